// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/peopletable.h"

#include "core/store/audittable.h"
#include "core/store/passphrase.h"
#include "core/store/sqlvalues.h"
#include "core/store/takeover.h"
#include "core/store/tokentable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectAll
    = "SELECT id, name, org, roles, active, passphrase <> '', token <> '' FROM person ORDER BY id";
constexpr std::string_view selectById
    = "SELECT id, name, org, roles, active, passphrase <> '', token <> '' FROM person WHERE id = ?";
constexpr std::string_view selectSenders
    = "SELECT id, name, org, roles, token FROM person WHERE active = 1 AND token <> '' ORDER BY id";

constexpr std::string_view upsertPerson
    = "INSERT INTO person (id, name, org, roles, active, token) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
      " SET name = excluded.name, org = excluded.org, roles = excluded.roles, active = excluded.active,"
      " token = CASE excluded.token WHEN '' THEN token ELSE excluded.token END";

constexpr std::string_view selectPassphrase = "SELECT passphrase FROM person WHERE id = ?";
constexpr std::string_view updatePassphrase = "UPDATE person SET passphrase = ? WHERE id = ?";

Person personIn(const Statement &query)
{
    const auto [id, name, org, roles, active, hasPassphrase, hasToken]
        = query.row<PersonId, QString, QString, std::vector<Role>, bool, bool, bool>();
    return {{id, name, org, roles, false}, active, hasPassphrase, hasToken};
}

} // namespace

std::vector<Person> people(Database &db)
{
    std::vector<Person> all;
    auto query = db.prepare(selectAll);
    while (query.step())
        all.push_back(personIn(query));
    return all;
}

std::optional<Person> findPerson(Database &db, PersonId id)
{
    auto query = db.prepare(selectById);
    return query.bind(textOf(id)).step() ? std::optional(personIn(query)) : std::nullopt;
}

std::vector<Sender> senders(Database &db, Timestamp now)
{
    std::vector<Sender> all;
    auto query = db.prepare(selectSenders);
    while (query.step()) {
        const auto [id, name, org, roles, token] = query.row<PersonId, QString, QString, std::vector<Role>, QString>();
        all.push_back({{id, name, org, roles, false}, token, isTokenOld(db, id, now)});
    }
    return all;
}

Result<void> savePerson(Work &work, const Person &person, const QString &token, const QString &passphrase)
{
    const Actor &actor = person.actor;
    if (presentId(work.db, actor.id) != actor.id)
        return failure(Error::Code::NotFound, u"no-such-person"_s);
    work.db.execute(upsertPerson, actor.id, actor.name, actor.org, actor.roles, person.isActive, token);
    audit(work, {}, u"save_person"_s, textOf(actor.id));
    work.changes.people = true;
    if (!token.isEmpty()) {
        noteNewToken(work, actor.id);
        takeOver(work, actor);
    }
    return passphrase.isEmpty() ? Result<void>() : setPassphrase(work, actor.id, passphrase);
}

Result<void> setPassphrase(Work &work, PersonId id, const QString &passphrase)
{
    const auto hash = hashedPassphrase(passphrase);
    if (!hash)
        return tl::unexpected(hash.error());
    work.db.execute(updatePassphrase, QString::fromLatin1(*hash), textOf(id));
    if (work.db.changes() == 0)
        return failure(Error::Code::NotFound, u"no-such-person"_s);
    audit(work, {}, u"set_passphrase"_s, textOf(id));
    work.changes.people = true;
    return {};
}

Result<Actor> signedIn(Database &db, PersonId id, const QString &passphrase)
{
    const auto person = findPerson(db, id);
    if (!person)
        return failure(Error::Code::NotFound, u"no-such-person"_s);
    if (!person->isActive)
        return failure(Error::Code::NotAllowed, u"inactive"_s);
    const QByteArray hash = db.value<QString>(selectPassphrase, id).value_or(QString()).toLatin1();
    if (!hash.isEmpty() && !passphraseMatches(hash, passphrase))
        return failure(Error::Code::NotAllowed, u"wrong-passphrase"_s);
    return person->actor;
}

} // namespace lianxin
