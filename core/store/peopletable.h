// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/syncstanding.h"
#include "core/store/work.h"

namespace lianxin {

[[nodiscard]] std::vector<Person> people(Database &db); ///< in a fixed order
[[nodiscard]] std::optional<Person> findPerson(Database &db, PersonId id);
[[nodiscard]] std::vector<Sender> senders(Database &db, Timestamp now); ///< active people with a token

/// An empty token or passphrase keeps the stored one; a token lets the person take over what a local one of that name
/// left, see takeover.h. NotFound for somebody who goes on here under another id.
[[nodiscard]] Result<void> savePerson(Work &work, const Person &person, const QString &token,
                                      const QString &passphrase);

/// NotFound if there is no such person.
[[nodiscard]] Result<void> setPassphrase(Work &work, PersonId id, const QString &passphrase);

/// The person with today's roles. NotAllowed "wrong-passphrase" or "inactive"; who never set a passphrase needs none.
[[nodiscard]] Result<Actor> signedIn(Database &db, PersonId id, const QString &passphrase);

} // namespace lianxin
