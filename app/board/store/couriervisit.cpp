// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/couriervisit.h"

#include "app/board/store/feed.h"
#include "app/board/store/people.h"
#include "core/sqlite/transaction.h"
#include "core/wire/courierfile.h"

#include <algorithm>
#include <QSet>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageBytes = 1 << 20;
constexpr qint64 allPageBytes = 24 << 20; // of one answer; what is beyond comes with the next
constexpr qint64 highestNumber = 1'000'000'000;

bool isIn(const std::vector<QString> &list, const QString &text)
{
    return std::ranges::find(list, text) != list.end();
}

bool isTaken(const OperationResult &result)
{
    return result.status == OperationResult::Status::Applied || result.status == OperationResult::Status::Duplicate;
}

bool isShutOut(DeviceState state)
{
    return state == DeviceState::Revoked || state == DeviceState::Wipe;
}

std::vector<UnreadableOperation> unreadable(const wire::SyncRequestParts &parts)
{
    std::vector<UnreadableOperation> operations;
    for (size_t i = 0; i < parts.refused.size(); ++i)
        operations.push_back({parts.refused[i], parts.refusedPayloads[i]});
    return operations;
}

} // namespace

Result<CourierDone> CourierVisit::take(const QByteArray &file)
{
    if (const auto opened = open(file); !opened)
        return tl::unexpected(opened.error());
    if (isOfAnotherEpoch())
        return putBackAnswer();
    if (const auto admitted = letIn(); !admitted)
        return tl::unexpected(admitted.error());
    if (const auto found = findPlaces(); !found)
        return tl::unexpected(found.error());
    if (m_isForked)
        return putBackAnswer();
    openOffices();
    takeOperations();
    closeOffices();
    return answer();
}

Result<void> CourierVisit::open(const QByteArray &file)
{
    const auto damaged = failure(Error::Code::Invalid, u"courier-damaged"_s);
    const auto text = wire::openedPack(file, m_host.identity.id, m_host.seed);
    if (!text)
        return tl::unexpected(text.error());
    auto pack = wire::readCourierPack(*text);
    if (!pack)
        return failure(Error::Code::Invalid, u"courier-damaged"_s, pack.error().reason, pack.error().where);
    m_head = std::move(pack->head);
    const auto label = wire::courierLabel(file);
    if (label->number != number() || label->desk != wire::courierMark(m_head.device) || number() > highestNumber
        || m_head.board != m_host.identity.id)
        return damaged;
    for (auto &part : pack->parts)
        m_parts.push_back({std::nullopt, std::move(part)});
    return {};
}

/// A token that is bound to another desk is not good in this one's file.
Result<void> CourierVisit::letIn()
{
    Roll roll(m_host.oldestSchema);
    roll.read(m_db);
    std::vector<Device> seen;
    for (Part &part : m_parts) {
        Roll::News news;
        const QByteArray token = part.said.speaker.token.toUtf8();
        if (auto visitor = roll.visitor(token, {m_head.app, m_head.device, 0}, m_means.clock.now(), news);
            visitor && visitor->device == m_head.device)
            part.visitor = *std::move(visitor);
        if (part.visitor && news.seen)
            seen.push_back(*news.seen);
        noteStanding(part);
    }
    if (std::ranges::none_of(m_parts, [](const Part &part) { return part.visitor.has_value(); }))
        return failure(Error::Code::Refused, u"courier-nobody-known"_s);
    Transaction transaction(m_db);
    for (const Device &device : seen)
        keepDevice(m_db, device);
    transaction.commit();
    return {};
}

void CourierVisit::noteStanding(const Part &part)
{
    const PersonId person = part.said.speaker.person;
    if (part.visitor && part.visitor->state != DeviceState::Active)
        m_state = part.visitor->state;
    if (!part.visitor && std::ranges::find(m_turnedAway, person) == m_turnedAway.end())
        m_turnedAway.push_back(person);
}

Result<void> CourierVisit::findPlaces()
{
    if (m_state != DeviceState::Active)
        return {}; // it gets nothing, or might not understand what it would get
    for (const Part &part : m_parts)
        for (const ScopeCursor &cursor : part.said.request.request.cursors)
            if (const auto found = findPlace(part, cursor); !found)
                return found;
    return {};
}

/// Nothing is accepted if the desk has seen a history that is not this board's: it may rest on what the board has lost.
Result<void> CourierVisit::findPlace(const Part &part, const ScopeCursor &cursor)
{
    if (!part.visitor || !isIn(scopesOf(part.visitor->person, m_means.rules), cursor.scope))
        return {};
    auto place = placeOf(m_db, cursor, m_host.identity.epoch);
    if (place)
        m_places.push_back(*std::move(place));
    else if (place.error().reason == u"cursor-expired")
        m_expired.push_back(cursor.scope);
    else if (place.error().code == Error::Code::Refused)
        m_isForked = true;
    else
        return tl::unexpected(place.error());
    return {};
}

void CourierVisit::openOffices()
{
    Transaction transaction(m_db);
    for (const Part &part : m_parts) {
        if (!part.visitor || m_offices.contains(part.visitor->person.org))
            continue;
        const QString org = part.visitor->person.org;
        Office &office = m_offices[org];
        office.record = findCourier(m_db, org, m_head.device);
        if (!office.record.isLate(number()) && !office.record.isRepeated(number()))
            beginCourier(m_db, org, m_head.device, number());
    }
    transaction.commit();
}

void CourierVisit::takeOperations()
{
    QSet<CaseKey> stopped;
    for (Part &part : m_parts)
        if (part.visitor)
            takePart(part, m_offices[part.visitor->person.org], stopped);
        else // what others did on top of it must not pass it
            for (const RecordedOperation &operation : part.said.request.request.operations)
                stopped.insert(operation.caseKey);
}

void CourierVisit::takePart(Part &part, Office &office, QSet<CaseKey> &stopped)
{
    if (office.record.isLate(number()) || office.record.isRepeated(number()))
        return;
    const Actor &person = part.visitor->person;
    const auto &operations = part.said.request.request.operations;
    const auto &before = part.said.speaker.takenBefore;
    auto results
        = isShutOut(part.visitor->state)
              ? refuseAll(m_db, m_means, person, u"device-revoked"_s, operations)
              : acceptAll(m_db, m_means, {person, m_head.device, {before.begin(), before.end()}}, operations, stopped);
    const auto bad = unreadable(part.said.request);
    if (!bad.empty())
        keepUnreadable(m_db, m_means, person, bad);
    for (const UnreadableOperation &operation : bad)
        results.push_back(operation.result);
    office.results.insert(office.results.end(), results.begin(), results.end());
}

void CourierVisit::closeOffices()
{
    Transaction transaction(m_db);
    for (auto &[org, office] : m_offices) {
        if (office.record.isRepeated(number()))
            office.results = *office.record.results;
        else if (!office.record.isLate(number()))
            endCourier(m_db, org, m_head.device, office.results);
    }
    transaction.commit();
}

std::vector<ChangePage> CourierVisit::pages()
{
    const Transaction snapshot(m_db, Transaction::Kind::Read);
    std::vector<ChangePage> all;
    qint64 room = allPageBytes;
    for (Cursor place : m_places) {
        for (bool more = true; more && room > 0;) {
            qint64 left = std::min(room, pageBytes);
            const qint64 before = left;
            ChangePage page = pageAfter(m_db, place, left);
            room -= before - left;
            more = page.hasMore;
            const auto reached = cursorFromText(page.to);
            place.seq = reached->seq;
            place.nonce = reached->nonce;
            if (!page.rows.empty())
                all.push_back(std::move(page));
        }
    }
    return all;
}

Result<CourierDone> CourierVisit::answer()
{
    CourierDone done;
    done.number = number();
    wire::CourierAnswer reply {
        {m_head.board, m_head.epoch, m_head.device, number(), toCode(m_state), false, 0, m_turnedAway, m_expired},
        {m_host.identity.id, m_host.identity.epoch, m_means.clock.now(), {}, pages()}};
    auto &results = reply.response.results;
    for (const auto &[org, office] : m_offices) {
        done.isLate = done.isLate || office.record.isLate(number());
        reply.head.last = std::max({reply.head.last, office.record.last, office.record.calledBack, number()});
        results.insert(results.end(), office.results.begin(), office.results.end());
    }
    reply.head.isLate = done.isLate;
    done.accepted = std::ranges::count_if(results, isTaken);
    done.refused = qint64(results.size()) - done.accepted;
    for (const ChangePage &page : reply.response.changes)
        done.rows += qint64(page.rows.size());
    return sealed(reply, std::move(done));
}

/// Whoever asks may know: the epoch is no secret, and only the desk can open it.
Result<CourierDone> CourierVisit::putBackAnswer() const
{
    const auto &[id, epoch, name] = m_host.identity;
    wire::CourierAnswerHead head {m_head.board, epoch, m_head.device, number(), {}, true, number(), {}, {}};
    head.putBackSince = m_head.epoch;
    CourierDone done;
    done.number = number();
    done.isPutBack = true;
    return sealed({head, {id, epoch, m_means.clock.now(), {}, {}}}, std::move(done));
}

Result<CourierDone> CourierVisit::sealed(const wire::CourierAnswer &reply, CourierDone done) const
{
    auto file = wire::sealedAnswer({m_head.board, m_head.device, number()}, wire::written(reply), m_head.replyTo,
                                   m_host.seed);
    if (!file)
        return tl::unexpected(file.error());
    done.answer = *std::move(file);
    return done;
}

} // namespace lianxin::board
