// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/decision.h"

#include "core/domain/overwriting.h"
#include "core/domain/wellformed.h"

#include <algorithm>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

tl::unexpected<Refusal> refused(Status status, const QString &reason)
{
    return tl::unexpected(Refusal {status, reason});
}

QStringList seenBefore(const RecordedOperation &operation)
{
    QStringList ids;
    for (const QJsonValue &id : operation.extra.value(u"seen").toArray())
        ids.append(id.toString());
    return ids;
}

/// The same thing was set elsewhere, to something else, and this person has not seen it.
bool crosses(const Standing &standing, const RecordedOperation &operation, Case after)
{
    after.version = standing.doc.version;
    if (!overwrites(operation.operation) || after == standing.doc)
        return false;
    const auto isAlike
        = [&](const RecordedOperation &other) { return other.operation.index() == operation.operation.index(); };
    const auto last = std::find_if(standing.since.rbegin(), standing.since.rend(), isAlike);
    return last != standing.since.rend() && !seenBefore(operation).contains(last->id.toString());
}

void settleTime(RecordedOperation &operation, Timestamp now)
{
    if (operation.at <= now)
        return;
    operation.extra.insert(u"client_at"_s, operation.at.ms);
    operation.at = now;
}

/// The office may have named the case itself while it had no line; the board's number is the one that counts and is
/// given afterwards.
Decision firstDecision(Case doc, const RecordedOperation &operation)
{
    Decision decision {std::move(doc), {operation}, {}, {}};
    if (const auto *intake = std::get_if<Intake>(&operation.operation))
        decision.appeals = intake->appeals;
    return decision;
}

QString receiptFor(const Case &c)
{
    return u"%1-D%2"_s.arg(c.number).arg(c.currentAnswer()->answerNo);
}

/// An answer the office sends is out: the residents' page shows it from this transaction on.
Result<void> deliver(Decision &decision, const Judge &judge)
{
    const Actor board = systemActor();
    decision.receipt = receiptFor(decision.doc);
    RecordedOperation receipt;
    receipt.id = judge.receiptId;
    receipt.caseKey = decision.doc.key;
    receipt.baseVersion = decision.doc.version;
    receipt.actorName = board.name;
    receipt.at = judge.now;
    receipt.rules = judge.rules.version;
    receipt.operation = Receive {decision.receipt};

    auto received = applied(decision.doc, receipt.operation, {board, receipt.id, receipt.at, judge.rules});
    if (!received)
        return tl::unexpected(received.error());
    decision.doc = std::move(*received);
    decision.events.push_back(std::move(receipt));
    return {};
}

} // namespace

bool saysWhatItHasSeen(const RecordedOperation &operation)
{
    return operation.extra.value(u"seen").isArray();
}

tl::expected<Decision, Refusal> decided(const Standing &standing, RecordedOperation operation, const Judge &judge)
{
    if (!isWellFormed(operation))
        return refused(Status::Rejected, u"malformed"_s);
    if (operation.actor != judge.person.id)
        return refused(Status::Rejected, u"other-actor"_s);
    settleTime(operation, judge.now);
    operation.actorName = judge.person.name;

    auto after = applied(standing.doc, operation.operation, {judge.person, operation.id, operation.at, judge.rules});
    if (!after) {
        const QString &reason = after.error().reason;
        const bool isAboutPerson = reason == u"no-right" || reason == u"sealed";
        return refused(standing.since.empty() || isAboutPerson ? Status::Rejected : Status::Conflict, reason);
    }
    if (crosses(standing, operation, *after))
        return refused(Status::Conflict, u"changed-meanwhile"_s);

    Decision decision = firstDecision(std::move(*after), operation);
    if (std::holds_alternative<Publish>(operation.operation))
        if (const auto delivered = deliver(decision, judge); !delivered)
            return refused(Status::Rejected, delivered.error().reason);
    return decision;
}

} // namespace lianxin::board
