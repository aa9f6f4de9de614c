// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/askedline.h"
#include "core/sync/engine.h"
#include "tests/sim/simnet.h"

namespace lianxin::sim {

/// A desk as it runs, without its window.
class SimDesk
{
public:
    SimDesk(SimDisks &disks, SimQueue &queue, SimNet &net, int number, Timestamp start, quint64 seed);
    ~SimDesk();

    bool boot();                     ///< false if the disk does not let it, or it runs already
    void fall();                     ///< stops at once; the disk is as it left it
    void close();                    ///< as a person ends it
    void wasAlwaysOff(Duration off); ///< what it has planned was planned by that clock; before it is booted
    [[nodiscard]] bool isUp() const { return m_engine != nullptr; }
    void loseFiles(Random &dice); ///< as a power cut does

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] SyncEngine &engine() { return *m_engine; }
    [[nodiscard]] Database &reading() { return *m_reading; } ///< for looking behind it, while it runs
    [[nodiscard]] QString file() const;
    [[nodiscard]] QString folder() const { return machine.folder + QStringLiteral("/files"); }

    bool takesSnapshots = false;                ///< from its next start on
    int operationsAtOnce = wire::maxOperations; ///< likewise
    const int number;
    Machine machine;
    SimLine line;
    AskedLine asked {line, machine.random};

private:
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<Database> m_reading;
};

} // namespace lianxin::sim
