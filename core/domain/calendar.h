// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

#include <map>
#include <QString>
#include <vector>

namespace lianxin {

/// A day on which the office differs from Monday-to-Friday: a public holiday, or a working Saturday (调休).
struct SpecialDay {
    bool isWorkday = false;
    QString name;
    friend bool operator==(const SpecialDay &, const SpecialDay &) = default;
};

/// Which days an office works, and when. Outside the published years it knows weekends only; covers() says so.
struct WorkCalendar {
    QString version;
    QString cite; ///< where the holidays come from, in general
    std::map<QDate, SpecialDay> specialDays;
    std::map<int, QString> years;                     ///< years whose holidays were announced, each with its notice
    std::vector<std::pair<QTime, QTime>> officeHours; ///< of one day, in order, not overlapping; never empty

    [[nodiscard]] bool covers(QDate day) const;
    [[nodiscard]] bool isWorkday(QDate day) const;
    [[nodiscard]] QDate nextWorkday(QDate after) const; ///< the first working day later than @p after
    [[nodiscard]] QTime closing() const { return officeHours.back().second; }
};

} // namespace lianxin
