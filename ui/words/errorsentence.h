// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace lianxin::ui {

/// What a person is told about a failure: never a code, never JSON.
struct ErrorSentence {
    QString happened;                   ///< what happened, with the row and column where that is known
    QString safe;                       ///< what is not lost
    QString todo;                       ///< what to do now; may be empty
    [[nodiscard]] QString text() const; ///< the three, one after another
    friend bool operator==(const ErrorSentence &, const ErrorSentence &) = default;
};

/// Chosen by the reason, or by the code where the reason is not known here. Every error gets a sentence.
[[nodiscard]] ErrorSentence errorSentence(const Error &error);

/// Whether there is a sentence for this very reason and not only for its code.
[[nodiscard]] bool hasSentence(const QString &reason);

/// "row 12, column 来电时间", "3 steps" and "argument 2" as people say them; other places as they are.
[[nodiscard]] QString whereWords(const QString &where);

} // namespace lianxin::ui
