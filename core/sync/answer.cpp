// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/answer.h"

#include "core/wire/encoding.h"
#include "core/wire/envelope.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr std::chrono::seconds longestRetryAfter = std::chrono::hours(24);

tl::unexpected<Error> offline(const QString &reason, const QString &detail)
{
    return failure(Error::Code::Offline, reason, detail);
}

bool isBusy(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

/// Seconds only: a date would need the board's clock and ours to agree.
std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply)
{
    bool isNumber = false;
    const qint64 seconds = reply.header("Retry-After").trimmed().toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::min(std::chrono::seconds(seconds), longestRetryAfter);
}

constexpr std::array fileStatuses {200, 206, 304};

bool isFromBoard(const HttpReply &reply, const QString &pinned)
{
    const QString said = QString::fromUtf8(reply.header("Board-Id").trimmed());
    return !said.isEmpty() && (pinned.isEmpty() || said == pinned);
}

/// The body of a 200 of the board.
Result<QByteArray> body(const HttpReply &reply, QByteArrayView mediaType)
{
    const auto damaged = [](const QString &why) { return offline(u"answer-damaged"_s, why); };
    if (reply.header("Content-Type").split(';').first().trimmed().toLower() != mediaType)
        return damaged(u"media type"_s);
    if (!wire::digestMatches(reply.header("Content-Digest"), reply.body))
        return damaged(u"digest"_s);
    const auto encoding = wire::encodingNamed(reply.header("Content-Encoding"));
    if (!encoding)
        return damaged(u"unknown encoding"_s);
    return wire::decompressed(reply.body, *encoding, wire::maxBodyBytes).map_error([](const Error &why) {
        return Error {Error::Code::Offline, u"answer-damaged"_s, why.reason, {}};
    });
}

/// Why a token opens nothing; whoever does not say is told that it is no good.
QString tokenReason(const QString &said)
{
    return said == u"person-disabled" || said == u"no-new-desk" ? said : u"token-refused"_s;
}

Error refusal(const HttpReply &reply)
{
    const auto plain = wire::encodingNamed(reply.header("Content-Encoding")).value_or(wire::Encoding::Identity);
    const auto problem
        = wire::readProblem(wire::decompressed(reply.body, plain, wire::maxBodyBytes).value_or(QByteArray()));
    const QString status = u"status %1"_s.arg(reply.status);
    const QString reason = problem ? problem->reason() : u"board-refused"_s;
    if (reply.status == 401)
        return {Error::Code::Unauthorized, tokenReason(reason), status + u' ' + reason, {}};
    return {Error::Code::Refused, reason, status, {}};
}

/// Whatever it says besides.
QString epochOf(const HttpReply &reply, const QString &pinned)
{
    return isFromBoard(reply, pinned) ? QString::fromUtf8(reply.header("Board-Epoch").trimmed()) : QString();
}

/// What the body must be; or which statuses count, where there is none to read here.
struct Wanted {
    QByteArrayView mediaType;
    std::span<const int> statuses;
};

void judgeReply(const HttpReply &reply, const QString &pinned, const Wanted &wanted, Answer<QByteArray> &answer)
{
    const QString status = u"status %1"_s.arg(reply.status);
    const bool bodyInFile = wanted.mediaType.isEmpty();
    if (isBusy(reply.status)) { // also from a proxy in front of the board
        answer.retryAfter = retryAfter(reply);
        answer.value = offline(u"board-busy"_s, status);
    } else if (bodyInFile && isFromBoard(reply, pinned)
               && std::ranges::find(wanted.statuses, reply.status) != wanted.statuses.end()) {
        answer.value = QByteArray();
    } else if (!isFromBoard(reply, pinned) || (reply.status >= 300 && reply.status < 400)) {
        answer.value = offline(u"not-the-board"_s, status);
    } else if (reply.status == 200 && !bodyInFile) {
        answer.value = body(reply, wanted.mediaType);
    } else if (reply.status >= 400 && reply.status < 500 && reply.status != 408) {
        answer.noEffect = true;
        answer.value = tl::unexpected(refusal(reply));
    } else {
        answer.value = offline(u"board-failed"_s, status);
    }
}

Answer<QByteArray> judgedBy(const Exchange &exchange, const QString &pinned, const Wanted &wanted)
{
    Answer<QByteArray> answer {{}, false, {}, exchange.bytesOut, exchange.bytesIn};
    if (exchange.outcome == Exchange::Outcome::Replied) {
        answer.epoch = epochOf(exchange.reply, pinned);
        judgeReply(exchange.reply, pinned, wanted, answer);
        return answer;
    }
    answer.noEffect = exchange.outcome == Exchange::Outcome::NotSent;
    answer.value = tl::unexpected(exchange.problem);
    return answer;
}

} // namespace

Answer<QByteArray> judged(const Exchange &exchange, const QString &pinned, QByteArrayView mediaType)
{
    return judgedBy(exchange, pinned, {mediaType, {}});
}

Answer<QByteArray> judgedHead(const Exchange &exchange, const QString &pinned)
{
    return judgedBy(exchange, pinned, {{}, fileStatuses});
}

Answer<QByteArray> judgedHead(const Exchange &exchange, const QString &pinned, std::span<const int> good)
{
    return judgedBy(exchange, pinned, {{}, good});
}

} // namespace lianxin
