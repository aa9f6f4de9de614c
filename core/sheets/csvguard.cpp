// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvguard.h"

#include <algorithm>

namespace lianxin {

namespace {

bool beginsFormula(QStringView text)
{
    constexpr QStringView dangerous = u"=+-@＝＋－＠\t\r\n";
    const auto first = std::ranges::find_if(text, [](QChar c) { return c != u'\''; });
    return first != text.end() && dangerous.contains(*first);
}

} // namespace

QString guardedCell(const QString &text)
{
    return beginsFormula(text) ? u'\'' + text : text;
}

QString unguardedCell(const QString &cell)
{
    return cell.startsWith(u'\'') && beginsFormula(cell) ? cell.sliced(1) : cell;
}

} // namespace lianxin
