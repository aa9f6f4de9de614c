// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/gate.h"
#include "app/board/routes/api.h"
#include "app/board/routes/pages.h"
#include "app/board/routes/scopes.h"
#include "core/sync/transport.h"
#include "tests/sim/machine.h"

namespace lianxin::sim {

inline const QString town = QStringLiteral("临江镇");

/// The rules every machine here goes by.
[[nodiscard]] const Rules &rules();

/// The board as it runs, from the gate inwards: requests and replies are its own bytes, only the sockets are missing.
class SimBoard
{
public:
    SimBoard(SimDisks &disks, SimQueue &queue, Timestamp start, quint64 seed);
    ~SimBoard();

    bool boot();       ///< false if the disk does not let it, or it runs already
    void fall();       ///< stops at once; the disk is as it left it
    void close();      ///< as its operator ends it
    void beginEpoch(); ///< as its operator does with a file that was put back; while it is down
    /// What its operator does now and then, while it runs: makes the snapshots of all feeds; forgets old rows.
    void makeSnapshots(Random &dice);
    void tend();
    [[nodiscard]] bool isUp() const { return m_running != nullptr; }
    /// Without an answer if it falls meanwhile.
    void serve(const HttpRequest &request, std::function<void(HttpReply)> done);

    [[nodiscard]] Database &reading(); ///< for looking behind it, while it runs
    [[nodiscard]] QString file() const;
    [[nodiscard]] QString snapshotFolder() const { return file() + QStringLiteral(".snapshots"); }

    Machine machine;
    bool tellsOfFeeds = false; ///< as wholes: their snapshots and digests, from its next start on
    board::BoardPolicy policy; ///< of its next start
    /// For proving that somebody notices: what the snapshots that its operator makes hold instead.
    std::function<QByteArray(const QByteArray &plain)> rewriteSnapshot;

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};

/// An office with these people in the board's file, which is made; their tokens, by name.
[[nodiscard]] std::map<QString, QString> found(SimBoard &board, const std::vector<Actor> &people);

} // namespace lianxin::sim
