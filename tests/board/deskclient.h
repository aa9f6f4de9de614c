// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/envelope.h"
#include "tests/board/runningboard.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lianxin::board {

/// One person's desk, as far as the wire is concerned. More lines may go out with each of its requests.
struct DeskClient {
    DeskClient(const RunningBoard &running, QByteArray personToken, QByteArray more = {})
        : line(running),
          token(std::move(personToken)),
          lines(std::move(more))
    { }

    RawResponse get(const QByteArray &path, const QByteArray &moreLines = {})
    {
        return line.say(board::get(path, bearer(token) + lines + moreLines)).hear();
    }
    RawResponse head(const QByteArray &path, const QByteArray &moreLines = {})
    {
        return line.say("HEAD" + board::get(path, bearer(token) + lines + moreLines).sliced(3)).hear(false);
    }
    RawResponse post(const QByteArray &path, const QByteArray &body, const QByteArray &moreLines = {})
    {
        return line.say(board::post(path, body, bearer(token) + lines + moreLines)).hear();
    }
    RawResponse send(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                     const QByteArray &moreLines)
    {
        return line.say(method + board::post(path, body, bearer(token) + lines + moreLines).sliced(4)).hear();
    }

    wire::SyncResponse sync(const wire::SyncRequest &request)
    {
        const RawResponse response = post("/v1/sync", wire::written(request));
        INFO(response.body);
        REQUIRE(response.status == 200);
        return *REQUIRE_OK(wire::readSyncResponse(response.body));
    }

    Line line;
    QByteArray token;
    QByteArray lines;
};

[[nodiscard]] inline QJsonObject jsonOf(const RawResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// The reason of a problem document.
[[nodiscard]] inline QString reasonOf(const RawResponse &response)
{
    const auto problem = wire::readProblem(response.body);
    return problem ? problem->reason() : QStringLiteral("no problem");
}

[[nodiscard]] inline QByteArray scopePath(const QString &scope, const QByteArray &rest)
{
    return "/v1/scopes/" + scope.toUtf8().toPercentEncoding() + rest;
}

} // namespace lianxin::board
