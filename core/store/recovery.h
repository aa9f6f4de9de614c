// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/restoration.h"
#include "core/store/store.h"

#include <QStringList>

namespace lianxin {

/// What recover() found and made.
struct Recovery {
    enum class Found { Whole, Damaged, Missing };
    enum class From { Same, Backup, Nothing };

    Found found = Found::Whole;
    From from = From::Same; ///< what the desk's file was made from
    QString backup;         ///< if From::Backup
    QStringList kept;       ///< the damaged file and what belongs to it, under new names
    Restored restored;
    int people = 0;                  ///< who can sign in
    int senders = 0;                 ///< who can send; 0 on a desk with a board: somebody must log in again
    QString board;                   ///< empty: a desk without a board, or nothing is known about one
    std::optional<Error> secondCopy; ///< why the second copy could not be used, if it could not
};
[[nodiscard]] std::span<const CodeName<Recovery::Found>> codeNames(Recovery::Found);
[[nodiscard]] std::span<const CodeName<Recovery::From>> codeNames(Recovery::From);

/// Makes a desk's file good again and deletes nothing. A whole file stays, and only gets back what its second copy has
/// and it has not. A damaged one is put aside; in its place comes the newest good backup, or a new file, with people
/// and settings from the damaged one as far as it can be read, then the second copy's work. The feeds start anew, so
/// that the next sync fetches everything.
///
/// May be done again at any time, also after it was broken off. Busy while the profile is open; a disk that fails is Io
/// and changes nothing, and so are "store-unseen" and "copies-unseen": the disk of the file, or of what it would be made
/// from, is away. NotFound "no-store": there is nothing to recover, and nothing is made.
[[nodiscard]] Result<Recovery> recover(const QString &file, const StoreParts &parts);

} // namespace lianxin
