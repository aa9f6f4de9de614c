// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/wire/feedtext.h"
#include "core/wire/jsontext.h"
#include "core/wire/snapshottext.h"
#include "tests/fuzz/target.h"

#include <QJsonArray>
#include <QJsonDocument>

// A case of a snapshot, which is read by a quick reader. A feed says the same in a row, which the thorough one reads:
// both must take and refuse the same, and the bytes that are kept must say later what was read now.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

QJsonObject objectIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray member(const std::vector<wire::Member> &members, const QString &name)
{
    for (const wire::Member &member : members)
        if (member.name == name)
            return member.value.toByteArray();
    return "null"_qba;
}

/// What the line says besides: nobody reads it, and still it must be JSON without a name said twice.
QByteArray others(const std::vector<wire::Member> &members)
{
    QByteArrayList values;
    for (const wire::Member &member : members)
        if (member.name != u"case" && member.name != u"letters" && member.name != u"events")
            values << member.value.toByteArray();
    return '[' + values.join(',') + ']';
}

/// The page of a feed that says what the line says; nothing if the line is no object.
std::optional<ChangePage> pageFor(const QByteArray &line)
{
    const auto members = wire::members(line);
    if (!members)
        return std::nullopt;
    const QByteArray doc = member(*members, u"case"_s);
    const QJsonObject known = objectIn(doc);
    const QByteArray row = R"({"op":"upsert","type":"case","seq":1,"id":")" + known.value(u"key").toString().toUtf8()
                           + R"(","v":)" + QByteArray::number(known.value(u"version").toInteger()) + R"(,"doc":)" + doc
                           + R"(,"appeals":)" + member(*members, u"letters"_s) + R"(,"events":)"
                           + member(*members, u"events"_s) + R"(,"others":)" + others(*members) + '}';
    const auto page = wire::readPage(R"({"scope":"org:x","to":"c","rows":[)" + row + "]}");
    return page ? std::optional(*page) : std::nullopt;
}

void mustBeKept(const SnapshotRow &row)
{
    auto doc = caseFromJson(objectIn(row.docText));
    must(doc.has_value(), "the bytes that are kept of a case can be read");
    doc->extra = {};
    must(*doc == row.doc, "the bytes that are kept of a case say what was read");
    for (const auto &[appeal, text] : row.letters) {
        auto kept = appealFromJson(objectIn(text));
        must(kept.has_value(), "the bytes that are kept of a letter can be read");
        kept->extra = {};
        must(*kept == appeal, "the bytes that are kept of a letter say what was read");
    }
    for (const QJsonValue event : QJsonDocument::fromJson(row.eventsText).array())
        must(wire::readOperation(event.toObject()).has_value(), "every operation that is kept can be read");
}

/// In a page everything stands two levels deeper than in a snapshot.
bool isTooDeep(const ChangePage &page)
{
    return !page.malformed.empty() && page.malformed.front().why.startsWith(u"too-deep");
}

void mustBeInTheFeed(const SnapshotRow &row, const std::optional<ChangePage> &page)
{
    if (page && isTooDeep(*page))
        return;
    must(page && page->rows.size() == 1, "what a snapshot may say a feed may say");
    const ChangeRow &same = page->rows.front();
    must(same.caseKey == row.doc.key && same.doc.version == row.doc.version, "the case is the same in both");
    must(same.appeals.size() == row.letters.size(), "both bring the same letters");
    must(qsizetype(same.events.size()) == QJsonDocument::fromJson(row.eventsText).array().size(),
         "both bring the same operations");
}

} // namespace

void run(const QByteArray &input)
{
    static wire::SnapshotLines lines;
    const auto row = lines.read(input);
    const auto page = pageFor(input);
    if (row) {
        mustBeKept(*row);
        mustBeInTheFeed(*row, page);
    } else {
        must(!page || page->rows.empty(), "what a feed may say a snapshot may say");
    }
}

} // namespace lianxin::fuzz
