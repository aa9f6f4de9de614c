// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/courieractions.h"

#include "core/base/runon.h"
#include "core/sync/courier.h"
#include "core/sync/stickfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lianxin {

QString courierAnswerFile(const QString &pack, const QString &folder)
{
    return QDir(folder).filePath(QFileInfo(pack).completeBaseName() + u".lxa"_s);
}

Result<qint64> carryFile(Services &services, const QString &pack, const QString &answer)
{
    const auto file = readStickFile(pack);
    if (!file)
        return tl::unexpected(file.error());
    auto future = services.sync().carry(*file);
    future.waitForFinished();
    const auto back = future.resultCount() > 0 ? future.takeResult() : failure(Error::Code::Cancelled);
    if (!back)
        return tl::unexpected(back.error());
    return writeStickFile(answer, *back).map([&back] { return qint64(back->size()); });
}

SyncActions withCourier(SyncActions actions, Services &services)
{
    Services *s = &services;
    actions.pack
        = [s](const QString &file) { return runOn(s->jobs(), [s, file] { return packCourier(s->store(), file); }); };
    actions.take
        = [s](const QString &file) { return runOn(s->jobs(), [s, file] { return takeCourier(s->store(), file); }); };
    actions.carry = [s](const QString &file) {
        return runOn(s->jobs(), [s, file] {
            const QString answer = courierAnswerFile(file, QFileInfo(file).absolutePath());
            return carryFile(*s, file, answer).map([&answer](qint64) { return answer; });
        });
    };
    return actions;
}

} // namespace lianxin
