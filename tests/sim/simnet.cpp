// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simnet.h"

#include <algorithm>

namespace lianxin::sim {

using namespace Qt::StringLiterals;
using Kind = Fault::Kind;

namespace {

QByteArray header(const HttpRequest &request, const char *name)
{
    return HttpReply {0, request.headers, {}}.header(name);
}

QByteArray placeInCache(const HttpRequest &request)
{
    return header(request, "Authorization") + ' ' + request.url.path().toUtf8();
}

Error broken(const QString &reason)
{
    return {Error::Code::Offline, reason, {}, {}};
}

HttpReply fromProxy(const Fault &fault)
{
    HttpReply reply {fault.n, {{"Content-Type", "text/html"}}, "<html>Bad gateway</html>"};
    if (fault.retryAfter >= 0)
        reply.headers.emplace_back("Retry-After", QByteArray::number(fault.retryAfter));
    return reply;
}

void change(HttpReply &reply, std::string_view name, const QByteArray &value)
{
    std::erase_if(reply.headers, [name](const auto &h) { return h.first == QByteArrayView(name.data(), name.size()); });
    if (!value.isEmpty())
        reply.headers.emplace_back(QByteArray(name.data(), qsizetype(name.size())), value);
}

void spoil(HttpReply &reply, const Fault &fault)
{
    const qsizetype place = reply.body.size() * fault.n / 256;
    if (fault.kind == Kind::Cut)
        reply.body.truncate(place);
    if (fault.kind == Kind::Flipped && !reply.body.isEmpty())
        reply.body[std::min(place, reply.body.size() - 1)] ^= 1;
    if (fault.kind == Kind::OtherBoard)
        change(reply, "Board-Id", "another");
    if (fault.kind == Kind::NoDigest) {
        change(reply, "Content-Digest", {});
        reply.body.truncate(reply.body.size() / 2);
    }
    if (fault.kind == Kind::BoardStatus) {
        reply.status = fault.n;
        reply.body = "{}";
        if (fault.retryAfter >= 0)
            reply.headers.emplace_back("Retry-After", QByteArray::number(fault.retryAfter));
    }
}

std::vector<Fault> listed()
{
    std::vector<Fault> all;
    for (const Kind kind : {Kind::NotSent, Kind::LostBefore, Kind::LostAfter, Kind::Twice, Kind::TwiceLater, Kind::Slow,
                            Kind::NoDigest, Kind::Portal, Kind::Stale, Kind::StaleAfter, Kind::OtherBoard, Kind::Hung})
        all.push_back({kind, 0, -1});
    for (const int place : {0, 1, 64, 128, 192, 255})
        all.push_back({Kind::Cut, place, -1});
    for (const int place : {0, 128, 255})
        all.push_back({Kind::Flipped, place, -1});
    for (const int code : {401, 403, 404, 407, 408, 413, 429, 500, 502, 503, 504})
        all.push_back({Kind::Status, code, -1});
    for (const int code : {429, 503})
        all.push_back({Kind::Status, code, 30});
    for (const int code : {401, 429, 500, 503})
        all.push_back({Kind::BoardStatus, code, code == 429 ? 20 : -1});
    for (const int code : {302, 307})
        all.push_back({Kind::Redirected, code, -1});
    return all;
}

} // namespace

const std::vector<Fault> &everyFault()
{
    static const std::vector<Fault> all = listed();
    return all;
}

QString wordsFor(const Fault &fault)
{
    static const std::map<Kind, QString> words {
        {Kind::None, u"nothing"_s},
        {Kind::NotSent, u"connection refused"_s},
        {Kind::LostBefore, u"lost before the board saw it"_s},
        {Kind::LostAfter, u"reply lost after the board was done"_s},
        {Kind::Twice, u"delivered twice"_s},
        {Kind::TwiceLater, u"delivered again seconds later"_s},
        {Kind::Slow, u"reply after a minute"_s},
        {Kind::Cut, u"body cut after n/256"_s},
        {Kind::Flipped, u"bit flipped at n/256"_s},
        {Kind::NoDigest, u"half a body without digest"_s},
        {Kind::Status, u"status from a proxy"_s},
        {Kind::BoardStatus, u"status from the board"_s},
        {Kind::Portal, u"login page with 200"_s},
        {Kind::Redirected, u"redirected"_s},
        {Kind::Stale, u"stale reply instead of the board"_s},
        {Kind::StaleAfter, u"stale reply although the board heard"_s},
        {Kind::OtherBoard, u"another board's id"_s},
        {Kind::Hung, u"no answer at all"_s},
    };
    return u"%1 %2"_s.arg(words.at(fault.kind)).arg(fault.n);
}

Asking askingOf(const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path.endsWith(u"/v1/me"))
        return Asking::Me;
    if (path.endsWith(u"/v1/ops/status"))
        return Asking::Status;
    if (path.endsWith(u"/snapshot"))
        return Asking::Snapshot;
    if (path.endsWith(u"/v1/sync"))
        return header(request, "Idempotency-Key").isEmpty() ? Asking::Pull : Asking::Send;
    return Asking::Info;
}

QString wordFor(Asking asking)
{
    static const QString words[] {u"info"_s, u"me"_s,      u"ops/status"_s, u"sync with operations"_s,
                                  u"sync"_s, u"snapshot"_s};
    return words[int(asking)];
}

// --- the desk's end --------------------------------------------------------------------------------------------------

void SimLine::send(HttpRequest request, Done done)
{
    const auto open = std::make_shared<Open>(Open {std::move(done), m_from, *this, std::move(request.sink)});
    std::erase_if(m_open, [](const auto &other) { return other.expired(); });
    m_open.push_back(open);
    if (!m_from.disk.isDead()) // the machine has stopped, its last job does not know yet
        m_net.send(open, std::move(request));
}

void SimLine::abort()
{
    for (const auto &weak : m_open)
        if (const auto open = weak.lock())
            m_net.end(open, Exchange::inDoubt({Error::Code::Cancelled, u"stopped"_s, {}, {}}));
}

void SimLine::hangUp()
{
    for (const auto &weak : std::exchange(m_open, {}))
        if (const auto open = weak.lock()) {
            open->done = nullptr;
            open->sink.reset();
        }
}

// --- the way there ---------------------------------------------------------------------------------------------------

void SimNet::send(const OpenPtr &open, HttpRequest request)
{
    const Asking asking = askingOf(request);
    ++requests;
    watch(asking, request);
    const Fault fault = trouble(asking, request);
    rewriteRequest(request);
    breakOff(open, 3min); // the deadline
    m_queue.post(this, latency(), [this, open, request = std::move(request), fault] { travel(open, request, fault); });
}

void SimNet::travel(const OpenPtr &open, const HttpRequest &request, const Fault &fault)
{
    const auto last = m_last.find(placeInCache(request));
    switch (fault.kind) {
    case Kind::NotSent:
        return end(open, Exchange::notSent(broken(u"unreachable"_s)));
    case Kind::LostBefore:
        return breakOff(open, latency());
    case Kind::Hung:
        return;
    case Kind::Status:
        return back(open, latency(), fromProxy(fault));
    case Kind::Portal:
        return back(open, latency(), {200, {{"Content-Type", "text/html"}}, "<html>Login</html>"});
    case Kind::Redirected:
        return back(open, latency(), {fault.n, {{"Location", "http://portal/"}}, {}});
    case Kind::StaleAfter:
    case Kind::Stale:
        if (last == m_last.end())
            break;
        if (fault.kind == Kind::StaleAfter)
            forBoardOnly(request, 0ms);
        return back(open, latency(), last->second);
    case Kind::Twice:
        forBoardOnly(request, 0ms);
        break;
    case Kind::TwiceLater:
        forBoardOnly(request, Duration(1000 + m_dice.next() % 10'000));
        break;
    default:
        break;
    }
    arrive(open, request, fault);
}

void SimNet::forBoardOnly(const HttpRequest &request, Duration after)
{
    m_queue.post(this, after, [this, request, life = m_life] {
        if (life == m_life)
            m_board.serve(request, [](const HttpReply &) {});
    });
}

void SimNet::arrive(const OpenPtr &open, const HttpRequest &request, const Fault &fault)
{
    if (!m_board.isUp())
        return end(open, Exchange::notSent(broken(u"unreachable"_s)));
    std::erase_if(m_atBoard, [](const auto &other) { return other.expired(); });
    m_atBoard.push_back(open);
    HttpRequest heard = request;
    if (fault.kind == Kind::BoardStatus && fault.n < 500) // then it does nothing
        std::erase_if(heard.headers, [](const auto &h) { return h.first == "Authorization"; });
    m_board.serve(heard, [this, open, request, fault](HttpReply reply) {
        if (!m_board.machine.disk.isDead())
            answered(open, request, fault, std::move(reply));
    });
}

void SimNet::boardFell()
{
    for (const auto &weak : std::exchange(m_atBoard, {}))
        if (const auto open = weak.lock())
            breakOff(open, latency());
}

// --- the way back ----------------------------------------------------------------------------------------------------

void SimNet::answered(const OpenPtr &open, const HttpRequest &request, const Fault &fault, HttpReply reply)
{
    if (reply.status == 200)
        m_last[placeInCache(request)] = reply;
    if (fault.kind == Kind::LostAfter)
        return breakOff(open, latency());
    rewriteReply(askingOf(request), reply);
    spoil(reply, fault);
    const bool isSlow = fault.kind == Kind::Slow && !open->sink;
    back(open, isSlow ? Duration(1min) : latency(), std::move(reply), fault);
}

void SimNet::back(const OpenPtr &open, Duration after, HttpReply reply, const Fault &fault)
{
    m_queue.post(this, after, [this, open, reply = std::move(reply), fault] {
        if (!open->done || !open->sink || !open->sink->begin({reply.status, reply.headers, {}}))
            return end(open, {Exchange::Outcome::Replied, reply, {}, 0, reply.body.size()});
        const auto piece = qsizetype(1 + m_dice.next() % quint64(1 + reply.body.size() / 2));
        const Duration steps = Duration(1min) / (1 + reply.body.size() / piece);
        const Duration pause = fault.kind == Kind::Slow ? steps : latency();
        pour(open, {reply, 0, piece, pause, fault.kind == Kind::Cut && fault.n % 2 == 0});
    });
}

void SimNet::pour(const OpenPtr &open, Pouring pouring)
{
    const Duration pause = pouring.pause;
    m_queue.post(this, pause, [this, open, pouring = std::move(pouring)] {
        if (open->done && !open->from.disk.isDead())
            poured(open, pouring);
    });
}

void SimNet::poured(const OpenPtr &open, Pouring pouring)
{
    const QByteArray bytes = pouring.reply.body.mid(pouring.at, pouring.piece);
    const bool isKept = open->from.disk.writeBeside() && open->sink->take(bytes);
    if (open->from.disk.isDead())
        return;
    if (!isKept)
        return end(open, Exchange::inDoubt({Error::Code::DiskFull, u"disk-full"_s, {}, {}}));
    pouring.at += bytes.size();
    if (pouring.at < pouring.reply.body.size())
        return pour(open, std::move(pouring));
    if (pouring.breaks)
        return end(open, Exchange::inDoubt(broken(u"line-broke"_s)));
    open->sink->end();
    const qint64 size = std::exchange(pouring.reply.body, {}).size();
    end(open, {Exchange::Outcome::Replied, pouring.reply, {}, 0, size});
}

void SimNet::breakOff(const OpenPtr &open, Duration after)
{
    m_queue.post(this, after, [this, open] { end(open, Exchange::inDoubt(broken(u"line-broke"_s))); });
}

/// Once only: what comes after the end comes too late.
void SimNet::end(const OpenPtr &open, const Exchange &outcome)
{
    if (const auto done = std::exchange(open->done, nullptr))
        open->from.post([done, outcome] { done(outcome); });
}

} // namespace lianxin::sim
