// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/transport.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace lianxin {

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

Exchange Exchange::notSent(Error problem)
{
    return {Outcome::NotSent, {}, std::move(problem), 0, 0};
}

Exchange Exchange::inDoubt(Error problem)
{
    return {Outcome::InDoubt, {}, std::move(problem), 0, 0};
}

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> boardUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text.contains(u"://") ? text : u"https://"_s + text, QUrl::StrictMode);
    const bool plain = url.scheme() == u"http";
    if (!url.isValid() || url.host().isEmpty() || !(plain || url.scheme() == u"https") || url.hasQuery()
        || url.hasFragment() || !url.userInfo().isEmpty())
        return failure(Error::Code::Invalid, u"bad-url"_s);
    if (plain && !isLoopback(url.host()))
        return failure(Error::Code::Invalid, u"tls-required"_s);
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    return url;
}

} // namespace lianxin
