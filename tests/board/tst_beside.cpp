// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/filelock.h"
#include "app/board/store/writeturn.h"
#include "core/wire/envelope.h"
#include "tests/board/boarddesk.h"
#include "tests/board/boardprocess.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

// Commands of the administrator while the board serves.

namespace {

/// A served board of one office and one person.
struct Served {
    Served()
    {
        file.person(u"小李"_s, {Role::Intake});
        first = QString::fromUtf8(file.tokens[u"小李"_s]);
        file.db.reset();
        running.emplace(file.path);
    }

    Outcome run(QStringList arguments) const { return command(arguments << u"--db"_s << file.path); }
    QString code(const QStringList &arguments) const
    {
        const Outcome outcome = run(arguments);
        INFO(outcome.error);
        REQUIRE(outcome.exitCode == 0);
        return outcome.out.trimmed();
    }
    /// What the board answers to one request under @p token.
    QByteArray asked(const QByteArray &what, const QString &token, const QByteArray &desk = "pc-1") const
    {
        return askedBare(running->port, what + " HTTP/1.0\r\nAuthorization: Bearer " + token.toUtf8()
                                            + "\r\nClient: lianxin/1 (device=" + desk + ")\r\n\r\n");
    }
    bool isAccepted(const QString &token, const QByteArray &desk = "pc-1") const
    {
        return asked("GET /v1/me", token, desk).startsWith("HTTP/1.1 200");
    }
    QByteArray posted(const RecordedOperation &operation, const QString &token) const
    {
        const QByteArray body = wire::written(wire::SyncRequest {u"pc-1"_s, u"batch"_s, {}, {operation}});
        return askedBare(running->port,
                         "POST /v1/ops HTTP/1.0\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                             + token.toUtf8() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                             + body);
    }

    BoardFile file;
    QString first; ///< token of the one person
    std::optional<BoardProcess> running;
};

QStringList userAdd(const QString &name)
{
    return {u"user"_s, u"add"_s, name, u"--org"_s, town, u"--role"_s, u"handler"_s};
}

/// Tells, whenever it is asked for the time, whether somebody has the turn to write @p file.
struct ProbingClock final : Clock {
    explicit ProbingClock(const QString &file)
        : m_descriptor(::open(QFile::encodeName(file + u".turn"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    { }
    ~ProbingClock() override { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(ProbingClock)

    [[nodiscard]] Timestamp now() const override
    {
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
            ::flock(m_descriptor, LOCK_UN);
            ++free;
        } else {
            ++taken;
        }
        return noon;
    }

    mutable int free = 0, taken = 0;

private:
    int m_descriptor;
};

} // namespace

TEST_CASE("what commands do to people counts from the next request of a serving board on", "[beside]")
{
    const Served board;
    REQUIRE(board.isAccepted(board.first));

    const QString added = board.code(userAdd(u"老王"_s));
    CHECK(board.isAccepted(added));
    CHECK(board.run({u"user"_s, u"disable"_s, u"老王"_s}).exitCode == 0);
    CHECK(board.asked("GET /v1/me", added).contains("person-disabled"));
    CHECK(board.run({u"user"_s, u"enable"_s, u"老王"_s}).exitCode == 0);
    CHECK(board.isAccepted(added));
    const QString renewed = board.code({u"token"_s, u"老王"_s});
    CHECK_FALSE(board.isAccepted(added));
    CHECK(board.isAccepted(renewed));
    CHECK(board.isAccepted(board.first));
}

TEST_CASE("what commands do to desks counts from the next request of a serving board on", "[beside]")
{
    const Served board;
    REQUIRE(board.isAccepted(board.first));
    const auto state = [&] { return board.asked("GET /v1/devices/self", board.first); };

    CHECK(board.run({u"device"_s, u"revoke"_s, u"pc-1"_s}).out == u"pc-1 revoked\ncode ended: 小李\n"_s);
    CHECK(state().contains("\"revoked\""));
    CHECK(board.asked("GET /v1/me", board.first, "copy").contains("no-new-desk"));
    CHECK(board.run({u"device"_s, u"wipe"_s, u"pc-1"_s}).exitCode == 0);
    CHECK(state().contains("\"wipe\""));
    CHECK(board.run({u"device"_s, u"admit"_s, u"pc-1"_s}).exitCode == 0);
    CHECK(state().contains("\"active\""));
}

TEST_CASE("what needs the file to itself is refused while the board serves, and looking works", "[beside]")
{
    const Served board;
    const QString list = board.file.folder.filePath(u"list.jsonl"_s);
    REQUIRE(QFile(list).open(QIODevice::WriteOnly));

    for (const QStringList &words : {QStringList {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
                                     {u"import"_s, list, u"--org"_s, town},
                                     {u"restore"_s}}) {
        INFO(words.join(u' '));
        const Outcome refused = board.run(words);
        CHECK(refused.exitCode == 75);
        CHECK(refused.error == u"The board is running with this file. Stop it first.\n"_s);
    }
    for (const QStringList &words :
         {QStringList {u"status"_s}, {u"snapshot"_s}, {u"device"_s, u"list"_s}, {u"user"_s, u"list"_s}})
        CHECK(board.run(words).exitCode == 0);
}

TEST_CASE("a command of another version leaves the file of a serving board alone", "[beside]")
{
    BoardFile file;
    const int version = file.db->userVersion();
    file.db->setUserVersion(version - 1);
    file.db.reset();
    const auto serving = FileLock::take(file.path);
    REQUIRE(serving);

    const Outcome outcome = command(QStringList {u"user"_s, u"disable"_s, u"小李"_s, u"--db"_s, file.path});

    CHECK(outcome.exitCode == 75);
    CHECK((*openForReading(file.path))->userVersion() == version - 1);
}

TEST_CASE("the board has the turn whenever it writes", "[beside]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const auto letter = file.intake(clerk, u"村口路灯坏了三个月。"_s);
    file.db.reset();
    const ProbingClock clock(file.path);
    InlineExecutor atOnce;
    const auto board = REQUIRE_OK(Board::open(file.path, {}, {atOnce, atOnce, clock, file.random, file.rules}));
    clock.free = clock.taken = 0;

    const auto done = (*board)->submit({clerk, u"pc-1"_s}, {}, {letter}, {});

    CHECK(done.result()->front().status == OperationResult::Status::Applied);
    CHECK(clock.taken > 0);
    CHECK(clock.free == 0);
    (void)clock.now();
    CHECK(clock.free == 1);
}

TEST_CASE("desks and commands write at the same time, and all of it is there", "[beside]")
{
    Served board;
    const auto db = *openForReading(board.file.path);
    const PersonId clerk {*db->value<PersonId>("SELECT id FROM people WHERE name = '小李'")};
    constexpr int rounds = 5, together = 4;
    for (int round = 0; round < rounds; ++round) {
        std::array<QProcess, together> commands;
        for (int i = 0; i < together; ++i)
            commands[i].start(QStringLiteral(LIANXIN_BOARD), userAdd(u"第%1人"_s.arg(round * together + i))
                                                                 << u"--db"_s << board.file.path);
        for (int i = 0; i < together; ++i) {
            const Actor person {clerk, u"小李"_s, town, {Role::Intake}};
            const auto letter = board.file.intake(person, u"第%1封：路灯不亮。"_s.arg(round * together + i));
            CHECK(board.posted(letter, board.first).contains("\"applied\""));
        }
        for (QProcess &process : commands) {
            REQUIRE(process.waitForFinished());
            CHECK(process.exitCode() == 0);
        }
    }

    CHECK(db->value<int>("SELECT COUNT(*) FROM people") == 1 + rounds * together);
    CHECK(db->value<int>("SELECT COUNT(*) FROM cases") == rounds * together);
    CHECK(db->value<QString>("PRAGMA integrity_check") == u"ok"_s);
}
