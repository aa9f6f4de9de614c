// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/snapshots.h"
#include "core/codec/codec.h"
#include "core/sqlite/transaction.h"
#include "core/wire/encoding.h"
#include "core/wire/foldedline.h"
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

const QString open = openScope(town);
const QByteArray fullPath = scopePath(open, "/snapshot?tier=full");

/// What a desk holds of one case.
struct Held {
    QJsonObject doc;
    QJsonArray letters;
    QJsonArray events;
    qint64 lastSeq = 0;
    friend bool operator==(const Held &, const Held &) = default;
};
using Holdings = std::map<CaseKey, Held>;

Holdings afterTheFeed(BoardFile &file, const QString &scope)
{
    Holdings held;
    for (const ChangeRow &row : file.feed(scope).rows) {
        if (row.kind == ChangeRow::Kind::Revoke) {
            held.erase(row.caseKey);
            continue;
        }
        Held &one = held[row.caseKey];
        one.doc = toJson(row.doc);
        for (const Appeal &letter : row.appeals)
            one.letters.append(toJson(letter));
        for (const RecordedOperation &event : row.events)
            one.events.append(toJson(event));
        one.lastSeq = row.seq;
    }
    return held;
}

struct Unpacked {
    board::SnapshotHead head;
    QList<QByteArray> lines; ///< of the cases
    QJsonArray left = {};
    int sums = 0; ///< between them, all of which fit
    QJsonObject end = {};
    QByteArray hash = {}; ///< of what stands before the end
};

QJsonObject objectIn(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

/// Takes out what is no case.
void sortOut(Unpacked &snapshot, QByteArray before)
{
    for (const QByteArray &line : std::exchange(snapshot.lines, {})) {
        const QJsonObject json = objectIn(line);
        if (json.contains(u"so_far")) {
            CHECK(json.value(u"count") == snapshot.lines.size());
            CHECK(json.value(u"sha256").toString().toLatin1()
                  == QCryptographicHash::hash(before, QCryptographicHash::Sha256).toHex());
            ++snapshot.sums;
        } else if (json.contains(u"left")) {
            for (const QJsonValue &departure : json.value(u"left").toArray())
                snapshot.left.append(departure);
        } else {
            snapshot.lines.append(*wire::unfolded(line));
        }
        before += line + '\n';
    }
}

Unpacked unpacked(const QByteArray &packed)
{
    const QByteArray text = *REQUIRE_OK(wire::decompressed(packed, wire::Encoding::Zstd, 1 << 28));
    REQUIRE(text.endsWith('\n'));
    QList<QByteArray> lines = text.chopped(1).split('\n');
    const QByteArray last = lines.takeLast();
    const QByteArray before = text.chopped(last.size() + 1);
    const QByteArray first = lines.takeFirst();
    const auto head = snapshotHeadFrom(first);
    REQUIRE(head);
    Unpacked snapshot {*head, lines};
    sortOut(snapshot, first + '\n');
    snapshot.end = objectIn(last);
    snapshot.hash = QCryptographicHash::hash(before, QCryptographicHash::Sha256).toHex();
    return snapshot;
}

Holdings afterTheSnapshot(const Unpacked &snapshot)
{
    Holdings held;
    for (const QByteArray &line : snapshot.lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const Case doc = *REQUIRE_OK(caseFromJson(json.value(u"case").toObject()));
        CHECK(doc.version == json.value(u"v").toInteger());
        held[doc.key] = {json.value(u"case").toObject(), json.value(u"letters").toArray(),
                         json.value(u"events").toArray(), json.value(u"seq").toInteger()};
    }
    return held;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Snapshot built(BoardFile &file, const QString &scope, Tier tier)
{
    return *REQUIRE_OK(SnapshotFolder(file.path).build(
        *file.db, scope, tier, file.ids.next().toString(QUuid::WithoutBraces), file.clock.now()));
}

/// A finished case, a new one, and one that was sealed after it had been in the feed.
struct Office {
    explicit Office(BoardFile &file) : journey(file)
    {
        journey.run(file);
        file.clock.advance(std::chrono::hours(1));
        const auto fresh = file.intake(journey.clerk, u"垃圾没人收。"_s);
        const auto report = file.intake(journey.clerk, u"村干部挪用低保钱。"_s);
        sealed = report.caseKey;
        file.give(journey.clerk, fresh);
        file.give(journey.clerk, report);
    }
    void seal(BoardFile &file) const
    {
        const auto what
            = file.operation(journey.clerk, sealed, 1, Classify {Track::Report, u"道路水利/路灯照明"_s, u"柳河村"_s});
        REQUIRE(file.give(journey.clerk, what).status == OperationResult::Status::Applied);
    }

    [[nodiscard]] QJsonArray leftAs(const QString &reason) const
    {
        return {QJsonObject {{u"id"_s, sealed.toString()}, {u"reason"_s, reason}}};
    }

    Journey journey;
    CaseKey sealed;
};

} // namespace

TEST_CASE("who applies a snapshot holds what who read the whole feed holds", "[snapshot]")
{
    BoardFile file;
    const Office office(file);
    office.seal(file);
    const QString scope = GENERATE(openScope(town), sealedScope(town), openScope(u"白石镇"_s));

    const Unpacked snapshot = unpacked(contents(built(file, scope, Tier::Full).file));

    CHECK(afterTheSnapshot(snapshot) == afterTheFeed(file, scope));
    CHECK(snapshot.head.cursor == file.feed(scope).to);
    CHECK(snapshot.head.epoch == file.epoch);
    CHECK(snapshot.head.count == snapshot.lines.size());
    CHECK(snapshot.end
          == QJsonObject {{u"end"_s, true},
                          {u"count"_s, snapshot.lines.size()},
                          {u"sha256"_s, QString::fromLatin1(snapshot.hash)}});
    CHECK(snapshot.left == (scope == open ? office.leftAs(u"sealed"_s) : QJsonArray()));
    CHECK(file.feed(scope, snapshot.head.cursor).rows.empty());
}

TEST_CASE("behind every few cases a snapshot says what must have come so far", "[snapshot]")
{
    BoardFile file;
    const Office office(file);
    const auto [casesPerSum, sums] = GENERATE(table<int, int>({{1, 3}, {2, 1}, {100, 0}}));

    const auto made = REQUIRE_OK(
        SnapshotFolder(file.path, casesPerSum).build(*file.db, open, Tier::Full, u"s1"_s, file.clock.now()));

    const Unpacked snapshot = unpacked(contents(made->file));
    CHECK(snapshot.lines.size() == 3);
    CHECK(snapshot.sums == sums);
}

TEST_CASE("the heads of all cases come newest first and say what a list shows", "[snapshot]")
{
    BoardFile file;
    const Office office(file);
    office.seal(file);

    const Unpacked snapshot = unpacked(contents(built(file, open, Tier::Head).file));

    REQUIRE(snapshot.lines.size() == 2);
    std::vector<Case> brief;
    for (const QByteArray &line : snapshot.lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        brief.push_back(*REQUIRE_OK(caseFromJson(json.value(u"case").toObject())));
        CHECK(findCase(*file.db, brief.back().key)->doc.version == json.value(u"v").toInteger());
        CHECK(json.value(u"case").toObject().size() <= 7);
    }
    CHECK(brief[0].number == u"LY-2026-000002"_s);
    CHECK(brief[0].receivedAt > brief[1].receivedAt);
    CHECK(brief[1].status == CaseStatus::Answered);
    CHECK(brief[1].subject == u"路灯不亮"_s);
    CHECK(brief[1].place == u"柳河村"_s);
    CHECK(brief[1].category == u"道路水利/路灯照明"_s);
}

TEST_CASE("a snapshot stands at one instant, whatever is written meanwhile", "[snapshot][bug-23]")
{
    BoardFile file;
    const Office office(file);
    const auto beside = *openForReading(file.path);
    std::vector<QByteArray> lines;
    const Transaction instant(*beside, Transaction::Kind::Read);

    eachCaseLine(*beside, open, Tier::Full, [&](const QByteArray &line) {
        lines.push_back(line);
        file.give(office.journey.clerk, file.intake(office.journey.clerk, u"又一件。"_s));
    });

    CHECK(lines.size() == 3);
}

TEST_CASE("a snapshot is fetched in parts and put together again", "[snapshot][http]")
{
    BoardFile file;
    const Office office(file);
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);

    const RawResponse whole = desk.get(fullPath);
    REQUIRE(whole.status == 200);
    CHECK(whole.header("Content-Type") == "application/zstd");
    CHECK(whole.header("Content-Encoding").isEmpty());
    CHECK(whole.header("Accept-Ranges") == "bytes");
    CHECK(whole.header("Board-Id") == running.board->identity().id.toLatin1());
    CHECK(whole.header("Board-Epoch") == running.board->identity().epoch.toLatin1());
    CHECK(wire::digestMatches(whole.header("Content-Digest"), whole.body));
    CHECK(unpacked(whole.body).lines.size() == 3);
    const QByteArray etag = whole.header("ETag");
    const qsizetype size = whole.body.size();
    const QByteArray cut = QByteArray::number(size / 2);

    const RawResponse start = desk.get(fullPath, "Range: bytes=0-" + QByteArray::number(size / 2 - 1) + "\r\n");
    CHECK(start.status == 206);
    CHECK(start.header("Content-Digest").isEmpty());
    CHECK(wire::digestMatches(start.header("Repr-Digest"), whole.body));
    const RawResponse rest = desk.get(fullPath, "Range: bytes=" + cut + "-\r\nIf-Range: " + etag + "\r\n");
    CHECK(rest.status == 206);
    CHECK(rest.header("Content-Range")
          == "bytes " + cut + '-' + QByteArray::number(size - 1) + '/' + QByteArray::number(size));
    CHECK(start.body + rest.body == whole.body);

    CHECK(desk.get(fullPath, "If-None-Match: " + etag + "\r\n").status == 304);
    CHECK(desk.head(fullPath).header("Content-Length") == QByteArray::number(size));
}

TEST_CASE("a range is answered as far as it is there", "[snapshot][http]")
{
    BoardFile file;
    const Office office(file);
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const QByteArray whole = desk.get(fullPath).body;
    const QByteArray size = QByteArray::number(whole.size());
    struct Row {
        QByteArray lines;
        int status;
        QByteArray body;
    };
    const Row rows[] = {
        {"Range: bytes=5-9\r\n", 206, whole.mid(5, 5)},
        {"Range: bytes=5-99999999\r\n", 206, whole.mid(5)},
        {"Range: bytes=-7\r\n", 206, whole.last(7)},
        {"Range: bytes=-99999999\r\n", 206, whole},
        {"Range: bytes=" + size + "-\r\n", 416, {}},
        {"Range: bytes=99999999-\r\n", 416, {}},
        {"Range: bytes=-0\r\n", 416, {}},
        {"Range: bytes=0-4,7-9\r\n", 200, whole},
        {"Range: bytes=9-5\r\n", 200, whole},
        {"Range: lines=1-2\r\n", 200, whole},
        {"Range: bytes=one-\r\n", 200, whole},
        {"Range: bytes=5-9\r\nIf-Range: \"another\"\r\n", 200, whole},
    };
    for (const Row &row : rows) {
        INFO(row.lines);
        const RawResponse response = desk.get(fullPath, row.lines);
        CHECK(response.status == row.status);
        if (row.status == 416)
            CHECK(response.header("Content-Range") == "bytes */" + size);
        else
            CHECK(response.body == row.body);
    }
}

TEST_CASE("a snapshot is kept until it is a day old or far behind, and only if something has changed", "[snapshot]")
{
    BoardFile file;
    const Office office(file);
    const auto clerk = office.journey.clerk;
    const board::SnapshotHead head = built(file, open, Tier::Full).head;
    const auto due = [&](const SnapshotPolicy &policy) { return isDue(*file.db, head, policy, file.clock.now()); };
    const SnapshotPolicy policy {std::chrono::hours(24), 3};

    file.clock.advance(std::chrono::hours(25));
    CHECK_FALSE(due(policy));
    file.give(clerk, file.intake(clerk, u"又一件。"_s));
    CHECK(due(policy));
    file.clock.advance(-std::chrono::hours(2));
    CHECK_FALSE(due(policy));
    for (int i = 0; i < 3; ++i)
        file.give(clerk, file.intake(clerk, u"又一件。"_s));
    CHECK(due(policy));
}

TEST_CASE("the same snapshot goes out again while it is good, and the feed tells the rest", "[snapshot][http]")
{
    BoardFile file;
    const Office office(file);
    const auto more = file.intake(office.journey.clerk, u"又一件。"_s);
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const RawResponse first = desk.get(fullPath);

    desk.sync({u"pc"_s, u"batch"_s, {}, {more}});

    CHECK(desk.get(fullPath).header("ETag") == first.header("ETag"));
    const auto rest = desk.sync({{}, {}, {{open, unpacked(first.body).head.cursor}}, {}});
    REQUIRE(rest.changes.front().rows.size() == 1);
    CHECK(rest.changes.front().rows.front().caseKey == more.caseKey);
}

TEST_CASE("a snapshot that holds a case which has left the feed is not sent any more", "[snapshot][http][sealed]")
{
    BoardFile file;
    const Office office(file);
    const auto seal = file.operation(office.journey.clerk, office.sealed, 1,
                                     Classify {Track::Report, u"道路水利/路灯照明"_s, u"柳河村"_s});
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const RawResponse before = desk.get(fullPath);
    CHECK(unpacked(before.body).lines.size() == 3);

    CHECK(desk.sync({u"pc"_s, u"batch"_s, {}, {seal}}).results.front().status == OperationResult::Status::Applied);

    const RawResponse after = desk.get(fullPath, "Range: bytes=5-\r\nIf-Range: " + before.header("ETag") + "\r\n");
    CHECK(after.status == 200);
    CHECK(unpacked(after.body).lines.size() == 2);
    CHECK(QDir(file.path + u".snapshots"_s).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a snapshot names what has left its feed, however long ago, and no longer once it is back",
          "[snapshot][sealed]")
{
    BoardFile file;
    const Office office(file);
    const Actor vault = file.person(u"纪检员"_s, {Role::Vault, Role::Dispatcher});
    office.seal(file);
    file.clock.advance(std::chrono::days(4000));
    for (const QString &scope : allScopes(*file.db)) {
        Transaction transaction(*file.db);
        forgetRows(*file.db, scope, file.clock.now(), 1000);
        transaction.commit();
    }
    const auto leftOf
        = [&file](const QString &scope) { return unpacked(contents(built(file, scope, Tier::Full).file)).left; };
    CHECK(leftOf(open) == office.leftAs(u"sealed"_s));
    CHECK(leftOf(sealedScope(town)).isEmpty());

    const auto opened
        = file.operation(vault, office.sealed, 2, Classify {Track::Complaint, u"道路水利/路灯照明"_s, u"柳河村"_s});
    REQUIRE(file.give(vault, opened).status == OperationResult::Status::Applied);
    CHECK(leftOf(open).isEmpty());
    CHECK(leftOf(sealedScope(town)) == office.leftAs(u"unsealed"_s));
}

TEST_CASE("a snapshot is read with the rights of its feed", "[snapshot][http][sealed]")
{
    BoardFile file;
    const Office office(file);
    file.person(u"纪检员"_s, {Role::Vault});
    office.seal(file);
    const RunningBoard running(file);
    struct Row {
        QByteArray token;
        QString scope;
        int status;
    };
    const Row rows[] = {
        {file.tokens[u"小李"_s], openScope(town), 200},
        {file.tokens[u"小李"_s], sealedScope(town), 403},
        {file.tokens[u"小李"_s], u"org:白石镇"_s, 403},
        {file.tokens[u"小李"_s], u"org:nowhere"_s, 403},
        {file.tokens[u"纪检员"_s], sealedScope(town), 200},
        {file.tokens[u"纪检员"_s], openScope(town), 403},
        {"lx_wrong", openScope(town), 401},
    };
    for (const Row &row : rows) {
        INFO(row.scope);
        CHECK(DeskClient(running, row.token).get(scopePath(row.scope, "/snapshot")).status == row.status);
    }
    DeskClient desk(running, file.tokens[u"小李"_s]);
    CHECK(desk.get(scopePath(open, "/snapshot?tier=half")).status == 400);
    CHECK(desk.get(scopePath(open, "/snapshot?schema=3")).status == 200);
    const RawResponse newer = desk.get(scopePath(open, "/snapshot?schema=2"));
    CHECK(newer.status == 404);
    CHECK(newer.body.contains("snapshot-newer"));
}

TEST_CASE("a snapshot of another life of the board, or half of one, does not count", "[snapshot]")
{
    BoardFile file;
    const Office office(file);
    const Snapshot snapshot = built(file, open, Tier::Full);
    const SnapshotFolder folder(file.path);
    const QString left = file.path + u".snapshots/.unfinished-1"_s;
    REQUIRE(QFile::copy(snapshot.file, left));

    CHECK(isGood(*file.db, snapshot.head));
    CHECK(folder.newest(open, Tier::Full)->head == snapshot.head);
    CHECK_FALSE(folder.newest(open, Tier::Head));
    folder.removeUnfinished();
    CHECK_FALSE(QFile::exists(left));

    file.db->execute("UPDATE board SET epoch = 'another'");
    CHECK_FALSE(isGood(*file.db, snapshot.head));

    QFile damaged(snapshot.file);
    REQUIRE(damaged.resize(10));
    CHECK_FALSE(folder.newest(open, Tier::Full));
}
