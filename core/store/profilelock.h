// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

namespace lianxin {

/// The right to write to a profile, held through an OS lock that ends with the process, however it ends. The lock file
/// stays: deleting it would let two writers in.
class ProfileLock
{
public:
    /// Busy "profile-in-use" while another holds it.
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> take(const QString &lockFile);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

private:
    explicit ProfileLock(int descriptor) : m_descriptor(descriptor) { }
    int m_descriptor;
};

} // namespace lianxin
