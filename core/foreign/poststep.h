// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/adapter.h"

namespace lianxin::foreign {

/// What to do next about an answer.
enum class PostStep {
    Post,      ///< it may leave
    LookFirst, ///< it may leave if a listing does not have it: another desk, or this one before a loss, may have sent
               ///< it
    ReadBack,  ///< it may be there: look
    AskPerson, ///< nothing more can be done here without a person
};

/// By the guarantee, and by what is known of the answer.
[[nodiscard]] PostStep nextStep(const ForeignAnswer &answer, Timestamp now);

/// The answer's number among what the board shows, if it is there: by our reference, or by the same words (white
/// space aside) under the same letter, no older than the signature. @p ours are numbers of other answers of ours.
[[nodiscard]] std::optional<QString> foundAmong(const std::vector<ShownAnswer> &shown, const ForeignAnswer &answer,
                                                const QStringList &ours);

} // namespace lianxin::foreign
