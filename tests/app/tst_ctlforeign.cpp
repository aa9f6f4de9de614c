// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/runon.h"
#include "tests/app/casework.h"
#include "tests/foreignboards/othertown.h"
#include "tests/sync/rawserver.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

// A desk and the board of another town, over real sockets; the desk may die in the middle.

namespace {

/// The other town's server, on a thread of its own.
class TownServer
{
public:
    enum class OnPost { Answer, KillBefore, KillAfter }; ///< it has taken the answer

    TownServer()
    {
        runOn(m_thread, [this] {
            m_server = std::make_unique<RawServer>(
                [this](QTcpSocket &socket, const QByteArray &request) { react(socket, request); });
            return 0;
        }).waitForFinished();
    }
    ~TownServer()
    {
        here([this] { m_server.reset(); });
    }

    [[nodiscard]] QString url() const { return m_server->url(u"/v2"_s).toString(); }

    /// Does something to the town while nobody talks to it.
    template <class F>
    void here(F act)
    {
        runOn(m_thread, [act] {
            act();
            return 0;
        }).waitForFinished();
    }
    [[nodiscard]] int posts()
    {
        return runOn(m_thread, [this] { return town.posts; }).result();
    }

    OtherTown town;
    OnPost onPost = OnPost::Answer;
    qint64 victim = 0;

private:
    void react(QTcpSocket &socket, const QByteArray &request)
    {
        const QList<QByteArray> line = request.left(request.indexOf("\r\n")).split(' ');
        const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
        const bool kills = line[0] == "POST" && onPost != OnPost::Answer;
        if (kills && onPost == OnPost::KillBefore)
            return void(::kill(pid_t(victim), SIGKILL));
        const HttpReply reply = town.answer(line[0], QUrl(QString::fromLatin1(line[1])), body);
        if (kills)
            return void(::kill(pid_t(victim), SIGKILL));
        socket.write(
            httpAnswer(QByteArray::number(reply.status) + " X", "Content-Type: application/json\r\n", reply.body));
    }

    ThreadExecutor m_thread {u"town"_s};
    std::unique_ptr<RawServer> m_server;
};

struct Township {
    explicit Township(bool listsUpdates)
    {
        server.here([&] {
            server.town.listsUpdates = listsUpdates;
            server.town.report(u"A-17"_s, lampWords, u"2026-01-10T09:00:00+08:00"_s);
        });
        desk.one({u"init"_s, u"--offline"_s, u"--org"_s, u"清溪镇"_s, u"--name"_s, u"李小雨"_s, u"--role"_s,
                  u"intake"_s, u"--role"_s, u"dispatcher"_s, u"--role"_s, u"handler"_s, u"--role"_s, u"admin"_s});
        clerk.one({u"people"_s, u"add"_s, u"张镇长"_s, u"--role"_s, u"signer"_s});
        clerk.one({u"foreign"_s, u"add"_s, u"江城"_s, server.url(), u"--takes-answers"_s, u"--key"_s, u"key-4711"_s});
    }
    void sign()
    {
        clerk.one({u"foreign"_s, u"fetch"_s, u"江城"_s, u"--since"_s, u"2026-01-01"_s});
        work(clerk, u"A-17"_s, u"李小雨"_s);
        answer(clerk, u"A-17"_s);
        leader.one({u"sign"_s, u"A-17"_s});
    }
    /// A run of `foreign post` that the server kills.
    void postAndDie(TownServer::OnPost when)
    {
        QProcess process;
        process.start(QStringLiteral(LIANXINCTL),
                      {u"--profile"_s, desk.profile(), u"--as"_s, u"张镇长"_s, u"foreign"_s, u"post"_s});
        REQUIRE(process.waitForStarted());
        const qint64 pid = process.processId();
        server.here([&, pid] {
            server.victim = pid;
            server.onPost = when;
        });
        REQUIRE(process.waitForFinished(60'000));
        CHECK(process.exitStatus() == QProcess::CrashExit);
        server.here([&] { server.onPost = TownServer::OnPost::Answer; });
    }
    QString what() { return leader.one({u"foreign"_s, u"post"_s}).value(u"what").toString(); }

    TownServer server;
    QTemporaryDir folder;
    const Ctl desk {folder.filePath(u"desk"_s)};
    const Ctl clerk = desk.as(u"李小雨"_s);
    const Ctl leader = desk.as(u"张镇长"_s);
};

} // namespace

TEST_CASE("a township fetches from another town's board and answers there", "[ctl][foreign]")
{
    Township town(true);
    const QJsonObject board = town.clerk.one({u"foreign"_s, u"list"_s});
    CHECK(board.value(u"guarantee") == u"C"_s);
    CHECK(board.value(u"has_key") == true);
    CHECK(board.value(u"promise").toString().contains(u"C"));
    town.sign();
    CHECK(town.clerk.one({u"foreign"_s, u"standing"_s}).value(u"state") == u"waiting"_s);

    CHECK(town.what() == u"posted"_s);

    CHECK(town.clerk.one({u"show"_s, u"A-17"_s}).value(u"case")[u"status"] == u"ANS"_s);
    CHECK(town.clerk.lines({u"foreign"_s, u"standing"_s}).empty());
    CHECK(town.server.posts() == 1);
    CHECK(town.clerk.run({u"foreign"_s, u"decide"_s, u"A-17"_s, u"--found"_s, u"U1"_s}).reason()
          == u"foreign-nothing-to-post"_s);
}

TEST_CASE("killed in the middle of a post, a desk never posts twice by itself", "[ctl][foreign][kill]")
{
    const bool lists = GENERATE(true, false);
    const auto when = GENERATE(TownServer::OnPost::KillBefore, TownServer::OnPost::KillAfter);
    CAPTURE(lists, int(when));
    Township town(lists);
    town.sign();

    town.postAndDie(when);

    const QJsonObject doubtful = town.clerk.one({u"foreign"_s, u"standing"_s});
    CHECK(doubtful.value(u"state") == u"in_doubt"_s);
    CHECK(doubtful.value(u"tries") == 1);
    const int posts = town.server.posts();
    const bool isThere = when == TownServer::OnPost::KillAfter;
    CHECK(posts == int(isThere));

    CHECK(town.what() == (!lists ? u"needs_person"_s : isThere ? u"found_there"_s : u"in_doubt"_s));
    CHECK(town.server.posts() == posts);
    if (lists)
        return;
    if (isThere)
        town.leader.one({u"foreign"_s, u"decide"_s, u"A-17"_s, u"--found"_s, u"U1"_s});
    else
        town.leader.one({u"foreign"_s, u"decide"_s, u"A-17"_s, u"--not-there"_s, u"看过，没有"_s});
    CHECK(town.leader.lines({u"foreign"_s, u"post"_s}).size() == size_t(!isThere));
    CHECK(town.server.posts() == 1);
    CHECK(town.clerk.one({u"show"_s, u"A-17"_s}).value(u"case")[u"status"] == u"ANS"_s);
}

TEST_CASE("the key stands in nothing that the command prints or logs", "[ctl][foreign]")
{
    Township town(true);
    town.sign();
    town.what();
    for (const QStringList &words :
         {QStringList {u"foreign"_s, u"list"_s}, {u"foreign"_s, u"standing"_s}, {u"diary"_s}}) {
        const Said said = town.clerk.run(words);
        CHECK_FALSE((said.out + said.error).contains("key-4711"));
    }
    for (const QString &name : QDir(town.desk.profile() + u"/second"_s).entryList(QDir::Files)) {
        QFile file(town.desk.profile() + u"/second/"_s + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("key-4711"));
    }
}
