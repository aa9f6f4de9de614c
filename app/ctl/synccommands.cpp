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
        "sync", Help::tr("把等着的发出，把新来的收下，做一次；有步骤停着不动则退出码为 79，用 outbox 查看"));
    const auto seconds = std::make_shared<int>(600);
    const auto withFiles = std::make_shared<bool>(false);
    command->add_flag("--files", *withFiles, Help::tr("也传文件：先缩略图，再点名要的，再其他"));
    command->add_option("--timeout", *seconds, Help::tr("多少秒后放弃；什么也不会丢"))->check(CLI::PositiveNumber);
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
    auto *command = app.add_subcommand("retry", Help::tr("让被拒绝或搁置的一步以原来的编号再试一次"));
    const auto id = std::make_shared<std::string>();
    command->add_option("operation", *id, Help::tr("outbox 所列的 op_id"))->required();
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
    auto *command = app.add_subcommand("take-back", Help::tr("取回还没有发出的一步；文字变回草稿"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("operation", given->id, Help::tr("outbox 所列的 op_id"))->required();
    command->add_option("reason", given->reason, Help::tr("理由"))->required();
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
