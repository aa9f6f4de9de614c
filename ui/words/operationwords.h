// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/rules.h"

namespace lianxin::ui {

/// What a button or menu says for an operation, by its kind: "受理", "交办…". With "…" if it asks for more first.
[[nodiscard]] QString operationWord(const QString &kind);

/// Who did it. The board itself and its import of a list are nobody: they get a word instead of a name.
[[nodiscard]] QString actorWord(const RecordedOperation &recorded);

/// What happened, to stand after the actor's name in a timeline: "受理了诉求", "交办给村建办（王建国）".
[[nodiscard]] QString happenedWords(const Operation &operation, const Rules &rules);

/// The free text a person gave with the operation (the note, the reason, what was found); empty if it has none.
/// Letters and answers are not repeated here: they have their own place.
[[nodiscard]] QString givenText(const Operation &operation);

/// What a draft of this kind is to become, as a noun: "答复", "合并稿".
[[nodiscard]] QString draftWord(const QString &kind);

/// What a person has typed so far into a draft with this body.
[[nodiscard]] QString draftWords(const QString &body);

} // namespace lianxin::ui
