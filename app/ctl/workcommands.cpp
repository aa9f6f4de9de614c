// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

/// Throws NotFound "no-such-handler", naming those there are.
Actor handlerNamed(Session &session, const QString &name)
{
    QStringList handlers;
    for (const Person &person : take(session.store().people())) {
        if (!person.isActive || !person.actor.has(Role::Handler))
            continue;
        if (person.actor.name == name)
            return person.actor;
        handlers << person.actor.name;
    }
    throw Error {Error::Code::NotFound, u"no-such-handler"_s, {}, typedPlace("--to", name, handlers)};
}

void addAssign(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string owner, unit;
    };
    addCaseCommand<Arguments>(
        app, options, "assign", Help::tr("交办：指定人员和单位"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("--to", given.owner, Help::tr("人员姓名"))->required();
            command.add_option("--unit", given.unit, Help::tr("承办单位"));
        },
        [](Session &session, const std::string &, const Arguments &given) {
            const Actor handler = handlerNamed(session, q(given.owner));
            return Assign {q(given.unit), handler.id, handler.name};
        });
}

void addContact(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string channel = "phone", result = "reached", text, at, nextTry;
    };
    addCaseCommand<Arguments>(
        app, options, "contact", Help::tr("记一次电话或其他联系"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("text", given.text, Help::tr("说了什么，或 @文件"));
            command.add_option("--channel", given.channel, "phone, visit, message");
            command.add_option("--result", given.result, "reached, no_answer, wrong_number, call_later");
            command.add_option("--at", given.at, Help::tr("何时，ISO 时间；不写即现在"));
            command.add_option("--next-try", given.nextTry, Help::tr("下次何时再联系，ISO 时间"));
        },
        [](Session &session, const std::string &, const Arguments &given) {
            const Clock &clock = session.services().clock();
            RecordContact op {toCode(wordGiven<ContactChannel>(given.channel, "--channel")),
                              timeGiven(given.at, clock),
                              wordGiven<ContactResult>(given.result, "--result"),
                              textGiven(given.text),
                              {}};
            if (!given.nextTry.empty())
                op.nextTry = timeGiven(given.nextTry, clock);
            return op;
        });
}

void addVisit(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string found, place, who, at;
    };
    addCaseCommand<Arguments>(
        app, options, "visit", Help::tr("记一次走访：谁去的、去了哪里、看到什么"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("found", given.found, Help::tr("看到什么，或 @文件"))->required();
            command.add_option("--place", given.place, Help::tr("在哪里"));
            command.add_option("--who", given.who, Help::tr("谁去的"));
            command.add_option("--at", given.at, Help::tr("何时，ISO 时间；不写即现在"));
        },
        [](Session &session, const std::string &, const Arguments &given) {
            return RecordVisit {timeGiven(given.at, session.services().clock()), q(given.place), q(given.who),
                                textGiven(given.found)};
        });
}

void addAnnotate(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string passage, note, kind = "highlight";
    };
    addCaseCommand<Arguments>(
        app, options, "annotate", Help::tr("划出信中一段，写批注"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("passage", given.passage, Help::tr("信里的原话"))->required();
            command.add_option("--note", given.note, Help::tr("批注"));
            command.add_option("--kind", given.kind, "highlight, claim, fact, ask");
        },
        [](Session &session, const std::string &reference, const Arguments &given) {
            const auto kind = wordGiven<Passage>(given.kind, "--kind");
            for (const Appeal &appeal : session.caseFile(reference).appeals)
                if (const auto at = appeal.body.indexOf(q(given.passage)); at >= 0)
                    return Annotate {appeal.key, int(at), int(q(given.passage).size()), kind, textGiven(given.note)};
            throw Error {Error::Code::NotFound, u"passage-not-in-letter"_s, {}, {}};
        });
}

} // namespace

void addWorkCommands(CLI::App &app, const Options &options)
{
    addAssign(app, options);
    addPlainCommand<StartWork>(app, options, "start", Help::tr("签收：承办人接手办理"));
    addPlainCommand<TakeUpAgain>(app, options, "take-up", Help::tr("退回或重开的件再办"));
    addContact(app, options);
    addVisit(app, options);
    addAnnotate(app, options);
    addTextCommand<AddNote>(app, options, "note", Help::tr("内部备注"), Help::tr("文字，或 @文件"), &AddNote::text);
    addTextCommand<AskResident>(app, options, "ask", Help::tr("请群众补充情况"), Help::tr("问什么"),
                                &AskResident::question);
    addTextCommand<ResidentAnswered>(app, options, "resident-answered", Help::tr("群众已回答所问"),
                                     Help::tr("回答的内容"), &ResidentAnswered::text);
}

} // namespace lianxin::ctl
