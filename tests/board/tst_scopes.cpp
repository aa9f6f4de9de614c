// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/digest.h"
#include "core/sqlite/transaction.h"
#include "tests/board/deskclient.h"
#include "tests/board/journey.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

const QString open = openScope(town);

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void forget(BoardFile &file, std::chrono::days kept)
{
    Transaction transaction(*file.db);
    forgetRows(*file.db, open, file.clock.now() - kept, 1000);
    transaction.commit();
}

/// 410, and why.
QString refusalOf(BoardFile &file, const QString &cursor)
{
    const auto place = placeOf(*file.db, {open, cursor}, file.epoch);
    return place ? QString() : place.error().reason;
}

} // namespace

TEST_CASE("a board tells what it is, what it can and what it takes, and need not tell it twice", "[scopes]")
{
    BoardFile file;
    const RunningBoard running(file);
    Line line(running);

    const RawResponse response = line.say(get("/.well-known/message-board")).hear();
    const QJsonObject info = jsonOf(response);

    CHECK(info.value(u"board_id").toString() == running.board->identity().id);
    CHECK(info.value(u"epoch").toString() == running.board->identity().epoch);
    CHECK(info.value(u"protocol").toInt() == 1);
    CHECK(info.value(u"min_protocol").toInt() == 1);
    CHECK(info.value(u"features").toArray().contains(u"snapshot"_s));
    CHECK(info.value(u"limits").toObject().value(u"ops").toInt() == 200);
    CHECK(info.value(u"end").toBool());
    CHECK(response.header("Cache-Control") == "max-age=3600");
    const RawResponse again
        = line.say(get("/.well-known/message-board", "If-None-Match: " + response.header("ETag") + "\r\n")).hear();
    CHECK(again.status == 304);
    // A cache takes these over into the answer it keeps.
    CHECK(again.header("Content-Digest").isEmpty());
    CHECK(again.header("Content-Type").isEmpty());
}

TEST_CASE("a person sees the own feeds, how far they are, and what lies ready", "[scopes]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file);
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    const auto scope = [&] { return jsonOf(desk.get("/v1/scopes")).value(u"scopes").toArray().at(0).toObject(); };

    CHECK(jsonOf(desk.get("/v1/scopes")).value(u"scopes").toArray().size() == 1);
    CHECK(scope().value(u"scope").toString() == open);
    CHECK(scope().value(u"head").toInt() == int(journey.steps.size()));
    CHECK(scope().value(u"count").toInt() == 1);
    CHECK(scope().value(u"snapshots").toArray().isEmpty());

    const QByteArray path = scope().value(u"snapshot").toString().toLatin1();
    const RawResponse file_ = desk.get(path);
    CHECK(file_.status == 200);

    const QJsonObject ready = scope().value(u"snapshots").toArray().at(0).toObject();
    CHECK(ready.value(u"tier").toString() == u"full"_s);
    CHECK(ready.value(u"url").toString().toLatin1() == path);
    CHECK(ready.value(u"bytes").toInteger() == file_.body.size());
    CHECK(ready.value(u"count").toInt() == 1);
    CHECK(file_.header("ETag") == '"' + ready.value(u"sha256").toString().toLatin1() + '"');
}

TEST_CASE("the digest names every case with its version, by buckets", "[scopes]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file);
    std::map<QByteArray, qint64> versions {{journey.key.toString().toLatin1(), 14}};
    for (int i = 0; i < 300; ++i) {
        const auto more = file.intake(journey.clerk, u"第%1件。"_s.arg(i));
        versions[more.caseKey.toString().toLatin1()] = 1;
        file.give(journey.clerk, more);
    }
    const QString end = file.feed(open, {}, 1 << 24).to;
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);

    const QJsonObject digest = jsonOf(desk.get(scopePath(open, "/digest")));

    std::array<QByteArray, 256> lines;
    for (const auto &[key, version] : versions) // a map is sorted
        lines[quint8(QCryptographicHash::hash(key, QCryptographicHash::Sha256).at(0))]
            += key + ' ' + QByteArray::number(version) + '\n';
    const QJsonArray buckets = digest.value(u"buckets").toArray();
    REQUIRE(buckets.size() == 256);
    for (int i = 0; i < 256; ++i)
        CHECK(buckets.at(i).toString() == sha256(lines[size_t(i)]));
    CHECK(digest.value(u"count").toInt() == 301);
    CHECK(digest.value(u"cursor").toString() == end);
    CHECK(desk.get(scopePath(sealedScope(town), "/digest")).status == 403);
}

TEST_CASE("rows that are old enough are forgotten from the front, and the feed says where it begins", "[scopes][feed]")
{
    BoardFile file;
    const Journey journey(file);
    QStringList places {file.feed(open).to};
    for (size_t i = 0; i < 6; ++i) {
        file.give(journey.steps[i].first, journey.steps[i].second);
        places << file.feed(open, places.last()).to;
        file.clock.advance(std::chrono::days(100));
    }

    forget(file, std::chrono::days(400)); // rows 1 and 2 are older

    CHECK(file.count("SELECT MIN(seq) FROM changes") == 3);
    CHECK(file.count("SELECT floor FROM scopes WHERE name = 'org:临江镇'") == 2);
    CHECK(refusalOf(file, {}) == u"cursor-expired"_s);
    CHECK(refusalOf(file, places[1]) == u"cursor-expired"_s);
    CHECK(file.feed(open, places[2]).rows.front().seq == 3);
    CHECK(file.feed(open, places[6]).rows.empty());

    file.clock.advance(std::chrono::days(4000));
    forget(file, std::chrono::days(400));
    CHECK(file.count("SELECT MIN(seq) FROM changes") == 6); // the newest stays: it proves the place
    CHECK(refusalOf(file, places[6]).isEmpty());
}

TEST_CASE("a feed that has forgotten its beginning is told by a snapshot, however short it is", "[scopes][snapshot]")
{
    const bool isForgotten = GENERATE(false, true);
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 6);
    file.clock.advance(std::chrono::days(500));
    if (isForgotten)
        forget(file, std::chrono::days(400));
    const RunningBoard running(file, {}, {});
    DeskClient desk(running, file.tokens[u"小李"_s]);
    CHECK(desk.get(scopePath(open, "/changes?after=")).status == (isForgotten ? 410 : 200));
    CHECK(desk.get(scopePath(open, "/snapshot")).status == (isForgotten ? 200 : 404));
    CHECK(desk.get(scopePath(open, "/snapshot")).status == (isForgotten ? 200 : 404));
}

TEST_CASE("the four ways of not standing behind a place are told apart", "[scopes][feed]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const ReadCursor read = *cursorFromText(file.feed(open).to);
    const Cursor place {open, file.epoch, read.seq, read.nonce};
    const RunningBoard running(file);
    DeskClient desk(running, file.tokens[u"小李"_s]);
    struct Row {
        QString cursor;
        QString reason;
    };
    const Row rows[] = {
        {u"garbage"_s, u"cursor-expired"_s},
        {toText({place.scope, u"before"_s, place.seq, place.nonce}), u"epoch-changed"_s},
        {toText({place.scope, place.epoch, place.seq + 1, place.nonce}), u"cursor-ahead"_s},
        {toText({place.scope, place.epoch, place.seq, place.nonce + 1}), u"history-forked"_s},
    };
    for (const Row &row : rows) {
        const RawResponse response = desk.get(scopePath(open, "/changes?after=" + row.cursor.toLatin1()));
        CHECK(response.status == 410);
        CHECK(reasonOf(response) == row.reason);
    }
}
