// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "tests/board/journey.h"

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

const QString open = openScope(town);
const QString sealed = sealedScope(town);

/// All pages of a feed one after another, as a fresh desk would take them.
std::vector<ChangeRow> wholeFeed(BoardFile &file, const QString &scope, qint64 maxBytes = 1 << 20)
{
    std::vector<ChangeRow> rows;
    ChangePage page;
    do {
        page = file.feed(scope, page.to, maxBytes);
        rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    } while (page.hasMore);
    return rows;
}

QByteArray bytesOf(const std::vector<ChangeRow> &rows)
{
    QByteArray bytes;
    for (const ChangeRow &row : rows)
        bytes += row.raw;
    return bytes;
}

} // namespace

TEST_CASE("a feed counts without gaps and carries each letter and each operation once", "[feed]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file);
    const auto second = file.intake(journey.clerk, u"垃圾没人收。"_s);
    CHECK(file.give(journey.clerk, second).status == Status::Applied);
    const qint64 maxBytes = GENERATE(1, 3000, 1 << 20);

    const auto rows = wholeFeed(file, open, maxBytes);

    size_t letters = 0;
    size_t events = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].seq == qint64(i) + 1);
        letters += rows[i].appeals.size();
        events += rows[i].events.size();
    }
    CHECK(rows.size() == journey.steps.size() + 1);
    CHECK(letters == 2);
    CHECK(events == journey.steps.size() + 1 + 1); // and the receipt
    CHECK(rows[rows.size() - 2].doc == findCase(*file.db, journey.key)->doc);
}

TEST_CASE("the original of an imported row stays on the board", "[feed]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 1);

    const ChangeRow row = file.feed(open).rows.front();

    CHECK(row.appeals.front().body == u"村口路灯坏了三个月。"_s);
    CHECK(row.appeals.front().original.isEmpty());
    CHECK(file.db->value<QByteArray>("SELECT original FROM appeals") == QByteArray("row"));
    CHECK(std::get<Intake>(row.events.front().operation).appeals.front().body.isEmpty());
}

TEST_CASE("a feed read to its end has nothing more until something happens", "[feed]")
{
    BoardFile file;
    const Journey journey(file);
    CHECK(file.feed(open).rows.empty());
    const QString atStart = file.feed(open).to;
    journey.run(file, 2);

    const ChangePage page = file.feed(open, atStart);
    CHECK(page.rows.size() == 2);
    const ChangePage idle = file.feed(open, page.to);
    CHECK(idle.rows.empty());
    CHECK(idle.to == page.to);
}

TEST_CASE("the board does not follow a place it does not stand behind", "[feed][bug-20]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const ReadCursor read = *cursorFromText(file.feed(open).to);
    const Cursor place {open, file.epoch, read.seq, read.nonce};
    const auto changed = [&place](const QString &scope, const QString &epoch, qint64 seq, qint64 nonce) {
        return toText({scope.isEmpty() ? place.scope : scope, epoch.isEmpty() ? place.epoch : epoch, seq, nonce});
    };
    struct Row {
        QString cursor;
        QString reason;
    };
    const Row rows[] = {
        {u"garbage"_s, u"cursor-expired"_s},
        {u"****"_s, u"cursor-expired"_s},
        {QString::fromLatin1(QByteArray("a\nb\n1").toBase64()), u"cursor-expired"_s},
        {QString::fromLatin1(QByteArray("a\nb\n-1\n2").toBase64()), u"cursor-expired"_s},
        {changed(sealed, {}, 3, place.nonce), u"cursor-expired"_s},
        {changed({}, u"another"_s, 3, place.nonce), u"epoch-changed"_s},
        {changed({}, {}, 4, place.nonce), u"cursor-ahead"_s},
        {changed({}, {}, 3, place.nonce + 1), u"history-forked"_s},
        {changed({}, {}, 2, place.nonce), u"history-forked"_s},
        {changed({}, {}, 0, place.nonce), u"history-forked"_s},
    };
    for (const Row &row : rows) {
        INFO(row.reason);
        const auto found = placeOf(*file.db, {open, row.cursor}, file.epoch);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == Error::Code::Refused);
        CHECK(found.error().reason == row.reason);
    }
    CHECK(REQUIRE_OK(placeOf(*file.db, {open, toText(place)}, file.epoch))->seq == 3);
    CHECK(placeOf(*file.db, {u"org:nowhere"_s, {}}, file.epoch).error().code == Error::Code::NotFound);
}

TEST_CASE("a case that turns out to be a report of wrongdoing leaves nothing readable behind", "[feed][sealed]")
{
    BoardFile file;
    const Journey journey(file, u"村干部挪用低保钱，标记词锦鲤。"_s);
    journey.run(file, 3);
    const QString before = file.feed(open).to;
    const auto seal
        = file.operation(journey.clerk, journey.key, 3, Classify {Track::Report, u"道路水利"_s, u"柳河村"_s});
    REQUIRE(file.give(journey.clerk, seal).status == Status::Applied);

    const auto fresh = wholeFeed(file, open);
    CHECK_FALSE(bytesOf(fresh).contains("锦鲤"));
    CHECK(std::ranges::all_of(fresh, [](const ChangeRow &row) { return row.kind == ChangeRow::Kind::Revoke; }));
    CHECK(fresh.size() == 4);

    const ChangePage later = file.feed(open, before);
    REQUIRE(later.rows.size() == 1);
    CHECK(later.rows.front().kind == ChangeRow::Kind::Revoke);
    CHECK(later.rows.front().reason == u"sealed"_s);
    CHECK(later.rows.front().caseKey == journey.key);

    const auto vault = wholeFeed(file, sealed);
    REQUIRE(vault.size() == 1);
    CHECK(vault.front().appeals.size() == 1);
    CHECK(vault.front().events.size() == 4);
    CHECK(bytesOf(vault).contains("锦鲤"));
}

TEST_CASE("a report of wrongdoing is sealed from its first operation on", "[feed][sealed]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const Actor keeper = file.person(u"纪检员"_s, {Role::Vault, Role::Intake});
    const auto intake = file.intake(clerk, u"标记词锦鲤。"_s, Track::Report);

    CHECK(file.give(clerk, intake).status == Status::Applied);
    CHECK(wholeFeed(file, open).empty());
    CHECK(wholeFeed(file, sealed).size() == 1);

    const auto note
        = [&](const Actor &who) { return file.give(who, file.operation(who, intake.caseKey, 1, AddNote {u"x"_s})); };
    CHECK(note(clerk).reason == u"sealed"_s);
    CHECK(note(keeper).status == Status::Applied);
}

TEST_CASE("a report that was none comes back with all its letters", "[feed][sealed]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    const Actor keeper = file.person(u"纪检员"_s, {Role::Vault, Role::Intake});
    const auto intake = file.intake(clerk, u"路灯坏了。"_s, Track::Report);
    REQUIRE(file.give(clerk, intake).status == Status::Applied);
    const auto clear
        = file.operation(keeper, intake.caseKey, 1, Classify {Track::Help, u"道路水利/路灯照明"_s, u"柳河村"_s});

    REQUIRE(file.give(keeper, clear).status == Status::Applied);

    const auto rows = wholeFeed(file, open);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().appeals.size() == 1);
    CHECK(rows.front().events.size() == 2);
    CHECK(wholeFeed(file, sealed).back().reason == u"unsealed"_s);
}

TEST_CASE("a cursor says what it was made from", "[feed]")
{
    const auto read = cursorFromText(toText({u"org:临江镇"_s, u"e7"_s, 5120, 0x7fffffffffffffff}));

    REQUIRE(read.has_value());
    CHECK(read->seq == 5120);
    CHECK(read->nonce == 0x7fffffffffffffff);
    CHECK(read->isOfScope(u"org:临江镇"_s));
    CHECK_FALSE(read->isOfScope(u"org:临江"_s));
    CHECK(read->isOfEpoch(u"e7"_s));
    CHECK_FALSE(read->isOfEpoch(u"e8"_s));
}

TEST_CASE("what the board has not written is no cursor", "[feed]")
{
    const QString good = toText({u"org:x"_s, u"e"_s, 5, 7});
    const auto encoded = [](const QByteArray &bytes) {
        return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    REQUIRE(cursorFromText(good).has_value());

    CHECK_FALSE(cursorFromText(encoded(QByteArray(29, 'a'))));
    CHECK_FALSE(cursorFromText(encoded(QByteArray(31, 'a'))));
    CHECK_FALSE(cursorFromText(encoded(QByteArray(14, 'a') + QByteArray(16, char(0x80))))); // numbers below zero
    CHECK_FALSE(cursorFromText(encoded("org:x\ne\n5\n7")));
    CHECK_FALSE(cursorFromText(good + u"=="_s));
    CHECK_FALSE(cursorFromText(good.chopped(1)));
    CHECK_FALSE(cursorFromText(u"é"_s + good));
}
