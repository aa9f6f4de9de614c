// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simboard.h"

#include "app/board/store/identity.h"
#include "app/board/store/people.h"
#include "core/codec/builtinrules.h"
#include "core/sqlite/attempt.h"
#include "tests/sim/simfiles.h"

#include <unistd.h>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

board::Router routerOf(board::Api &api, board::Pages &pages, board::Scopes *scopes)
{
    std::vector<board::Route> routes = api.routes();
    std::ranges::move(pages.routes(), std::back_inserter(routes));
    if (scopes)
        std::ranges::move(scopes->routes(), std::back_inserter(routes));
    return board::Router(std::move(routes));
}

board::Request received(const HttpRequest &request)
{
    return {request.method, request.url.path(QUrl::FullyDecoded), {}, request.headers, "10.0.0.1", request.body};
}

QByteArray bytesOf(const board::FileBody &body)
{
    QByteArray bytes(qsizetype(body.size), Qt::Uninitialized);
    const auto read = ::pread(body.file->descriptor(), bytes.data(), size_t(bytes.size()), body.offset);
    return bytes.first(std::max<qsizetype>(read, 0));
}

HttpReply sent(const board::Response &response)
{
    const QByteArray body = response.file ? bytesOf(*response.file) : response.body;
    HttpReply reply {response.status, {{"Content-Type", response.mediaType}}, body};
    reply.headers.insert(reply.headers.end(), response.headers.begin(), response.headers.end());
    return reply;
}

} // namespace

const Rules &rules()
{
    static const Rules all = *builtInRules();
    return all;
}

struct SimBoard::Running {
    Running(std::unique_ptr<board::Board> opened, std::unique_ptr<Database> beside, bool tellsOfFeeds)
        : board(std::move(opened)),
          api(*board),
          pages(*board),
          scopes(*board),
          gate(
              routerOf(api, pages, tellsOfFeeds ? &scopes : nullptr),
              {board->identity().id.toLatin1(), board->identity().epoch.toLatin1()},
              [this](const QByteArray &token, const board::ClientSign &sign) { return board->visitor(token, sign); },
              {}, board->clock()),
          service(gate.service()),
          reading(std::move(beside))
    { }

    std::unique_ptr<board::Board> board;
    board::Api api;
    board::Pages pages;
    board::Scopes scopes;
    board::Gate gate;
    board::HttpServer::Service service;
    std::unique_ptr<Database> reading;
};

SimBoard::SimBoard(SimDisks &disks, SimQueue &queue, Timestamp start, quint64 seed)
    : machine(disks, queue, u"board"_s, start, seed)
{
    clear(snapshotFolder());
}

SimBoard::~SimBoard()
{
    fall();
}

QString SimBoard::file() const
{
    return machine.folder + u"/board.db"_s;
}

bool SimBoard::boot()
{
    if (m_running)
        return false;
    auto opened
        = board::Board::open(file(), {}, {machine, machine, machine.clock, machine.random, rules(), nullptr, policy});
    auto reading = opened ? board::openForReading(file()) : tl::unexpected(opened.error());
    if (reading)
        m_running = std::make_unique<Running>(std::move(*opened), std::move(*reading), tellsOfFeeds);
    return isUp();
}

void SimBoard::fall()
{
    machine.disk.stop();
    machine.stop();
    m_running.reset();
}

void SimBoard::close()
{
    machine.stop();
    m_running.reset();
}

void SimBoard::beginEpoch()
{
    const auto db = *board::openForWriting(file());
    Uuid7 ids(machine.clock, machine.random);
    (void)board::beginEpoch(*db, ids, machine.clock.now());
}

void SimBoard::makeSnapshots(Random &dice)
{
    Uuid7 ids(machine.clock, dice);
    const board::SnapshotFolder folder(file(), policy.snapshots.casesPerSum);
    (void)attempt([&] {
        for (const QString &scope : board::allScopes(reading()))
            (void)folder.build(reading(), scope, board::Tier::Full, ids.next().toString(QUuid::WithoutBraces),
                               machine.clock.now());
    });
    if (dice.next() % 3 || rewriteSnapshot)
        packByLine(snapshotFolder(), rewriteSnapshot);
}

void SimBoard::tend()
{
    m_running->board->tend();
}

void SimBoard::serve(const HttpRequest &request, std::function<void(HttpReply)> done)
{
    machine.post([this, request, done = std::move(done)] {
        if (!m_running)
            return;
        const board::Request incoming = received(request);
        if (const auto refusal = m_running->service.refuse(incoming))
            return done(sent(*refusal));
        m_running->service.answer(incoming, [done](const board::Response &response) { done(sent(response)); });
    });
}

Database &SimBoard::reading()
{
    return *m_running->reading;
}

std::map<QString, QString> found(SimBoard &board, const std::vector<Actor> &people)
{
    const auto db = *board::openForWriting(board.file());
    (void)board::addOrg(*db, town, u"LY"_s);
    std::map<QString, QString> tokens;
    for (const Actor &person : people)
        tokens[person.name] = QString::fromUtf8(*board::addPerson(*db, person));
    return tokens;
}

} // namespace lianxin::sim
