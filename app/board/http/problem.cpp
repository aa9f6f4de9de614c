// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/problem.h"

#include "core/wire/envelope.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

bool isRetryable(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

int statusOf(const Error &error)
{
    switch (error.code) {
    case Error::Code::Invalid:
        return error.reason == u"too-many" || error.reason == u"too-large" ? 413 : 400;
    case Error::Code::NotAllowed:
        return 403;
    case Error::Code::NotFound:
        return 404;
    case Error::Code::Conflict:
        return 409;
    case Error::Code::Unauthorized:
        return 401;
    case Error::Code::Refused:
        return 410;
    case Error::Code::Busy:
    case Error::Code::Cancelled:
    case Error::Code::Offline:
        return 503;
    case Error::Code::DiskFull:
        return 507;
    default:
        return 500;
    }
}

} // namespace

Response problem(int status, const QString &reason, const QString &where)
{
    const QString title = where.isEmpty() ? reason : u"%1: %2"_s.arg(reason, where);
    const wire::Problem body {u"about:blank#"_s + reason, title, status, isRetryable(status)};
    return {status, "application/problem+json", wire::written(body), {}};
}

Response problem(const Error &error)
{
    const int status = statusOf(error);
    // What went wrong inside is for the log, not for strangers.
    return status >= 500 ? problem(status, error.code == Error::Code::DiskFull ? u"disk-full"_s : u"internal"_s)
                         : problem(status, error.reason, error.where);
}

} // namespace lianxin::board
