// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QString>

namespace lianxin::board {

/// A file held open for reading: its bytes stay readable after it was replaced or removed.
class OpenFile
{
public:
    [[nodiscard]] static std::shared_ptr<const OpenFile> open(const QString &path); ///< null if it cannot be had
    ~OpenFile();
    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    OpenFile(int descriptor, qint64 size) : m_descriptor(descriptor), m_size(size) { }

    int m_descriptor;
    qint64 m_size;
};

} // namespace lianxin::board
