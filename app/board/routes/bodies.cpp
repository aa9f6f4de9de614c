// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/bodies.h"

#include "app/board/http/download.h"
#include "core/codec/codec.h"

#include <algorithm>
#include <QCryptographicHash>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

const QByteArray closing = R"("end":true})";

} // namespace

Response ended(const QJsonObject &members)
{
    QByteArray text = compact(members).chopped(1);
    if (!members.isEmpty())
        text += ',';
    return {200, "application/json", text + closing, {}};
}

QByteArray withMember(QByteArray body, const QString &name, const QJsonValue &value)
{
    Q_ASSERT(body.endsWith(closing));
    body.chop(closing.size());
    return body + compact({{name, value}}).sliced(1).chopped(1) + ',' + closing;
}

Response cacheable(const Request &request, Response response, std::chrono::seconds time)
{
    const QByteArray hash = QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex().first(32);
    // Weak: compressed and not, it is the same to whoever reads it.
    const QByteArray etag = '"' + hash + '"';
    response.headers.emplace_back("ETag", "W/" + etag);
    response.headers.emplace_back("Cache-Control", "max-age=" + QByteArray::number(qint64(time.count())));
    if (hasAlready(request, etag)) {
        response.status = 304;
        response.body.clear();
    }
    return response;
}

Result<void> mayFollow(const Board &board, const Actor &person, const QString &scope)
{
    const auto scopes = board.scopesOf(person);
    if (std::ranges::find(scopes, scope) == scopes.end())
        return failure(Error::Code::NotAllowed, u"scope-not-yours"_s);
    return {};
}

} // namespace lianxin::board
