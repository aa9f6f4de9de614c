// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace lianxin {

/// An expected failure as a value. Callers branch on @c code, the window chooses its sentence by @c code and
/// @c reason, and @c detail is English for the log: it never holds a resident's words.
struct Error {
    enum class Code {
        Invalid,      ///< the input cannot be taken as it is; @c where names the field, or row and column
        NotAllowed,   ///< a rule or a missing right forbids it; @c reason is the rule's key
        NotFound,     ///< no such case, person, draft
        Conflict,     ///< somebody else's accepted change came first
        Busy,         ///< another process holds the profile for writing
        Cancelled,    ///< the person, or a newer question, ended it
        Offline,      ///< the board did not answer, or what answered was not the board
        Unauthorized, ///< the board does not accept the token
        Refused,      ///< the board understood and said no, for good
        DiskFull,     ///< nothing was written; what the editor holds is still there
        Corrupt,      ///< the file is damaged; it was not touched
        TooNew,       ///< the store was written by a newer version
        Io,           ///< any other failure of disk or file
        Internal,     ///< a bug that was caught
    };

    Code code = Code::Internal;
    QString reason; ///< stable key, kebab-case, e.g. "signer-is-author"; empty if the code says it all
    QString detail; ///< English, for the log
    QString where;  ///< path of a JSON member, or "row 12, column 来电时间"; may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, const QString &reason = {},
                                                   const QString &detail = {}, const QString &where = {})
{
    return tl::unexpected<Error>(Error {code, reason, detail, where});
}

} // namespace lianxin
