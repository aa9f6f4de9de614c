// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/warning.h"

#include "core/base/result.h"

#include <cstdio>
#include <QJsonDocument>

namespace lianxin::ctl {

void warn(bool asJson, const QJsonObject &warning, const QString &sentence)
{
    const QJsonObject object {{QStringLiteral("warning"), warning}};
    const QByteArray line = asJson ? QJsonDocument(object).toJson(QJsonDocument::Compact) : sentence.toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
}

void tellStuck(qint64 count)
{
    if (count > 0)
        throw Error {Error::Code::Conflict, QStringLiteral("steps-stuck"), {}, QStringLiteral("%1 steps").arg(count)};
}

} // namespace lianxin::ctl
