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
    auto *command = app.add_subcommand("init", Help::tr("新建桌面：接留言板，或离线"));
    const auto given = std::make_shared<InitArguments>();
    command->add_option("--board", given->board, Help::tr("留言板的地址"));
    command->add_option("--token", given->token, Help::tr("本人的接入码；或放在 LIANXIN_TOKEN"));
    command->add_flag("--offline", given->offline, Help::tr("没有留言板，只用导入"));
    command->add_option("--org", given->org, Help::tr("单位名称（离线）"));
    command->add_option("--name", given->name, Help::tr("您的姓名（离线）"));
    command->add_option("--role", given->roles, Help::tr("角色；可以给几次（离线）"));
    command->add_option("--device", given->device, Help::tr("这台电脑的短名，用于临时编号"));
    command->callback([&options, given] { init(options, *given); });
}

void addLogin(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string board, token;
    };
    auto *command = app.add_subcommand("login", Help::tr("本单位再有一人在这个桌面登录"));
    const auto given = std::make_shared<Arguments>();
    command->add_option("--token", given->token, Help::tr("本人的接入码；或放在 LIANXIN_TOKEN"));
    command->add_option("--board", given->board, Help::tr("留言板的地址，搬了家才写"));
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
    auto *people = app.add_subcommand("people", Help::tr("这个桌面上的人；离线桌面用 people add 姓名 --role 角色"));
    const auto name = std::make_shared<std::string>();
    const auto roles = std::make_shared<std::vector<std::string>>();
    auto *add = people->add_subcommand("add", Help::tr("添加本单位的人（权限：manage_people）"));
    add->add_option(Help::tr("姓名"), *name, Help::tr("姓名"))->required();
    add->add_option("--role", *roles, Help::tr("角色；可以给几次"))->required();
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
