// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/decision.h"

#include <algorithm>

namespace lianxin::board {

using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

tl::unexpected<Refusal> refused(Status status, const QString &reason)
{
    return tl::unexpected(Refusal {status, reason});
}

/// Operations that put a value in the place of another one: a list of demands, an owner, a text. All others add, or
/// are steps that the state table takes once.
bool overwrites(const Operation &operation)
{
    return std::holds_alternative<Classify>(operation) || std::holds_alternative<SetDemands>(operation)
           || std::holds_alternative<Assign>(operation) || std::holds_alternative<SubmitForReview>(operation)
           || std::holds_alternative<ProposeDecline>(operation) || std::holds_alternative<ProposeVoid>(operation);
}

/// The same thing was set elsewhere, to something else, after this person looked.
bool crosses(const Standing &standing, const RecordedOperation &operation, Case after)
{
    after.version = standing.doc.version;
    return overwrites(operation.operation) && after != standing.doc
           && std::ranges::any_of(standing.since, [&](const RecordedOperation &other) {
                  return other.operation.index() == operation.operation.index();
              });
}

bool isWellFormed(const RecordedOperation &operation)
{
    if (operation.id.isNull() || operation.caseKey.isNull())
        return false;
    const auto *intake = std::get_if<Intake>(&operation.operation);
    return !intake
           || (intake->key == operation.caseKey && !intake->appeals.empty()
               && std::ranges::none_of(intake->appeals, [](const Appeal &appeal) { return appeal.key.isNull(); }));
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
