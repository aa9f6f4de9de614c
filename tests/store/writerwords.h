// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What the writing process writes, so that whoever looks at the file afterwards knows what must stand there.

namespace lianxin {

inline QString subjectOf(int round)
{
    return QStringLiteral("路灯%1").arg(round);
}

/// From one page of the file to several.
inline QString bodyOf(int round)
{
    const QString one = QStringLiteral("第%1封：村口的路灯坏了三个月，请问什么时候修？").arg(round);
    return one.repeated(1 + round * 7 % 60);
}

inline QString typed(int round, int revision)
{
    return QStringLiteral("第%1封的第%2稿").arg(round).arg(revision);
}

} // namespace lianxin
