// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar.h"
#include "core/domain/case.h"

#include <vector>

namespace lianxin {

/// One look at the place, as the reply tells it.
struct SiteCheck {
    QDate on;
    QString place, who, found;
};

/// What a reply is composed from.
struct ReplyFacts {
    QDate received;
    QString channel; ///< as the letter says it: "网上留言", "来电"
    std::vector<Demand> demands;
    std::vector<AnswerPoint> points;
    std::vector<SiteCheck> checks;
    QString unit;    ///< signs the letter; empty: left to fill in
    QString handler; ///< whom to call
    QDate written;
    std::vector<std::pair<QTime, QTime>> officeHours;
};

/// The reply as the resident will read it: greeting, what was received and when, what was found, each demand with its
/// answer, measure, date, basis or the reason why not, whom to call, what to do if not satisfied, unit and date. Always
/// Chinese: it is the letter, not the program. What only a person knows stands as a slot in 〔〕.
[[nodiscard]] QString composedReply(const ReplyFacts &facts);

/// A slot of a composed reply that still waits for its words.
struct OpenSlot {
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const OpenSlot &, const OpenSlot &) = default;
};

/// Document numbers such as 清府发〔2025〕12号 also stand in 〔〕 and are no slots.
[[nodiscard]] std::vector<OpenSlot> openSlots(const QString &reply);

/// Whether the row says anything that answers its demand: an answer, a measure, or why it cannot be done.
[[nodiscard]] bool isAnswered(const AnswerPoint &point);

/// One row for each demand, in their order. Rows already written are kept; those of demands that are gone are left out
/// unless they hold words.
[[nodiscard]] std::vector<AnswerPoint> pointsFor(const std::vector<Demand> &demands, std::vector<AnswerPoint> points);

} // namespace lianxin
