// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/feedtext.h"

#include "core/codec/codec.h"
#include "core/codec/jsonfields.h"
#include "core/wire/jsontext.h"

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

/// The plain members of a row, before its documents.
struct RowHead {
    qint64 seq = 0;
    QString op;
    QString type;
    CaseKey id;
    qint64 version = 0;
    QString reason;
    static constexpr auto fields(auto with)
    {
        return with(field("seq", &RowHead::seq), field("op", &RowHead::op), field("type", &RowHead::type),
                    field("id", &RowHead::id), field("v", &RowHead::version), field("reason", &RowHead::reason));
    }
};

struct PageHead {
    QString scope, from, to;
    bool hasMore = false;
    static constexpr auto fields(auto with)
    {
        return with(field("scope", &PageHead::scope), field("from", &PageHead::from), field("to", &PageHead::to),
                    field("has_more", &PageHead::hasMore));
    }
};

tl::unexpected<Error> badMember(const QString &path)
{
    return failure(Error::Code::Invalid, u"bad-member"_s, {}, path);
}

tl::unexpected<Error> missing(const QString &path)
{
    return failure(Error::Code::Invalid, u"missing-member"_s, {}, path);
}

Result<Appeal> readAppeal(const QJsonObject &object)
{
    if (!says(object, u"key"_s))
        return missing(u"key"_s);
    return appealFromJson(object);
}

/// The list under @p name, each item read by @p readItem; errors say which item.
template <class T, class Read>
Result<std::vector<T>> list(const QJsonObject &object, const QString &name, Read readItem)
{
    std::vector<T> items;
    const QJsonValue member = object.value(name);
    if (!member.isArray() && !member.isUndefined() && !member.isNull())
        return badMember(name);
    const QJsonArray array = member.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto item = readItem(array[i].toObject());
        if (!item) {
            const QString place = u"%1[%2]"_s.arg(name).arg(i);
            return failure(item.error().code, item.error().reason, {}, json::joined(place, item.error().where));
        }
        items.push_back(std::move(*item));
    }
    return items;
}

Result<ChangeRow> upsert(ChangeRow row, const RowHead &head, const QJsonObject &object)
{
    auto doc = caseFromJson(object.value(u"doc").toObject());
    if (!doc)
        return failure(doc.error().code, doc.error().reason, {}, json::joined(u"doc"_s, doc.error().where));
    if (doc->key != head.id)
        return badMember(u"doc.key"_s);
    if (head.version < 1)
        return badMember(u"v"_s);
    auto appeals = list<Appeal>(object, u"appeals"_s, readAppeal);
    if (!appeals)
        return tl::unexpected(appeals.error());
    auto events = list<RecordedOperation>(object, u"events"_s, readOperation);
    if (!events)
        return tl::unexpected(events.error());
    row.doc = std::move(*doc);
    row.doc.version = head.version;
    row.appeals = std::move(*appeals);
    row.events = std::move(*events);
    return row;
}

Result<ChangeRow> readRow(QByteArrayView text)
{
    const auto object = strictObject(text);
    if (!object)
        return tl::unexpected(object.error());
    const auto head = json::parsed<RowHead>(*object);
    if (!head)
        return tl::unexpected(head.error());
    if (head->seq < 1)
        return badMember(u"seq"_s);
    if (head->type != u"case")
        return badMember(u"type"_s);
    if (head->id.isNull())
        return badMember(u"id"_s);
    ChangeRow row {head->seq, ChangeRow::Kind::Revoke, head->id, {}, {}, {}, head->reason, text.toByteArray()};
    if (head->op == u"revoke")
        return row;
    if (head->op != u"upsert")
        return badMember(u"op"_s);
    row.kind = ChangeRow::Kind::Upsert;
    return upsert(std::move(row), *head, *object);
}

/// The seq of a row that could not be read otherwise; @p implied if not even that can be.
qint64 readableSeq(QByteArrayView text, qint64 implied)
{
    constexpr qint64 endless = 1ll << 53; // as far as the readers of JSON count
    const auto found = members(text);
    if (!found)
        return implied;
    for (const Member &member : *found)
        if (const qint64 seq = member.value.toByteArray().toLongLong();
            member.name == u"seq" && seq > 0 && seq < endless)
            return seq;
    return implied;
}

} // namespace

Result<RecordedOperation> readOperation(const QJsonObject &object)
{
    // Without these the reader would take defaults: no id, and an empty intake.
    for (const QString &name : {u"op_id"_s, u"case"_s, u"operation"_s})
        if (!says(object, name))
            return missing(name);
    return recordedFromJson(object);
}

QByteArray rowText(const ChangeRow &row)
{
    if (!row.raw.isEmpty())
        return row.raw;
    const bool gone = row.kind == ChangeRow::Kind::Revoke;
    QJsonObject object = json::writeObject(
        RowHead {row.seq, gone ? u"revoke"_s : u"upsert"_s, u"case"_s, row.caseKey, row.doc.version, row.reason});
    if (gone)
        return compact(object);
    object.insert(u"doc", toJson(row.doc));
    if (!row.appeals.empty())
        object.insert(u"appeals", json::write(row.appeals));
    if (!row.events.empty())
        object.insert(u"events", json::write(row.events));
    return compact(object);
}

QByteArray pageText(const ChangePage &page)
{
    QByteArray text = compact(json::writeObject(PageHead {page.scope, page.from, page.to, page.hasMore}));
    text.chop(1);
    text += page.scope.isEmpty() ? R"("rows":[)" : R"(,"rows":[)";
    for (const ChangeRow &row : page.rows)
        text += rowText(row) + ',';
    if (!page.rows.empty())
        text.chop(1);
    return text + "]}";
}

Result<ChangePage> readPage(QByteArrayView text)
{
    const auto object = opened(text, u"rows"_s);
    if (!object)
        return tl::unexpected(object.error());
    const auto head = json::parsed<PageHead>(object->plain);
    if (!head)
        return tl::unexpected(head.error());
    if (head->scope.isEmpty())
        return missing(u"scope"_s);
    if (head->to.isEmpty() && !object->list.empty())
        return missing(u"to"_s);
    ChangePage page {head->scope, head->from, head->to, head->hasMore, {}, {}};
    qint64 next = 0;
    for (const QByteArrayView rowText : object->list) {
        if (auto row = readRow(rowText)) {
            next = row->seq + 1;
            page.rows.push_back(std::move(*row));
        } else {
            const qint64 seq = readableSeq(rowText, next);
            next = seq > 0 ? seq + 1 : 0;
            page.malformed.push_back({seq, rowText.toByteArray(), row.error().reason + u' ' + row.error().where});
        }
    }
    return page;
}

} // namespace lianxin::wire
