// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <new>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace lianxin {

namespace {

constexpr qsizetype size = 32;

/// OpenSSL fails here for want of memory only.
void must(bool isDone)
{
    if (!isDone)
        throw std::bad_alloc();
}

/// Without OpenSSL's own clean-up at the program's exit: a thread that ends just then frees the same once more, for
/// QThread::wait() does not wait for what a thread cleans up last.
const EVP_MD *fetched()
{
    must(OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr) == 1);
    return EVP_MD_fetch(nullptr, "SHA256", nullptr);
}

const EVP_MD *algorithm()
{
    static const EVP_MD *const found = fetched();
    return found;
}

struct Free {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

} // namespace

struct Sha256::State {
    State() : context((algorithm(), EVP_MD_CTX_new())) { must(context != nullptr); }
    std::unique_ptr<EVP_MD_CTX, Free> context;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    must(EVP_DigestInit_ex2(m_state->context.get(), algorithm(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    must(EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size())));
}

QByteArray Sha256::result() const
{
    const State copy;
    must(EVP_MD_CTX_copy_ex(copy.context.get(), m_state->context.get()));
    QByteArray result(size, Qt::Uninitialized);
    must(EVP_DigestFinal_ex(copy.context.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr));
    return result;
}

} // namespace lianxin
