// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/importedappeal.h"
#include "core/store/foreign.h"
#include "core/sync/transport.h"

#include <memory>

namespace lianxin::foreign {

/// A stretch of time to ask for, both ends included; whole seconds.
struct Span {
    Timestamp from, to;
    friend bool operator==(const Span &, const Span &) = default;
};

/// One thing of a listing, with what it is told apart by and where it stands in time.
template <class T>
struct Listed {
    QString id;
    std::optional<Timestamp> at;
    Result<T> what; ///< Invalid: this one alone cannot be read
};

/// An answer as the board shows it.
struct ShownAnswer {
    QString id;     ///< its number there
    QString number; ///< of the letter
    QString text;
    std::optional<Timestamp> at;
};

/// How to speak with one kind of board: requests out, values in. Pure; nothing here sends. What a board does not offer
/// has no request.
///
/// Errors of reading: Offline "foreign-not-json" (a page of something between, a body cut short), "foreign-busy";
/// Unauthorized "foreign-key-refused"; NotFound "foreign-no-such-address"; Refused "foreign-refused".
class Adapter
{
public:
    virtual ~Adapter() = default;

    [[nodiscard]] virtual Guarantee guarantee() const = 0;
    [[nodiscard]] virtual HttpRequest lettersCall(const Span &span) const = 0;
    [[nodiscard]] virtual Result<std::vector<Listed<ImportedAppeal>>> letters(const HttpReply &reply,
                                                                              Timestamp now) const = 0;
    [[nodiscard]] virtual std::optional<HttpRequest> answersCall(const Span &span) const = 0;
    [[nodiscard]] virtual Result<std::vector<Listed<ShownAnswer>>> answers(const HttpReply &reply) const = 0;
    [[nodiscard]] virtual HttpRequest postCall(const ForeignAnswer &answer, Timestamp now) const = 0;
    /// The answer's number there. Refused: it was surely not taken; Busy: not now; anything else: nobody knows.
    [[nodiscard]] virtual Result<QString> receipt(const HttpReply &reply) const = 0;
};

/// The adapter for a board; Invalid "foreign-unknown-kind".
[[nodiscard]] Result<std::unique_ptr<Adapter>> adapterFor(const ForeignAccess &access);

} // namespace lianxin::foreign
