// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>

namespace lianxin {

/// SHA-256 of what is added, piece by piece. OpenSSL's, which uses what the processor has for it: every line of a
/// snapshot and every letter of the store goes through it.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray result() const; ///< of all so far: 32 bytes

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lianxin
