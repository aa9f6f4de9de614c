// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/users.h"

#include "tests/sim/checks.h"

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

template <class T>
std::optional<bool> doneOf(const std::optional<Result<T>> &said)
{
    return said ? std::optional(said->has_value()) : std::nullopt;
}

Arrival arrivalOf(const QString &words, Track track, Timestamp at)
{
    Appeal letter;
    letter.subject = words;
    letter.body = words + u"，请问什么时候修？"_s;
    letter.anonymous = true;
    letter.channel = u"phone"_s;
    letter.at = at;
    letter.extra[u"x_later"_s] = words.size(); // what a newer version may know
    Arrival arrival;
    arrival.intake.appeals = {letter};
    arrival.intake.track = track;
    arrival.intake.category = u"道路水利/路灯照明"_s;
    arrival.intake.place = u"李家村"_s;
    return arrival;
}

/// A signer reads before signing.
void remember(Model &model, const Case &before, const Operation &operation)
{
    if (std::holds_alternative<SignOff>(operation) && before.currentAnswer())
        model.signedHashes[before.key].insert(textHash(before.currentAnswer()->text));
}

} // namespace

Said Users::told(SimDesk &desk, const QString &words, const std::optional<bool> &done)
{
    const QString how = !done ? u"no word"_s : *done ? u"done"_s : u"refused"_s;
    m_world.note(u"desk %1: %2, %3"_s.arg(desk.number).arg(words, how));
    if (desk.isUp())
        adoptNew(m_world, desk);
    if (!done)
        return Said::Nothing;
    return *done ? Said::Done : Said::Refused;
}

Said Users::writeDown(SimDesk &desk, const Actor &actor, const QString &words, Track track, Timestamp at)
{
    if (!desk.isUp())
        return Said::Nothing;
    const Arrival arrival = arrivalOf(words, track, at);
    const auto said = m_world.answer(desk, desk.store().arrive(actor, {arrival}));
    std::optional<bool> done;
    if (said)
        done = said->has_value() && (*said)->front().kind == ArrivalOutcome::Kind::Added;
    if (done.value_or(true))
        m_world.model.desks[size_t(desk.number)].expected.push_back({actor.id, u"intake"_s, done.value_or(false)});
    return told(desk, u"%1 writes a letter down"_s.arg(actor.name), done);
}

Said Users::act(SimDesk &desk, const Actor &actor, CaseId id, const Operation &operation, const Draft *draft)
{
    const auto before = caseAt(desk, actor, id);
    if (!before)
        return Said::Nothing;
    const auto said = m_world.answer(desk, desk.store().submit(actor, id, operation, draft ? draft->id : DraftId()));
    const auto done = doneOf(said);
    if (done.value_or(true)) {
        remember(m_world.model, *before, operation);
        m_world.model.desks[size_t(desk.number)].expected.push_back(
            {actor.id, kindOf(operation), done.value_or(false)});
    }
    if (Typed *typed = draft ? m_world.model.typedAt(desk.number, draft->key) : nullptr)
        typed->mayBeGone = typed->mayBeGone || done.value_or(true);
    return told(desk, u"%1 does %2 on case %3"_s.arg(actor.name, kindOf(operation)).arg(id.value), done);
}

constexpr std::string_view selectDraft = "SELECT body FROM draft WHERE case_id = ? AND kind = ? AND person = ?";

Said Users::type(SimDesk &desk, const DraftKey &key, const QString &body)
{
    if (!desk.isUp())
        return Said::Nothing;
    // What was taken back may stand there, and is still there if the desk stops now.
    const auto before = desk.reading().value<QString>(selectDraft, key.caseId, key.kind, key.person.toString());
    const auto done = doneOf(m_world.answer(desk, desk.store().saveDraft(key, body)));
    if (done.value_or(true)) {
        auto &all = m_world.model.desks[size_t(desk.number)].typed;
        Typed *typed = m_world.model.typedAt(desk.number, key);
        if (!typed) {
            typed = &all.emplace_back(Typed {key, {}, !done});
            if (before)
                typed->bodies.insert(*before);
        }
        if (done)
            *typed = {key, {}, false};
        typed->bodies.insert(body);
    }
    return told(desk, u"%1 typed on case %2"_s.arg(key.kind).arg(key.caseId.value), done);
}

Said Users::send(SimDesk &desk, const Actor &actor, const DraftKey &key, Operation (*from)(const QString &))
{
    if (!desk.isUp())
        return Said::Nothing;
    const auto draft = m_world.answer(desk, desk.store().draft(key));
    if (!draft || !*draft || !**draft)
        return Said::Nothing;
    return act(desk, actor, key.caseId, from((**draft)->body), &***draft);
}

Said Users::takeBack(SimDesk &desk, const OutboxItem &item)
{
    if (!desk.isUp())
        return Said::Nothing;
    Actor actor;
    actor.id = item.recorded.actor;
    for (const Actor &person : m_world.office.everybody())
        if (person.id == item.recorded.actor)
            actor = person;
    const auto done
        = doneOf(m_world.answer(desk, desk.store().withdrawOutboxItem(actor, item.recorded.id, u"不办了"_s)));
    Made &made = m_world.model.made[item.recorded.id];
    made.isWithdrawn = made.isWithdrawn || done.value_or(false);
    made.mayBeWithdrawn = made.mayBeWithdrawn || !done;
    return told(desk, u"takes back %1"_s.arg(kindOf(item.recorded.operation)), done);
}

Said Users::withdrawAnswer(SimDesk &desk, const Actor &actor, CaseId id, const QString &reason)
{
    std::vector<OperationId> publishing;
    for (const OutboxItem &item : outbox(desk, actor))
        if (item.caseId == id && std::holds_alternative<Publish>(item.recorded.operation))
            publishing.push_back(item.recorded.id);
    const Said said = act(desk, actor, id, Withdraw {reason});
    for (const OperationId &operation : publishing) {
        Made &made = m_world.model.made[operation];
        made.isWithdrawn = made.isWithdrawn || said == Said::Done;
        made.mayBeWithdrawn = made.mayBeWithdrawn || said == Said::Nothing;
    }
    return said;
}

Said Users::tryAgain(SimDesk &desk, const OutboxItem &item)
{
    if (!desk.isUp())
        return Said::Nothing;
    const auto done = doneOf(
        m_world.answer(desk, desk.store().retryOutboxItem(m_world.office.at(desk.number)[0], item.recorded.id)));
    if (done.value_or(true) && desk.isUp())
        lookAgain(m_world, desk, item.recorded.id);
    return told(desk, u"tries %1 again"_s.arg(kindOf(item.recorded.operation)), done);
}

std::vector<CaseId> Users::cases(SimDesk &desk, const Actor &actor)
{
    if (!desk.isUp())
        return {};
    const auto listed = m_world.answer(desk, desk.store().list(actor, {}));
    if (!listed || !*listed)
        return {};
    std::vector<CaseId> ids = **listed;
    std::ranges::sort(ids); // in an order that no clock has a say in
    return ids;
}

std::optional<Case> Users::caseAt(SimDesk &desk, const Actor &actor, CaseId id)
{
    if (!desk.isUp())
        return std::nullopt;
    const auto file = m_world.answer(desk, desk.store().caseFile(actor, id));
    return file && *file ? std::optional((*file)->current) : std::nullopt;
}

std::vector<OutboxItem> Users::outbox(SimDesk &desk, const Actor &actor)
{
    if (!desk.isUp())
        return {};
    const auto items = m_world.answer(desk, desk.store().outbox(actor));
    return items && *items ? **items : std::vector<OutboxItem>();
}

} // namespace lianxin::sim
