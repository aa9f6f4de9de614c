// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/diary.h"

#include <QJsonObject>

namespace lianxin::ctl {

// What the command prints, as JSON (snake_case, documented in docs/lianxinctl.md) and as lines for people.

[[nodiscard]] QJsonObject rowJson(const CaseRow &row);
[[nodiscard]] QString rowLine(const CaseRow &row, Timestamp now, const WorkCalendar &calendar);

[[nodiscard]] QJsonObject caseJson(const CaseFile &file);
[[nodiscard]] QString caseText(const CaseFile &file, Timestamp now, const WorkCalendar &calendar);

[[nodiscard]] QJsonObject entryJson(const TimelineEntry &entry);
[[nodiscard]] QString entryLine(const TimelineEntry &entry, const Rules &rules);

[[nodiscard]] QJsonObject outboxJson(const OutboxItem &item);
[[nodiscard]] QString outboxLine(const OutboxItem &item, const Rules &rules);

// The diary, a line each: "what" says whether it is a round, stuck, handed_over or set_aside.
[[nodiscard]] QJsonObject roundJson(const DiaryRound &round);
[[nodiscard]] QJsonObject stuckJson(const OutboxItem &item);
[[nodiscard]] QJsonObject handoverJson(const HandoverItem &item);
[[nodiscard]] QJsonObject setAsideJson(const SetAsideRow &row);

[[nodiscard]] QJsonObject personJson(const Person &person);
[[nodiscard]] QJsonObject errorJson(const Error &error);

} // namespace lianxin::ctl
