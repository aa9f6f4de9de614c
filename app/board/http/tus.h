// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/message.h"
#include "app/board/store/uploadwriter.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace lianxin::board {

// The headers of tus 1.0.0 (https://tus.io/protocols/resumable-upload), as values.

inline constexpr const char *tusVersion = "1.0.0";

/// A number of bytes; nothing if it is missing or none.
[[nodiscard]] std::optional<qint64> bytesIn(const Request &request, const char *header);

/// Upload-Metadata: names with values in base64.
[[nodiscard]] std::map<QByteArray, QString> metadataOf(const Request &request);
[[nodiscard]] QByteArray metadataText(const std::map<QByteArray, QString> &metadata);

/// Upload-Checksum: nothing if there is none. Invalid "unknown-checksum".
[[nodiscard]] Result<std::optional<ChunkSum>> chunkSumOf(const Request &request);

/// Whether the request is one we understand: 412 and what we speak otherwise.
[[nodiscard]] std::optional<Response> otherVersion(const Request &request);

/// What OPTIONS says we can.
[[nodiscard]] Response tusAbilities(qint64 largest);

/// A time as HTTP writes it.
[[nodiscard]] QByteArray httpDate(Timestamp time);

} // namespace lianxin::board
