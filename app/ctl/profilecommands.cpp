// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "core/store/settingkeys.h"
#include "ui/words/errorsentence.h"

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct InitArguments {
    std::string board, token, org, name, device;
    bool offline = false;
    std::vector<std::string> roles;
};

std::vector<Role> rolesGiven(const std::vector<std::string> &words)
{
    std::vector<Role> roles;
    for (const std::string &word : words)
        roles.push_back(wordGiven<Role>(word, "--role"));
    return roles;
}

/// The token may also come from the environment, where `ps` does not show it.
QString tokenGiven(const std::string &token)
{
    return token.empty() ? qEnvironmentVariable("LIANXIN_TOKEN") : q(token);
}

void printPerson(Session &session, const Person &person)
{
    take(session.store().setSetting(u"person.last"_s, person.actor.id.toString()));
    session.print(personJson(person), person.actor.name + u"  "_s + person.actor.org);
}

Person enrol(Session &session, const QString &url, const QString &token)
{
    const Person person = take(session.services().sync().enrol(url, token));
    if (const QString passphrase = qEnvironmentVariable("LIANXIN_PASSPHRASE"); !passphrase.isEmpty())
        take(session.store().setPassphrase(person.actor.id, passphrase));
    return person;
}

Person addedPerson(Session &session, const std::string &name, const QString &org, std::vector<Role> roles)
{
    Person person;
    person.actor = {PersonId {session.services().mint().next()}, q(name), org, std::move(roles), false};
    take(session.store().savePerson(person, {}, qEnvironmentVariable("LIANXIN_PASSPHRASE")));
    return person;
}

void init(const Options &options, const InitArguments &given)
{
    if (given.offline == !given.board.empty())
        throw Error {Error::Code::Invalid, u"board-or-offline"_s, {}, {}};
    Session session(options, Session::Access::Make);
    if (!take(session.store().people()).empty())
        throw Error {Error::Code::Conflict, u"profile-in-use"_s, {}, {}};
    if (!given.device.empty())
        take(session.store().setSetting(settingkey::deviceName, q(given.device)));
    if (!given.offline)
        return printPerson(session, enrol(session, q(given.board), tokenGiven(given.token)));
    if (given.org.empty() || given.name.empty() || given.roles.empty())
        throw Error {Error::Code::Invalid, u"person-incomplete"_s, {}, u"--org --name --role"_s};
    const auto roles = rolesGiven(given.roles);
    take(session.store().setSetting(settingkey::office, q(given.org)));
    printPerson(session, addedPerson(session, given.name, q(given.org), roles));
}

void addInit(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("init", "Makes a profile: on a board, or offline");
    const auto given = std::make_shared<InitArguments>();
    command->add_option("--board", given->board, "address of the board");
    command->add_option("--token", given->token, "the person's token; or LIANXIN_TOKEN");
    command->add_flag("--offline", given->offline, "no board: imports alone");
    command->add_option("--org", given->org, "name of the office (offline)");
    command->add_option("--name", given->name, "your name (offline)");
    command->add_option("--role", given->roles, "role; may be given several times (offline)");
    command->add_option("--device", given->device, "short name of this PC, for provisional numbers");
    command->callback([&options, given] { init(options, *given); });
}

void addLogin(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string board, token;
    };
    auto *command = app.add_subcommand("login", "Signs a further person of the office in on this desk");
    const auto given = std::make_shared<Arguments>();
    command->add_option("--token", given->token, "the person's token; or LIANXIN_TOKEN");
    command->add_option("--board", given->board, "address of the board, if it moved");
    command->callback([&options, given] {
        Session session(options, Session::Access::Write);
        const QString url = given->board.empty() ? take(session.store().syncStanding()).url : q(given->board);
        printPerson(session, enrol(session, url, tokenGiven(given->token)));
    });
}

void requireOfflineAdmin(Session &session)
{
    if (!session.services().rules().may(session.actor(), u"manage_people"))
        throw Error {Error::Code::NotAllowed, u"no-right"_s, {}, {}};
}

/// What somebody who was added to a desk with a board still needs.
QString hintAbout(Session &session)
{
    const bool hasBoard = !take(session.store().setting(settingkey::boardUrl)).isEmpty();
    return hasBoard ? ui::errorSentence({Error::Code::Unauthorized, u"person-has-no-token"_s, {}, {}}).text()
                    : QString();
}

void addPeople(CLI::App &app, const Options &options)
{
    auto *people
        = app.add_subcommand("people", "The persons of this desk; `people add NAME --role R` on an offline desk");
    const auto name = std::make_shared<std::string>();
    const auto roles = std::make_shared<std::vector<std::string>>();
    auto *add = people->add_subcommand("add", "Adds a person of the office (right: manage_people)");
    add->add_option("name", *name, "name")->required();
    add->add_option("--role", *roles, "role; may be given several times")->required();
    add->callback([&options, name, roles] {
        Session session(options, Session::Access::Write);
        requireOfflineAdmin(session);
        const Person person = addedPerson(session, *name, session.actor().org, rolesGiven(*roles));
        const QString hint = hintAbout(session);
        QJsonObject json = personJson(person);
        if (!hint.isEmpty())
            json.insert(u"hint"_s, hint);
        session.print(json, (person.actor.name + u'\n' + hint).trimmed());
    });
    people->callback([&options, add] {
        if (add->parsed())
            return;
        Session session(options, Session::Access::Read);
        for (const Person &person : take(session.store().people()))
            session.print(personJson(person), person.actor.name + u"  "_s + person.actor.org);
    });
}

} // namespace

void addProfileCommands(CLI::App &app, const Options &options)
{
    addInit(app, options);
    addLogin(app, options);
    addPeople(app, options);
}

} // namespace lianxin::ctl
