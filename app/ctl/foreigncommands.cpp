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
    auto *command = app.add_subcommand("add", "Gets to know an Open311 server; once more, it changes what is known");
    const auto given = std::make_shared<Arguments>();
    command->add_option("name", given->name, "what its letters name as their source")->required();
    command->add_option("url", given->url, "where its interface is, or its site")->required();
    command->add_option("--jurisdiction", given->jurisdiction, "where one server serves several");
    command->add_option("--key", given->key, "a secret; better in the environment")->envname("LIANXIN_FOREIGN_KEY");
    command->add_flag("--takes-answers", given->takesAnswers, "it takes answers, though it lists none");
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
    auto *command = app.add_subcommand("list", "The boards, and what can be promised of answers there");
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
    auto *command = app.add_subcommand("fetch", "Takes its letters in; what is here already is not added again");
    const auto given = std::make_shared<Arguments>();
    command->add_option("board", given->board, "its name")->required();
    command->add_option("--since", given->since, "ISO; a month before the last fetch, or 90 days ago, if missing");
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
    auto *command = app.add_subcommand("post", "Posts signed answers where their letters came from, each at most once");
    const auto board = std::make_shared<std::string>();
    command->add_option("board", *board, "only this one");
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
    auto *command = app.add_subcommand("standing", "Answers that are to go, may be there, or were refused");
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
    auto *command = app.add_subcommand("decide", "Says what a person found on the board about an answer in doubt");
    const auto given = std::make_shared<Arguments>();
    command->add_option("case", given->reference, "its number, here or there")->required();
    auto *which = command->add_option_group("finding");
    which->add_option("--found", given->found, "it is there, as number so-and-so");
    which->add_option("--not-there", given->notThere, "it is not there and may go again; why");
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
    auto *foreign = app.add_subcommand("foreign", "Boards of others: letters from there, answers to there");
    foreign->require_subcommand(1);
    addAdd(*foreign, options);
    addList(*foreign, options);
    addFetch(*foreign, options);
    addPost(*foreign, options);
    addStanding(*foreign, options);
    addDecide(*foreign, options);
}

} // namespace lianxin::ctl
