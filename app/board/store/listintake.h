// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"

namespace lianxin::board {

/// A letter of a list from another system.
struct ListedLetter {
    QString source;   ///< that system
    QString identity; ///< by what a second import of the list finds it again
    Intake intake;    ///< its keys and number may be empty
    std::optional<AnsweredElsewhere> answered;
};

enum class Taken {
    Added,
    AddedAnswered, ///< with the answer it got there
    AlreadyHere,
    Closed, ///< here before, and answered there since
};

/// Takes a letter into @p org as a case, or finds it there. Inside a transaction; throws DbError.
/// NotAllowed with the rule the letter does not keep ("has-words", …): it is set aside.
[[nodiscard]] Result<Taken> takeIn(Database &db, const Means &means, const QString &org, ListedLetter letter);

} // namespace lianxin::board
