// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/people.h"

#include "app/board/store/tokens.h"

#include <algorithm>
#include <QRegularExpression>
#include <QStringList>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

/// Names stand in feed names, page titles and lines of text.
bool isName(const QString &name)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !name.isEmpty() && name == name.trimmed() && name.size() <= 100 && std::ranges::none_of(name, isControl);
}

QString toText(const std::vector<Role> &roles)
{
    QStringList codes;
    for (const Role role : roles)
        codes << toCode(role);
    return codes.join(u' ');
}

} // namespace

std::vector<Role> rolesFromText(const QString &text)
{
    std::vector<Role> roles;
    for (const QString &code : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto role = fromCode<Role>(code);
        if (!role)
            throw DbError::unreadable("role");
        roles.push_back(*role);
    }
    return roles;
}

QString openScope(const QString &org)
{
    return u"org:"_s + org;
}

QString sealedScope(const QString &org)
{
    return u"sealed:"_s + org;
}

constexpr std::string_view selectOrg = "SELECT 1 FROM orgs WHERE name = ?";

bool hasOrg(Database &db, const QString &name)
{
    return db.value<int>(selectOrg, name).has_value();
}

constexpr std::string_view selectPrefix = "SELECT 1 FROM orgs WHERE prefix = ?";
constexpr std::string_view insertOrg = "INSERT INTO orgs (name, prefix) VALUES (?, ?)";
constexpr std::string_view insertScope = "INSERT INTO scopes (name, head) VALUES (?, 0)";

Result<void> addOrg(Database &db, const QString &name, const QString &prefix)
{
    static const QRegularExpression capitals(u"^[A-Z]{1,8}$"_s);
    if (!isName(name))
        return failure(Error::Code::Invalid, u"bad-name"_s);
    if (!capitals.match(prefix).hasMatch())
        return failure(Error::Code::Invalid, u"bad-prefix"_s);
    if (hasOrg(db, name))
        return failure(Error::Code::Conflict, u"org-exists"_s);
    if (db.value<int>(selectPrefix, prefix))
        return failure(Error::Code::Conflict, u"prefix-taken"_s);
    db.execute(insertOrg, name, prefix);
    db.execute(insertScope, openScope(name));
    db.execute(insertScope, sealedScope(name));
    return {};
}

constexpr std::string_view selectPerson = "SELECT 1 FROM people WHERE org = ? AND name = ?";
constexpr std::string_view insertPerson
    = "INSERT INTO people (id, org, name, roles, token_hash) VALUES (?, ?, ?, ?, ?)";

Result<QByteArray> addPerson(Database &db, const Actor &person)
{
    if (!isName(person.name))
        return failure(Error::Code::Invalid, u"bad-name"_s);
    if (person.roles.empty())
        return failure(Error::Code::Invalid, u"no-role"_s);
    if (!hasOrg(db, person.org))
        return failure(Error::Code::NotFound, u"no-such-org"_s);
    if (db.value<int>(selectPerson, person.org, person.name))
        return failure(Error::Code::Conflict, u"person-exists"_s);
    const QByteArray token = newToken();
    db.execute(insertPerson, person.id, person.org, person.name, toText(person.roles), tokenHash(token));
    return token;
}

constexpr std::string_view selectPeople
    = "SELECT p.id, p.name, p.org, p.roles, p.is_active, p.may_enrol, COUNT(DISTINCT t.device) FROM people AS p "
      "LEFT JOIN device_tokens AS t ON t.person = p.id GROUP BY p.id ORDER BY p.org, p.name";

std::vector<PersonOnBoard> allPeople(Database &db)
{
    std::vector<PersonOnBoard> people;
    auto query = db.prepare(selectPeople);
    while (query.step()) {
        const auto [id, name, org, roles, isActive, mayEnrol, desks]
            = query.row<PersonId, QString, QString, QString, bool, bool, int>();
        people.push_back({Actor {id, name, org, rolesFromText(roles)}, isActive, mayEnrol, desks});
    }
    return people;
}

Result<Actor> findPerson(Database &db, const QString &name, const QString &org)
{
    std::vector<PersonOnBoard> found = allPeople(db);
    std::erase_if(found, [&](const PersonOnBoard &one) {
        return one.person.name != name || (!org.isEmpty() && one.person.org != org);
    });
    if (found.empty())
        return failure(Error::Code::NotFound, u"no-such-person"_s);
    if (found.size() > 1)
        return failure(Error::Code::Conflict, u"ambiguous-person"_s);
    return found.front().person;
}

constexpr std::string_view updateCode = "UPDATE people SET token_hash = ?, may_enrol = 1 WHERE id = ?";

QByteArray renewCode(Database &db, PersonId person)
{
    const QByteArray token = newToken();
    db.execute(updateCode, tokenHash(token), person);
    return token;
}

constexpr std::string_view updateActive = "UPDATE people SET is_active = ? WHERE id = ?";

void setActive(Database &db, PersonId person, bool isActive)
{
    db.execute(updateActive, isActive, person);
}

} // namespace lianxin::board
