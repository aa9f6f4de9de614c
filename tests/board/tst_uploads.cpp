// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encoding.h"
#include "tests/board/boardprocess.h"
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QSet>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

const QByteArray tus = "Tus-Resumable: 1.0.0\r\n";
const QByteArray chunk = tus + "Content-Type: application/offset+octet-stream\r\n";

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Bytes that no two offsets have alike.
QByteArray picture(qsizetype size)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < size; ++i)
        bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    return bytes.first(size);
}

QByteArray metadata(const QByteArray &key, const QByteArray &hash)
{
    return "Upload-Metadata: case " + key.toBase64() + ",sha256 " + hash.toBase64() + ",name "
           + QByteArray("路灯.jpg").toBase64() + ",type " + QByteArray("image/jpeg").toBase64() + "\r\n";
}

/// What the value of an Upload-Metadata says, in any order.
QSet<QByteArray> items(const QByteArray &value)
{
    const QByteArrayList list = value.trimmed().split(',');
    return {list.begin(), list.end()};
}

QByteArray number(const char *name, qint64 value)
{
    return QByteArray(name) + ": " + QByteArray::number(value) + "\r\n";
}

QByteArray checksum(const QByteArray &bytes)
{
    return "Upload-Checksum: sha256 " + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64() + "\r\n";
}

/// A case and the desk of the clerk who registered it.
struct Office {
    explicit Office(const Limits &limits = {})
    {
        journey.run(file, 1);
        const Actor elsewhere = file.person(u"小赵"_s, {Role::Intake}, u"白石镇"_s);
        second = taken(journey.clerk);
        theirs = taken(elsewhere);
        file.person(u"纪检员"_s, {Role::Vault});
        running = std::make_unique<RunningBoard>(file, limits);
    }

    QByteArray taken(const Actor &clerk)
    {
        const auto intake = file.intake(clerk, u"又一封"_s);
        file.give(clerk, intake);
        return intake.caseKey.toString().toLatin1();
    }
    [[nodiscard]] DeskClient desk(const QString &name = u"小李"_s) { return {*running, file.tokens[name]}; }

    RawResponse begin(DeskClient &desk, const QByteArray &bytes)
    {
        return desk.post("/v1/uploads", {},
                         tus + number("Upload-Length", bytes.size()) + metadata(key.toLatin1(), hashOf(bytes)));
    }
    [[nodiscard]] QStringList files(const QString &ending) const
    {
        QDir folder(file.path + ending);
        QStringList found = folder.entryList(QDir::Files);
        for (const QString &sub : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            found += QDir(folder.filePath(sub)).entryList(QDir::Files);
        return found;
    }

    BoardFile file;
    const Journey journey {file};
    const QString key = journey.key.toString();
    QByteArray second, theirs; ///< another case of the office, and one of another office
    std::unique_ptr<RunningBoard> running;
};

RawResponse append(DeskClient &desk, const QByteArray &where, qint64 offset, const QByteArray &bytes,
                   const QByteArray &lines = {})
{
    return desk.send("PATCH", where, bytes, chunk + number("Upload-Offset", offset) + lines);
}

} // namespace

TEST_CASE("a file comes in parts and is then there for everybody who may read its case", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(100'000);
    DeskClient desk = office.desk();
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).status == 404);

    const RawResponse created = office.begin(desk, bytes);
    CHECK(created.status == 201);
    CHECK(created.header("Tus-Resumable") == "1.0.0");
    CHECK(created.header("Upload-Offset") == "0");
    CHECK(created.header("Upload-Expires") == "Mon, 30 Nov 2026 04:00:00 GMT");
    const QByteArray where = created.header("Location");
    CHECK(append(desk, where, 0, bytes.first(30'000)).header("Upload-Offset") == "30000");
    const RawResponse standing = desk.head(where, tus);
    CHECK(standing.status == 200);
    CHECK(standing.header("Upload-Offset") == "30000");
    CHECK(standing.header("Upload-Length") == "100000");
    CHECK(standing.header("Cache-Control") == "no-store");
    CHECK(standing.header("Content-Type").isEmpty());
    CHECK(items(standing.header("Upload-Metadata"))
          == items(metadata(office.key.toLatin1(), hashOf(bytes)).sliced(qstrlen("Upload-Metadata: "))));
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).status == 404);
    const RawResponse last = append(desk, where, 30'000, bytes.sliced(30'000));
    CHECK(last.status == 204);
    CHECK(last.header("Upload-Offset") == "100000");

    const RawResponse blob = desk.get("/v1/blobs/" + hashOf(bytes));
    CHECK(blob.status == 200);
    CHECK(blob.body == bytes);
    CHECK(blob.header("Content-Type") == "application/octet-stream");
    CHECK(blob.header("Cache-Control") == "private, max-age=31536000, immutable");
    CHECK(blob.header("ETag") == '"' + hashOf(bytes) + '"');
    CHECK(wire::digestMatches(blob.header("Content-Digest"), bytes));
    const RawResponse part = desk.get("/v1/blobs/" + hashOf(bytes), "Range: bytes=99990-\r\n");
    CHECK(part.status == 206);
    CHECK(part.body == bytes.last(10));
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes), "Range: bytes=100000-\r\n").status == 416);
    CHECK(desk.head("/v1/blobs/" + hashOf(bytes)).header("Content-Length") == "100000");

    const RawResponse list = desk.get("/v1/cases/" + office.key.toLatin1() + "/attachments");
    const QJsonObject entry = jsonOf(list).value(u"attachments").toArray().at(0).toObject();
    CHECK(entry.value(u"sha256").toString().toLatin1() == hashOf(bytes));
    CHECK(entry.value(u"name").toString() == u"路灯.jpg"_s);
    CHECK(entry.value(u"type").toString() == u"image/jpeg"_s);
    CHECK(entry.value(u"bytes").toInt() == 100'000);
    CHECK(office.files(u".blobs"_s) == QStringList {QString::fromLatin1(hashOf(bytes))});
    CHECK(office.files(u".uploads"_s).isEmpty());
    CHECK(desk.head(where, tus).header("Upload-Offset") == "100000"); // for whoever lost the last answer
    CHECK(append(desk, where, 100'000, {}).status == 204);
}

TEST_CASE("a file that came with its announcement is there at once", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(5'000);
    DeskClient desk = office.desk();

    const RawResponse created
        = desk.post("/v1/uploads", bytes,
                    chunk + number("Upload-Length", bytes.size()) + metadata(office.key.toLatin1(), hashOf(bytes)));

    CHECK(created.status == 201);
    CHECK(created.header("Upload-Offset") == "5000");
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).body == bytes);
}

TEST_CASE("bytes that are there already need not be sent again, by whoever may read them", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(5'000);
    DeskClient desk = office.desk();
    append(desk, office.begin(desk, bytes).header("Location"), 0, bytes);

    const RawResponse again = desk.post(
        "/v1/uploads", {}, tus + number("Upload-Length", bytes.size()) + metadata(office.second, hashOf(bytes)));

    CHECK(again.status == 201);
    CHECK(again.header("Upload-Offset") == "5000");
    CHECK(desk.head(again.header("Location"), tus).header("Upload-Offset") == "5000");
    CHECK(office.files(u".uploads"_s).isEmpty());
    const RawResponse list = desk.get("/v1/cases/" + office.second + "/attachments");
    CHECK(jsonOf(list).value(u"attachments").toArray().size() == 1);

    // In another office, whose people may not read the first case, the bytes must come all the same.
    DeskClient stranger = office.desk(u"小赵"_s);
    CHECK(stranger
              .post("/v1/uploads", {},
                    tus + number("Upload-Length", bytes.size()) + metadata(office.theirs, hashOf(bytes)))
              .header("Upload-Offset")
          == "0");
}

TEST_CASE("who may not read the case gets neither its file nor a hint that it is there", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(1'000);
    DeskClient desk = office.desk();
    const QByteArray where = office.begin(desk, bytes).header("Location");
    append(desk, where, 0, bytes);

    for (const QString &name : {u"小赵"_s, u"纪检员"_s}) {
        DeskClient stranger = office.desk(name);
        CHECK(stranger.get("/v1/blobs/" + hashOf(bytes)).status == 404);
        CHECK(stranger.get("/v1/cases/" + office.key.toLatin1() + "/attachments").status == 404);
        CHECK(reasonOf(office.begin(stranger, bytes)) == u"no-such-case"_s);
        CHECK(stranger.head(where, tus).status == 404);
        CHECK(append(stranger, where, 0, "x").status == 404);
        CHECK(stranger.send("DELETE", where, {}, tus).status == 404);
    }
    CHECK(DeskClient(*office.running, "lx_wrong").get("/v1/blobs/" + hashOf(bytes)).status == 401);
    CHECK(office.files(u".uploads"_s).isEmpty());
}

TEST_CASE("an announcement that cannot be kept is refused, and a chunk that does not fit", "[uploads]")
{
    Limits limits;
    limits.fileBytes = 50'000;
    Office office(limits);
    const QByteArray bytes = picture(1'000);
    const QByteArray key = office.key.toLatin1();
    DeskClient desk = office.desk();
    struct Row {
        QByteArray lines;
        int status;
    };
    const Row announcements[] = {
        {number("Upload-Length", 1'000) + metadata(key, hashOf(bytes)), 412},
        {"Tus-Resumable: 0.2.2\r\n" + number("Upload-Length", 1'000) + metadata(key, hashOf(bytes)), 412},
        {tus + metadata(key, hashOf(bytes)), 400},
        {tus + number("Upload-Length", -1) + metadata(key, hashOf(bytes)), 400},
        {tus + number("Upload-Length", 50'001) + metadata(key, hashOf(bytes)), 413},
        {tus + number("Upload-Length", 1'000), 400},
        {tus + number("Upload-Length", 1'000) + metadata(key, "abc"), 400},
        {tus + number("Upload-Length", 1'000) + metadata("none", hashOf(bytes)), 400},
        {tus + number("Upload-Length", 1'000)
             + metadata(office.file.ids.next().toByteArray(QUuid::WithoutBraces), hashOf(bytes)),
         404},
    };
    for (const Row &row : announcements) {
        INFO(row.lines);
        CHECK(desk.post("/v1/uploads", {}, row.lines).status == row.status);
    }

    const QByteArray where = office.begin(desk, bytes).header("Location");
    const auto patch
        = [&](const QByteArray &lines) { return desk.send("PATCH", where, bytes.first(10), lines).status; };
    CHECK(patch(tus + number("Upload-Offset", 0)) == 415);
    CHECK(patch(chunk + number("Upload-Offset", 5)) == 409);
    CHECK(patch(chunk) == 409);
    CHECK(patch(chunk + number("Upload-Offset", 0) + "Upload-Checksum: md5 AAAA\r\n") == 400);
    CHECK(append(desk, where, 0, picture(1'001)).status == 413);
    CHECK(append(desk, "/v1/uploads/none", 0, bytes).status == 404);
    CHECK(desk.head(where, tus).header("Upload-Offset") == "0");

    const RawResponse able = desk.send("OPTIONS", "/v1/uploads", {}, {});
    CHECK(able.status == 204);
    CHECK(able.header("Tus-Extension") == "creation,creation-with-upload,checksum,expiration,termination");
    CHECK(able.header("Tus-Max-Size") == "50000");
    CHECK(able.header("Content-Type").isEmpty());
}

TEST_CASE("whoever speaks tus is answered in tus, refused or not", "[uploads]")
{
    Office office;
    DeskClient desk = office.desk();

    CHECK(desk.head("/v1/uploads/none", tus).header("Tus-Resumable") == "1.0.0");
    CHECK(append(desk, "/v1/uploads/none", 0, "x").header("Tus-Resumable") == "1.0.0");
    DeskClient nobody(*office.running, "lx_wrong");
    CHECK(nobody.head("/v1/uploads/none", tus).header("Tus-Resumable") == "1.0.0");
    CHECK(desk.get("/v1/me").header("Tus-Resumable").isEmpty());
    CHECK(desk.post("/v1/uploads", {}, {}).header("Tus-Version") == "1.0.0");
    Line line(*office.running);
    line.say("PATCH /v1/uploads/none HTTP/1.1\r\nHost: board\r\nContent-Length: 30000000\r\n" + tus + "\r\n");
    CHECK(line.hear().header("Tus-Resumable") == "1.0.0");
}

TEST_CASE("a chunk with a wrong sum leaves nothing behind", "[uploads][bug-40]")
{
    Office office;
    const QByteArray bytes = picture(2'000);
    DeskClient desk = office.desk();
    const QByteArray where = office.begin(desk, bytes).header("Location");
    CHECK(append(desk, where, 0, bytes.first(500), checksum(bytes.first(500))).status == 204);

    CHECK(append(desk, where, 500, bytes.mid(500, 500), checksum("other")).status == 460);
    CHECK(desk.head(where, tus).header("Upload-Offset") == "500");
    CHECK(append(desk, where, 500, bytes.sliced(500), checksum(bytes.sliced(500))).status == 204);
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).body == bytes);
}

TEST_CASE("a file that is not what was announced never becomes one", "[uploads][bug-40]")
{
    Office office;
    const QByteArray bytes = picture(2'000);
    DeskClient desk = office.desk();
    const QByteArray where = office.begin(desk, bytes).header("Location");

    const RawResponse last = append(desk, where, 0, QByteArray(2'000, 'x'));

    CHECK(last.status == 422);
    CHECK(reasonOf(last) == u"hash-mismatch"_s);
    CHECK(desk.head(where, tus).status == 404);
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).status == 404);
    CHECK(desk.get("/v1/blobs/" + hashOf(QByteArray(2'000, 'x'))).status == 404);
    CHECK(office.files(u".blobs"_s).isEmpty());
    CHECK(office.files(u".uploads"_s).isEmpty());
}

TEST_CASE("a line that breaks in the middle of a chunk costs what had not come", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(200'000);
    DeskClient desk = office.desk();
    const QByteArray where = office.begin(desk, bytes).header("Location");
    const auto offset = [&] { return desk.head(where, tus).header("Upload-Offset").toLongLong(); };
    const bool hasSum = GENERATE(false, true);
    {
        DeskClient broken = office.desk();
        const QByteArray whole = board::post(where, bytes,
                                             bearer(broken.token) + chunk + number("Upload-Offset", 0)
                                                 + (hasSum ? checksum(bytes) : QByteArray()));
        broken.line.say("PATCH" + whole.sliced(4).chopped(50'000));
        REQUIRE(QTest::qWaitFor([&] { return broken.line.socket.bytesToWrite() == 0 && offset() >= 140'000; }, 10'000));
    }
    // What could not be checked any more does not count.
    REQUIRE(QTest::qWaitFor([&] { return offset() == (hasSum ? 0 : 150'000); }, 10'000));

    const qint64 there = offset();
    CHECK(append(desk, where, there, bytes.sliced(there)).status == 204);
    CHECK(desk.get("/v1/blobs/" + hashOf(bytes)).body == bytes);
}

TEST_CASE("of two that send at the same time the later one goes on", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(200'000);
    DeskClient first = office.desk();
    DeskClient second = office.desk();
    const QByteArray where = office.begin(second, bytes).header("Location");
    const QByteArray whole
        = "PATCH" + board::post(where, bytes, bearer(first.token) + chunk + number("Upload-Offset", 0)).sliced(4);
    first.line.say(whole.chopped(50'000));
    const auto offset = [&] { return second.head(where, tus).header("Upload-Offset").toLongLong(); };
    REQUIRE(QTest::qWaitFor([&] { return offset() == 150'000; }, 10'000));

    CHECK(append(second, where, 150'000, bytes.mid(150'000, 10)).status == 204);
    const RawResponse late = first.line.say(whole.last(50'000)).hear();

    CHECK(late.status == 409);
    CHECK(reasonOf(late) == u"taken-over"_s);
    CHECK(append(second, where, 150'010, bytes.sliced(150'010)).status == 204);
    CHECK(second.get("/v1/blobs/" + hashOf(bytes)).body == bytes);
}

TEST_CASE("an upload can be ended, and one that nobody goes on with ends by itself", "[uploads]")
{
    Office office;
    const QByteArray bytes = picture(2'000);
    DeskClient desk = office.desk();
    const QByteArray where = office.begin(desk, bytes).header("Location");
    append(desk, where, 0, bytes.first(500));

    SECTION("by its desk")
    {
        CHECK(desk.send("DELETE", where, {}, tus).status == 204);
    }
    SECTION("by time")
    {
        office.file.clock.advance(std::chrono::days(8));
    }
    CHECK(desk.head(where, tus).status == 404);
    CHECK(append(desk, where, 500, bytes.sliced(500)).status == 404);
    office.running->board->tend();
    office.running.reset();
    CHECK(office.files(u".uploads"_s).isEmpty());
}

TEST_CASE("one person cannot fill the disk with beginnings", "[uploads]")
{
    Limits limits;
    limits.uploads = 3;
    Office office(limits);
    DeskClient desk = office.desk();
    for (int i = 0; i < 3; ++i)
        CHECK(office.begin(desk, picture(1'000 + i)).status == 201);

    CHECK(reasonOf(office.begin(desk, picture(9'000))) == u"too-many-uploads"_s);
    DeskClient other = office.desk(u"老王"_s);
    CHECK(office.begin(other, picture(9'000)).status == 201);
}

TEST_CASE("a board that is killed in the middle of a chunk goes on where the file ends", "[uploads][crash][bug-40]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    file.db.reset();
    const QByteArray bytes = picture(300'000);
    const QByteArray who = bearer(file.tokens[u"小李"_s]) + "Connection: close\r\n";
    const qsizetype sent = GENERATE(1, 65'536, 200'000, 299'999);
    QByteArray where;
    {
        BoardProcess board(file.path);
        const QByteArray created
            = askedBare(board.port, post("/v1/uploads", {},
                                         who + tus + number("Upload-Length", bytes.size())
                                             + metadata(journey.key.toString().toLatin1(), hashOf(bytes))));
        where = RawResponse {0, created, {}}.header("Location");
        REQUIRE(where.startsWith("/v1/uploads/"));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, board.port);
        REQUIRE(socket.waitForConnected());
        socket.write(
            "PATCH"
            + post(where, bytes, who + chunk + number("Upload-Offset", 0)).sliced(4).chopped(bytes.size() - sent));
        const QString part = file.path + u".uploads/"_s + QString::fromLatin1(where.sliced(12));
        while (QFileInfo(part).size() < sent)
            socket.waitForBytesWritten(10);
        board.process.kill();
        REQUIRE(board.process.waitForFinished());
    }

    const BoardProcess again(file.path);
    const RawResponse standing {0, askedBare(again.port, "HEAD" + get(where, who + tus).sliced(3)), {}};
    CHECK(standing.header("Upload-Offset").toLongLong() == sent);
    const QByteArray last = askedBare(
        again.port, "PATCH" + post(where, bytes.sliced(sent), who + chunk + number("Upload-Offset", sent)).sliced(4));
    CHECK(last.startsWith("HTTP/1.1 204"));
    CHECK(askedBare(again.port, get("/v1/blobs/" + hashOf(bytes), who)).endsWith(bytes));
}

TEST_CASE("cut at any 64 kB, or after the last byte, and the board killed: the file is whole or not there",
          "[uploads][crash][bug-40]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);
    file.db.reset();
    const QByteArray bytes = picture(250'000);
    const QByteArray who = bearer(file.tokens[u"小李"_s]) + "Connection: close\r\n";
    const QByteArray blob = "/v1/blobs/" + hashOf(bytes);
    const auto [parts, hasSum] = GENERATE(table<int, bool>({{1, false}, {2, true}, {3, false}, {4, false}, {4, true}}));
    const qsizetype sent = std::min(parts * qsizetype(65'536), bytes.size());
    QByteArray where;
    {
        BoardProcess board(file.path);
        const QByteArray created
            = askedBare(board.port, post("/v1/uploads", {},
                                         who + tus + number("Upload-Length", bytes.size())
                                             + metadata(journey.key.toString().toLatin1(), hashOf(bytes))));
        where = RawResponse {0, created, {}}.header("Location");
        REQUIRE(where.startsWith("/v1/uploads/"));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, board.port);
        REQUIRE(socket.waitForConnected());
        const QByteArray lines = who + chunk + number("Upload-Offset", 0) + (hasSum ? checksum(bytes) : QByteArray());
        socket.write("PATCH" + post(where, bytes, lines).sliced(4).chopped(bytes.size() - sent));
        while (socket.bytesToWrite() > 0)
            REQUIRE(socket.waitForBytesWritten());
        board.process.kill(); // how much it has taken by now is up to the machine
        REQUIRE(board.process.waitForFinished());
    }

    const BoardProcess again(file.path);
    const auto isWhole = [&] { return askedBare(again.port, get(blob, who)).endsWith("\r\n\r\n" + bytes); };
    const bool isThere = askedBare(again.port, get(blob, who)).startsWith("HTTP/1.1 200");
    CHECK((!isThere || (sent == bytes.size() && isWhole())));
    const RawResponse standing {0, askedBare(again.port, "HEAD" + get(where, who + tus).sliced(3)), {}};
    const qint64 had = standing.header("Upload-Offset").toLongLong();
    CHECK(had <= sent);
    // Even if nothing is left to send: the board may have had no time to say that it is whole.
    CHECK(askedBare(again.port,
                    "PATCH" + post(where, bytes.sliced(had), who + chunk + number("Upload-Offset", had)).sliced(4))
              .startsWith("HTTP/1.1 204"));
    CHECK(isWhole());
}
