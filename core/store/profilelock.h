// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <memory>

namespace lianxin {

/// The right to write to a profile, held through an OS lock that ends with the process, however it ends. The lock file
/// stays: deleting it would let two writers in. It says "open" from here to an orderly end, and after a sudden one
/// until somebody has looked at the file.
class ProfileLock
{
public:
    /// Busy "profile-in-use" while another holds it.
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> take(const QString &lockFile);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    [[nodiscard]] bool endedCleanly() const { return m_endedCleanly; } ///< the last one who held it
    void setChecked() { m_endedCleanly = true; }                       ///< whatever had happened, the file is whole

private:
    explicit ProfileLock(int descriptor) : m_descriptor(descriptor) { }
    void begin();

    int m_descriptor;
    bool m_isHeld = false;
    std::atomic_bool m_endedCleanly = true;
};

} // namespace lianxin
