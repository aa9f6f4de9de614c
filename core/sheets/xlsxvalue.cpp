// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxvalue.h"

#include <algorithm>
#include <cmath>
#include <QDateTime>
#include <QRegularExpression>

namespace lianxin {

using namespace Qt::StringLiterals;

QString unescapedExcelText(const QString &text)
{
    if (!text.contains(u"_x"))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString plain;
    qsizetype at = 0;
    for (auto it = escape.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        plain += QStringView(text).sliced(at, match.capturedStart() - at);
        plain += QChar(char16_t(match.captured(1).toUInt(nullptr, 16)));
        at = match.capturedEnd();
    }
    plain += QStringView(text).sliced(at);
    return plain;
}

QString plainNumber(const QString &stored)
{
    static const QRegularExpression digits(u"^-?[1-9][0-9]*$|^0$"_s);
    if (digits.match(stored).hasMatch())
        return stored;
    bool ok = false;
    const double value = stored.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return stored;
    if (value == std::trunc(value))
        return QString::number(value, 'f', 0);
    const double rounded = QString::number(value, 'g', 15).toDouble();
    return QString::number(rounded, 'f', QLocale::FloatingPointShortest);
}

bool isDateFormat(int id, const QString &code)
{
    if (code.isEmpty()) // the second and third range are Chinese, Japanese and Korean dates
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    static const QRegularExpression duration(u"\\[[hms]+\\]"_s, QRegularExpression::CaseInsensitiveOption);
    if (code.contains(duration))
        return false;
    static const QRegularExpression literal(u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression datePart(u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption);
    return code.section(u';', 0, 0).remove(literal).contains(datePart);
}

std::optional<QString> dateText(double serial, DateSystem system)
{
    constexpr double lastDay = 2958465; // 9999-12-31
    if (!(serial >= 0 && serial <= lastDay))
        return std::nullopt;
    constexpr qint64 secondsPerDay = 86400;
    const qint64 seconds = std::llround(serial * double(secondsPerDay));
    const qint64 day = seconds / secondsPerDay;
    const QTime time = QTime(0, 0).addSecs(int(seconds % secondsPerDay));
    if (day == 0)
        return time.toString(Qt::ISODate);
    const QDate dayZero = system == DateSystem::From1904 ? QDate(1904, 1, 1)
                          : day < 60                     ? QDate(1899, 12, 31)
                                                         : QDate(1899, 12, 30);
    const QDate date = dayZero.addDays(day);
    if (date.year() > 9999)
        return std::nullopt;
    return time == QTime(0, 0) ? date.toString(Qt::ISODate) : QDateTime(date, time).toString(Qt::ISODate);
}

} // namespace lianxin
