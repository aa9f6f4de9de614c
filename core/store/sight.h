// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"

namespace lianxin {

/// What a person may see at all. Whoever may not see reports of wrongdoing is not told that they exist.
struct Sight {
    bool cases = false;
    bool sealed = false;

    [[nodiscard]] bool sees(bool isSealed) const { return isSealed ? sealed : cases; }
};

[[nodiscard]] inline Sight sightOf(const Actor &actor, const Rules &rules)
{
    return {rules.mayRead(actor, false), rules.mayRead(actor, true)};
}

} // namespace lianxin
