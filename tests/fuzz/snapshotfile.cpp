// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshotfile.h"

#include "app/board/store/snapshottext.h"
#include "tests/fuzz/target.h"

#include <QCryptographicHash>

// A snapshot as it lies in a file. An input is such a file, or the lines of one before packing, without the first and
// the last: those are made here, for no fuzzer finds a hash.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

QByteArray packed(const QByteArray &text)
{
    return wire::compressed(text, wire::Encoding::Zstd);
}

board::SnapshotHead headFor(qint64 cases)
{
    return {u"s"_s, u"org:x"_s, u"e"_s, u"c"_s, 3, cases, board::Tier::Full, {1}};
}

QByteArray ended(const QByteArray &text, qint64 cases)
{
    return text + board::endLine(cases, QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

/// How many cases are in the file, those that cannot be read counted in; nothing if it does not count.
std::optional<qint64> casesIn(const QByteArray &bytes)
{
    SnapshotFile snapshot(file(bytes));
    snapshot.setWhole();
    const auto head = snapshot.open();
    for (qint64 cases = 0; head;) {
        const auto part = snapshot.next(2);
        if (!part)
            break;
        must(part->of == **head, "every part says which snapshot it is of");
        cases += qint64(part->rows.size() + part->malformed.size());
        if (snapshot.isOver())
            return cases;
    }
    return std::nullopt;
}

/// The same of a file that is still coming: no end counts before it is whole.
void mustNotEndEarly(const QByteArray &bytes)
{
    SnapshotFile coming(file(bytes));
    if (const auto head = coming.open(); !head || !*head)
        return;
    while (const auto part = coming.next(2)) {
        must(!coming.isOver(), "what may still go on is not over");
        if (part->rows.size() + part->malformed.size() < 2)
            return;
    }
}

void mustNeedItsEnd(const QByteArray &lines)
{
    const auto cases = qint64(lines.count('\n'));
    const QByteArray begun = board::toLine(headFor(cases)) + lines;
    const QByteArray text = ended(begun, cases);
    const QByteArray whole = packed(text);
    if (!casesIn(whole))
        return;
    must(casesIn(whole) == cases, "there is a case in every line between the first and the last");
    for (const qsizetype length : cuts(whole.size()))
        must(!casesIn(whole.first(length)), "a file that was cut short counts for nothing");
    for (const qsizetype length : cuts(text.size()))
        must(!casesIn(packed(text.first(length))), "lines without the last one count for nothing");
    must(!casesIn(packed(text + "{}\n")), "nothing follows the last line");
    must(!casesIn(packed(ended(begun + ' ', cases))), "a line has its end");
}

void headMustSurvive(const QByteArray &line)
{
    auto head = wire::readSnapshotHead(line);
    if (!head)
        return;
    head->schema = wire::snapshotSchema; // the board's own
    const board::SnapshotHead written {head->id,  head->scope, head->epoch,       head->cursor,
                                       head->seq, head->count, board::Tier::Full, {1}};
    must(board::snapshotHeadFrom(board::toLine(written)) == written, "a board knows its own first line");
    must(wire::readSnapshotHead(board::toLine(written)) == *head, "a desk reads a board's first line");
}

} // namespace

void run(const QByteArray &input)
{
    (void)casesIn(input);
    mustNotEndEarly(input);
    mustNeedItsEnd(input.endsWith('\n') ? input : input + '\n');
    headMustSurvive(input.split('\n').first());
}

} // namespace lianxin::fuzz
