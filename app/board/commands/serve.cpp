// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/restored.h"
#include "app/board/commands/stopsignal.h"
#include "app/board/service.h"
#include "core/codec/builtinrules.h"

#include <cstdio>
#include <QCoreApplication>
#include <QTimer>
#include <sys/resource.h>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsAside = 15; // niceness: snapshots are packed when nothing else is to be done

constexpr std::chrono::minutes betweenHousework {10};
constexpr std::chrono::minutes betweenMarks {1};

/// What a board does by itself while it serves.
struct Housework {
    explicit Housework(Board &board)
    {
        QObject::connect(&tending, &QTimer::timeout, &tending, [&board] { board.tend(); });
        QObject::connect(&marking, &QTimer::timeout, &marking, [&board] { board.mark(); });
        tending.start(betweenHousework);
        marking.start(betweenMarks);
        board.tend();
        board.mark();
    }

    QTimer tending;
    QTimer marking;
};

struct Endpoint {
    QHostAddress address;
    quint16 port = 0;
};

Result<Endpoint> endpointFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const QHostAddress address(text.first(qMax<qsizetype>(colon, 0)));
    bool isPort = false;
    const quint16 port = text.sliced(colon + 1).toUShort(&isPort);
    if (!isPort || address.protocol() != QAbstractSocket::IPv4Protocol)
        return failure(Error::Code::Invalid, u"bad-address"_s, {}, text);
    return Endpoint {address, port};
}

BoardPolicy policyFrom(const ServeOptions &options)
{
    BoardPolicy policy;
    policy.feedKept = std::chrono::days(options.keepDays);
    policy.markFile = options.mark;
    policy.oldestSchema = options.oldestSchema;
    return policy;
}

/// Names, telephone numbers and tokens would cross the line for all to read.
Result<Endpoint> safeEndpoint(const ServeOptions &options)
{
    const auto endpoint = endpointFrom(options.listen);
    if (endpoint && !endpoint->address.isLoopback() && !options.behindProxy)
        return failure(Error::Code::Invalid, u"plain-http-beyond"_s, {}, options.listen);
    return endpoint;
}

} // namespace

int serve(const ServeOptions &options)
{
    const StopSignal stop([] { QCoreApplication::quit(); });
    const auto endpoint = safeEndpoint(options);
    if (!endpoint)
        return explain(endpoint.error());
    if (const auto there = isThere(options.file); !there)
        return explain(there.error());
    const auto rules = builtInRules();
    if (!rules)
        return explain(rules.error());
    const SystemClock clock;
    SystemRandom random;
    ThreadExecutor writer(u"writer"_s);
    ThreadExecutor reader(u"reader"_s);
    ThreadExecutor builder(u"builder"_s);
    builder.post([] { ::setpriority(PRIO_PROCESS, 0, stepsAside); }); // of that thread only

    const auto board = Board::open(options.file, options.name,
                                   {writer, reader, clock, random, *rules, &builder, policyFrom(options)});
    if (!board)
        return explain(board.error());
    auto service = Service::start(**board, endpoint->address, endpoint->port, {});
    if (!service)
        return explain(service.error());
    tellIfRestored(**board);
    const Housework housework(**board);
    std::printf("listening on http://%s:%d\n", qUtf8Printable(endpoint->address.toString()), (*service)->port());
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    service->reset();
    (*board)->mark();
    if (const auto finished = (*board)->finish(); !finished)
        return explain(finished.error());
    return code;
}

} // namespace lianxin::board
