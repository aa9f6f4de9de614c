// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"

namespace lianxin::board {

/// Whose turn it is to write a board's file, among all processes: "<file>.turn". SQLite before 3.51.3 can damage a file
/// that two connections write or checkpoint at once, so they do it one after the other. The kernel takes the turn back
/// with the process, however that ends.
class WriteTurn
{
public:
    /// Io "cannot-lock".
    [[nodiscard]] static Result<WriteTurn> of(const QString &file);
    WriteTurn(WriteTurn &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    WriteTurn &operator=(WriteTurn &&) = delete;
    ~WriteTurn();

    void take() const; ///< waits for it; not to be taken twice
    void give() const;

private:
    explicit WriteTurn(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

/// Has the turn while it lives.
class HeldTurn
{
public:
    explicit HeldTurn(const WriteTurn &turn) : m_turn(turn) { m_turn.take(); }
    ~HeldTurn() { m_turn.give(); }
    Q_DISABLE_COPY_MOVE(HeldTurn)

private:
    const WriteTurn &m_turn;
};

/// Another executor on which each job has the turn while it runs.
class TurnExecutor final : public Executor
{
public:
    TurnExecutor(Executor &executor, std::shared_ptr<const WriteTurn> turn)
        : m_executor(executor),
          m_turn(std::move(turn))
    { }
    void post(Job job) override { m_executor.post(inTurn(std::move(job))); }
    void postAfter(std::chrono::milliseconds delay, Job job) override
    {
        m_executor.postAfter(delay, inTurn(std::move(job)));
    }

private:
    [[nodiscard]] Job inTurn(Job job) const
    {
        return [turn = m_turn, job = std::move(job)] {
            const HeldTurn held(*turn);
            job();
        };
    }

    Executor &m_executor;
    std::shared_ptr<const WriteTurn> m_turn;
};

} // namespace lianxin::board
