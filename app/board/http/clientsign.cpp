// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/clientsign.h"

#include <QStringList>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

// It is kept for ever, whatever a client writes there.
constexpr qsizetype longest = 100;

} // namespace

ClientSign clientSignFrom(const QByteArray &header)
{
    const QString text = QString::fromUtf8(header);
    ClientSign sign {text.section(u'(', 0, 0).trimmed().left(longest), {}, 0};
    for (const QString &item : text.section(u'(', 1).section(u')', 0, 0).split(u';')) {
        const QString value = item.section(u'=', 1).trimmed();
        if (item.section(u'=', 0, 0).trimmed() == u"device" && value.size() <= longest)
            sign.device = value;
        else if (item.section(u'=', 0, 0).trimmed() == u"schema")
            sign.schema = qMax(0, value.toInt());
    }
    return sign;
}

} // namespace lianxin::board
