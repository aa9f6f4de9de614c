// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrolment.h"

#include "core/sync/boardcalls.h"

#include <memory>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// Who is still looking for a board has nothing waiting for it: what is said of a line that breaks in the middle of
/// work would be wrong here.
Error atFirst(Error error)
{
    if (error.reason == u"not-the-board")
        error.reason = u"no-board-there"_s;
    else if (error.code == Error::Code::Offline)
        error.reason = u"no-answer-there"_s;
    else if (error.reason == u"token-refused")
        error.reason = u"token-unknown"_s;
    return error;
}

/// One enrolment:
///     address ─► who is the board ─► which desk is this ─► whom does the token speak for ─► pin the board ─► keep the
///     person
class Enrolment final : public std::enable_shared_from_this<Enrolment>
{
public:
    Enrolment(Store &store, Transport &transport, Later later, std::function<void()> joined, const QString &token)
        : m_store(store),
          m_transport(transport),
          m_later(std::move(later)),
          m_joined(std::move(joined)),
          m_token(token)
    { }

    QFuture<Result<Person>> begin(const QString &typed)
    {
        m_promise.start();
        m_later([self = shared_from_this(), typed] { self->askBoard(typed); });
        return m_promise.future();
    }

private:
    void askBoard(const QString &typed);
    void lookAtDesk(const Result<wire::BoardInfo> &info);
    void askWho(const Result<SyncStanding> &standing);
    void pin(const Result<wire::Me> &me);
    void keep(const Result<void> &pinned);
    void end(const Result<Person> &outcome);

    void ask(const HttpRequest &request, std::function<void(const Exchange &)> then)
    {
        m_transport.send(request, [self = shared_from_this(), then = std::move(then)](const Exchange &exchange) {
            self->m_later([then, exchange] { then(exchange); });
        });
    }
    template <class T>
    void after(const Asked<Result<T>> &asked, std::function<void(const Result<T> &)> then)
    {
        asked.whenDone([self = shared_from_this(), then = std::move(then)](const Result<T> &result) {
            self->m_later([then, result] { then(result); });
        });
    }

    Store &m_store;
    Transport &m_transport;
    Later m_later;
    std::function<void()> m_joined;
    QString m_token;
    QUrl m_url;
    BoardIdentity m_board;
    Person m_person;
    QPromise<Result<Person>> m_promise;
};

void Enrolment::askBoard(const QString &typed)
{
    const auto url = boardUrl(typed);
    if (!url)
        return end(tl::unexpected(url.error()));
    m_url = *url;
    ask(boardInfoCall(m_url),
        [self = shared_from_this()](const Exchange &exchange) { self->lookAtDesk(boardInfoAnswer(exchange).value); });
}

void Enrolment::lookAtDesk(const Result<wire::BoardInfo> &info)
{
    if (!info)
        return end(tl::unexpected(atFirst(info.error())));
    if (info->protocol > wire::protocolVersion)
        return end(failure(Error::Code::Refused, u"protocol-too-new"_s));
    m_board = {m_url.toString(), info->boardId, info->epoch, info->courierKey};
    after<SyncStanding>(m_store.syncStanding(),
                        [self = shared_from_this()](const Result<SyncStanding> &standing) { self->askWho(standing); });
}

/// Under the desk's name: should it get lost, the board must know whose tokens are on it.
void Enrolment::askWho(const Result<SyncStanding> &standing)
{
    if (!standing)
        return end(tl::unexpected(standing.error()));
    ask(meCall({m_url, m_token, standing->deviceId}), [self = shared_from_this()](const Exchange &exchange) {
        self->pin(meAnswer(exchange, self->m_board.boardId).value);
    });
}

void Enrolment::pin(const Result<wire::Me> &me)
{
    if (!me)
        return end(tl::unexpected(atFirst(me.error())));
    m_person.actor = me->actor;
    m_person.hasToken = true;
    after<void>(m_store.pinBoard(m_board),
                [self = shared_from_this()](const Result<void> &pinned) { self->keep(pinned); });
}

void Enrolment::keep(const Result<void> &pinned)
{
    if (!pinned)
        return end(tl::unexpected(pinned.error()));
    after<void>(m_store.savePerson(m_person, m_token), [self = shared_from_this()](const Result<void> &kept) {
        self->end(kept ? Result<Person>(self->m_person) : tl::unexpected(kept.error()));
    });
}

void Enrolment::end(const Result<Person> &outcome)
{
    if (outcome)
        m_joined();
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace

QFuture<Result<Person>> enrolled(Store &store, Transport &transport, Later later, std::function<void()> joined,
                                 const QString &url, const QString &token)
{
    return std::make_shared<Enrolment>(store, transport, std::move(later), std::move(joined), token)->begin(url);
}

} // namespace lianxin
