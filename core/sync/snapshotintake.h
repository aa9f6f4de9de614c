// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/snapshotfile.h"
#include "core/sync/snapshotpace.h"

#include <functional>

namespace lianxin {

/// Takes a snapshot into the store while it is being fetched: on a weak line the newest cases can be worked on minutes
/// before the last ones are here. While the store writes one part the next is being read: on two cores that is twice as
/// fast. Everything happens on the executor behind @c post.
class SnapshotIntake : public std::enable_shared_from_this<SnapshotIntake>
{
public:
    struct Outcome {
        SnapshotHead head;
        qint64 rows = 0;
        qint64 unclaimed = 0; ///< here, not in it, and kept for being so many
        Result<void> kept;
    };
    struct Parts {
        Store &store;
        SnapshotPace pace;
        std::function<void(std::function<void()>)> post;
        std::function<void(qint64 rows)> moved; ///< so many more are in
        std::function<void(Outcome)> done;      ///< once, after whole(); never if this goes first
    };
    /// What the file must be of.
    struct Of {
        QString scope;
        QString epoch;
    };

    SnapshotIntake(Parts parts, Of of, const QString &path)
        : m_parts(std::move(parts)),
          m_of(std::move(of)),
          m_file(path)
    { }

    void grown(qint64 bytes); ///< so many more have come
    void whole();             ///< all of it is here
    void cancel();            ///< done() comes once what is being written is; the same file can be taken again later

private:
    void goOn();
    void readOne();
    [[nodiscard]] Result<SnapshotPart> read();
    [[nodiscard]] Result<bool> readHead();
    void taken(qint64 rows, const Result<void> &result);
    void fail(const Error &why);
    void endIfOver();

    Parts m_parts;
    Of m_of;
    SnapshotFile m_file;
    Outcome m_outcome;
    qint64 m_unread = 0; ///< bytes that have come since all of them were read
    int m_beingWritten = 0;
    bool m_hasHead = false;
    bool m_isWhole = false;
    bool m_isReading = false;
    bool m_isEnding = false;
};

} // namespace lianxin
