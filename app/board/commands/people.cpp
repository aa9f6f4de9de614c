// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/people.h"
#include "app/board/store/tokens.h"
#include "core/codec/codec.h"

#include <cstdio>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Role>> rolesFrom(const QStringList &codes)
{
    std::vector<Role> roles;
    for (const QString &code : codes) {
        const auto role = fromCode<Role>(code);
        if (!role)
            return failure(Error::Code::Invalid, u"unknown-role"_s, {}, code);
        roles.push_back(*role);
    }
    return roles;
}

QJsonObject toJson(const PersonOnBoard &one, const QStringList &roles)
{
    return {
        {u"name"_s, one.person.name}, {u"org"_s, one.person.org},     {u"roles"_s, QJsonArray::fromStringList(roles)},
        {u"active"_s, one.isActive},  {u"may_enrol"_s, one.mayEnrol}, {u"desks"_s, one.desks}};
}

void print(const std::vector<PersonOnBoard> &people, bool asJson)
{
    QJsonArray list;
    for (const PersonOnBoard &one : people) {
        QStringList roles;
        for (const Role role : one.person.roles)
            roles << toCode(role);
        list.append(toJson(one, roles));
        if (!asJson)
            std::printf("%s  %s  %s  desks %d  %s%s\n", qUtf8Printable(one.person.org), qUtf8Printable(one.person.name),
                        one.isActive ? "active" : "disabled", one.desks, qUtf8Printable(roles.join(u',')),
                        one.mayEnrol ? "" : "  code ended");
    }
    if (asJson)
        std::printf("%s\n", compact({{u"people"_s, list}}).constData());
}

/// Does @p change(db, person) to the one who is named, and gives what comes of it.
template <class F>
Result<std::invoke_result_t<F &, Database &, const Actor &>> changed(const PersonOptions &options, F change)
{
    const auto session = Session::beside(options.file);
    if (!session)
        return tl::unexpected(session.error());
    Database &db = *(*session)->db;
    return (*session)->write([&]() -> Result<std::invoke_result_t<F &, Database &, const Actor &>> {
        const auto person = findPerson(db, options.name, options.org);
        if (!person)
            return tl::unexpected(person.error());
        return change(db, *person);
    });
}

int set(const PersonOptions &options, bool isActive)
{
    const auto name = changed(options, [isActive](Database &db, const Actor &person) {
        setActive(db, person.id, isActive);
        return person.name;
    });
    if (!name)
        return explain(name.error());
    std::printf("%s %s\n", qUtf8Printable(*name), isActive ? "active" : "disabled");
    return 0;
}

} // namespace

int addOrgCommand(const OrgOptions &options)
{
    const auto session = Session::beside(options.file);
    if (!session)
        return explain(session.error());
    const auto added = (*session)->write([&] { return addOrg(*(*session)->db, options.name, options.prefix); });
    if (!added)
        return explain(added.error());
    std::printf("added %s\n", qUtf8Printable(options.name));
    return 0;
}

int addUserCommand(const UserOptions &options)
{
    const auto roles = rolesFrom(options.roles);
    if (!roles)
        return explain(roles.error());
    const auto session = Session::beside(options.file);
    if (!session)
        return explain(session.error());
    const Actor person {{(*session)->ids.next()}, options.name, options.org, *roles};
    const auto token = (*session)->write([&] { return addPerson(*(*session)->db, person); });
    if (!token)
        return explain(token.error());
    std::printf("%s\n", token->constData());
    return 0;
}

int listPeople(const PersonOptions &options)
{
    const auto db = openToLook(options.file);
    if (!db)
        return explain(db.error());
    const auto people = attempt([&] { return allPeople(**db); });
    if (!people)
        return explain(people.error());
    print(*people, options.json);
    return 0;
}

int renewCodeCommand(const PersonOptions &options)
{
    const auto code = changed(options, [&options](Database &db, const Actor &person) {
        if (!options.keepDesks)
            dropDeskTokensOf(db, person.id);
        return renewCode(db, person.id);
    });
    if (!code)
        return explain(code.error());
    std::printf("%s\n", code->constData());
    return 0;
}

int disablePerson(const PersonOptions &options)
{
    return set(options, false);
}

int enablePerson(const PersonOptions &options)
{
    return set(options, true);
}

} // namespace lianxin::board
