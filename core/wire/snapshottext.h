// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/feed.h"

#include <memory>
#include <QByteArrayView>

// A snapshot: one feed as it stands, a line for each case, the newest first.
//
//   {"snapshot":"0192…","scope":"org:…","epoch":"…","cursor":"…","seq":5120,"count":2,"tier":"full","schema":3}
//   {"case":{…},"letters":[{…}],"events":[{…},{…}]}
//   {"case":{…},"letters":[{…}],"events":[{…}]}
//   {"so_far":true,"count":2,"sha256":"…"}          behind every hundred cases or so: of all bytes before this line
//   {"left":[{"id":"…","reason":"sealed"}]}         none, one or several: cases that are not in the feed any more
//   {"end":true,"count":2,"sha256":"…"}

namespace lianxin::wire {

/// The form of the lines: with the third, those of cases are folded (see foldedline.h).
inline constexpr int snapshotSchema = 3;

/// What must have come before it, unchanged.
struct SnapshotSum {
    bool isEnd = false;
    qint64 count = 0; ///< cases
    QString sha256;   ///< of all bytes, hex
    static constexpr auto fields(auto with)
    {
        return with(field("count", &SnapshotSum::count), field("sha256", &SnapshotSum::sha256));
    }
};

[[nodiscard]] Result<SnapshotHead> readSnapshotHead(QByteArrayView line);
/// Nothing if the line is none.
[[nodiscard]] std::optional<SnapshotSum> readSnapshotSum(QByteArrayView line);
/// Nothing if the line is none of them; of one that cannot be read, no case.
[[nodiscard]] std::optional<std::vector<Departure>> readDepartures(QByteArrayView line);

/// Reads the lines between, thousands a second; keep one for all of them. It takes and refuses what a feed would. One
/// thread at a time.
class SnapshotLines
{
public:
    SnapshotLines();
    ~SnapshotLines();

    /// Everything in it that has a meaning was readable; Invalid with the path of the first bad member otherwise.
    [[nodiscard]] Result<SnapshotRow> read(QByteArrayView line);

private:
    class Parser;
    [[nodiscard]] Result<SnapshotRow> readQuickly(QByteArrayView line);
    std::unique_ptr<Parser> m_parser;
};

} // namespace lianxin::wire
