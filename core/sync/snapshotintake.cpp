// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshotintake.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr int partsAtOnce = 2;

} // namespace

void SnapshotIntake::grown(qint64 bytes)
{
    m_unread += bytes;
    goOn();
}

void SnapshotIntake::whole()
{
    m_isWhole = true;
    m_file.setWhole();
    goOn();
}

void SnapshotIntake::cancel()
{
    if (m_outcome.kept)
        m_outcome.kept = failure(Error::Code::Cancelled, u"stopped"_s);
}

void SnapshotIntake::goOn()
{
    const bool hasMore = !m_file.isOver() && (m_isWhole || m_unread >= m_parts.pace.worthReading);
    if (!m_outcome.kept || !hasMore || m_isReading || m_beingWritten >= partsAtOnce)
        return endIfOver();
    m_isReading = true;
    m_parts.post([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->readOne();
    });
}

void SnapshotIntake::readOne()
{
    m_isReading = false;
    if (!m_outcome.kept)
        return endIfOver();
    auto part = read();
    if (!part)
        return fail(part.error());
    const auto cases = qint64(part->rows.size() + part->malformed.size());
    if (cases < m_parts.pace.casesPerPart)
        m_unread = 0;
    if (cases > 0) {
        ++m_beingWritten;
        m_parts.store.takeSnapshotPart(*std::move(part))
            .whenDone([weak = weak_from_this(), post = m_parts.post, cases](const Result<void> &result) {
                post([weak, cases, result] {
                    if (const auto self = weak.lock())
                        self->taken(cases, result);
                });
            });
    }
    goOn();
}

Result<SnapshotPart> SnapshotIntake::read()
{
    if (!m_hasHead) {
        const auto has = readHead();
        if (!has || !*has)
            return has.map([](bool) { return SnapshotPart {}; });
    }
    return m_file.next(m_parts.pace.casesPerPart);
}

/// False if it has not come yet.
Result<bool> SnapshotIntake::readHead()
{
    const auto head = m_file.open();
    if (!head || !*head)
        return head.map([](const auto &) { return false; });
    m_outcome.head = **head;
    if (m_outcome.head.scope != m_of.scope)
        return failure(Error::Code::Offline, u"answer-damaged"_s, u"snapshot of another feed"_s);
    if (m_outcome.head.epoch != m_of.epoch)
        return failure(Error::Code::Refused, u"epoch-changed"_s);
    m_hasHead = true;
    return true;
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
    if (m_beingWritten > 0 || m_isEnding || !m_isWhole)
        return;
    if (!m_outcome.kept) {
        m_isEnding = true;
        return m_parts.done(m_outcome);
    }
    if (!m_file.isOver())
        return;
    m_isEnding = true;
    m_parts.store.endSnapshot(m_outcome.head, m_file.left())
        .whenDone([weak = weak_from_this(), post = m_parts.post](const Result<qint64> &result) {
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
