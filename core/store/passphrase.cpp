// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/passphrase.h"

#include <sodium.h>

namespace lianxin {

using namespace Qt::StringLiterals;

Result<QByteArray> hashedPassphrase(const QString &passphrase)
{
    const QByteArray utf8 = passphrase.toUtf8();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, utf8.constData(), quint64(utf8.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return failure(Error::Code::Io, u"out-of-memory"_s);
    return QByteArray(hash);
}

bool passphraseMatches(const QByteArray &hash, const QString &passphrase)
{
    const QByteArray utf8 = passphrase.toUtf8();
    return crypto_pwhash_str_verify(hash.constData(), utf8.constData(), quint64(utf8.size())) == 0;
}

} // namespace lianxin
