// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timestamp.h"

namespace lianxin {

namespace {

constexpr int officeOffset = 8 * 3600;

} // namespace

QDateTime Timestamp::local() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, officeOffset);
}

QDate Timestamp::date() const
{
    return local().date();
}

QString Timestamp::toIso() const
{
    return local().toString(Qt::ISODateWithMs);
}

Timestamp Timestamp::atLocal(QDate date, QTime time)
{
    return {QDateTime(date, time, Qt::OffsetFromUTC, officeOffset).toMSecsSinceEpoch()};
}

std::optional<Timestamp> Timestamp::fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    if (parsed.timeSpec() == Qt::LocalTime)
        return atLocal(parsed.date(), parsed.time());
    return Timestamp {parsed.toMSecsSinceEpoch()};
}

} // namespace lianxin
