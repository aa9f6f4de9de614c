// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/hint.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

/// The value of a field's line, without the blank that may follow the colon.
QByteArray valueOf(const QByteArray &line, QByteArrayView field)
{
    const QByteArray value = line.sliced(field.size());
    return value.startsWith(' ') ? value.sliced(1) : value;
}

} // namespace

Result<Hint> readHint(const QByteArray &body)
{
    const qsizetype end = body.lastIndexOf("\n\n");
    Hint hint;
    for (const QByteArray &line : body.first(std::max(qsizetype(0), end)).split('\n')) {
        if (line.startsWith("id:"))
            hint.id = valueOf(line, "id:");
        else if (line.startsWith("event:"))
            hint.hasChanged = valueOf(line, "event:") == "changed";
    }
    if (hint.id.isEmpty())
        return failure(Error::Code::Invalid, u"missing-member"_s);
    return hint;
}

} // namespace lianxin::wire
