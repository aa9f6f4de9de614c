// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/importtime.h"

#include "core/sheets/xlsxvalue.h"

#include <cmath>
#include <QRegularExpression>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &weekday()
{
    static const QRegularExpression pattern(u"\\(?(?:星期|周)[一二三四五六日天]\\)?"_s);
    return pattern;
}

const QRegularExpression &calendarTime()
{
    static const QRegularExpression pattern(
        u"^(?<year>\\d{4})[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})日?"
        "(?:[T\\s]*(?<half>上午|下午|中午|凌晨|早上|晚上)?\\s*(?<hour>\\d{1,2})(?:[:时点](?:(?<minute>\\d{1,2})分?)?)"
        "(?::?(?<second>\\d{1,2})(?:[.,](?<fraction>\\d{1,9}))?秒?)?)?"
        "\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

int hourOf(const QRegularExpressionMatch &match)
{
    const int hour = match.captured(u"hour"_s).toInt();
    const QString half = match.captured(u"half"_s);
    const bool afternoon = half == u"下午" || half == u"晚上" || (half == u"中午" && hour < 3);
    return afternoon && hour < 12 ? hour + 12 : hour;
}

int offsetSeconds(const QString &zone)
{
    constexpr int office = 8 * 3600;
    if (zone.isEmpty())
        return office;
    if (zone.toUpper() == u"Z")
        return 0;
    const int seconds = zone.sliced(1, 2).toInt() * 3600 + zone.last(2).toInt() * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

std::optional<Timestamp> fromCalendar(const QString &text)
{
    const auto match = calendarTime().match(QString(text).remove(weekday()).simplified());
    const QDate date(match.captured(u"year"_s).toInt(), match.captured(u"month"_s).toInt(),
                     match.captured(u"day"_s).toInt());
    const int ms = match.captured(u"fraction"_s).leftJustified(3, u'0').first(3).toInt();
    const QTime time(hourOf(match), match.captured(u"minute"_s).toInt(), match.captured(u"second"_s).toInt(), ms);
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return std::nullopt;
    const QDateTime instant(date, time, Qt::OffsetFromUTC, offsetSeconds(match.captured(u"zone"_s)));
    return Timestamp {instant.toMSecsSinceEpoch()};
}

/// "20261103" and "20261103083000"; no other meaning of so many digits is tried.
std::optional<Timestamp> fromDigits(const QString &text)
{
    const QDate date = QDate::fromString(text.first(8), u"yyyyMMdd"_s);
    const QTime time = text.size() == 8 ? QTime(0, 0) : QTime::fromString(text.sliced(8), u"HHmmss"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return Timestamp::atLocal(date, time);
}

/// Day numbers end where Unix seconds (still in 1970) begin; seconds end where milliseconds begin.
std::optional<Timestamp> fromNumber(double number)
{
    constexpr double firstSecond = 100'000;
    constexpr double firstMillisecond = 100'000'000'000;
    constexpr double tooMany = 100 * firstMillisecond;
    if (number >= 1 && number < firstSecond) {
        const auto day = dateText(number, DateSystem::From1900);
        return day ? fromCalendar(*day) : std::nullopt;
    }
    const double size = std::abs(number);
    if (!(size >= firstSecond && size < tooMany))
        return std::nullopt;
    return Timestamp {std::llround(size < firstMillisecond ? number * 1000 : number)};
}

std::optional<Timestamp> fromAny(const QString &text)
{
    static const QRegularExpression digits(u"^[0-9]{8}([0-9]{6})?$"_s);
    if (digits.match(text).hasMatch())
        return fromDigits(text);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? fromNumber(number) : fromCalendar(text);
}

} // namespace

Result<Timestamp> importTime(const QString &text, Timestamp now)
{
    const auto at = fromAny(text.normalized(QString::NormalizationForm_KC).trimmed());
    if (!at)
        return failure(Error::Code::Invalid, u"bad-time"_s);
    if (*at < Timestamp::atLocal(QDate(1949, 1, 1), QTime(0, 0)) || *at > now + std::chrono::days(366))
        return failure(Error::Code::Invalid, u"time-out-of-range"_s);
    return *at;
}

} // namespace lianxin
