// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/diaryreading.h"

#include "core/store/handovertable.h"
#include "core/store/outboxtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectRounds
    = "SELECT at, ok, problem, bytes_out, bytes_in, requests, received, received_sealed FROM sync_round ORDER BY n";
constexpr std::string_view selectSent
    = "SELECT c.number, c.subject, t.doc FROM timeline t JOIN cases c ON c.id = t.case_id"
      " WHERE t.acked_at > ? AND t.acked_at <= ? AND CASE c.sealed WHEN 0 THEN ? ELSE ? END ORDER BY t.acked_at, t.n";
constexpr std::string_view selectSetAside = "SELECT scope, seq, why, raw FROM quarantine ORDER BY scope, seq";

std::vector<SentItem> sentBetween(Database &db, Timestamp after, Timestamp until, Sight sight)
{
    std::vector<SentItem> sent;
    auto query = db.prepare(selectSent);
    query.bind(after, until, sight.cases, sight.sealed);
    while (query.step()) {
        const auto [number, subject, recorded] = query.row<QString, QString, RecordedOperation>();
        sent.push_back({number, subject, recorded});
    }
    return sent;
}

SyncEnd endIn(const Statement &query, Sight sight)
{
    const auto [at, ok, problem, out, in, requests, received, sealed]
        = query.row<Timestamp, bool, Error, qint64, qint64, int, qint64, qint64>();
    return {at, ok, problem, out, in, requests, sight.cases ? received : 0, sight.sealed ? sealed : 0};
}

bool isQuiet(const DiaryRound &round)
{
    return round.sent.empty() && round.last.received + round.last.receivedSealed == 0;
}

bool saysTheSame(const DiaryRound &a, const DiaryRound &b)
{
    return isQuiet(a) && isQuiet(b) && a.last.ok == b.last.ok && a.last.problem.reason == b.last.problem.reason;
}

void append(std::vector<DiaryRound> &rounds, DiaryRound round)
{
    if (rounds.empty() || !saysTheSame(rounds.back(), round))
        return rounds.push_back(std::move(round));
    DiaryRound &former = rounds.back();
    round.last.bytesIn += former.last.bytesIn;
    round.last.bytesOut += former.last.bytesOut;
    round.last.requests += former.last.requests;
    former.last = round.last;
    ++former.times;
}

std::vector<DiaryRound> roundsFor(Database &db, Sight sight)
{
    std::vector<DiaryRound> rounds;
    std::optional<Timestamp> before;
    auto query = db.prepare(selectRounds);
    while (query.step()) {
        const SyncEnd end = endIn(query, sight);
        // Of the oldest round that is kept nobody knows where it began.
        append(rounds, {end.at, end, 1, sentBetween(db, before.value_or(end.at), end.at, sight)});
        before = end.at;
    }
    std::ranges::reverse(rounds);
    return rounds;
}

std::vector<SetAsideRow> setAsideRows(Database &db, Sight sight)
{
    std::vector<SetAsideRow> rows;
    auto query = db.prepare(selectSetAside);
    while (query.step()) {
        const auto [scope, seq, why, raw] = query.row<QString, qint64, QString, QByteArray>();
        const bool isSealed = scope.startsWith(u"sealed:");
        if (sight.sees(isSealed))
            rows.push_back({scope, seq, why, raw, isSealed});
    }
    return rows;
}

} // namespace

Diary diaryFor(Database &db, Sight sight)
{
    return {roundsFor(db, sight), outboxItems(db, sight), handoverItems(db, sight), setAsideRows(db, sight)};
}

} // namespace lianxin
