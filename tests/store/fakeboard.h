// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applied.h"
#include "tests/store/build.h"

#include <map>

namespace lianxin {

/// A board that fits into a test: it takes each operation once, by the same rules as the desk, and has one feed.
class FakeBoard
{
public:
    explicit FakeBoard(const Rules &rules) : m_rules(rules) { }

    const QString scope = u"org:东河镇"_s;

    OperationResult accept(const Actor &actor, const RecordedOperation &recorded)
    {
        if (const auto known = m_ledger.find(recorded.id); known != m_ledger.end()) {
            OperationResult again = known->second;
            again.status = OperationResult::Status::Duplicate;
            return again;
        }
        OperationResult result {.id = recorded.id};
        auto next = applied(m_cases[recorded.caseKey], recorded.operation, {actor, recorded.id, recorded.at, m_rules});
        if (!next) {
            result.status = OperationResult::Status::Conflict;
            result.reason = next.error().reason;
            return result;
        }
        result.status = OperationResult::Status::Applied;
        ChangeRow row {.caseKey = recorded.caseKey, .events = {recorded}};
        if (const auto *intake = std::get_if<Intake>(&recorded.operation)) {
            row.appeals = intake->appeals;
            next->number = result.number = u"LY-2026-%1"_s.arg(m_cases.size(), 6, 10, QChar(u'0'));
        }
        if (std::holds_alternative<Publish>(recorded.operation)) {
            result.receipt = u"R-%1"_s.arg(m_ledger.size());
            next = applied(*next, Receive {result.receipt}, {systemActor(), {}, recorded.at, m_rules});
        }
        m_cases[recorded.caseKey] = *next;
        result.version = next->version;
        row.doc = *next;
        append(row);
        m_ledger[recorded.id] = result;
        return result;
    }

    /// Its word on an operation it is only asked about.
    [[nodiscard]] OperationResult known(const OperationId &id) const
    {
        const auto found = m_ledger.find(id);
        return found == m_ledger.end() ? OperationResult {.id = id} : found->second;
    }

    /// What another desk of the office did meanwhile.
    OperationResult done(const Actor &actor, const CaseKey &key, const Operation &operation)
    {
        return accept(actor, {.id = {QUuid::createUuid()},
                              .caseKey = key,
                              .baseVersion = m_cases[key].version,
                              .actor = actor.id,
                              .actorName = actor.name,
                              .at = m_now,
                              .rules = m_rules.version,
                              .operation = operation,
                              .extra = {}});
    }
    CaseKey registered(const Actor &actor, const Appeal &appeal, Track track = Track::Complaint)
    {
        Intake intake = arrivalOf(appeal, track).intake;
        intake.key = {QUuid::createUuid()};
        intake.appeals[0].key = {QUuid::createUuid()};
        done(actor, intake.key, intake);
        return intake.key;
    }

    void revoke(const CaseKey &key, const QString &reason)
    {
        append({.kind = ChangeRow::Kind::Revoke, .caseKey = key, .reason = reason});
    }

    /// From a backup, which is a copy of this.
    void putBack(const FakeBoard &copy)
    {
        m_cases = copy.m_cases;
        m_ledger = copy.m_ledger;
        m_feed = copy.m_feed;
    }

    [[nodiscard]] ChangePage pageAfter(qint64 seq, size_t atMost = 1000) const
    {
        ChangePage page {.scope = scope, .from = cursor(seq)};
        for (size_t i = size_t(seq); i < m_feed.size() && page.rows.size() < atMost; ++i)
            page.rows.push_back(m_feed[i]);
        page.to = cursor(seq + qint64(page.rows.size()));
        page.hasMore = size_t(seq) + page.rows.size() < m_feed.size();
        return page;
    }

    [[nodiscard]] const Case &at(const CaseKey &key) const { return m_cases.at(key); }
    [[nodiscard]] qint64 head() const { return qint64(m_feed.size()); }
    /// How many times the operation had an effect.
    [[nodiscard]] int effects(OperationId id) const
    {
        int count = 0;
        for (const ChangeRow &row : m_feed)
            count += int(std::ranges::count(row.events, id, &RecordedOperation::id));
        return count;
    }
    [[nodiscard]] size_t taken() const { return m_ledger.size(); }

private:
    static QString cursor(qint64 seq) { return u"c%1"_s.arg(seq); }

    void append(ChangeRow row)
    {
        row.seq = head() + 1;
        m_feed.push_back(std::move(row));
    }

    const Rules &m_rules;
    Timestamp m_now = *Timestamp::fromIso(u"2026-03-02T09:30:00+08:00"_s);
    std::map<CaseKey, Case> m_cases;
    std::map<OperationId, OperationResult> m_ledger;
    std::vector<ChangeRow> m_feed;
};

/// A desk in step with a board, as core/sync keeps it.
struct SyncedDesk : TestDesk {
    FakeBoard board {rules};

    SyncedDesk()
    {
        ok(store().pinBoard({u"http://127.0.0.1:8080"_s, u"board"_s, u"e1"_s}));
        for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault, office.admin})
            ok(store().savePerson({actor}, u"token"_s));
    }

    Actor actorOf(const RecordedOperation &recorded) const
    {
        for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault})
            if (actor.id == recorded.actor)
                return actor;
        return {};
    }

    void push(const Actor &actor)
    {
        std::vector<OperationResult> results;
        for (const RecordedOperation &recorded : ok(store().takeBatch(actor.id, 100, 1 << 20)))
            results.push_back(board.accept(actor, recorded));
        ok(store().recordResults(results));
    }

    /// Everybody in turn, until nothing can leave any more.
    void pushAll()
    {
        while (!ok(store().syncStanding()).ready.empty())
            for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault})
                push(actor);
    }

    qint64 seq() { return ok(store().syncStanding()).cursors.empty() ? 0 : ok(store().syncStanding()).cursors[0].seq; }
    void pull() { ok(store().applyRemote(board.pageAfter(seq()))); }
    Case currentOf(const CaseKey &key) { return current(ok(store().find(office.clerk, key.toString()))); }
};

} // namespace lianxin
