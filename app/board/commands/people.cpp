// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/people.h"

#include <cstdio>

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

} // namespace

int addOrgCommand(const OrgOptions &options)
{
    const auto session = Session::open(options.file);
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
    const auto session = Session::open(options.file);
    if (!session)
        return explain(session.error());
    const Actor person {{(*session)->ids.next()}, options.name, options.org, *roles};
    const auto token = (*session)->write([&] { return addPerson(*(*session)->db, person); });
    if (!token)
        return explain(token.error());
    std::printf("%s\n", token->constData());
    return 0;
}

} // namespace lianxin::board
