// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/snapshotfile.h"

#include <functional>

namespace lianxin {

/// Takes a fetched snapshot into the store. While the store writes one part the next is being read: on two cores that
/// is twice as fast. Everything happens on the executor behind @c post.
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
        std::function<void(std::function<void()>)> post;
        std::function<void(qint64 rows)> moved; ///< so many more are in
        std::function<void(Outcome)> done;      ///< once, unless this goes first
    };

    SnapshotIntake(Parts parts, const QString &path) : m_parts(std::move(parts)), m_file(path) { }

    /// @p scope and @p epoch are what the file must be of.
    void start(const QString &scope, const QString &epoch);
    void cancel(); ///< done() comes once what is being written is; the same file can be taken again later

private:
    void goOn();
    void readOne();
    void taken(qint64 rows, const Result<void> &result);
    void fail(const Error &why);
    void endIfOver();

    Parts m_parts;
    SnapshotFile m_file;
    Outcome m_outcome;
    int m_beingWritten = 0;
    bool m_isRead = false;
    bool m_isEnding = false;
};

} // namespace lianxin
