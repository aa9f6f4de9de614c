// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/courierfile.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace lianxin::wire;
using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = u"村口的路灯坏了三个月，老人晚上出门摔倒两次。\n"_s.toUtf8().repeated(3);

/// A board, a desk and the stick between them.
struct Stick {
    const QByteArray board = newCourierSeed();
    const QByteArray desk = newCourierSeed();
    const CourierParty party {u"board-1"_s, u"desk-1"_s, 7};
    const QByteArray pack = *REQUIRE_OK(sealedPack(party, letter, courierKeyOfBoard(board)));
    const QByteArray answer = *REQUIRE_OK(sealedAnswer(party, letter, courierKeyOfDesk(desk), board));

    [[nodiscard]] Result<QByteArray> boardReads(const QByteArray &file) const
    {
        return openedPack(file, party.board, board);
    }
    [[nodiscard]] Result<QByteArray> deskReads(const QByteArray &file) const
    {
        return openedAnswer(file, party, courierKeyOfBoard(board), desk);
    }
};

QByteArray withByteChanged(QByteArray file, qsizetype at)
{
    file[at] = char(file[at] ^ 0x40);
    return file;
}

QString reason(const Result<QByteArray> &opened)
{
    REQUIRE_FALSE(opened);
    return opened.error().reason;
}

} // namespace

TEST_CASE("a pack is read by its board, an answer by its desk", "[wire][courier]")
{
    const Stick stick;

    CHECK(*REQUIRE_OK(stick.boardReads(stick.pack)) == letter);
    CHECK(*REQUIRE_OK(stick.deskReads(stick.answer)) == letter);
    CHECK_FALSE(stick.pack.contains(letter.first(30)));
}

TEST_CASE("the outside of a file says which board, which desk and which number, and nothing else", "[wire][courier]")
{
    const Stick stick;

    CHECK(*REQUIRE_OK(courierLabel(stick.pack))
          == CourierLabel {CourierLabel::Kind::Pack, courierMark(u"board-1"_s), courierMark(u"desk-1"_s), 7});
    CHECK(REQUIRE_OK(courierLabel(stick.answer))->kind == CourierLabel::Kind::Answer);
    CHECK_FALSE(stick.pack.contains("desk-1"));
}

TEST_CASE("a file with any byte changed is refused", "[wire][courier]")
{
    const Stick stick;

    for (qsizetype at = 0; at < stick.pack.size(); ++at) {
        INFO("byte " << at);
        CHECK_FALSE(stick.boardReads(withByteChanged(stick.pack, at)));
    }
    for (qsizetype at = 0; at < stick.answer.size(); ++at) {
        INFO("byte " << at);
        CHECK_FALSE(stick.deskReads(withByteChanged(stick.answer, at)));
    }
}

TEST_CASE("a file cut anywhere is told to be cut short", "[wire][courier]")
{
    const Stick stick;

    CHECK(reason(stick.boardReads({})) == u"courier-not-one");
    for (qsizetype size = 1; size < stick.pack.size(); ++size)
        CHECK(reason(stick.boardReads(stick.pack.first(size))) == u"courier-cut-short");
    for (qsizetype size = 1; size < stick.answer.size(); ++size)
        CHECK(reason(stick.deskReads(stick.answer.first(size))) == u"courier-cut-short");
}

TEST_CASE("a file with something behind it is refused", "[wire][courier]")
{
    const Stick stick;

    CHECK(reason(stick.boardReads(stick.pack + 'x')) == u"courier-damaged");
    CHECK(reason(stick.deskReads(stick.answer + stick.answer)) == u"courier-damaged");
}

TEST_CASE("a file that is none, or of the other kind, is told apart", "[wire][courier]")
{
    const Stick stick;

    CHECK(reason(stick.boardReads("PK\x03\x04 a spreadsheet")) == u"courier-not-one");
    CHECK(reason(stick.boardReads(stick.answer)) == u"courier-wrong-kind");
    CHECK(reason(stick.deskReads(stick.pack)) == u"courier-wrong-kind");
}

TEST_CASE("a file of a newer version says so", "[wire][courier]")
{
    const Stick stick;
    QByteArray newer = stick.pack;
    newer[9] = 2;

    const auto opened = stick.boardReads(newer);

    CHECK(reason(opened) == u"courier-too-new");
    CHECK(opened.error().code == Error::Code::TooNew);
}

TEST_CASE("a file for another board or another desk is refused by name", "[wire][courier]")
{
    const Stick stick;
    const QString boardKey = courierKeyOfBoard(stick.board);

    CHECK(reason(openedPack(stick.pack, u"board-2"_s, stick.board)) == u"courier-other-board");
    CHECK(reason(openedAnswer(stick.answer, {u"board-2"_s, u"desk-1"_s}, boardKey, stick.desk))
          == u"courier-other-board");
    CHECK(reason(openedAnswer(stick.answer, {u"board-1"_s, u"desk-2"_s}, boardKey, stick.desk))
          == u"courier-other-desk");
}

TEST_CASE("an answer that another board has signed, under the name of ours, is refused", "[wire][courier]")
{
    const Stick stick;
    const auto forged = *REQUIRE_OK(sealedAnswer(stick.party, letter, courierKeyOfDesk(stick.desk), newCourierSeed()));

    CHECK(reason(stick.deskReads(forged)) == u"courier-damaged");
}

TEST_CASE("whoever carries files can open neither", "[wire][courier]")
{
    const Stick stick;
    const QByteArray carriers = newCourierSeed();

    CHECK(reason(openedPack(stick.pack, stick.party.board, carriers)) == u"courier-damaged");
    CHECK(reason(openedAnswer(stick.answer, stick.party, courierKeyOfBoard(stick.board), carriers))
          == u"courier-damaged");
}

TEST_CASE("without the board's key nothing is packed", "[wire][courier]")
{
    const auto key = GENERATE(QString(), u"no key"_s, courierKeyOfDesk(QByteArray(32, 'x')));

    CHECK(reason(sealedPack({u"board-1"_s, u"desk-1"_s, 1}, letter, key)) == u"courier-no-key");
}
