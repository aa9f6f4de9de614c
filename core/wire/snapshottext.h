// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/feed.h"

#include <memory>
#include <QByteArrayView>

// A snapshot: one feed as it stands, a line for each case, the newest first.
//
//   {"snapshot":"0192…","scope":"org:…","epoch":"…","cursor":"…","seq":5120,"count":2,"tier":"full","schema":1}
//   {"case":{…},"letters":[{…}],"events":[{…},{…}]}
//   {"case":{…},"letters":[{…}],"events":[{…}]}
//   {"end":true,"count":2,"sha256":"…","left":[{"id":"…","reason":"sealed"}]}
//
// The hash is of all bytes before the last line; "left" are the cases that were in the feed and are not any more.

namespace lianxin::wire {

struct SnapshotEnd {
    qint64 count = 0;
    QString sha256; ///< hex
    std::vector<Departure> left = {};
    static constexpr auto fields(auto with)
    {
        return with(field("count", &SnapshotEnd::count), field("sha256", &SnapshotEnd::sha256),
                    field("left", &SnapshotEnd::left));
    }
};

[[nodiscard]] Result<SnapshotHead> readSnapshotHead(QByteArrayView line);
/// Nothing if the line is no last line.
[[nodiscard]] std::optional<SnapshotEnd> readSnapshotEnd(QByteArrayView line);

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
