// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/uuid7.h"
#include "core/domain/actor.h"
#include "core/sqlite/database.h"

#include <vector>

namespace lianxin::board {

/// The feeds of an office: its cases, and its reports of wrongdoing.
[[nodiscard]] QString openScope(const QString &org);   ///< "org:NAME"
[[nodiscard]] QString sealedScope(const QString &org); ///< "sealed:NAME"

/// The prefix is of case numbers, "LY" in LY-2026-000412: one to eight capital letters.
/// Invalid "bad-name", "bad-prefix"; Conflict "org-exists", "prefix-taken". Throws DbError.
[[nodiscard]] Result<void> addOrg(Database &db, const QString &name, const QString &prefix);
[[nodiscard]] bool hasOrg(Database &db, const QString &name);

/// Takes a person in and gives the token, which is stored nowhere: only its hash is.
/// Invalid "bad-name", "no-role"; NotFound "no-such-org"; Conflict "person-exists". Throws DbError.
[[nodiscard]] Result<QByteArray> addPerson(Database &db, const Actor &person);

/// A person as the administrator sees one.
struct PersonOnBoard {
    Actor person;
    bool isActive = true;
    bool mayEnrol = true; ///< whether the code still opens a further desk
    int desks = 0;        ///< those that have a token of their own for this person
};
[[nodiscard]] std::vector<PersonOnBoard> allPeople(Database &db); ///< throws DbError

/// The person of that name, in the office @p org or, if that is empty, in whatever office has one.
/// NotFound "no-such-person"; Conflict "ambiguous-person". Throws DbError.
[[nodiscard]] Result<Actor> findPerson(Database &db, const QString &name, const QString &org);
/// A new code in place of the one the person had; it opens any desk. Throws DbError.
[[nodiscard]] QByteArray renewCode(Database &db, PersonId person);
/// Who is not active is refused, whatever the token. Throws DbError.
void setActive(Database &db, PersonId person, bool isActive);

/// Roles as a column holds them: codes, separated by blanks. Throws DbError if nobody knows one.
[[nodiscard]] std::vector<Role> rolesFromText(const QString &text);

} // namespace lianxin::board
