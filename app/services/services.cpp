// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"

#include "core/codec/builtinrules.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace lianxin {

QString storeFile(const QString &profile)
{
    return QDir(profile).filePath(u"desk.db"_s);
}

Services::Services(Rules rules) : m_rules(std::move(rules)) { }

Services::~Services() = default;

Result<std::unique_ptr<Services>> Services::open(const QString &profile, Store::Mode mode)
{
    auto rules = builtInRules();
    if (!rules)
        return tl::unexpected(rules.error());
    if (mode == Store::Mode::ReadWrite && !QDir().mkpath(profile))
        return failure(Error::Code::Io, u"unwritable-profile"_s, {}, profile);

    std::unique_ptr<Services> services(new Services(*std::move(rules)));
    auto &s = *services;
    auto store = Store::open(storeFile(profile), mode, {s.m_writer, s.m_reader, s.m_clock, s.m_random, s.m_rules});
    if (!store)
        return tl::unexpected(store.error());
    s.m_store = *std::move(store);
    s.m_transport = std::make_unique<HttpTransport>(s.m_syncThread);
    s.m_sync = std::make_unique<SyncEngine>(
        SyncParts {*s.m_store, *s.m_transport, s.m_syncThread, s.m_clock, s.m_random, s.m_rules,
                   QDir(profile).filePath(u"incoming"_s)});
    return services;
}

} // namespace lianxin
