// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/foreignrendering.h"
#include "core/foreign/fetching.h"
#include "core/foreign/probing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

void addAdd(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string name, url, jurisdiction, key;
        bool takesAnswers = false;
    };
    auto *command = app.add_subcommand("add", Help::tr("认识一台 Open311 服务器；再做一次，改的是已有的登记"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("name", given->name, Help::tr("那里来的信，来源写作什么"))->required();
    command->add_option("url", given->url, Help::tr("接口地址，或网站地址"))->required();
    command->add_option("--jurisdiction", given->jurisdiction, Help::tr("一台服务器管几个地方时用"));
    command->add_option("--key", given->key, Help::tr("密钥；最好放在环境变量里"))->envname("LIANXIN_FOREIGN_KEY");
    command->add_flag("--takes-answers", given->takesAnswers, Help::tr("它收答复，虽然没有列出"));
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        const CancelFlag never = false;
        const ForeignBoard board
            = take(foreign::gotToKnow({q(given->name), q(given->url), q(given->jurisdiction), given->takesAnswers},
                                      session.services().foreignLine(), session.services().clock().now(), never));
        ForeignBoards boards(session.store());
        take(boards.save(session.actor(), board, q(given->key)));
        const ForeignBoard kept = take(boards.access(board.name)).board;
        session.print(boardJson(kept), boardText(kept));
    });
}

void addList(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("list", Help::tr("外部平台，以及那里的答复能保证什么"));
    command->callback([&options] {
        Session session(options, Session::Access::Read);
        for (const ForeignBoard &board : take(ForeignBoards(session.store()).all()))
            session.print(boardJson(board), boardText(board));
    });
}

std::optional<Timestamp> sinceGiven(const std::string &typed)
{
    if (typed.empty())
        return std::nullopt;
    const auto at = Timestamp::fromIso(q(typed));
    if (!at)
        throw Error {Error::Code::Invalid, u"bad-time"_s, {}, u"--since "_s + q(typed)};
    return at;
}

void addFetch(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string board, since;
    };
    auto *command = app.add_subcommand("fetch", Help::tr("收那里的来信；已在这里的不重复添加"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("board", given->board, Help::tr("它的名称"))->required();
    command->add_option("--since", given->since, Help::tr("ISO 时间；不写即上次收信前一个月，或 90 天前"));
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        const CancelFlag never = false;
        const foreign::FetchOrder order {q(given->board), session.actor(), sinceGiven(given->since)};
        const ImportReport report = take(foreign::runFetch(
            order, session.store(), session.services().foreignLine(), session.services().clock().now(),
            [](const Progress &) {}, never));
        session.print(fetchJson(report), fetchText(report));
        if (report.stopped)
            throw report.stopped->error;
    });
}

void addPost(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("post", Help::tr("把签发的答复发回来信的地方，每份至多一次"));
    const auto board = std::make_shared<std::string>();
    command->add_option("board", *board, Help::tr("只发这一个"));
    command->callback([&options, board] {
        Session session(options, Session::Access::Write);
        const CancelFlag never = false;
        const auto outcomes = take(foreign::runPosts(
            {q(*board), session.actor()}, session.store(), session.services().foreignLine(), session.services().clock(),
            [](const Progress &) {}, never));
        for (const foreign::PostOutcome &outcome : outcomes)
            session.print(outcomeJson(outcome), outcomeText(outcome));
    });
}

void addStanding(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("standing", Help::tr("要发去、可能已到、被拒绝的答复"));
    command->callback([&options] {
        Session session(options, Session::Access::Read);
        for (const ForeignAnswer &answer : take(ForeignBoards(session.store()).answers(session.actor())))
            session.print(answerJson(answer), answerText(answer));
    });
}

ForeignAnswer answerMeant(Session &session, const std::string &reference)
{
    const auto answers = take(ForeignBoards(session.store()).answers(session.actor()));
    const QString typed = q(reference);
    const auto isMeant
        = [&typed](const ForeignAnswer &answer) { return answer.number == typed || answer.caseNumber == typed; };
    const auto found = std::ranges::find_if(answers, isMeant);
    if (found == answers.end())
        throw Error {Error::Code::NotFound, u"foreign-nothing-to-post"_s, {}, typed};
    return *found;
}

void addDecide(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string reference, found, notThere;
    };
    auto *command = app.add_subcommand("decide", Help::tr("由人查明：存疑的答复在那里有没有"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("case", given->reference, Help::tr("这里或那里的编号"))->required();
    auto *which = command->add_option_group("finding");
    which->add_option("--found", given->found, Help::tr("在那里，编号是这个"));
    which->add_option("--not-there", given->notThere, Help::tr("不在那里，可以再发；写明理由"));
    which->require_option(1);
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        const ForeignAnswer answer = answerMeant(session, given->reference);
        const bool isThere = !given->found.empty();
        take(ForeignBoards(session.store())
                 .settle(session.actor(), answer, {isThere, q(isThere ? given->found : given->notThere)}));
        session.print({{u"case"_s, answer.caseNumber}, {u"number"_s, answer.number}, {u"is_there"_s, isThere}},
                      u"%1  %2"_s.arg(answer.caseNumber, answer.number));
    });
}

} // namespace

void addForeignCommands(CLI::App &app, const Options &options)
{
    auto *foreign = app.add_subcommand("foreign", Help::tr("外部平台：收那里的信，把答复发回去"));
    foreign->require_subcommand(1);
    addAdd(*foreign, options);
    addList(*foreign, options);
    addFetch(*foreign, options);
    addPost(*foreign, options);
    addStanding(*foreign, options);
    addDecide(*foreign, options);
}

} // namespace lianxin::ctl
