// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/domain/operation.h"
#include "tests/catchqt.h"

#include <algorithm>

using namespace lianxin;
using namespace Qt::StringLiterals;

TEST_CASE("the rules the program ships with load, and every kind of operation has a row", "[rules]")
{
    const auto rules = REQUIRE_OK(builtInRules());

    CHECK(rules->version == u"2026.1");
    for (const QString &kind : operationKinds())
        CHECK(std::ranges::find(rules->states.transitions, kind, &Transition::operation)
              != rules->states.transitions.end());
}
