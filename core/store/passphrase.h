// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lianxin {

/// Argon2id with libsodium's interactive limits: takes a noticeable moment on purpose. Io "out-of-memory" if the PC
/// cannot afford it.
[[nodiscard]] Result<QByteArray> hashedPassphrase(const QString &passphrase);
[[nodiscard]] bool passphraseMatches(const QByteArray &hash, const QString &passphrase);

} // namespace lianxin
