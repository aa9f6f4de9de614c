// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

class QKeyEvent;

namespace lianxin::ui {

/// What a letter does where no editor takes it as a letter.
enum class KeyUse { NextCase, PreviousCase, Answer, Note, Assign, Files, MarkPassage, NotePassage, DemandPassage };

struct SingleKey {
    Qt::Key key;
    KeyUse use;
};

// The only list of these keys: whoever takes them asks it, and the help shows it.
[[nodiscard]] std::span<const SingleKey> pageKeys();    ///< wherever nothing is written
[[nodiscard]] std::span<const SingleKey> passageKeys(); ///< in the letter, for the words selected there

/// Nothing if it is none of @p keys, or is held with Ctrl, Alt or the like.
[[nodiscard]] std::optional<KeyUse> keyUse(std::span<const SingleKey> keys, const QKeyEvent &event);

[[nodiscard]] QString keyUseWord(KeyUse use); ///< "写答复"

} // namespace lianxin::ui
