// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"
#include "core/domain/operation.h"
#include "core/domain/rules.h"
#include "core/domain/stations.h"
#include "core/store/casefile.h"

namespace lianxin::ui {

// The words people read for the codes of the domain, in the language of the installed translation. Shared by the
// window and the command line.

[[nodiscard]] QString statusWord(CaseStatus status);
[[nodiscard]] QString trackWord(Track track);
[[nodiscard]] QString urgencyWord(Urgency urgency);
[[nodiscard]] QString roleWord(Role role);
[[nodiscard]] QString workListWord(WorkList list);
[[nodiscard]] QString clockKindWord(ClockKind clock);
[[nodiscard]] QString passageWord(Passage passage);
[[nodiscard]] QString fileKindWord(FileKind what);
[[nodiscard]] QString contactResultWord(ContactResult result);
[[nodiscard]] QString answerStateWord(AnswerState state);
[[nodiscard]] QString outboxStateWord(OutboxItem::State state);
[[nodiscard]] QString timelineStateWord(TimelineEntry::State state); ///< empty if accepted: nothing is left to say
/// A legal ground in the language of the default locale: it comes as data, not as a translation.
[[nodiscard]] QString groundWord(const Ground &ground);

[[nodiscard]] QString channelWord(Channel channel);
[[nodiscard]] QString contactChannelWord(ContactChannel channel);
[[nodiscard]] QString deliveryWord(Delivery how);
// The same for a code; a word of another system ("随手拍") is passed on as it is.
[[nodiscard]] QString channelWord(const QString &channel);
[[nodiscard]] QString contactChannelWord(const QString &channel);
[[nodiscard]] QString deliveryWord(const QString &how);

[[nodiscard]] QString stationWord(Station station);

} // namespace lianxin::ui
