// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"

#include "core/codec/drafts.h"
#include "core/store/foreign.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct AnswerArguments {
    std::string text;
    std::vector<std::string> points;
};

/// "1:已更换路灯" — the number of one of @p demands and its answer.
AnswerPoint pointGiven(const std::string &argument, const std::vector<Demand> &demands)
{
    const QString text = q(argument);
    const auto colon = text.indexOf(u':');
    bool isNumber = false;
    const int number = text.left(colon).toInt(&isNumber);
    if (colon < 0 || !isNumber)
        throw Error {Error::Code::Invalid, u"bad-point"_s, {}, u"--point "_s + text};
    QStringList numbers;
    for (const Demand &demand : demands)
        numbers << QString::number(demand.no);
    if (!numbers.contains(QString::number(number)))
        throw Error {
            Error::Code::Invalid, u"no-such-demand"_s, {}, typedPlace("--point", QString::number(number), numbers)};
    return {number, text.mid(colon + 1), {}, {}, {}, {}};
}

DraftKey answerKey(Session &session, const std::string &reference)
{
    return {session.caseOf(reference), operationKind<SubmitForReview>(), session.actor().id};
}

/// What nobody typed on purpose would take the place of what somebody did.
QString answerGiven(const std::string &argument)
{
    const QString text = textGiven(argument);
    if (text.trimmed().isEmpty())
        throw Error {Error::Code::Invalid, u"answer-empty"_s, {}, {}};
    return text;
}

void addAnswer(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("answer", Help::tr("保存答复草稿；什么也不发出"));
    const auto reference = std::make_shared<std::string>();
    const auto given = std::make_shared<AnswerArguments>();
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    command->add_option("text", given->text, Help::tr("群众将读到的答复全文，或 @文件"))->required();
    command->add_option("--point", given->points, Help::tr("诉求点编号:对这一点的答复；可以给几次"));
    command->callback([&options, reference, given] {
        Session session(options, Session::Access::Write);
        AnswerDraft draft {answerGiven(given->text), {}};
        const std::vector<Demand> demands = session.caseFile(*reference).current.demands;
        for (const std::string &point : given->points)
            draft.points.push_back(pointGiven(point, demands));
        const Draft saved = take(session.store().saveDraft(answerKey(session, *reference), draftBody(draft)));
        session.print({{u"case"_s, q(*reference)}, {u"revision"_s, saved.revision}},
                      u"%1  v%2"_s.arg(q(*reference)).arg(saved.revision));
    });
}

void addSubmit(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("submit", Help::tr("把写好的草稿送审；送审后不能再改"));
    const auto reference = std::make_shared<std::string>();
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    command->callback([&options, reference] {
        Session session(options, Session::Access::Write);
        const auto draft = take(session.store().draft(answerKey(session, *reference)));
        if (!draft)
            throw Error {Error::Code::NotFound, u"no-draft"_s, {}, {}};
        const AnswerDraft answer = answerDraft(draft->body);
        printCase(session, session.submit(*reference, SubmitForReview {answer.text, answer.points}, draft->id));
    });
}

const AnswerVersion &newestAnswer(const Case &c)
{
    if (!c.currentAnswer())
        throw Error {Error::Code::NotFound, u"no-answer"_s, {}, {}};
    return *c.currentAnswer();
}

/// Whether the answer is to go to the board of others that its letter came from.
bool goesToForeignBoard(Session &session, CaseId id)
{
    const auto answers = take(ForeignBoards(session.store()).answers(session.actor()));
    return std::ranges::find(answers, id, &ForeignAnswer::caseId) != answers.end();
}

/// Signs, and lets the answer leave at once: what is signed is meant for the resident. An offline desk has nowhere to
/// send it; there `send --how` records the delivery. To a board of others it leaves with `foreign post`.
void addSign(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("sign", Help::tr("签发：所签就是 show 显示的那一稿，随即发出"));
    const auto reference = std::make_shared<std::string>();
    const auto hold = std::make_shared<bool>(false);
    command->add_option("case", *reference, Help::tr("件号、来源编号或内部键"))->required();
    command->add_flag("--hold", *hold, Help::tr("只签发；以后用 send 发出"));
    command->callback([&options, reference, hold] {
        Session session(options, Session::Access::Write);
        const CaseFile file = session.caseFile(*reference);
        const AnswerVersion answer = newestAnswer(file.current);
        Case c = take(session.store().submit(session.actor(), file.id, SignOff {answer.sha256}));
        const bool hasBoard = !take(session.store().syncStanding()).url.isEmpty();
        if (hasBoard && !*hold && !goesToForeignBoard(session, file.id))
            c = take(session.store().submit(session.actor(), file.id, Publish {answer.answerNo, answer.sha256}));
        printCase(session, c);
    });
}

void addSend(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string how, receipt, at;
    };
    addCaseCommand<Arguments>(
        app, options, "send", Help::tr("把签发的答复在留言板上公布；加 --how 则登记以别的方式送达"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("--how", given.how, Help::tr("letter, in_person, phone, platform：不经留言板的答复"));
            command.add_option("--receipt", given.receipt, Help::tr("该次送达的编号或凭据"));
            command.add_option("--at", given.at, Help::tr("何时，ISO 时间；不写即现在"));
        },
        [](Session &session, const std::string &reference, const Arguments &given) -> Operation {
            if (!given.how.empty())
                return RecordDelivery {toCode(wordGiven<Delivery>(given.how, "--how")), q(given.receipt),
                                       timeGiven(given.at, session.services().clock())};
            const Case c = session.caseFile(reference).current;
            const AnswerVersion &answer = newestAnswer(c);
            return Publish {answer.answerNo, answer.sha256};
        });
}

void addAnsweredElsewhere(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string system, number, text, at;
    };
    addCaseCommand<Arguments>(
        app, options, "answered-elsewhere", Help::tr("别的系统已经答复的件，就此办结"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("--system", given.system, Help::tr("那个系统的名称"))->required();
            command.add_option("--number", given.number, Help::tr("在那里的编号"))->required();
            command.add_option("--text", given.text, Help::tr("答复了什么，或 @文件"));
            command.add_option("--at", given.at, Help::tr("何时，ISO 时间；不写即现在"));
        },
        [](Session &session, const std::string &, const Arguments &given) {
            return AnsweredElsewhere {q(given.system), q(given.number), timeGiven(given.at, session.services().clock()),
                                      textGiven(given.text)};
        });
}

} // namespace

void addAnswerCommands(CLI::App &app, const Options &options)
{
    addAnswer(app, options);
    addSubmit(app, options);
    addTextCommand<SendBack>(app, options, "send-back", Help::tr("退回修改"), Help::tr("理由，或 @文件"),
                             &SendBack::comment);
    addSign(app, options);
    addTextCommand<Withdraw>(app, options, "withdraw", Help::tr("撤回已签发、尚无回执的答复"),
                             Help::tr("理由，或 @文件"), &Withdraw::reason);
    addSend(app, options);
    addAnsweredElsewhere(app, options);
    addTextCommand<CloseCase>(app, options, "close", Help::tr("回访之后办结"), Help::tr("结果如何，或 @文件"),
                              &CloseCase::outcome);
    addPlainCommand<Archive>(app, options, "archive", Help::tr("归档"));
}

} // namespace lianxin::ctl
