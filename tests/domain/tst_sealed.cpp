// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

Case sealedAt(CaseStatus status)
{
    Case c = caseAt(status);
    c.track = Track::Report;
    return c;
}

const std::vector<Role> everyOrdinaryRole {Role::Intake, Role::Dispatcher, Role::Handler, Role::Reviewer,
                                           Role::Signer, Role::Supervisor, Role::Caller,  Role::Archivist,
                                           Role::Admin,  Role::Helper,     Role::Observer};

} // namespace

TEST_CASE("once a letter is classed as a report of wrongdoing, the clerk who did it is out", "[sealed]")
{
    Classify asReport = std::get<Classify>(proper(u"classify"_s));
    asReport.track = Track::Report;
    const Actor clerk = someone(Role::Intake);

    const Case c = after(caseAt(CaseStatus::New), asReport, clerk);

    CHECK(c.isSealed());
    CHECK(refusal(c, proper(u"classify"_s), clerk) == u"sealed");
    CHECK(refusal(c, Register {}, clerk) == u"sealed");
    CHECK(refusal(c, proper(u"note"_s), clerk) == u"sealed");
}

TEST_CASE("nobody but the named person may touch a sealed case, however many roles they hold", "[sealed]")
{
    const Actor everybodyElse = person(u"镇长"_s, everyOrdinaryRole);
    for (const auto &from : codeNames(CaseStatus {})) {
        const Case c = sealedAt(from.value);
        CHECK(possibleOperations(c, everybodyElse, rules()).empty());
        for (const QString &kind : operationKinds()) {
            const QString reason = refusal(c, proper(kind), everybodyElse);
            CHECK((reason == u"sealed" || reason == u"wrong-state"));
        }
    }
}

TEST_CASE("the named person stands in for every role, but not for the second person and not for the board", "[sealed]")
{
    const Actor vault = someone(Role::Vault);
    Case c = after(sealedAt(CaseStatus::New), Register {}, vault);
    c = after(c, Accept {}, vault);
    c = after(c, proper(u"assign"_s), vault);
    c = after(c, StartWork {}, vault);
    c = after(c, proper(u"submit"_s), vault);

    CHECK(refusal(c, proper(u"sign"_s), vault) == u"signer-not-author");
    c = after(c, proper(u"sign"_s), person(u"另一位专管"_s, {Role::Vault}));
    c = after(c, proper(u"publish"_s), vault);
    CHECK(refusal(c, proper(u"receipt"_s), vault) == u"no-right");
    CHECK(after(c, proper(u"receipt"_s), systemActor()).status == CaseStatus::Answered);
}

TEST_CASE("the named person has no say over ordinary cases", "[sealed]")
{
    for (const auto &from : codeNames(CaseStatus {})) {
        const auto possible = possibleOperations(caseAt(from.value), someone(Role::Vault), rules());
        CHECK(possible == (from.value == CaseStatus::Draft ? std::vector {u"intake"_s} : std::vector<QString> {}));
    }
}

TEST_CASE("who may read what", "[sealed]")
{
    const auto [role, ordinary, sealed] = GENERATE(table<Role, bool, bool>({
        {Role::Intake, true, false},
        {Role::Dispatcher, true, false},
        {Role::Handler, true, false},
        {Role::Reviewer, true, false},
        {Role::Signer, true, false},
        {Role::Supervisor, true, false},
        {Role::Caller, true, false},
        {Role::Archivist, true, false},
        {Role::Admin, false, false},
        {Role::Helper, false, false},
        {Role::Observer, false, false},
        {Role::Vault, false, true},
    }));

    CHECK(rules().mayRead(someone(role), false) == ordinary);
    CHECK(rules().mayRead(someone(role), true) == sealed);
}

TEST_CASE("rights outside the table belong to the roles the data names", "[sealed]")
{
    const auto [right, role, has] = GENERATE(table<const char16_t *, Role, bool>({
        {u"manage_people", Role::Admin, true},
        {u"manage_people", Role::Signer, false},
        {u"import", Role::Intake, true},
        {u"import", Role::Admin, false},
        {u"import", Role::Helper, false},
        {u"export", Role::Signer, true},
        {u"export", Role::Handler, false},
        {u"export", Role::Admin, false},
        {u"fly", Role::Signer, false},
    }));

    CHECK(rules().may(someone(role), QStringView(right)) == has);
}
