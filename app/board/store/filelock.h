// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <utility>

namespace lianxin::board {

/// The right to write a board's file, held by one process at a time: "<file>.lock". The kernel lets it go with the
/// process, however that ends.
class FileLock
{
public:
    /// Busy "board-is-running" if another process has it.
    [[nodiscard]] static Result<FileLock> take(const QString &file);
    FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor;
};

} // namespace lianxin::board
