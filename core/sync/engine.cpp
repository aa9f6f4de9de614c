// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/sync/courier.h"
#include "core/sync/enginecore.h"
#include "core/sync/enrolment.h"

using namespace Qt::StringLiterals;

namespace lianxin {

SyncEngine::SyncEngine(const SyncParts &parts, QObject *parent)
    : QObject(parent),
      m_core(std::make_shared<Core>(*this, parts))
{
    const auto core = m_core;
    connect(
        &parts.store, &Store::changed, this,
        [core](const ChangeSet &changes) {
            if (changes.outbox)
                core->happen(OutboxChanged {});
            else if (changes.files)
                core->happen(FilesAsked {});
        },
        Qt::DirectConnection);
}

SyncEngine::~SyncEngine()
{
    m_core->close();
}

void SyncEngine::start()
{
    m_core->happen(Started {});
}

void SyncEngine::stop()
{
    m_core->happen(Stopped {});
}

void SyncEngine::syncNow()
{
    m_core->happen(Poked {});
}

QFuture<Result<Counts>> SyncEngine::syncOnce(std::chrono::milliseconds deadline, bool withFiles)
{
    const auto promise = std::make_shared<QPromise<Result<Counts>>>();
    promise->start();
    m_core->post(
        [core = m_core.get(), promise, deadline, withFiles] { core->askOnce(promise, deadline, Poked {withFiles}); });
    return promise->future();
}

QFuture<Result<Person>> SyncEngine::enrol(const QString &url, const QString &token)
{
    const std::weak_ptr<Core> weak = m_core;
    const auto later = [weak](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    const auto joined = [weak] {
        if (const auto core = weak.lock())
            core->happen(TimeCame {}); // a board at last
    };
    return enrolled(m_core->parts().store, m_core->parts().transport, later, joined, url, token);
}

QFuture<Result<QByteArray>> SyncEngine::carry(const QByteArray &file)
{
    const auto later = [weak = std::weak_ptr(m_core)](std::function<void()> job) {
        if (const auto core = weak.lock())
            core->post(std::move(job));
    };
    return carried(m_core->parts().store, m_core->parts().transport, later, file);
}

SyncStatus SyncEngine::status() const
{
    return m_core->status();
}

SyncActions SyncEngine::actions()
{
    SyncActions actions;
    actions.syncNow = [this] { syncNow(); };
    actions.pause = [this] { stop(); };
    actions.enrol = [this](const QString &url, const QString &token) { return enrol(url, token); };
    return actions;
}

} // namespace lianxin
