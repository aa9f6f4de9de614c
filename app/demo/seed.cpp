// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/seed.h"

#include "app/services/services.h"
#include "core/store/settingkeys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lianxin::demo {

namespace {

template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(Error::Code::Cancelled));
}

QJsonDocument read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QString villages(const QString &samples)
{
    QStringList names;
    for (const auto &name : read(samples + u"/villages.json"_s)[u"villages"].toArray())
        names.append(name.toString());
    return names.join(u'\n');
}

QString units(const QString &samples)
{
    QStringList names;
    for (const auto &unit : read(samples + u"/units.json"_s).array())
        names.append(unit[u"name"].toString());
    return names.join(u'\n');
}

Result<void> enrol(Services &services, const DemoBoard &board, const QString &token)
{
    const auto enrolled = waited(services.sync().enrol(board.url(), token));
    return enrolled ? Result<void>() : tl::unexpected(enrolled.error());
}

} // namespace

Result<void> seedProfile(const QString &profile, const QString &samples, const DemoBoard &board,
                         const QStringList &tokens)
{
    auto services = Services::open(profile, Store::Mode::ReadWrite);
    if (!services)
        return tl::unexpected(services.error());
    Store &store = (*services)->store();
    const auto known = waited(store.setSetting(settingkey::deviceName, u"演示"_s))
                           .and_then([&] { return waited(store.setSetting(settingkey::office, demoOffice)); })
                           .and_then([&] { return waited(store.setSetting(u"places"_s, villages(samples))); })
                           .and_then([&] { return waited(store.setSetting(u"units"_s, units(samples))); });
    if (!known)
        return known;
    for (const QString &token : tokens)
        if (const auto done = enrol(**services, board, token); !done)
            return done;
    const auto synced = waited((*services)->sync().syncOnce(std::chrono::minutes(2)));
    return synced ? Result<void>() : tl::unexpected(synced.error());
}

} // namespace lianxin::demo
