// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filepolicy.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestPart = 64 * 1024;
constexpr qint64 largestPart = 256 * 1024;
constexpr qint64 secondsOfLine = 4;

} // namespace

bool countsAgainstDay(const FileToSend &file)
{
    return !file.isThumbnail && !file.isUrgent;
}

std::optional<Error> whyNotNow(const FileToSend &file, const LineStanding &line)
{
    if (!countsAgainstDay(file))
        return std::nullopt;
    // Its next part, not all of it: a file that is larger than a day's sum goes in several days.
    if (line.sentToday + std::min(partSize(line), file.ref.bytes - file.sent) > line.dailyBytes)
        return Error {Error::Code::Offline, u"over-budget"_s, {}, {}};
    if (file.ref.bytes > smallFile && line.bitsPerSecond && *line.bitsPerSecond <= leastRate)
        return Error {Error::Code::Offline, u"line-too-slow"_s, {}, {}};
    return std::nullopt;
}

qint64 partSize(const LineStanding &line)
{
    if (!line.bitsPerSecond)
        return smallestPart;
    return std::clamp(*line.bitsPerSecond / 8 * secondsOfLine, smallestPart, largestPart);
}

FileRank rankOf(const FileToSend &file)
{
    return file.isThumbnail ? FileRank::ThumbnailOut : file.isUrgent ? FileRank::AskedOut : FileRank::Original;
}

FileRank rankOf(const FileToFetch &file)
{
    return file.isThumbnail ? FileRank::ThumbnailIn : FileRank::AskedIn;
}

} // namespace lianxin
