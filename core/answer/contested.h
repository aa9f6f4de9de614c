// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <map>
#include <optional>

namespace lianxin {

// What a person compares when an operation no longer fits the case: what was there, what others have put there, what
// the operation would put there. Nothing here merges or decides.

/// One part of an operation in three versions.
struct ContestedPart {
    QString name;         ///< of the member: "category", "text"; of a point "answer 2"
    bool isProse = false; ///< compared sentence by sentence; otherwise as a whole
    QString before, theirs, mine;
    friend bool operator==(const ContestedPart &, const ContestedPart &) = default;
};

/// The parts of @p mine in which the three are not all the same. For a signature or a sending it is the text that was
/// meant. Codes stay codes; demands are one line each.
[[nodiscard]] std::vector<ContestedPart> contestedParts(const std::optional<Case> &before, const Case &theirs,
                                                        const Operation &mine);

/// @p mine with other words and values in some parts. A chosen name keeps the person it belongs to; a demand that keeps
/// its words keeps its place in the letter.
[[nodiscard]] Operation withParts(const Operation &mine, const Case &theirs, const std::map<QString, QString> &chosen);

/// Whether the parts may be chosen and written anew: what was signed or sent is another person's text.
[[nodiscard]] bool isWritten(const Operation &mine);

/// The same intent for the case as it stands; nothing where it would now be about a text nobody has judged.
[[nodiscard]] std::optional<Operation> madeAgain(const Operation &mine, const Case &now);

} // namespace lianxin
