// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/build.h"

#include <QFileInfo>

using namespace lianxin;

TEST_CASE("a person is added, changed, and keeps her token when none is given", "[store]")
{
    TestDesk desk;
    desk.ok(desk.store().savePerson({desk.office.clerk}, u"secret"_s));
    Actor promoted = desk.office.clerk;
    promoted.roles.push_back(Role::Signer);

    desk.ok(desk.store().savePerson({promoted}));

    const auto people = desk.ok(desk.store().people());
    REQUIRE(people.size() == 1);
    CHECK(people[0].actor == promoted);
    CHECK(people[0].hasToken);
    CHECK_FALSE(people[0].hasPassphrase);
}

TEST_CASE("signing in takes the right passphrase of an active person", "[store]")
{
    TestDesk desk;
    desk.hire();
    const PersonId id = desk.office.clerk.id;
    desk.ok(desk.store().setPassphrase(id, u"春风十里"_s));

    CHECK(desk.ok(desk.store().signIn(id, u"春风十里"_s)) == desk.office.clerk);
    CHECK(desk.answer(desk.store().signIn(id, u"春风"_s)).error().reason == u"wrong-passphrase"_s);
    CHECK(desk.ok(desk.store().signIn(desk.office.leader.id, {})) == desk.office.leader);
    CHECK(desk.answer(desk.store().signIn({}, {})).error().code == Error::Code::NotFound);

    desk.ok(desk.store().savePerson({.actor = desk.office.clerk, .isActive = false}));
    CHECK(desk.answer(desk.store().signIn(id, u"春风十里"_s)).error().reason == u"inactive"_s);
}

TEST_CASE("a person and the passphrase are kept together or not at all", "[store]")
{
    TestDesk desk;
    desk.ok(desk.store().savePerson({desk.office.clerk}, {}, u"春风"_s));
    CHECK(desk.ok(desk.store().people())[0].hasPassphrase);
    CHECK(desk.answer(desk.store().signIn(desk.office.clerk.id, {})).error().reason == u"wrong-passphrase"_s);

    desk.ok(desk.store().savePerson({desk.office.clerk}));
    CHECK(desk.ok(desk.store().signIn(desk.office.clerk.id, u"春风"_s)) == desk.office.clerk);
}

TEST_CASE("several settings are set together or not at all", "[store]")
{
    TestDesk desk;
    desk.ok(desk.store().setSettings({{u"a"_s, u"1"_s}, {settingkey::boardUrl, u"http://127.0.0.1:8080"_s}}));

    const auto refused = desk.answer(desk.store().setSettings({{u"a"_s, u"2"_s}, {settingkey::boardUrl, {}}}));

    CHECK(refused.error().reason == u"board-stays"_s);
    CHECK(desk.ok(desk.store().setting(u"a"_s)) == u"1"_s);
}

TEST_CASE("a setting is what was last set, and empty before", "[store]")
{
    TestDesk desk;
    CHECK(desk.ok(desk.store().setting(u"ui/language"_s)).isEmpty());

    desk.ok(desk.store().setSetting(u"ui/language"_s, u"zh_CN"_s));
    desk.ok(desk.store().setSetting(u"ui/language"_s, u"en"_s));

    CHECK(desk.ok(desk.store().setting(u"ui/language"_s)) == u"en"_s);
}
