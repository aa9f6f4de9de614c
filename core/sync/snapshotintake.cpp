// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshotintake.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr int casesPerPart = 1000; // a person who saves something waits for one of them at most
constexpr int partsAtOnce = 2;

} // namespace

void SnapshotIntake::start(const QString &scope, const QString &epoch)
{
    const auto head = m_file.open();
    if (!head)
        return fail(head.error());
    m_outcome.head = *head;
    if (head->scope != scope)
        return fail({Error::Code::Offline, u"answer-damaged"_s, u"snapshot of another feed"_s, {}});
    if (head->epoch != epoch)
        return fail({Error::Code::Refused, u"epoch-changed"_s, {}, {}});
    goOn();
}

void SnapshotIntake::cancel()
{
    if (m_outcome.kept)
        m_outcome.kept = failure(Error::Code::Cancelled, u"stopped"_s);
}

void SnapshotIntake::goOn()
{
    if (m_outcome.kept && !m_isRead && m_beingWritten < partsAtOnce)
        m_parts.post([weak = weak_from_this()] {
            if (const auto self = weak.lock())
                self->readOne();
        });
    else
        endIfOver();
}

void SnapshotIntake::readOne()
{
    if (!m_outcome.kept)
        return endIfOver();
    auto part = m_file.next(casesPerPart);
    if (!part)
        return fail(part.error());
    const auto cases = qint64(part->rows.size() + part->malformed.size());
    m_isRead = cases == 0;
    if (!m_isRead) {
        ++m_beingWritten;
        m_parts.store.takeSnapshotPart(*std::move(part))
            .then([weak = weak_from_this(), post = m_parts.post, cases](const Result<void> &result) {
                post([weak, cases, result] {
                    if (const auto self = weak.lock())
                        self->taken(cases, result);
                });
            });
    }
    goOn();
}

void SnapshotIntake::taken(qint64 rows, const Result<void> &result)
{
    --m_beingWritten;
    if (!result)
        return fail(result.error());
    m_outcome.rows += rows;
    m_parts.moved(rows);
    goOn();
}

void SnapshotIntake::fail(const Error &why)
{
    if (m_outcome.kept)
        m_outcome.kept = tl::unexpected(why);
    endIfOver();
}

void SnapshotIntake::endIfOver()
{
    if (m_beingWritten > 0 || m_isEnding)
        return;
    if (!m_outcome.kept) {
        m_isEnding = true;
        return m_parts.done(m_outcome);
    }
    if (!m_isRead)
        return;
    m_isEnding = true;
    m_parts.store.endSnapshot(m_outcome.head)
        .then([weak = weak_from_this(), post = m_parts.post](const Result<qint64> &result) {
            post([weak, result] {
                if (const auto self = weak.lock()) {
                    self->m_outcome.unclaimed = result.value_or(0);
                    self->m_outcome.kept = result.map([](qint64) {});
                    self->m_parts.done(self->m_outcome);
                }
            });
        });
}

} // namespace lianxin
