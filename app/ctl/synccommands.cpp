// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/warning.h"
#include "ui/words/syncwords.h"

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

void tellClock(Session &session)
{
    if (const QString off = ui::clockSentence(session.services().sync().status()); !off.isEmpty())
        warn(session.json(), {{u"reason"_s, u"clock-off"_s}, {u"sentence"_s, off}}, off);
}

void addSync(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand(
        "sync", "Sends what waits and fetches what is new, once; exit status 79 if steps are stuck, see `outbox`");
    const auto seconds = std::make_shared<int>(600);
    const auto withFiles = std::make_shared<bool>(false);
    command->add_flag("--files", *withFiles, "files too: thumbnails first, then what was asked for, then the others");
    command->add_option("--timeout", *seconds, "give up after so many seconds; nothing is lost")
        ->check(CLI::PositiveNumber);
    command->callback([&options, seconds, withFiles] {
        Session session(options, Session::Access::Write);
        auto round = session.services().sync().syncOnce(std::chrono::seconds(*seconds), *withFiles);
        round.waitForFinished();
        tellClock(session);
        const auto report = take(std::move(round));
        const WorkListCounts counts = take(session.store().counts(session.actor()));
        session.print(
            {{u"sent"_s, report.sent},
             {u"received"_s, report.received},
             {u"requests"_s, report.requests},
             {u"bytes_out"_s, report.bytesOut},
             {u"bytes_in"_s, report.bytesIn},
             {u"files_sent"_s, report.filesSent},
             {u"files_fetched"_s, report.filesFetched},
             {u"waiting"_s, counts.waiting},
             {u"stuck"_s, counts.stuck}},
            u"↑%1  ↓%2  …%3  !%4"_s.arg(report.sent).arg(report.received).arg(counts.waiting).arg(counts.stuck));
        tellStuck(counts.stuck);
    });
}

OperationId operationGiven(const std::string &text)
{
    const auto id = OperationId::fromString(q(text));
    if (id.isNull())
        throw Error {Error::Code::Invalid, u"bad-operation-id"_s, {}, q(text)};
    return id;
}

void addRetry(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("retry", "Lets a refused or parked operation try again, under its own id");
    const auto id = std::make_shared<std::string>();
    command->add_option("operation", *id, "op_id as `outbox` shows it")->required();
    command->callback([&options, id] {
        Session session(options, Session::Access::Write);
        take(session.store().retryOutboxItem(session.actor(), operationGiven(*id)));
        session.print({{u"op_id"_s, q(*id)}}, q(*id));
    });
}

void addTakeBack(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string id, reason;
    };
    auto *command = app.add_subcommand("take-back", "Takes back what has not left; its text becomes a draft again");
    const auto given = std::make_shared<Arguments>();
    command->add_option("operation", given->id, "op_id as `outbox` shows it")->required();
    command->add_option("reason", given->reason, "why")->required();
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        take(session.store().withdrawOutboxItem(session.actor(), operationGiven(given->id), q(given->reason)));
        session.print({{u"op_id"_s, q(given->id)}}, q(given->id));
    });
}

} // namespace

void addSyncCommands(CLI::App &app, const Options &options)
{
    addSync(app, options);
    addRetry(app, options);
    addTakeBack(app, options);
}

} // namespace lianxin::ctl
