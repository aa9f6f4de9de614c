// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/store/remoteapply.h"
#include "core/store/snapshotend.h"
#include "core/store/snapshotpart.h"
#include "core/wire/feedtext.h"
#include "core/wire/snapshottext.h"
#include "tests/fuzz/freshdesk.h"
#include "tests/fuzz/target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <set>

// Cases of a snapshot, one in each line of the input, as a desk takes them in. They must lead to the same desk as a
// feed that says the same, and count once.

namespace lianxin::fuzz {

namespace {

/// A board tells each operation once, and with its own case.
bool isOrderly(const SnapshotRow &row, std::set<QString> &told)
{
    for (const QJsonValue event : QJsonDocument::fromJson(row.eventsText).array())
        if (CaseKey::fromString(event[u"case"].toString()) != row.doc.key
            || !told.insert(OperationId::fromString(event[u"op_id"].toString()).toString()).second)
            return false;
    return true;
}

/// The lines that can be read; of two about one case the first, as there is one line for each.
std::vector<SnapshotRow> rowsIn(const QByteArray &input)
{
    wire::SnapshotLines lines;
    std::vector<SnapshotRow> rows;
    std::set<CaseKey> seen;
    std::set<QString> told;
    for (const QByteArray &line : input.split('\n'))
        if (auto row = lines.read(line); row && seen.insert(row->doc.key).second && isOrderly(*row, told))
            rows.push_back(*std::move(row));
    return rows;
}

SnapshotHead headOf(const std::vector<SnapshotRow> &rows)
{
    return {u"s"_s, u"org:东河镇"_s, u"e"_s, u"c"_s, qint64(rows.size()), qint64(rows.size())};
}

QByteArray bySnapshot(FreshDesk &desk, const std::vector<SnapshotRow> &rows)
{
    SnapshotsInHand inHand;
    const SnapshotHead head = headOf(rows);
    auto part = desk.does([&](Work &work) {
        return takeSnapshotPart(work, prepared({head, rows, {}}, work.rules), {});
    });
    must(part.has_value(), "cases that can be read can be taken in");
    add(inHand, head.scope, *std::move(part));
    must(desk.does([&](Work &work) { return endSnapshot(work, inHand, head); }).has_value(),
         "a snapshot that is all there counts");
    return desk.told();
}

QJsonArray lettersOf(const SnapshotRow &row)
{
    QJsonArray letters;
    for (const auto &letter : row.letters)
        letters.append(QJsonDocument::fromJson(letter.text).object());
    return letters;
}

QByteArray rowText(const SnapshotRow &row, qint64 seq)
{
    return compact({{u"op"_s, u"upsert"_s},
                    {u"type"_s, u"case"_s},
                    {u"seq"_s, seq},
                    {u"id"_s, row.doc.key.toString()},
                    {u"v"_s, row.doc.version},
                    {u"doc"_s, QJsonDocument::fromJson(row.docText).object()},
                    {u"appeals"_s, lettersOf(row)},
                    {u"events"_s, QJsonDocument::fromJson(row.eventsText).array()}});
}

QByteArray byFeed(FreshDesk &desk, const std::vector<SnapshotRow> &rows)
{
    QByteArrayList texts;
    for (const SnapshotRow &row : rows)
        texts += rowText(row, texts.size() + 1);
    const auto page = wire::readPage(R"({"scope":"org:东河镇","to":"c","rows":[)" + texts.join(',') + "]}");
    must(page && page->malformed.empty(), "what a snapshot may say a feed may say");
    must(desk.does([&](Work &work) { return applyRemote(work, *page); }).has_value(), "a whole page can be taken in");
    return desk.told();
}

} // namespace

void run(const QByteArray &input)
{
    const auto rows = rowsIn(input);
    QByteArray told;
    {
        FreshDesk desk;
        told = bySnapshot(desk, rows);
        must(bySnapshot(desk, rows) == told, "a snapshot that comes again changes nothing");
    }
    FreshDesk other;
    must(byFeed(other, rows) == told, "a feed leads to the same desk as a snapshot");
}

} // namespace lianxin::fuzz
