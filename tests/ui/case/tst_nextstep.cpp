// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/domain/applied.h"
#include "tests/catchqt.h"
#include "ui/case/nextstep.h"
#include "ui/case/operationform.h"

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList possible(CaseStatus status, const std::vector<Role> &roles)
{
    static const Rules rules = *builtInRules();
    Case c;
    c.status = status;
    const auto kinds = possibleOperations(c, {{}, u"某人"_s, {}, roles, false}, rules);
    return QStringList(kinds.begin(), kinds.end());
}

QStringList flat(const QList<QStringList> &groups)
{
    QStringList all;
    for (const QStringList &group : groups)
        all += group;
    return all;
}

} // namespace

TEST_CASE("the button leads on from every state on the usual way", "[nextstep]")
{
    struct Row {
        CaseStatus status;
        Role role;
        QString next;
    };
    const auto row = GENERATE(values<Row>({
        {CaseStatus::New, Role::Intake, u"register"_s},
        {CaseStatus::Registered, Role::Intake, u"accept"_s},
        {CaseStatus::Accepted, Role::Dispatcher, u"assign"_s},
        {CaseStatus::Assigned, Role::Handler, u"start_work"_s},
        {CaseStatus::Working, Role::Handler, u"submit"_s},
        {CaseStatus::InReview, Role::Signer, u"sign"_s},
        {CaseStatus::SentBack, Role::Handler, u"take_up_again"_s},
        {CaseStatus::Signed, Role::Signer, u"publish"_s},
        {CaseStatus::Callback, Role::Caller, u"close"_s},
        {CaseStatus::Redo, Role::Handler, u"take_up_again"_s},
        {CaseStatus::New, Role::Handler, u""_s},
        {CaseStatus::InReview, Role::Handler, u""_s},
    }));

    CHECK(stepOffer(row.status, possible(row.status, {row.role}), true).next == row.next);
}

TEST_CASE("without a board an answer's delivery is recorded instead of sending it", "[nextstep]")
{
    const StepOffer offer = stepOffer(CaseStatus::Signed, possible(CaseStatus::Signed, {Role::Signer}), false);

    CHECK(offer.next == u"record_delivery"_s);
    CHECK_FALSE(flat(offer.others).contains(u"publish"_s));
}

TEST_CASE("every step a person may take is on the button or in the menu once, except marks and taking a file back",
          "[nextstep]")
{
    for (const auto &status : codeNames(CaseStatus {})) {
        QStringList steps = possible(status.value, {Role::Intake, Role::Dispatcher, Role::Handler, Role::Reviewer,
                                                    Role::Signer, Role::Supervisor, Role::Caller, Role::Archivist});
        const StepOffer offer = stepOffer(status.value, steps, true);
        QStringList offered = flat(offer.others);
        if (!offer.next.isEmpty())
            offered << offer.next;
        for (const QString &elsewhere :
             {u"intake"_s, u"annotate"_s, u"remove_annotation"_s, u"withdraw_file"_s, u"record_delivery"_s})
            steps.removeAll(elsewhere);
        steps.sort();
        offered.sort();
        INFO(toCode(status.value).toStdString());
        CHECK(offered.join(u' ') == steps.join(u' '));
    }
}

TEST_CASE("every step of the menu asks for what it needs, has a place on the page, or needs nothing", "[nextstep]")
{
    const Rules rules = *builtInRules();
    const CaseFile file;
    const std::vector<Person> people;
    const QStringList units, onPage {u"classify"_s, u"set_demands"_s,
                                     u"note"_s,     u"submit"_s,
                                     u"sign"_s,     u"send_back"_s,
                                     u"publish"_s,  u"link"_s,
                                     u"unlink"_s,   u"join"_s,
                                     u"intake"_s,   u"annotate"_s,
                                     u"receipt"_s,  u"remove_annotation"_s,
                                     u"attach"_s,   u"withdraw_file"_s};
    for (const QString &kind : operationKinds()) {
        const auto form = operationForm(kind, {file, rules, people, units, {}});
        const auto plain = plainOperation(kind);
        INFO(kind.toStdString());
        CHECK(int(form.has_value()) + int(plain.has_value()) + int(onPage.contains(kind)) == 1);
        if (form)
            CHECK(kindOf(form->blank) == kind);
        if (plain)
            CHECK(kindOf(*plain) == kind);
    }
}
