// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/listintake.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

/// Whoever runs the import acts for the office's intake.
Actor importer(const QString &org)
{
    return {{}, u"import"_s, org, {Role::Intake}};
}

/// The next operation of a list's letter on the case as @p doc has it.
Result<Decision> step(const Means &means, const QString &org, const Case &doc, CaseKey key, const Operation &what)
{
    const Actor actor = importer(org);
    const Timestamp now = means.clock.now();
    const RecordedOperation operation {{means.ids.next()},  key,  doc.version, actor.id, actor.name, now,
                                       means.rules.version, what, {}};
    auto decision = decided({doc, {}}, operation, {actor, means.rules, now, {}});
    if (!decision)
        return failure(Error::Code::NotAllowed, decision.error().reason);
    return *std::move(decision);
}

Result<Decision> added(const Means &means, const QString &org, ListedLetter letter)
{
    letter.intake.key = {means.ids.next()};
    for (Appeal &appeal : letter.intake.appeals)
        appeal.key = {means.ids.next()};
    auto decision = step(means, org, {}, letter.intake.key, letter.intake);
    if (!decision || !letter.answered)
        return decision;
    auto closed = step(means, org, decision->doc, letter.intake.key, *letter.answered);
    if (!closed)
        return closed;
    decision->doc = std::move(closed->doc);
    decision->events.push_back(std::move(closed->events.front()));
    return decision;
}

} // namespace

constexpr std::string_view selectImported
    = "SELECT case_key FROM imported WHERE org = ? AND source = ? AND identity = ?";
constexpr std::string_view selectByNumber
    = "SELECT case_key FROM appeals WHERE org = ? AND source = ? AND source_no = ? AND source_no <> ''";
constexpr std::string_view insertImported
    = "INSERT INTO imported (org, source, identity, case_key) VALUES (?, ?, ?, ?)";

static std::optional<CaseKey> findListed(Database &db, const QString &org, const ListedLetter &letter)
{
    if (const auto key = db.value<CaseKey>(selectImported, org, letter.source, letter.identity))
        return key;
    const Appeal &first = letter.intake.appeals.front();
    return db.value<CaseKey>(selectByNumber, org, first.source, first.sourceNo);
}

static Taken closed(Database &db, const Means &means, CaseKey key, const ListedLetter &letter)
{
    const auto before = findCase(db, key);
    if (!before || !letter.answered)
        return Taken::AlreadyHere;
    // Refused where we have answered it ourselves, or it was closed before: then the list tells nothing new.
    const auto decision = step(means, before->org, before->doc, key, *letter.answered);
    if (!decision)
        return Taken::AlreadyHere;
    settle(db, means, *before, *decision);
    return Taken::Closed;
}

Result<Taken> takeIn(Database &db, const Means &means, const QString &org, ListedLetter letter)
{
    if (const auto here = findListed(db, org, letter))
        return closed(db, means, *here, letter);
    auto decision = added(means, org, letter);
    if (!decision)
        return tl::unexpected(decision.error());
    decision->doc.number = numberFor(db, org, decision->doc.receivedAt.date().year());
    settle(db, means, {org, {}, {}}, *decision);
    db.execute(insertImported, org, letter.source, letter.identity, decision->doc.key);
    return letter.answered ? Taken::AddedAnswered : Taken::Added;
}

} // namespace lianxin::board
