// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/rowreader.h"

namespace lianxin {

using namespace Qt::StringLiterals;

QString columnLetters(qsizetype index)
{
    QString letters;
    for (qsizetype rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return letters;
}

QString rowPlace(int row, const QString &column)
{
    const QString place = u"row %1"_s.arg(row);
    return column.isEmpty() ? place : place + u", column "_s + column;
}

} // namespace lianxin
