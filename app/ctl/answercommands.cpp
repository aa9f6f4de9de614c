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
    auto *command = app.add_subcommand("answer", "Saves the draft of an answer; nothing leaves");
    const auto reference = std::make_shared<std::string>();
    const auto given = std::make_shared<AnswerArguments>();
    command->add_option("case", *reference, "number, source number or key")->required();
    command->add_option("text", given->text, "the whole answer as the resident will read it, or @file")->required();
    command->add_option("--point", given->points, "NUMBER:answer to that demand; may be given several times");
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
    auto *command = app.add_subcommand("submit", "Hands the drafted answer in for review; from then on it is frozen");
    const auto reference = std::make_shared<std::string>();
    command->add_option("case", *reference, "number, source number or key")->required();
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
    auto *command = app.add_subcommand("sign", "签发: signs exactly the text that `show` prints, and sends it");
    const auto reference = std::make_shared<std::string>();
    const auto hold = std::make_shared<bool>(false);
    command->add_option("case", *reference, "number, source number or key")->required();
    command->add_flag("--hold", *hold, "sign only; `send` lets it leave later");
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
        app, options, "send", "Publishes the signed answer on the board; with --how it records another way of delivery",
        [](CLI::App &command, Arguments &given) {
            command.add_option("--how", given.how, "letter, in_person, phone, platform: an answer without a board");
            command.add_option("--receipt", given.receipt, "number or proof of that delivery");
            command.add_option("--at", given.at, "when, ISO; now if missing");
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
        app, options, "answered-elsewhere", "Closes a case that another system has answered",
        [](CLI::App &command, Arguments &given) {
            command.add_option("--system", given.system, "name of that system")->required();
            command.add_option("--number", given.number, "its number there")->required();
            command.add_option("--text", given.text, "what was answered, or @file");
            command.add_option("--at", given.at, "when, ISO; now if missing");
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
    addTextCommand<SendBack>(app, options, "send-back", "退回修改", "why, or @file", &SendBack::comment);
    addSign(app, options);
    addTextCommand<Withdraw>(app, options, "withdraw", "Takes a signed answer back that has no receipt yet",
                             "why, or @file", &Withdraw::reason);
    addSend(app, options);
    addAnsweredElsewhere(app, options);
    addTextCommand<CloseCase>(app, options, "close", "办结, once the resident has been called back",
                              "what came of it, or @file", &CloseCase::outcome);
    addPlainCommand<Archive>(app, options, "archive", "归档");
}

} // namespace lianxin::ctl
