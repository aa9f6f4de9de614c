// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <chrono>
#include <optional>
#include <span>

namespace lianxin {

/// What the board said to one question, or why nothing can be made of it.
///
/// Errors: Offline "unreachable", "line-broke", "too-slow", "board-busy", "board-failed", "answer-damaged",
/// "not-the-board"; Unauthorized "token-refused", "person-disabled", "no-new-desk"; Refused with the board's reason;
/// Cancelled "stopped".
template <class T>
struct Answer {
    Result<T> value;
    bool noEffect = false; ///< with an error: the board surely did nothing
    std::optional<std::chrono::seconds> retryAfter;
    qint64 bytesOut = 0, bytesIn = 0;
    QString epoch = {}; ///< the life of the board that said it; empty: nobody knows
};

/// The envelope rule: a body counts only if it comes from the board with id @p pinned (from any board if that is
/// empty), of the expected media type, with the digest it promises, unpacked to its last byte.
[[nodiscard]] Answer<QByteArray> judged(const Exchange &exchange, const QString &pinned,
                                        QByteArrayView mediaType = "application/json");

/// The same without the body, which went into a file and is judged by what reads it: 200, 206 and 304 count.
[[nodiscard]] Answer<QByteArray> judgedHead(const Exchange &exchange, const QString &pinned);

/// The same for a reply that is all head: only the statuses in @p good count.
[[nodiscard]] Answer<QByteArray> judgedHead(const Exchange &exchange, const QString &pinned, std::span<const int> good);

/// The same, and read by @p reader; a body that cannot be read is damaged.
template <class T>
[[nodiscard]] Answer<T> judged(const Exchange &exchange, const QString &pinned, Result<T> (*reader)(const QByteArray &),
                               QByteArrayView mediaType = "application/json")
{
    const Answer<QByteArray> plain = judged(exchange, pinned, mediaType);
    Answer<T> answer {tl::unexpected(Error {}), plain.noEffect, plain.retryAfter,
                      plain.bytesOut,           plain.bytesIn,  plain.epoch};
    answer.value = plain.value.and_then(reader).map_error([&plain](const Error &why) {
        return plain.value ? Error {Error::Code::Offline, QStringLiteral("answer-damaged"), why.reason, why.where}
                           : why;
    });
    return answer;
}

} // namespace lianxin
