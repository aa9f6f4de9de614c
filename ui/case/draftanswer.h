// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer/replyletter.h"
#include "core/codec/drafts.h"
#include "ui/case/opencase.h"

namespace lianxin::ui {

/// What the reply to the open case is composed from, besides the points.
[[nodiscard]] ReplyFacts replyFacts(const OpenCase &open);

/// What a person begins an answer with: the words of the version that was sent back or withdrawn, otherwise nothing.
[[nodiscard]] AnswerDraft firstAnswerDraft(const Case &c);

/// Whether the answer stands frozen and is to be read, not written: in review, signed, or out.
[[nodiscard]] bool isAnswerFrozen(const OpenCase &open);

} // namespace lianxin::ui
