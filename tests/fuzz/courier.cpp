// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/courierfile.h"
#include "core/wire/couriertext.h"
#include "tests/fuzz/target.h"

// What a courier's stick brings. Any bytes as a file, as what is inside one that was sealed for us, and as what
// happened to one on its way: the first four bytes say where, the rest what was put there.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

/// A board, a desk, and a whole file each way.
struct Stick {
    const QByteArray board = wire::newCourierSeed();
    const QByteArray desk = wire::newCourierSeed();
    const QString boardKey = wire::courierKeyOfBoard(board);
    const wire::CourierParty party {u"board-1"_s, u"desk-1"_s, 7};
    const QByteArray text = "{\"board\":\"board-1\"}\n";
    const QByteArray pack = packOf(text);
    const QByteArray answer = answerOf(text);

    [[nodiscard]] QByteArray packOf(const QByteArray &inside) const
    {
        const auto sealed = wire::sealedPack(party, inside, boardKey);
        must(sealed.has_value(), "anything can be sealed for a board");
        return *sealed;
    }
    [[nodiscard]] QByteArray answerOf(const QByteArray &inside) const
    {
        const auto sealed = wire::sealedAnswer(party, inside, wire::courierKeyOfDesk(desk), board);
        must(sealed.has_value(), "anything can be sealed for a desk");
        return *sealed;
    }
    [[nodiscard]] auto openPack(const QByteArray &file) const { return wire::openedPack(file, party.board, board); }
    [[nodiscard]] auto openAnswer(const QByteArray &file) const
    {
        return wire::openedAnswer(file, party, boardKey, desk);
    }
};

const Stick &stick()
{
    static const Stick stick;
    return stick;
}

void mustBeRefused(const QByteArray &file)
{
    (void)wire::courierLabel(file);
    must(file == stick().pack || !stick().openPack(file), "nothing but what was sealed for the board is opened there");
    must(file == stick().answer || !stick().openAnswer(file), "nothing but the board's word is opened at the desk");
}

void mustArrive(const QByteArray &inside)
{
    const auto pack = stick().openPack(stick().packOf(inside));
    must(pack.has_value() && *pack == inside, "what was sealed for the board arrives there");
    const auto answer = stick().openAnswer(stick().answerOf(inside));
    must(answer.has_value() && *answer == inside, "what was sealed for the desk arrives there");
}

/// What can be read of an answer is the same when it has been written and is read again.
void mustBeReadAgain(const QByteArray &inside)
{
    (void)wire::readCourierPack(inside);
    const auto answer = wire::readCourierAnswer(inside);
    if (!answer)
        return;
    const QByteArray text = wire::written(*answer);
    const auto again = wire::readCourierAnswer(text);
    must(again.has_value() && wire::written(*again) == text, "an answer that was read is the same when read again");
}

QByteArray changed(QByteArray file, const QByteArray &input)
{
    quint32 at = 0;
    for (int i = 0; i < 4; ++i)
        at = at << 8 | quint8(input[i]);
    const QByteArray put = input.sliced(4);
    const qsizetype where = qsizetype(at) % file.size();
    return file.replace(where, std::min(put.size(), file.size() - where), put);
}

} // namespace

void run(const QByteArray &input)
{
    mustBeRefused(input);
    mustArrive(input);
    mustBeReadAgain(input);
    if (input.size() < 4)
        return;
    mustBeRefused(changed(stick().pack, input));
    mustBeRefused(changed(stick().answer, input));
}

} // namespace lianxin::fuzz
