// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/files.h"

// What may go over a weak line, and in which order. Pure.

namespace lianxin {

inline constexpr qint64 smallFile = 256 * 1024; ///< goes over any line
inline constexpr qint64 leastRate = 64'000;     ///< bits a second that larger ones need
inline constexpr qint64 usualDailyBytes = 20 << 20;

/// Nothing if its next bytes may leave now: Offline "over-budget" or "line-too-slow" otherwise. Thumbnails always may,
/// and so may whatever a person has asked to send. Where the rate is not known, the first part of a file measures it.
[[nodiscard]] std::optional<Error> whyNotNow(const FileToSend &file, const LineStanding &line);

/// Whether bytes of this file count against the day.
[[nodiscard]] bool countsAgainstDay(const FileToSend &file);

/// So much at once as the line takes in about four seconds, from 64 to 256 kB: what is written meanwhile waits no
/// longer than that, and a line that breaks costs no more.
[[nodiscard]] qint64 partSize(const LineStanding &line);

/// How urgent something is to be moved; the lowest first, and of those the smallest.
enum class FileRank { ThumbnailOut, ThumbnailIn, AskedIn, AskedOut, Original };
[[nodiscard]] FileRank rankOf(const FileToSend &file);
[[nodiscard]] FileRank rankOf(const FileToFetch &file);

} // namespace lianxin
