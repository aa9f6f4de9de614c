// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/hint.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace lianxin::wire;

TEST_CASE("a hint says where the board is and whether something has changed", "[hint]")
{
    const auto changed = readHint("retry: 1000\nid: r.7\nevent: changed\ndata: {\"scopes\":[\"org:x\"]}\n\n");
    REQUIRE_OK(changed);
    CHECK(changed->id == "r.7");
    CHECK(changed->hasChanged);
    const auto idle = readHint("id:r.8\nevent:idle\ndata: {}\n\n");
    REQUIRE_OK(idle);
    CHECK(idle->id == "r.8");
    CHECK_FALSE(idle->hasChanged);
}

TEST_CASE("what is no whole event is no hint", "[hint]")
{
    for (const char *body : {"", "\n\n", "id: r.7\nevent: changed", "event: changed\ndata: {}\n\n", "<html>\n\n"})
        CHECK(readHint(body).error().reason == QStringLiteral("missing-member"));
}
