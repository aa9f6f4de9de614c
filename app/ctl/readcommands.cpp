// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "ui/words/clockwords.h"
#include "ui/words/diarywords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct ListArguments {
    std::string list = "all", text, status, category, place, channel, sort = "due";
    std::optional<int> limit;
};

CaseQuery queryOf(const ListArguments &arguments)
{
    CaseQuery query;
    query.list = wordGiven<WorkList>(arguments.list, "list");
    query.text = QString::fromStdString(arguments.text);
    if (!arguments.status.empty())
        query.status = wordGiven<CaseStatus>(arguments.status, "--status");
    query.category = QString::fromStdString(arguments.category);
    query.place = QString::fromStdString(arguments.place);
    query.channel = QString::fromStdString(arguments.channel);
    query.sort = arguments.sort == "newest" ? CaseSort::Newest : CaseSort::Due;
    return query;
}

size_t limitOf(const ListArguments &arguments)
{
    const int limit = arguments.limit.value_or(std::numeric_limits<int>::max());
    if (limit < 1)
        throw Error {
            Error::Code::Invalid, u"bad-number"_s, {}, typedPlace("--limit", QString::number(limit), {u"≥ 1"_s})};
    return size_t(limit);
}

void printRows(Session &session, const ListArguments &arguments)
{
    auto ids = take(session.store().list(session.actor(), queryOf(arguments)));
    ids.resize(std::min(ids.size(), limitOf(arguments)));
    const Timestamp now = session.services().clock().now();
    constexpr size_t page = 128;
    for (size_t first = 0; first < ids.size(); first += page) {
        const auto last = std::min(first + page, ids.size());
        const std::vector<CaseId> some(ids.begin() + qsizetype(first), ids.begin() + qsizetype(last));
        for (const CaseRow &row : take(session.store().rows(session.actor(), some)))
            session.print(rowJson(row), rowLine(row, now, session.services().rules().calendar));
    }
}

void addFilters(CLI::App *command, ListArguments &arguments)
{
    command->add_option("--status", arguments.status, Help::tr("状态代码，例如 WORK"));
    command->add_option("--category", arguments.category, Help::tr("类别，连同其下各类"));
    command->add_option("--place", arguments.place, Help::tr("地点以此开头"));
    command->add_option("--channel", arguments.channel, Help::tr("渠道：online, phone, walk_in, letter, ……"));
    command->add_option("--sort", arguments.sort, Help::tr("due（按期限）或 newest（按新旧）"))
        ->check(CLI::IsMember({"due", "newest"}));
    command->add_option("--limit", arguments.limit, Help::tr("最多几件"));
}

void addList(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("list", Help::tr("一张工作清单上的件"));
    const auto arguments = std::make_shared<ListArguments>();
    command->add_option("list", arguments->list,
                        Help::tr("today, new, open, review, to_send, answered, closed, sealed 或 all"));
    addFilters(command, *arguments);
    command->callback([&options, arguments] {
        Session session(options, Session::Access::Read);
        printRows(session, *arguments);
    });
}

void addSearch(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("search", Help::tr("含有所有这些词的件；一个汉字也可以"));
    const auto arguments = std::make_shared<ListArguments>();
    arguments->sort = "newest";
    command->add_option("words", arguments->text, Help::tr("要找的词，用空格分开"))->required();
    addFilters(command, *arguments);
    command->callback([&options, arguments] {
        Session session(options, Session::Access::Read);
        printRows(session, *arguments);
    });
}

void addShow(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("show", Help::tr("一件：来信、诉求点、期限、答复、草稿"));
    const auto reference = std::make_shared<std::string>();
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    command->callback([&options, reference] {
        Session session(options, Session::Access::Read);
        const CaseFile file = session.caseFile(*reference);
        session.print(caseJson(file),
                      caseText(file, session.services().clock().now(), session.services().rules().calendar));
    });
}

void addHistory(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("history", Help::tr("一件的全部经过"));
    const auto reference = std::make_shared<std::string>();
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    command->callback([&options, reference] {
        Session session(options, Session::Access::Read);
        for (const TimelineEntry &entry : session.caseFile(*reference).timeline)
            session.print(entryJson(entry), entryLine(entry, session.services().rules()));
    });
}

void addOutbox(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("outbox", Help::tr("等着发出的，和被拒绝的及其原因"));
    command->callback([&options] {
        Session session(options, Session::Access::Read);
        for (const OutboxItem &item : take(session.store().outbox(session.actor())))
            session.print(outboxJson(item), outboxLine(item, session.services().rules()));
    });
}

void printDiary(Session &session)
{
    const Diary diary = take(session.store().diary(session.actor()));
    const Timestamp now = session.services().clock().now();
    const Rules &rules = session.services().rules();
    for (const OutboxItem &item : diary.waiting)
        if (item.state != OutboxItem::State::Ready)
            session.print(stuckJson(item), outboxLine(item, rules) + u"  "_s + ui::stuckTodo(item));
    for (const HandoverItem &item : diary.handedOver)
        session.print(handoverJson(item), ui::momentWords(item.at, now) + u"  "_s + ui::handoverWhat(item) + u"  "_s
                                              + ui::handoverWhy(item));
    for (const SetAsideRow &row : diary.setAside)
        session.print(setAsideJson(row), u"%1 %2  "_s.arg(row.scope).arg(row.seq) + ui::setAsideWhy(row));
    for (const DiaryRound &round : diary.rounds)
        session.print(roundJson(round), ui::roundMoment(round, now) + u"  "_s + ui::roundWords(round));
}

void addDiary(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("diary", Help::tr("每次同步收发了什么，什么停着不动、为什么"));
    command->callback([&options] {
        Session session(options, Session::Access::Read);
        printDiary(session);
    });
}

} // namespace

void addReadCommands(CLI::App &app, const Options &options)
{
    addList(app, options);
    addSearch(app, options);
    addShow(app, options);
    addHistory(app, options);
    addOutbox(app, options);
    addDiary(app, options);
}

} // namespace lianxin::ctl
