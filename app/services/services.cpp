// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/services.h"

#include "core/codec/builtinrules.h"

#include <QDir>
#include <QFileInfo>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// Linux knows threads as processes here; elsewhere the window would have to wait no longer either.
void letOthersGoFirst()
{
    (void)::setpriority(PRIO_PROCESS, 0, 10);
}

/// Boards of others send small answers: what takes longer than this hangs.
Patience foreignPatience()
{
    Patience patience;
    patience.deadline = std::chrono::minutes(2);
    return patience;
}

/// Nothing moves while nothing happens.
Patience hintPatience()
{
    Patience patience;
    patience.leastBytes = 0;
    patience.deadline = std::chrono::minutes(2);
    return patience;
}

/// Letters and names lie in it: what is made new is for its owner alone.
bool isThere(const QString &profile)
{
    const QString folder = QDir::cleanPath(profile);
    if (!QDir(folder).exists() && QDir().mkpath(QFileInfo(folder).absolutePath()))
        QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QDir(folder).exists();
}

} // namespace

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
    if (mode == Store::Mode::ReadWrite && !isThere(profile))
        return failure(Error::Code::Io, u"unwritable-profile"_s, {}, profile);

    std::unique_ptr<Services> services(new Services(*std::move(rules)));
    auto &s = *services;
    auto store = Store::open(storeFile(profile), mode, {s.m_writer, s.m_reader, s.m_clock, s.m_random, s.m_rules});
    if (!store)
        return tl::unexpected(store.error());
    s.m_store = *std::move(store);
    s.m_transport = std::make_unique<HttpTransport>(s.m_syncThread);
    s.m_line = std::make_unique<AskedLine>(*s.m_transport, s.m_random);
    s.m_sync = std::make_unique<SyncEngine>(SyncParts {*s.m_store, *s.m_line, s.m_syncThread, s.m_clock, s.m_random,
                                                       s.m_rules, QDir(profile).filePath(u"incoming"_s)});
    s.m_foreignTransport = std::make_unique<HttpTransport>(s.m_syncThread, foreignPatience());
    s.m_foreignLine = std::make_unique<foreign::ForeignLine>(*s.m_foreignTransport, s.m_syncThread);
    s.m_upkeepThread.post(&letOthersGoFirst);
    s.m_upkeep = std::make_unique<Upkeep>(*s.m_store, storeFile(profile), s.m_upkeepThread, s.m_clock);
    return services;
}

void Services::listenForHints()
{
    m_hintTransport = std::make_unique<HttpTransport>(m_syncThread, hintPatience());
    m_hints = std::make_unique<WakeUpLine>(
        WakeUpLine::Parts {*m_store, *m_hintTransport, m_syncThread, [this] { m_sync->syncNow(); }});
    QObject::connect(m_sync.get(), &SyncEngine::statusChanged, m_sync.get(), m_hints->follower(), Qt::DirectConnection);
}

Result<Recovery> recoverProfile(const QString &profile)
{
    const auto rules = builtInRules();
    if (!rules)
        return tl::unexpected(rules.error());
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor executor;
    return recover(storeFile(profile), {executor, executor, clock, random, *rules});
}

} // namespace lianxin
