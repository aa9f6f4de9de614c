// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <sodium.h>

namespace lianxin {

struct Sha256::State {
    crypto_hash_sha256_state sum;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->sum);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    crypto_hash_sha256_update(&m_state->sum, data, static_cast<unsigned long long>(bytes.size()));
}

QByteArray Sha256::result() const
{
    crypto_hash_sha256_state sum = m_state->sum;
    QByteArray result(qsizetype(crypto_hash_sha256_BYTES), Qt::Uninitialized);
    crypto_hash_sha256_final(&sum, reinterpret_cast<unsigned char *>(result.data()));
    return result;
}

} // namespace lianxin
