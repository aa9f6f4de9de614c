// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/couriervisit.h"
#include "app/board/store/people.h"
#include "app/board/store/wholefile.h"
#include "core/wire/courierfile.h"
#include "tests/board/boarddesk.h"
#include "tests/board/boardprocess.h"

#include <array>
#include <QFile>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

// What the board makes of a file, and of one that was packed for another life of it.

namespace {

struct Counter {
    BoardFile file;
    const Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    const QByteArray seed = ensureCourierSeed(*file.db);
    const QByteArray desk = wire::newCourierSeed();
    const QString id = findIdentity(*file.db)->id;

    /// A pack as a desk of that epoch makes it, with one new case and a place in the town's feed.
    [[nodiscard]] QByteArray pack(const QString &epoch, const QString &place = {}, const QString &token = {})
    {
        const QString speaks = token.isEmpty() ? QString::fromUtf8(file.tokens[clerk.name]) : token;
        const wire::SyncRequest request {
            u"desk-1"_s, {}, {{openScope(town), place, 0}}, {file.intake(clerk, u"第%1件"_s.arg(++number))}};
        const wire::CourierPack text {
            {id, epoch, u"desk-1"_s, number, wire::courierKeyOfDesk(desk), u"lianxin/1.0"_s, 0},
            {{{clerk.id, speaks}, request}}};
        return *REQUIRE_OK(
            wire::sealedPack({id, u"desk-1"_s, number}, wire::written(text), wire::courierKeyOfBoard(seed)));
    }
    [[nodiscard]] Result<CourierDone> take(const QByteArray &pack)
    {
        return CourierVisit(*file.db, file.means, {*findIdentity(*file.db), seed, 0}).take(pack);
    }
    [[nodiscard]] wire::CourierAnswer read(const CourierDone &done) const
    {
        const auto text
            = REQUIRE_OK(wire::openedAnswer(done.answer, {id, u"desk-1"_s, 0}, wire::courierKeyOfBoard(seed), desk));
        return *REQUIRE_OK(wire::readCourierAnswer(*text));
    }
    [[nodiscard]] qint64 cases() { return file.count("SELECT COUNT(*) FROM cases"); }
    [[nodiscard]] qint64 traces()
    {
        return file.count("SELECT (SELECT COUNT(*) FROM courier) + (SELECT COUNT(*) FROM op_ledger)"
                          " + (SELECT COUNT(*) FROM dead_letters)");
    }

    qint64 number = 0;
};

void checkSaysNothingElse(const wire::CourierAnswer &answer)
{
    CHECK(answer.response.results.empty());
    CHECK(answer.response.changes.empty());
    CHECK(answer.head.turnedAway.empty());
    CHECK(answer.head.state.isEmpty());
    CHECK(answer.head.isLate); // to a desk that does not know better
}

} // namespace

TEST_CASE("a file of the board's own epoch is judged, and its answer says nothing of a restore", "[board][courier]")
{
    Counter counter;

    const auto done = *REQUIRE_OK(counter.take(counter.pack(counter.file.epoch)));

    CHECK(done.accepted == 1);
    CHECK_FALSE(done.isPutBack);
    CHECK(counter.read(done).head.putBackSince.isEmpty());
    CHECK(counter.cases() == 1);
}

TEST_CASE("a file of another epoch is answered with this one's name, and leaves no trace", "[board][courier]")
{
    Counter counter;
    const QString token = GENERATE(u""_s, u"lx_nobodys"_s); // the board may have lost the people, too
    const QString now = beginEpoch(*counter.file.db, counter.file.ids, counter.file.clock.now()).epoch;
    const QByteArray pack = counter.pack(counter.file.epoch, {}, token);

    const auto done = *REQUIRE_OK(counter.take(pack));
    const auto answer = counter.read(done);

    CHECK(done.isPutBack);
    CHECK(done.accepted + done.refused + done.rows == 0);
    CHECK(answer.head.epoch == now);
    CHECK(answer.head.putBackSince == counter.file.epoch);
    CHECK(answer.head.number == 1);
    checkSaysNothingElse(answer);
    CHECK(counter.traces() == 0);
    CHECK(counter.cases() == 0);
    CHECK(REQUIRE_OK(counter.take(counter.pack(now)))->accepted == 1);
    CHECK(REQUIRE_OK(counter.take(pack))->isPutBack);
    CHECK(counter.cases() == 1);
}

TEST_CASE("a file with a place of another history is answered the same way, in the board's own epoch",
          "[board][courier]")
{
    Counter counter;
    counter.file.give(counter.clerk, counter.file.intake(counter.clerk, u"一"_s));
    const auto here = *cursorFromText(counter.file.feed(openScope(town)).to);
    const auto changed = [&](const QString &epoch, qint64 seq, qint64 nonce) {
        return toText({openScope(town), epoch, seq, nonce});
    };
    const qint64 before = counter.traces();
    const QString ahead = changed(counter.file.epoch, here.seq + 1, here.nonce);
    const QString forked = changed(counter.file.epoch, here.seq, here.nonce + 1);
    const QString older = changed(u"another"_s, here.seq, here.nonce);
    const QString place = std::array {ahead, forked, older}[GENERATE(0u, 1u, 2u)];

    const auto done = *REQUIRE_OK(counter.take(counter.pack(counter.file.epoch, place)));
    const auto answer = counter.read(done);

    CHECK(done.isPutBack);
    CHECK(answer.head.epoch == counter.file.epoch);
    CHECK(answer.head.putBackSince == counter.file.epoch);
    checkSaysNothingElse(answer);
    CHECK(counter.traces() == before);
    CHECK(counter.cases() == 1);
}

TEST_CASE("nobody's token in a file of the board's own epoch is refused, whatever place it names", "[board][courier]")
{
    Counter counter;

    const auto done = counter.take(counter.pack(counter.file.epoch, u"nowhere"_s, u"lx_nobodys"_s));

    REQUIRE_FALSE(done);
    CHECK(done.error().reason == u"courier-nobody-known");
}

TEST_CASE("the command that takes a file in moves the board's high mark, and by it notices a restore",
          "[board][courier][restore]")
{
    Counter counter;
    const QString copy = counter.file.folder.filePath(u"copy.db"_s);
    const QString elsewhere = counter.file.folder.filePath(u"elsewhere"_s);
    const bool isElsewhere = GENERATE(false, true);
    const auto apply = [&](const QByteArray &pack) {
        counter.file.db.reset();
        REQUIRE_OK(writeWhole(counter.file.folder.filePath(u"in.lxp"_s), pack));
        QStringList words {u"courier"_s,
                           u"apply"_s,
                           counter.file.folder.filePath(u"in.lxp"_s),
                           u"--out"_s,
                           counter.file.folder.filePath(u"out.lxa"_s),
                           u"--db"_s,
                           counter.file.path};
        if (isElsewhere)
            words << u"--mark"_s << elsewhere;
        const Outcome outcome = command(words);
        INFO(outcome.error);
        REQUIRE(outcome.exitCode == 0);
        counter.file.db = std::move(*openForWriting(counter.file.path));
        return outcome;
    };
    const auto epoch = [&] { return findIdentity(*counter.file.db)->epoch; };
    counter.file.db->executeScript("VACUUM INTO '" + copy.toUtf8() + "'");

    CHECK(apply(counter.pack(epoch())).error.isEmpty());
    CHECK(epoch() == counter.file.epoch);
    CHECK(counter.cases() == 1);
    CHECK(QFile::exists(isElsewhere ? elsewhere : counter.file.path + u".mark"_s));
    CHECK(QFile::exists(elsewhere) == isElsewhere);
    counter.file.db.reset();
    REQUIRE(QFile::remove(counter.file.path));
    REQUIRE(QFile::copy(copy, counter.file.path));
    counter.file.db = std::move(*openForWriting(counter.file.path));

    CHECK(apply(counter.pack(epoch())).error.startsWith(u"The file has been put back from a copy"_s));
    const QString begun = epoch();
    CHECK(begun != counter.file.epoch);
    CHECK(counter.cases() == 0); // it was packed for the former life
    CHECK(apply(counter.pack(begun)).error.isEmpty());
    CHECK(epoch() == begun); // once is enough
    CHECK(counter.cases() == 1);
}
