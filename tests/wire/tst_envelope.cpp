// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/wire/envelope.h"
#include "core/wire/feedtext.h"
#include "tests/catchqt.h"

#include <QJsonDocument>

using namespace lianxin;
using namespace lianxin::wire;
using namespace Qt::StringLiterals;

namespace {

const auto noon = Timestamp::atLocal(QDate(2026, 11, 23), QTime(12, 0));

template <class K>
K key(int n)
{
    return K::fromString(u"01930000-0000-7000-8000-%1"_s.arg(n, 12, 10, QChar(u'0')));
}

RecordedOperation operation(int n, const Operation &what)
{
    return {key<OperationId>(n), key<CaseKey>(1), 7, key<PersonId>(2), u"李𠮷生"_s, noon, u"2026.1"_s, what, {}};
}

ChangeRow upsert(qint64 seq)
{
    ChangeRow row;
    row.seq = seq;
    row.caseKey = row.doc.key = key<CaseKey>(1);
    row.doc.version = 9;
    row.doc.subject = u"路灯不亮"_s;
    row.doc.extra = {{u"mood"_s, QJsonObject {{u"angry"_s, true}}}};
    Appeal letter;
    letter.key = key<AppealKey>(5);
    letter.body = u"路灯坏了\r\n三个月"_s;
    letter.original = "\x00\xff raw"_qba;
    row.appeals = {letter};
    row.events = {operation(3, AddNote {u"已电话联系"_s})};
    return row;
}

SyncResponse response()
{
    OperationResult applied {
        key<OperationId>(3), OperationResult::Status::Applied, 8, 5123, u"HF-1"_s, u"LY-1"_s, {}, {}};
    OperationResult refused;
    refused.id = key<OperationId>(4);
    refused.status = OperationResult::Status::Rejected;
    refused.reason = u"wrong-state"_s;
    ChangeRow gone;
    gone.seq = 12;
    gone.kind = ChangeRow::Kind::Revoke;
    gone.caseKey = key<CaseKey>(8);
    gone.reason = u"transferred"_s;
    const ChangePage page {u"org:柳溪镇"_s, u"eyJ"_s, u"eyK"_s, true, {upsert(11), gone}, {}};
    return {u"b-1"_s, u"e-1"_s, noon, {applied, refused}, {page}};
}

/// A response around @p rows, as a board would send it.
QByteArray responseAround(const QByteArray &rows, int count)
{
    return R"({"board_id":"b","epoch":"e","results":[],"changes":[{"scope":"org:x","to":"c","rows":[)" + rows
           + R"(]}],"count":{"rows":)" + QByteArray::number(count) + R"(},"end":true})";
}

} // namespace

TEST_CASE("a sync request arrives as it was sent", "[wire]")
{
    const SyncRequest sent {u"dev"_s,
                            u"batch"_s,
                            {{u"org:柳溪镇"_s, u"eyJ"_s, 12}},
                            {operation(3, Accept {}), operation(4, AddNote {u"\"}"_s})},
                            5};

    const QByteArray body = written(sent);
    const auto got = REQUIRE_OK(readSyncRequest(body));

    CHECK(body.endsWith(R"(,"end":true})"));
    CHECK(written(got->request) == body);
    CHECK(got->request.cursors.front().cursor == u"eyJ");
    CHECK(got->request.cursors.front().seq == 0); // stays on the desk
    CHECK(got->request.maxBytes == 5);
    CHECK(std::get<AddNote>(got->request.operations[1].operation).text == u"\"}");
    CHECK(got->refused.empty());
}

TEST_CASE("a malformed operation is refused alone", "[wire]")
{
    const QByteArray good = compact(toJson(operation(3, Accept {})));
    const auto [bad, where] = GENERATE(table<QByteArray, const char16_t *>({
        {R"({"op_id":"01930000-0000-7000-8000-000000000009"})", u"case"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":"x","operation":{}})", u"case"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":"01930000-0000-7000-8000-000000000001",
             "operation":{"kind":"fly"}})",
         u"operation.kind"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":null,"operation":{"kind":"accept"}})", u"case"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":"01930000-0000-7000-8000-000000000001",
             "operation":null})",
         u"operation"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":"01930000-0000-7000-8000-000000000001",
             "operation":{"kind":"accept"}})",
         u"at"},
        {R"({"op_id":"01930000-0000-7000-8000-000000000009","case":"01930000-0000-7000-8000-000000000001","at":0,
             "operation":{"kind":"accept"}})",
         u"at"},
    }));

    const auto got = REQUIRE_OK(readSyncRequest(R"({"device":"d","ops":[)" + bad + ',' + good + R"(],"end":true})"));

    REQUIRE(got->request.operations.size() == 1);
    CHECK(got->request.operations[0].id == key<OperationId>(3));
    REQUIRE(got->refused.size() == 1);
    CHECK(got->refused[0].id == key<OperationId>(9));
    CHECK(got->refused[0].status == OperationResult::Status::Rejected);
    CHECK(got->refused[0].reason == u"malformed");
    CHECK(got->refused[0].detail == where);
    CHECK(got->refusedPayloads == std::vector {bad});
}

TEST_CASE("an operation without an id is passed over", "[wire][bug-10]")
{
    const auto bad = GENERATE("7", "{}", R"({"op_id":7})", R"({"op_id":"x"})", R"({"op_id":"a","op_id":"a"})",
                              R"({"op_id":null,"case":"01930000-0000-7000-8000-000000000001",
                                  "operation":{"kind":"accept"}})");

    const auto got = REQUIRE_OK(readSyncRequest(QByteArray(R"({"ops":[)") + bad + R"(],"end":true})"));

    CHECK(got->request.operations.empty());
    CHECK(got->refused.empty());
}

TEST_CASE("more operations than allowed are refused together", "[wire]")
{
    SyncRequest sent;
    sent.operations.assign(size_t(maxOperations) + 1, operation(3, Accept {}));

    const auto got = readSyncRequest(written(sent));

    REQUIRE_FALSE(got);
    CHECK(got.error().reason == u"too-many");
}

TEST_CASE("a sync answer arrives as it was sent, unknown members included", "[wire]")
{
    const QByteArray body = written(response());
    const auto got = REQUIRE_OK(readSyncResponse(body));

    CHECK(body.endsWith(R"(,"end":true})"));
    CHECK(written(*got) == body);
    CHECK(got->results == response().results);
    const ChangePage &page = got->changes.front();
    CHECK(page.hasMore);
    REQUIRE(page.rows.size() == 2);
    CHECK(page.rows[0].doc == upsert(11).doc);
    CHECK(page.rows[0].appeals == upsert(11).appeals);
    CHECK(compact(toJson(page.rows[0].events.front())) == compact(toJson(upsert(11).events.front())));
    CHECK(page.rows[1].kind == ChangeRow::Kind::Revoke);
    CHECK(page.rows[1].reason == u"transferred");
    CHECK(page.malformed.empty());
}

TEST_CASE("a row keeps its bytes and goes out with them", "[wire]")
{
    const QByteArray odd
        = R"({ "seq":1, "op":"revoke","type":"case","id":"01930000-0000-7000-8000-000000000001","new":[1.50]})";

    const auto got = REQUIRE_OK(readSyncResponse(responseAround(odd, 1)));

    CHECK(got->changes[0].rows[0].raw == odd);
    CHECK(written(*got).contains(odd));
}

TEST_CASE("a row without letters or operations is a row", "[wire]")
{
    ChangeRow bare = upsert(1);
    bare.appeals.clear();
    bare.events.clear();
    const QByteArray written = rowText(bare);
    CHECK_FALSE(written.contains("null"));

    for (const QByteArray &text : {written, written.chopped(1) + R"(,"appeals":null,"events":[]})"}) {
        const auto got = REQUIRE_OK(readSyncResponse(responseAround(text, 1)));
        REQUIRE(got->changes[0].malformed.empty());
        CHECK(got->changes[0].rows[0].appeals.empty());
    }
}

TEST_CASE("a malformed row is set aside and the rows beside it are read", "[wire]")
{
    const QByteArray good = rowText(upsert(11));
    const auto [bad, seq] = GENERATE(table<QByteArray, qint64>({
        {"7", 12},
        {"{}", 12},
        {R"({"seq":"x"})", 12},
        {R"({"seq":40,"op":"upsert","type":"case"})", 40},
        {R"({"seq":9223372036854775807})", 12}, // no feed gets there
        {R"({"seq":0})", 12},
        {R"({"seq":12,"op":"explode","type":"case","id":"01930000-0000-7000-8000-000000000001"})", 12},
        {R"({"seq":12,"op":"upsert","type":"poem","id":"01930000-0000-7000-8000-000000000001"})", 12},
        {R"({"seq":12,"op":"upsert","type":"case","id":"01930000-0000-7000-8000-000000000001","v":3,"doc":{}})", 12},
        {R"({"seq":12,"seq":13,"op":"revoke","type":"case","id":"01930000-0000-7000-8000-000000000001"})", 12},
        {rowText(upsert(12)).replace("\"v\":9", "\"v\":0"), 12},
        {rowText(upsert(12)).replace("\"key\":\"01930000-0000-7000-8000-000000000005\",", ""), 12},
        {rowText(upsert(12)).replace("\"key\":\"01930000-0000-7000-8000-000000000005\"", "\"key\":null"), 12},
        {rowText(upsert(12)).replace("\"kind\":\"note\"", "\"kind\":\"fly\""), 12},
        {"{\"seq\":12,\"op\":\"\xff\"}", 12},
    }));

    const auto got = REQUIRE_OK(readSyncResponse(responseAround(good + ',' + bad + ',' + good, 3)));

    CAPTURE(bad);
    const ChangePage &page = got->changes.front();
    CHECK(page.rows.size() == 2);
    REQUIRE(page.malformed.size() == 1);
    CHECK(page.malformed[0].raw == bad);
    CHECK(page.malformed[0].seq == seq);
    CHECK_FALSE(page.malformed[0].why.isEmpty());
}

TEST_CASE("an answer cut anywhere counts for nothing", "[wire]")
{
    const QByteArray whole = written(response());

    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto got = readSyncResponse(whole.first(size));
        REQUIRE_FALSE(got);
        CHECK(got.error().code == Error::Code::Invalid);
    }
    CHECK(readSyncResponse(whole.chopped(20)).error().reason == u"no-end");
}

TEST_CASE("an answer with any byte changed is read or refused, never worse", "[wire]")
{
    const QByteArray whole = written(response());

    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x15);
        const auto got = readSyncResponse(damaged);
        CHECK((got || got.error().code == Error::Code::Invalid));
    }
}

TEST_CASE("a bad answer is refused with the path of what is bad", "[wire]")
{
    const auto [body, reason, where] = GENERATE(table<QByteArray, const char16_t *, const char16_t *>({
        {R"({"board_id":"b","epoch":"e","results":[],"count":{}})", u"no-end", u"end"},
        {R"({"end":true,"board_id":"b","epoch":"e","results":[],"count":{}})", u"no-end", u"end"},
        {R"({"epoch":"e","results":[],"count":{},"end":true})", u"missing-member", u"board_id"},
        {R"({"board_id":"b","epoch":"e","results":[],"end":true})", u"missing-member", u"count"},
        {R"({"board_id":7,"epoch":"e","results":[],"count":{},"end":true})", u"bad-member", u"board_id"},
        {R"({"board_id":"b","board_id":"c","epoch":"e","results":[],"count":{},"end":true})", u"duplicate-member",
         u"board_id"},
        {R"({"board_id":"b","epoch":"e","results":[{"op_id":"01930000-0000-7000-8000-000000000001"}],"count":{},"end":true})",
         u"missing-member", u"results[0].status"},
        {R"({"board_id":"b","epoch":"e","results":[{"op_id":"01930000-0000-7000-8000-000000000001","status":null}],"count":{},"end":true})",
         u"missing-member", u"results[0].status"},
        {R"({"board_id":"b","epoch":"e","results":[{"op_id":null,"status":"applied"}],"count":{},"end":true})",
         u"missing-member", u"results[0].op_id"},
        {R"({"board_id":"b","epoch":"","results":[],"count":{},"end":true})", u"missing-member", u"epoch"},
        {R"({"board_id":null,"epoch":"e","results":[],"count":{},"end":true})", u"missing-member", u"board_id"},
        {R"({"board_id":"b","epoch":"e","results":[{"op_id":"x","status":"applied"}],"count":{},"end":true})",
         u"bad-member", u"results[0].op_id"},
        {R"({"board_id":"b","epoch":"e","results":[],"changes":7,"count":{},"end":true})", u"bad-member", u"changes"},
        {R"({"board_id":"b","epoch":"e","results":[],"changes":[{}],"count":{},"end":true})", u"missing-member",
         u"changes[0].scope"},
        {R"({"board_id":"b","epoch":"e","results":[],"changes":[{"scope":"s","rows":{}}],"count":{},"end":true})",
         u"bad-member", u"changes[0].rows"},
        {R"({"board_id":"b","epoch":"e","results":[],"changes":[],"count":{"rows":1},"end":true})", u"bad-count",
         u"count"},
        {R"({"board_id":"b","epoch":"e","results":[],"count":{},"end":true}<html>)", u"not-json", u""},
        {"<html><body>请登录</body></html>"_qba, u"not-json", u""},
    }));

    CAPTURE(body);
    const auto got = readSyncResponse(body);

    REQUIRE_FALSE(got);
    CHECK(got.error().reason == reason);
    CHECK(got.error().where == where);
}

TEST_CASE("questions about operations and their answers arrive as sent", "[wire]")
{
    const StatusRequest asked {{key<OperationId>(1), key<OperationId>(2)}};
    OperationResult unknown;
    unknown.id = key<OperationId>(1);

    CHECK(REQUIRE_OK(readStatusRequest(written(asked)))->ids == asked.ids);
    CHECK(written(StatusResponse {{unknown}}).contains(R"("status":"unknown")"));
    CHECK(REQUIRE_OK(readStatusResponse(written(StatusResponse {{unknown}})))->results == std::vector {unknown});
    CHECK(readStatusRequest(R"({"op_ids":["x"],"end":true})").error().where == u"op_ids[0]");
    CHECK(readStatusResponse(R"({"results":[{}],"end":true})").error().where == u"results[0].op_id");
}

TEST_CASE("who a token speaks for arrives as sent", "[wire]")
{
    Actor li {key<PersonId>(2), u"李"_s, u"柳溪镇"_s, {Role::Intake, Role::Vault}, true};
    const auto me = REQUIRE_OK(readMe(written(Me {li, {u"org:柳溪镇"_s, u"sealed:柳溪镇"_s}})));

    CHECK(me->actor.roles == li.roles);
    CHECK(me->actor.name == li.name);
    CHECK_FALSE(me->actor.isSystem); // nobody can say so of himself
    CHECK(me->scopes.size() == 2);
    CHECK(readMe(R"({"actor":{},"end":true})").error().where == u"actor.id");
}

TEST_CASE("a board's word on itself arrives as sent", "[wire]")
{
    const auto info = REQUIRE_OK(readBoardInfo(written(BoardInfo {u"b-1"_s, u"e-1"_s, u"柳溪留言板"_s})));

    CHECK(info->boardId == u"b-1");
    CHECK(info->protocol == protocolVersion);
    CHECK(readBoardInfo(R"({"epoch":"e","protocol":1,"end":true})").error().where == u"board_id");
    CHECK(readBoardInfo(R"({"board_id":"b","epoch":"e","protocol":0,"end":true})").error().where == u"protocol");
}

TEST_CASE("a problem explains itself, and anything else explains nothing", "[wire]")
{
    const auto problem = readProblem(written(Problem {u"about:blank#rate-limit"_s, u"Too many requests"_s, 429, true}));

    REQUIRE(problem);
    CHECK(problem->reason() == u"rate-limit");
    CHECK(problem->retryable);
    CHECK_FALSE(readProblem("<html>"));
    CHECK_FALSE(readProblem("{}"));
    CHECK_FALSE(readProblem(R"({"type":7})"));
}
