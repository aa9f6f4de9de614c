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
        app, options, "assign", "交办: names the person and the unit",
        [](CLI::App &command, Arguments &given) {
            command.add_option("--to", given.owner, "name of the person")->required();
            command.add_option("--unit", given.unit, "handling unit");
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
        app, options, "contact", "Logs a call or another contact with the resident",
        [](CLI::App &command, Arguments &given) {
            command.add_option("text", given.text, "what was said, or @file");
            command.add_option("--channel", given.channel, "phone, visit, message");
            command.add_option("--result", given.result, "reached, no_answer, wrong_number, call_later");
            command.add_option("--at", given.at, "when, ISO; now if missing");
            command.add_option("--next-try", given.nextTry, "when to try again, ISO");
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
        app, options, "visit", "Records a visit: who went, where, what was found",
        [](CLI::App &command, Arguments &given) {
            command.add_option("found", given.found, "what was found, or @file")->required();
            command.add_option("--place", given.place, "where");
            command.add_option("--who", given.who, "who went");
            command.add_option("--at", given.at, "when, ISO; now if missing");
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
        app, options, "annotate", "Highlights a passage of the letter and writes a margin note",
        [](CLI::App &command, Arguments &given) {
            command.add_option("passage", given.passage, "the words, as they stand in the letter")->required();
            command.add_option("--note", given.note, "margin note");
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
    addPlainCommand<StartWork>(app, options, "start", "签收: the handler takes it up");
    addPlainCommand<TakeUpAgain>(app, options, "take-up", "Opens a returned or reopened case again");
    addContact(app, options);
    addVisit(app, options);
    addAnnotate(app, options);
    addTextCommand<AddNote>(app, options, "note", "Internal note", "text, or @file", &AddNote::text);
    addTextCommand<AskResident>(app, options, "ask", "Asks the resident for missing facts", "the question",
                                &AskResident::question);
    addTextCommand<ResidentAnswered>(app, options, "resident-answered", "The resident has answered the question",
                                     "the answer", &ResidentAnswered::text);
}

} // namespace lianxin::ctl
