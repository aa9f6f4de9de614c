// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/boardcalls.h"
#include "core/wire/encoding.h"
#include "tests/fuzz/target.h"

// What comes back over the line, as the desk judges it. An input is a reply:
//
//     200
//     Board-Id: b
//     Content-Type: application/json
//
//     {…}
//
// It is judged as it is, and with the digest that its body has: no fuzzer finds that by itself.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

const BoardIdentity board {u"https://board.example"_s, u"b"_s, u"e"_s};

HttpReply replyIn(const QByteArray &input)
{
    const qsizetype gap = input.indexOf("\n\n");
    QByteArrayList head = input.first(gap < 0 ? input.size() : gap).split('\n');
    HttpReply reply;
    reply.status = head.takeFirst().toInt();
    for (const QByteArray &line : head)
        reply.headers.emplace_back(line.split(':').first(), line.mid(line.indexOf(':') + 1));
    if (gap >= 0)
        reply.body = input.sliced(gap + 2);
    return reply;
}

HttpReply with(HttpReply reply, const QByteArray &name, const QByteArray &value)
{
    reply.headers.emplace(reply.headers.begin(), name, value);
    return reply;
}

HttpReply digested(const HttpReply &reply)
{
    return with(reply, "Content-Digest", wire::contentDigest(reply.body));
}

HttpReply cut(HttpReply reply, qsizetype length)
{
    reply.body.truncate(length);
    return digested(reply);
}

Exchange exchangeOf(const HttpReply &reply)
{
    return {Exchange::Outcome::Replied, reply, {}, 0, 0};
}

bool isPacked(const HttpReply &reply)
{
    return wire::encodingNamed(reply.header("Content-Encoding")) != wire::Encoding::Identity;
}

template <class Ask>
void judgeCounted(const HttpReply &reply, Ask ask)
{
    must(reply.status == 200, "only a 200 says something");
    must(!reply.header("Board-Id").trimmed().isEmpty(), "only a board says something");
    must(reply.header("Content-Type").toLower().contains("application/json"), "only JSON says something");
    must(wire::digestMatches(reply.header("Content-Digest"), reply.body), "what counts has the digest it promises");
    const auto whole = isPacked(reply) ? reply.body.size() : reply.body.lastIndexOf('}') + 1;
    for (const qsizetype length : cuts(whole))
        must(!ask(exchangeOf(cut(reply, length))).value, "a body that was cut short counts for nothing");
    if (isPacked(reply))
        return;
    for (const auto encoding : {wire::Encoding::Gzip, wire::Encoding::Zstd}) {
        HttpReply packed = with(reply, "Content-Encoding", wire::headerWord(encoding));
        packed.body = wire::compressed(reply.body, encoding);
        must(ask(exchangeOf(digested(packed))).value.has_value(), "a body may be packed");
    }
}

template <class Ask>
void judge(const HttpReply &reply, Ask ask)
{
    const auto answer = ask(exchangeOf(reply));
    must(!(answer.value && answer.noEffect), "what was answered had its effect");
    must(!answer.retryAfter || *answer.retryAfter <= std::chrono::hours(24), "nobody waits for more than a day");
    if (answer.value)
        judgeCounted(reply, ask);
}

void judgeAll(const HttpReply &reply)
{
    judge(reply, &boardInfoAnswer);
    judge(reply, [](const Exchange &exchange) { return meAnswer(exchange, board.boardId); });
    judge(reply, [](const Exchange &exchange) { return statusAnswer(exchange, board); });
    judge(reply, [](const Exchange &exchange) { return syncAnswer(exchange, board); });
    const bool isFile = judgedHead(exchangeOf(reply), board.boardId).value.has_value();
    must(!isFile || reply.header("Board-Id").trimmed() == "b", "a file counts only from the board that is pinned");
}

} // namespace

void run(const QByteArray &input)
{
    const HttpReply reply = replyIn(input);
    judgeAll(reply);
    judgeAll(digested(reply));
}

} // namespace lianxin::fuzz
