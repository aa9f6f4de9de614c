// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/envelope.h"

#include "core/codec/codec.h"
#include "core/codec/jsonfields.h"
#include "core/wire/feedtext.h"
#include "core/wire/jsontext.h"

#include <numeric>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

// --- the bodies' plain members ---------------------------------------------------------------------------------------

struct SyncRequestHead {
    QString device, batchId;
    std::vector<ScopeCursor> cursors;
    qint64 maxBytes = SyncRequest {}.maxBytes;
    static constexpr auto fields(auto with)
    {
        return with(field("device", &SyncRequestHead::device), field("batch_id", &SyncRequestHead::batchId),
                    field("cursors", &SyncRequestHead::cursors), field("max_bytes", &SyncRequestHead::maxBytes));
    }
};

struct Count {
    qint64 results = 0, rows = 0;
    static constexpr auto fields(auto with)
    {
        return with(field("results", &Count::results), field("rows", &Count::rows));
    }
    friend bool operator==(const Count &, const Count &) = default;
};

struct SyncResponseHead {
    QString boardId, epoch;
    Timestamp serverTime;
    std::vector<OperationResult> results;
    Count count;
    QString desk;
    static constexpr auto fields(auto with)
    {
        return with(field("board_id", &SyncResponseHead::boardId), field("epoch", &SyncResponseHead::epoch),
                    field("device", &SyncResponseHead::desk), field("server_time", &SyncResponseHead::serverTime),
                    field("results", &SyncResponseHead::results), field("count", &SyncResponseHead::count));
    }
};

// --- whole bodies ----------------------------------------------------------------------------------------------------

/// @p head with a list of ready-made texts behind it, and "end" behind that. QJsonObject sorts its members, so what
/// must come last is put there as text.
QByteArray closed(const QJsonObject &head, const QByteArray &listName = {}, const QByteArrayList &items = {})
{
    QByteArray text = compact(head);
    text.chop(1);
    const auto separate = [&text] { text += text.endsWith('{') ? "" : ","; };
    if (!listName.isEmpty()) {
        separate();
        text += '"' + listName + "\":[" + items.join(',') + ']';
    }
    separate();
    return text + R"("end":true})";
}

tl::unexpected<Error> invalid(const QString &reason, const QString &where)
{
    return failure(Error::Code::Invalid, reason, {}, where);
}

/// A body of ours: ended, and with all of @p required.
Result<Opened> openedBody(const QByteArray &body, std::initializer_list<QString> required, const QString &listName = {})
{
    auto object = opened(body, listName);
    if (!object)
        return object;
    if (!object->ended)
        return invalid(u"no-end"_s, u"end"_s);
    for (const QString &name : required)
        if (!says(object->plain, name))
            return invalid(u"missing-member"_s, name);
    return object;
}

/// A body whose members are all plain.
template <class T>
Result<T> readPlain(const QByteArray &body, std::initializer_list<QString> required)
{
    const auto object = openedBody(body, required);
    if (!object)
        return tl::unexpected(object.error());
    return json::parsed<T>(object->plain);
}

/// The codec leaves out what is nothing; a result's status is always said.
QJsonArray resultList(const std::vector<OperationResult> &results)
{
    QJsonArray list;
    for (const OperationResult &result : results) {
        QJsonObject object = json::writeObject(result);
        object.insert(u"status", toCode(result.status));
        list.append(object);
    }
    return list;
}

Result<void> checkResults(const QJsonObject &body)
{
    const QJsonArray list = body.value(u"results").toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        for (const QString &name : {u"op_id"_s, u"status"_s})
            if (!says(list[i].toObject(), name))
                return invalid(u"missing-member"_s, u"results[%1].%2"_s.arg(i).arg(name));
    return {};
}

qint64 rowCount(const std::vector<ChangePage> &pages)
{
    return std::accumulate(pages.begin(), pages.end(), qint64(0), [](qint64 sum, const ChangePage &page) {
        return sum + qint64(page.rows.size() + page.malformed.size());
    });
}

/// What the board says of an operation it could not read.
void refuse(SyncRequestParts &parts, QByteArrayView text, const Error &why)
{
    const auto object = strictObject(text);
    const auto id = object ? OperationId::fromString(object->value(u"op_id").toString()) : OperationId {};
    if (id.isNull())
        return;
    OperationResult refusal;
    refusal.id = id;
    refusal.status = OperationResult::Status::Rejected;
    refusal.reason = u"malformed"_s;
    refusal.detail = why.where;
    parts.refused.push_back(refusal);
    parts.refusedPayloads.push_back(text.toByteArray());
}

/// What is handed in says when it was done: a case made of steps without a time does not say that they happened.
/// Who reads a feed takes such a step as it stands: a board may hold one from before.
Result<RecordedOperation> readOperationText(QByteArrayView text)
{
    const auto object = strictObject(text);
    if (!object)
        return tl::unexpected(object.error());
    auto recorded = readOperation(*object);
    if (recorded && recorded->at == Timestamp {})
        return invalid(u"missing-member"_s, u"at"_s);
    return recorded;
}

} // namespace

// --- sync ------------------------------------------------------------------------------------------------------------

QByteArray written(const SyncRequest &request)
{
    QByteArrayList operations;
    for (const RecordedOperation &operation : request.operations)
        operations += compact(toJson(operation));
    QJsonObject head
        = json::writeObject(SyncRequestHead {request.device, request.batchId, request.cursors, request.maxBytes});
    if (request.maxBytes == SyncRequest {}.maxBytes) // what need not be said is not: most questions bring nothing
        head.remove(u"max_bytes");
    return closed(head, operations.isEmpty() ? "" : "ops", operations);
}

Result<SyncRequestParts> readSyncRequest(const QByteArray &body)
{
    const auto object = openedBody(body, {}, u"ops"_s);
    if (!object)
        return tl::unexpected(object.error());
    if (object->list.size() > size_t(maxOperations))
        return invalid(u"too-many"_s, u"ops"_s);
    auto head = json::parsed<SyncRequestHead>(object->plain);
    if (!head)
        return tl::unexpected(head.error());
    SyncRequestParts parts {{head->device, head->batchId, std::move(head->cursors), {}, head->maxBytes}, {}, {}};
    for (const QByteArrayView text : object->list) {
        if (auto operation = readOperationText(text))
            parts.request.operations.push_back(std::move(*operation));
        else
            refuse(parts, text, operation.error());
    }
    return parts;
}

QByteArray written(const SyncResponse &response)
{
    QByteArrayList pages;
    qint64 rows = 0;
    for (const ChangePage &page : response.changes) {
        pages += pageText(page);
        rows += qint64(page.rows.size());
    }
    QJsonObject head = json::writeObject(
        SyncResponseHead {response.boardId, response.epoch, response.serverTime, {}, {}, response.desk});
    head.insert(u"results", resultList(response.results));
    head.insert(u"count", QJsonObject {{u"results"_s, qint64(response.results.size())}, {u"rows"_s, rows}});
    return closed(head, "changes", pages);
}

Result<SyncResponse> readSyncResponse(const QByteArray &body)
{
    const auto object = openedBody(body, {u"board_id"_s, u"epoch"_s, u"results"_s, u"count"_s}, u"changes"_s);
    if (!object)
        return tl::unexpected(object.error());
    auto head = json::parsed<SyncResponseHead>(object->plain);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto whole = checkResults(object->plain); !whole)
        return tl::unexpected(whole.error());
    SyncResponse response {head->boardId, head->epoch, head->serverTime, std::move(head->results), {}, head->desk};
    for (const QByteArrayView text : object->list) {
        auto page = readPage(text);
        if (!page) {
            const QString place = u"changes[%1]"_s.arg(response.changes.size());
            return invalid(page.error().reason, json::joined(place, page.error().where));
        }
        response.changes.push_back(std::move(*page));
    }
    if (head->count != Count {qint64(response.results.size()), rowCount(response.changes)})
        return invalid(u"bad-count"_s, u"count"_s);
    return response;
}

// --- the small bodies ------------------------------------------------------------------------------------------------

QByteArray written(const StatusRequest &request)
{
    return closed(json::writeObject(request));
}

Result<StatusRequest> readStatusRequest(const QByteArray &body)
{
    auto request = readPlain<StatusRequest>(body, {});
    if (request && request->ids.size() > size_t(maxStatusIds))
        return invalid(u"too-many"_s, u"op_ids"_s);
    return request;
}

QByteArray written(const StatusResponse &response)
{
    return closed({{u"results"_s, resultList(response.results)}});
}

Result<StatusResponse> readStatusResponse(const QByteArray &body)
{
    const auto object = openedBody(body, {u"results"_s});
    if (!object)
        return tl::unexpected(object.error());
    if (const auto whole = checkResults(object->plain); !whole)
        return tl::unexpected(whole.error());
    return json::parsed<StatusResponse>(object->plain);
}

QByteArray written(const BoardInfo &info)
{
    return closed(json::writeObject(info));
}

Result<BoardInfo> readBoardInfo(const QByteArray &body)
{
    return readPlain<BoardInfo>(body, {u"board_id"_s, u"epoch"_s, u"protocol"_s});
}

QByteArray written(const Me &me)
{
    return closed(json::writeObject(me));
}

Result<Me> readMe(const QByteArray &body)
{
    auto me = readPlain<Me>(body, {u"actor"_s});
    if (me && me->actor.id.isNull())
        return invalid(u"missing-member"_s, u"actor.id"_s);
    return me;
}

QByteArray written(const DeskWord &word)
{
    return closed(json::writeObject(word));
}

Result<DeskWord> readDeskWord(const QByteArray &body)
{
    return readPlain<DeskWord>(body, {u"state"_s});
}

Result<FeedDigest> readFeedDigest(const QByteArray &body)
{
    auto digest = readPlain<FeedDigest>(body, {u"scope"_s, u"cursor"_s, u"buckets"_s});
    if (digest && digest->buckets.size() != 256)
        return invalid(u"bad-count"_s, u"buckets"_s);
    return digest;
}

QByteArray written(const TokenRequest &request)
{
    return closed(json::writeObject(request));
}

QByteArray written(const TokenWord &word)
{
    return closed(json::writeObject(word));
}

Result<TokenWord> readTokenWord(const QByteArray &body)
{
    auto word = readPlain<TokenWord>(body, {u"token"_s});
    if (word && word->token.isEmpty())
        return invalid(u"missing-member"_s, u"token"_s);
    return word;
}

QByteArray written(const Problem &problem)
{
    return closed(json::writeObject(problem));
}

std::optional<Problem> readProblem(const QByteArray &body)
{
    const auto problem = json::parsed<Problem>(QJsonDocument::fromJson(body).object());
    if (!problem || problem->type.isEmpty())
        return std::nullopt;
    return *problem;
}

} // namespace lianxin::wire
