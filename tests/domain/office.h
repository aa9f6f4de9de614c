// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applied.h"
#include "tests/catchqt.h"

// A township office for tests: the built-in rules, its people, a case at any stage and one proper operation of each
// kind.

namespace lianxin::office {

[[nodiscard]] const Rules &rules();

/// A person with these roles. The same name is the same person.
[[nodiscard]] Actor person(const QString &name, const std::vector<Role> &roles);
[[nodiscard]] Actor someone(Role role); ///< who holds that role alone; a different person for each role

[[nodiscard]] Timestamp on(const char *isoMinute); ///< "2026-11-23T09:00", Beijing time
extern const Timestamp monday;                     ///< 2026-11-23 09:00, an ordinary working day without holidays near
[[nodiscard]] CaseKey caseKey(int n);
[[nodiscard]] OperationId operationId(int n);

[[nodiscard]] Appeal letter(Timestamp at = monday);

[[nodiscard]] Attachment photo();

/// A case at @p status, received on Monday, on which every guard of every step holds for who was not there before:
/// all that a step may ask for has been proposed, submitted, asked for and named, by people who are nobody's someone().
[[nodiscard]] Case caseAt(CaseStatus status);

/// One proper operation of each kind, fitting caseAt(); two hours later than it was received.
[[nodiscard]] Operation proper(const QString &kind);
extern const Timestamp later;

/// applied() by @p actor at @p at, with an operation id of its own.
[[nodiscard]] Result<Case> done(const Case &c, const Operation &operation, const Actor &actor, Timestamp at = later);
/// The same where it must succeed.
[[nodiscard]] Case after(const Case &c, const Operation &operation, const Actor &actor, Timestamp at = later);
/// The reason of the refusal, or empty if there was none.
[[nodiscard]] QString refusal(const Case &c, const Operation &operation, const Actor &actor, Timestamp at = later);

} // namespace lianxin::office
