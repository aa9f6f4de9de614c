// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/acceptance.h"

#include "app/board/store/feed.h"
#include "app/board/store/ledger.h"
#include "app/board/store/people.h"
#include "core/codec/codec.h"
#include "core/sqlite/transaction.h"

#include <algorithm>

namespace lianxin::board {

using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

tl::unexpected<Refusal> refused(Status status, const QString &reason)
{
    return tl::unexpected(Refusal {status, reason});
}

/// A case as one office may see it: that of another one does not exist.
std::optional<CaseRecord> findOwn(Database &db, const QString &org, CaseKey key)
{
    auto found = findCase(db, key);
    return found && found->org == org ? found : std::nullopt;
}

/// Whether the case has been in a feed of the person's office and left it.
bool wasTheirs(Database &db, const Actor &person, CaseKey key)
{
    return hasLeft(db, openScope(person.org), key) || hasLeft(db, sealedScope(person.org), key);
}

/// The case was open to the person, and has been sealed since.
bool isOutOfSight(Database &db, const Means &means, const Actor &person, CaseKey key)
{
    return !means.rules.mayRead(person, true) && hasLeft(db, openScope(person.org), key);
}

/// The record an operation is about; for an Intake the empty one it will fill.
tl::expected<CaseRecord, Refusal> recordFor(Database &db, const Means &means, const Actor &person,
                                            const RecordedOperation &operation)
{
    const auto *intake = std::get_if<Intake>(&operation.operation);
    if (!intake) {
        auto found = findOwn(db, person.org, operation.caseKey);
        if (!found)
            return refused(Status::Rejected,
                           wasTheirs(db, person, operation.caseKey) ? u"scope-revoked"_s : u"no-such-case"_s);
        if (found->doc.isSealed() && isOutOfSight(db, means, person, operation.caseKey))
            return refused(Status::Rejected, u"scope-revoked"_s);
        return *found;
    }
    if (findCase(db, operation.caseKey))
        return refused(Status::Conflict, u"case-exists"_s);
    const auto isHere = [&](const Appeal &appeal) { return hasAppeal(db, person.org, appeal); };
    if (std::ranges::any_of(intake->appeals, isHere))
        return refused(Status::Conflict, u"appeal-exists"_s);
    return CaseRecord {person.org, {}, {}};
}

/// What the desk says about another case is only its opinion.
tl::expected<void, Refusal> correctLead(Database &db, const Actor &person, RecordedOperation &operation)
{
    auto *join = std::get_if<JoinCase>(&operation.operation);
    if (!join)
        return {};
    const auto lead = findOwn(db, person.org, join->lead);
    if (!lead)
        return refused(Status::Blocked, u"lead-unknown"_s);
    join->leadSealed = lead->doc.isSealed();
    return {};
}

Standing standingOf(Database &db, const CaseRecord &record, qint64 baseVersion, const QString &device)
{
    return {record.doc, eventsOfOthers(db, record.doc.key, baseVersion, device)};
}

tl::expected<OperationResult, Refusal> carriedOut(Database &db, const Means &means, const Correspondent &from,
                                                  RecordedOperation operation)
{
    const Actor &person = from.person;
    const auto before = recordFor(db, means, person, operation);
    if (!before)
        return tl::unexpected(before.error());
    if (const auto lead = correctLead(db, person, operation); !lead)
        return tl::unexpected(lead.error());

    const QString given = operation.extra.value(u"number").toString();
    const Judge judge {person, means.rules, means.clock.now(), {means.ids.next()}};
    const qint64 seen = saysWhatItHasSeen(operation) ? 0 : operation.baseVersion;
    const Standing standing = standingOf(db, *before, seen, from.device);
    auto decision = decided(standing, operation, judge);
    if (!decision)
        return tl::unexpected(decision.error());
    if (before->scope.isEmpty())
        decision->doc.number = numberFor(db, person.org, decision->doc.receivedAt.date().year(), given);

    OperationResult result;
    result.id = operation.id;
    result.status = Status::Applied;
    result.seq = settle(db, means, *before, *decision, from.device);
    result.version = decision->doc.version;
    result.receipt = decision->receipt;
    result.number = decision->doc.number;
    return result;
}

OperationResult resultOf(OperationId id, const Refusal &refusal)
{
    OperationResult result;
    result.id = id;
    result.status = refusal.status;
    result.reason = refusal.reason;
    return result;
}

/// A desk that had an operation back from the feed has it as the board settled it, with the board's time, say. So one
/// that was taken before is known by its id, as it would be if the desk had asked first.
OperationResult again(const LedgerEntry &entry, const QByteArray &hash, bool isTakenBefore)
{
    if (entry.hash != hash && !isTakenBefore)
        return resultOf(entry.result.id, {Status::Rejected, u"op-id-reused"_s});
    OperationResult result = entry.result;
    result.status = Status::Duplicate;
    return result;
}

bool isRefused(const OperationResult &result)
{
    return result.status != Status::Applied && result.status != Status::Duplicate;
}

} // namespace

constexpr std::string_view insertPublished
    = "INSERT INTO published (case_key, answer_no, receipt, at) VALUES (?, ?, ?, ?)";

/// A transfer to a unit that is an office of this board hands the case over to it.
static QString officeAfter(Database &db, const QString &org, const Decision &decision)
{
    const auto *transfer = std::get_if<Transfer>(&decision.events.back().operation);
    return transfer && hasOrg(db, transfer->unit) ? transfer->unit : org;
}

qint64 settle(Database &db, const Means &means, const CaseRecord &before, const Decision &decision,
              const QString &device)
{
    const Case &c = decision.doc;
    const QString org = officeAfter(db, before.org, decision);
    const CaseRecord after {org, c.isSealed() ? sealedScope(org) : openScope(org), c};
    putCase(db, after);
    for (const Appeal &appeal : decision.appeals)
        addAppeal(db, after, appeal);
    qint64 version = before.doc.version;
    for (const RecordedOperation &event : decision.events)
        addEvent(db, c.key, ++version, event, device);
    Q_ASSERT(version == c.version);
    if (!decision.receipt.isEmpty())
        db.execute(insertPublished, c.key, c.currentAnswer()->answerNo, decision.receipt, means.clock.now());
    return announce(db, {means.random, means.clock.now()}, after, before.doc.version, before.scope);
}

/// Inside a transaction.
static OperationResult judged(Database &db, const Means &means, const Correspondent &from,
                              const RecordedOperation &operation)
{
    const QByteArray hash = hashOf(operation);
    const auto known = findInLedger(db, operation.id);
    OperationResult result;
    if (known) {
        result = again(*known, hash, from.takenBefore.contains(operation.id));
    } else {
        const auto done = carriedOut(db, means, from, operation);
        result = done ? *done : resultOf(operation.id, done.error());
        if (done)
            writeToLedger(db, {hash, result}, means.clock.now());
    }
    if (result.status == Status::Rejected || result.status == Status::Conflict)
        keepDeadLetter(db, {operation.id, from.person.id, result.reason, compact(toJson(operation))},
                       means.clock.now());
    return result;
}

OperationResult accept(Database &db, const Means &means, const Correspondent &from, const RecordedOperation &operation)
{
    Transaction transaction(db);
    OperationResult result = judged(db, means, from, operation);
    transaction.commit();
    return result;
}

namespace {

using Accept = OperationResult (*)(Database &, const Means &, const Correspondent &, const RecordedOperation &);

/// The case is out of the person's reach for good: whatever else is on its way is refused by itself, and kept.
bool hasGone(Database &db, const Means &means, const Actor &person, const RecordedOperation &operation)
{
    const auto record = recordFor(db, means, person, operation);
    return !record && record.error().reason == u"scope-revoked";
}

std::vector<OperationResult> inOrder(Accept accept, Database &db, const Means &means, const Correspondent &from,
                                     const std::vector<RecordedOperation> &operations, QSet<CaseKey> &stopped)
{
    std::vector<OperationResult> results;
    for (const RecordedOperation &operation : operations) {
        if (stopped.contains(operation.caseKey) && !hasGone(db, means, from.person, operation)) {
            results.push_back(resultOf(operation.id, {Status::Blocked, u"earlier-refused"_s}));
            continue;
        }
        results.push_back(accept(db, means, from, operation));
        if (isRefused(results.back()))
            stopped.insert(operation.caseKey);
    }
    return results;
}

} // namespace

std::vector<OperationResult> acceptAll(Database &db, const Means &means, const Correspondent &from,
                                       const std::vector<RecordedOperation> &operations)
{
    QSet<CaseKey> stopped;
    return acceptAll(db, means, from, operations, stopped);
}

std::vector<OperationResult> acceptAll(Database &db, const Means &means, const Correspondent &from,
                                       const std::vector<RecordedOperation> &operations, QSet<CaseKey> &stopped)
{
    QSet<CaseKey> before = stopped;
    try { // one transaction: the disk is waited for once, not once for each
        Transaction transaction(db);
        auto results = inOrder(judged, db, means, from, operations, stopped);
        transaction.commit();
        return results;
    } catch (const DbError &) { // one of them the database cannot take: it must not stop those before it
        stopped = std::move(before);
        return inOrder(accept, db, means, from, operations, stopped);
    }
}

std::vector<OperationResult> refuseAll(Database &db, const Means &means, const Actor &person, const QString &reason,
                                       const std::vector<RecordedOperation> &operations)
{
    Transaction transaction(db);
    std::vector<OperationResult> results;
    for (const RecordedOperation &operation : operations) {
        keepDeadLetter(db, {operation.id, person.id, reason, compact(toJson(operation))}, means.clock.now());
        results.push_back(resultOf(operation.id, {Status::Rejected, reason}));
    }
    transaction.commit();
    return results;
}

void keepUnreadable(Database &db, const Means &means, const Actor &person,
                    const std::vector<UnreadableOperation> &operations)
{
    Transaction transaction(db);
    for (const UnreadableOperation &operation : operations)
        keepDeadLetter(db, {operation.result.id, person.id, operation.result.reason, operation.payload},
                       means.clock.now());
    transaction.commit();
}

} // namespace lianxin::board
