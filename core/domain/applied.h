// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"
#include "core/domain/rules.h"

namespace lianxin {

/// What a guard needs to know besides the case: values only.
struct Context {
    const Actor &actor;
    OperationId operationId;
    Timestamp at;
    const Rules &rules;
};

/// The case as it stands after @p operation, its version one higher. The only way a case changes: the desk's optimistic
/// view, the board's check, the rebase and the tests all come here.
///
/// Errors are NotAllowed with one of these reasons: "wrong-state", "no-right", "sealed", or the code of the guard that
/// failed in kebab-case ("signer-not-author", "has-demand", …).
[[nodiscard]] Result<Case> applied(Case c, const Operation &operation, const Context &context);

/// The operations @p actor could start now, by kind, guards aside: what the window offers.
[[nodiscard]] std::vector<QString> possibleOperations(const Case &c, const Actor &actor, const Rules &rules);

} // namespace lianxin
