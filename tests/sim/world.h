// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/model.h"
#include "tests/sim/simdesk.h"

#include <memory>
#include <QStringList>

namespace lianxin::sim {

/// The people of the simulated office. The same clerk works on two desks.
struct Office {
    Actor clerk = person(1, {Role::Intake, Role::Dispatcher, Role::Handler});
    Actor handler = person(2, {Role::Handler});
    Actor leader = person(3, {Role::Reviewer, Role::Signer});
    Actor deputy = person(4, {Role::Reviewer, Role::Signer});
    Actor second = person(5, {Role::Intake, Role::Dispatcher, Role::Handler});
    Actor vault = person(6, {Role::Vault, Role::Intake, Role::Reviewer});

    [[nodiscard]] std::vector<Actor> everybody() const { return {clerk, handler, leader, deputy, second, vault}; }
    [[nodiscard]] std::vector<Actor> at(int desk) const;
    static Actor person(int n, std::vector<Role> roles);
};

/// A world put aside between two steps: the disks, and what everybody knows.
struct Saved {
    std::map<QString, SimDisk::Image> disks;
    Timestamp now;
    Model model;
    std::map<QString, QString> tokens;
};

/// A board, some desks, a net between them and one time, all in one thread and from one seed.
class World
{
public:
    struct Setup {
        int desks = 2;
        quint64 seed = 1;
        std::vector<Duration> clocksOff = {}; ///< of each desk, then of the board
        bool hasSnapshots = false;            ///< desks fetch them, the board gives them of short feeds, too
        bool hasSmallBatches = false;         ///< two operations in a request, so that many follow one another
    };
    World(const Setup &setup, const Saved &from);
    ~World();

    /// An office whose desks have not met their board yet; and one whose people have all joined.
    [[nodiscard]] static const Saved &founded();
    [[nodiscard]] static const Saved &joined();
    [[nodiscard]] Saved put(); ///< everything is closed

    void pass(Duration by); ///< time goes by
    void check();           ///< all that must hold at any time
    /// Faults stop, what is down starts, and all get time to come to rest. Then checks everything.
    void settle();
    void heal();        ///< faults stop, what is down starts
    void settleAsked(); ///< the same, but somebody asks for it and need not wait so long

    /// What the desk says, or nothing if it stopped before.
    template <class T>
    std::optional<Result<T>> answer(SimDesk &desk, QFuture<Result<T>> future)
    {
        while (desk.isUp() && !future.isFinished() && runNext(queue.now())) { }
        return desk.isUp() && future.isFinished() && future.resultCount() > 0 ? std::optional(future.result())
                                                                              : std::nullopt;
    }

    void fallDesk(SimDesk &desk, SimDisk::Loss loss);
    void fallBoard(SimDisk::Loss loss);
    void closeDesk(SimDesk &desk);
    bool bootDesk(SimDesk &desk);
    void bootAll();   ///< whatever is down and lets itself be started
    void copyBoard(); ///< its operator keeps a copy
    /// And puts it back: whatever has come since is lost there. A board that does not notice it cannot refuse what
    /// was meant for the life it has lost, so nothing of that is under way then.
    void restoreBoard(bool isNoticed);

    [[nodiscard]] size_t below(size_t n) { return size_t(dice.next() % n); }
    [[nodiscard]] bool chance(int percent) { return below(100) < size_t(percent); }
    void makeSnapshots();            ///< its operator has them made
    void forgetRows();               ///< all but the newest of each feed: a desk that is not so far begins anew
    void note(const QString &words); ///< for whoever reads how it came

    const Office office;
    SeededRandom dice;
    SeededRandom snapshotDice; ///< for all that is about them: the others fall as they do without
    SimQueue queue;
    SimDisks disks;
    SimBoard board;
    SimNet net;
    std::vector<std::unique_ptr<SimDesk>> desks;
    Model model;
    std::map<QString, QString> tokens;
    QStringList diary;
    int stops = 0; ///< of machines
    /// Called when the disk of a machine that stopped is as it will be found again; null: the board's.
    std::function<void(SimDesk *)> fallen = [](SimDesk *) {};
    SimDisk::Loss loss = SimDisk::Loss::Everything; ///< of those that stop by themselves

private:
    struct BoardCopy {
        SimDisk::Image disk;
        Shown known;
    };

    bool runNext(Duration until);
    void reap();
    void load(const Saved &from);

    Timestamp m_start;
    std::optional<BoardCopy> m_copy;
};

} // namespace lianxin::sim
