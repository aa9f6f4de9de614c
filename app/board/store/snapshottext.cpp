// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/snapshottext.h"

#include "core/codec/codec.h"
#include "core/wire/foldedline.h"
#include "core/wire/snapshottext.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t departuresPerLine = 1000;

/// `"name":value`
QByteArray member(const QString &name, const QJsonValue &value)
{
    return compact({{name, value}}).sliced(1).chopped(1);
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// What a list shows, under the names the whole document has them.
QByteArray shortened(const QString &doc)
{
    static const QString shown[]
        = {u"category"_s, u"key"_s, u"number"_s, u"place"_s, u"received_at"_s, u"status"_s, u"subject"_s};
    const QJsonObject whole = objectFrom(doc);
    QJsonObject brief;
    for (const QString &name : shown)
        if (whole.contains(name))
            brief.insert(name, whole.value(name));
    return compact(brief);
}

QByteArray list(Statement &query)
{
    QByteArrayList items;
    while (query.step())
        items += query.value<QString>().toUtf8();
    return '[' + items.join(',') + ']';
}

} // namespace

QString toCode(Tier tier)
{
    return tier == Tier::Head ? u"head"_s : u"full"_s;
}

std::optional<Tier> tierFromCode(const QString &code)
{
    for (const Tier tier : {Tier::Head, Tier::Full})
        if (code == toCode(tier))
            return tier;
    return std::nullopt;
}

QByteArray toLine(const SnapshotHead &head)
{
    const QByteArrayList members {
        member(u"snapshot"_s, head.id),   member(u"scope"_s, head.scope),     member(u"epoch"_s, head.epoch),
        member(u"cursor"_s, head.cursor), member(u"count"_s, head.count),     member(u"tier"_s, toCode(head.tier)),
        member(u"at"_s, head.at.ms),      member(u"schema"_s, wire::snapshotSchema), member(u"seq"_s, head.seq),
    };
    return '{' + members.join(',') + "}\n";
}

std::optional<SnapshotHead> snapshotHeadFrom(QByteArrayView line)
{
    const QJsonObject json = QJsonDocument::fromJson(line.toByteArray()).object();
    const auto tier = tierFromCode(json.value(u"tier").toString());
    if (!tier || json.value(u"schema").toInt() != wire::snapshotSchema)
        return std::nullopt;
    const auto text = [&json](const char *name) { return json.value(QLatin1StringView(name)).toString(); };
    return SnapshotHead {text("snapshot"),
                         text("scope"),
                         text("epoch"),
                         text("cursor"),
                         json.value(u"seq").toInteger(),
                         json.value(u"count").toInteger(),
                         *tier,
                         {json.value(u"at").toInteger()}};
}

static QByteArray lineOfSum(const QByteArray &what, qint64 count, const QByteArray &sha256)
{
    return R"({")" + what + R"(":true,"count":)" + QByteArray::number(count) + R"(,"sha256":")" + sha256 + "\"}\n";
}

QByteArray sumLine(qint64 count, const QByteArray &sha256)
{
    return lineOfSum("so_far", count, sha256);
}

QByteArray endLine(qint64 count, const QByteArray &sha256)
{
    return lineOfSum("end", count, sha256);
}

QByteArrayList departureLines(std::span<const Departure> left)
{
    QByteArrayList lines;
    for (; !left.empty(); left = left.subspan(std::min(left.size(), departuresPerLine))) {
        QJsonArray departures;
        for (const Departure &departure : left.first(std::min(left.size(), departuresPerLine)))
            departures.append(QJsonObject {{u"id"_s, departure.key.toString()}, {u"reason"_s, departure.reason}});
        lines.append(compact({{u"left"_s, departures}}) + '\n');
    }
    return lines;
}

constexpr std::string_view selectLetters = "SELECT doc FROM appeals WHERE case_key = ? ORDER BY case_version, rowid";
constexpr std::string_view selectEvents = "SELECT doc FROM events WHERE case_key = ? ORDER BY version";
constexpr std::string_view selectLastRow = "SELECT MAX(seq) FROM changes WHERE scope = ? AND case_key = ?";

/// The documents go out as they are kept, which is as codec wrote them: a feed's rows hold the same members.
static QByteArray fullLine(Database &db, const QString &scope, const QString &key, qint64 version, const QString &doc)
{
    auto events = db.prepare(selectEvents);
    auto letters = db.prepare(selectLetters);
    QByteArray line = R"({"case":)" + doc.toUtf8() + R"(,"events":)" + list(events.bind(key)) + R"(,"letters":)"
                      + list(letters.bind(key));
    if (const auto seq = *db.value<std::optional<qint64>>(selectLastRow, scope, key))
        line += R"(,"seq":)" + QByteArray::number(*seq);
    return line + R"(,"v":)" + QByteArray::number(version) + "}\n";
}

static QByteArray headLine(qint64 version, const QString &doc)
{
    return R"({"case":)" + shortened(doc) + R"(,"v":)" + QByteArray::number(version) + "}\n";
}

constexpr std::string_view selectCases
    = "SELECT key, version, doc FROM cases WHERE scope = ? ORDER BY received_at DESC, key";

void eachCaseLine(Database &db, const QString &scope, Tier tier, const std::function<void(const QByteArray &)> &take)
{
    auto query = db.prepare(selectCases);
    for (query.bind(scope); query.step();) {
        const auto [key, version, doc] = query.row<QString, qint64, QString>();
        take(wire::folded(tier == Tier::Head ? headLine(version, doc) : fullLine(db, scope, key, version, doc)));
    }
}

} // namespace lianxin::board
