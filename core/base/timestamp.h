// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <QDateTime>

namespace lianxin {

/// An instant: milliseconds since 1970-01-01 UTC. The offices it serves all live at UTC+8, without daylight saving.
struct Timestamp {
    qint64 ms = 0;

    friend auto operator<=>(Timestamp, Timestamp) = default;
    friend Timestamp operator+(Timestamp t, std::chrono::milliseconds d) { return {t.ms + d.count()}; }
    friend Timestamp operator-(Timestamp t, std::chrono::milliseconds d) { return {t.ms - d.count()}; }
    friend std::chrono::milliseconds operator-(Timestamp a, Timestamp b)
    {
        return std::chrono::milliseconds(a.ms - b.ms);
    }

    [[nodiscard]] QDateTime local() const; ///< as the office's wall clock shows it (UTC+8)
    [[nodiscard]] QDate date() const;      ///< the office's calendar day
    [[nodiscard]] QString toIso() const;   ///< "2026-11-23T08:12:03.120+08:00"

    [[nodiscard]] static Timestamp atLocal(QDate date, QTime time);
    /// Takes ISO 8601 with or without an offset (without: UTC+8); nothing if it is not a real instant.
    [[nodiscard]] static std::optional<Timestamp> fromIso(const QString &text);
};

} // namespace lianxin
