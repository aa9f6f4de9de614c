// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

#include <QFile>
#include <QSet>

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

struct Expected {
    std::vector<CaseStatus> from;
    QString operation;
    QStringList by; ///< role codes, or "system"
    QString to;
    QStringList guards;
};

CaseStatus status(const QString &code)
{
    const auto known = fromCode<CaseStatus>(code);
    REQUIRE(known);
    return *known;
}

std::vector<CaseStatus> statuses(const QString &cell)
{
    std::vector<CaseStatus> result;
    for (const QString &word : cell.split(u' ')) {
        if (word == u"all")
            for (const auto &name : codeNames(CaseStatus {}))
                result.push_back(name.value);
        else if (word.startsWith(u'-'))
            std::erase(result, status(word.mid(1)));
        else
            result.push_back(status(word));
    }
    return result;
}

std::vector<Expected> readExpectations()
{
    QFile file(qEnvironmentVariable("LIANXIN_SOURCE") + u"/tests/domain/transitions.tsv"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Expected> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        REQUIRE(cells.size() == 5);
        rows.push_back(
            {statuses(cells[0]), cells[1], cells[2].split(u' '), cells[3], cells[4].split(u' ', Qt::SkipEmptyParts)});
    }
    return rows;
}

const std::vector<Expected> &expectations()
{
    static const std::vector<Expected> rows = readExpectations();
    return rows;
}

/// Everybody who could try: one person for each role, and the system.
std::vector<std::pair<QString, Actor>> everybody()
{
    std::vector<std::pair<QString, Actor>> actors {{u"system"_s, systemActor()}};
    for (const auto &name : codeNames(Role {}))
        actors.emplace_back(toCode(name.value), someone(name.value));
    return actors;
}

/// What must come of it: the status after the step, or the reason of the refusal.
QString expectedOutcome(CaseStatus from, const QString &kind, const QString &who)
{
    QString outcome = u"wrong-state"_s;
    for (const Expected &row : expectations()) {
        if (row.operation != kind || std::ranges::find(row.from, from) == row.from.end())
            continue;
        if (!row.by.contains(who)) {
            outcome = u"no-right"_s;
            continue;
        }
        const CaseStatus former = caseAt(from).formerStatus;
        return row.to == u"same" ? toCode(from) : row.to == u"former" ? toCode(former) : row.to;
    }
    return outcome;
}

QString outcome(CaseStatus from, const QString &kind, const Actor &actor)
{
    const auto result = done(caseAt(from), proper(kind), actor);
    return result ? toCode(result->status) : result.error().reason;
}

/// Whether a row of the data and a row of the table speak of the same step by somebody in common.
bool sameStep(const Transition &row, CaseStatus from, const Expected &expected)
{
    const auto listed = [&](Role role) { return expected.by.contains(toCode(role)); };
    return row.operation == expected.operation && std::ranges::find(row.from, from) != row.from.end()
           && (std::ranges::any_of(row.by, listed) || (row.bySystem && expected.by.contains(u"system"_s)));
}

QSet<QString> guardsOf(CaseStatus from, const Expected &expected)
{
    QSet<QString> guards;
    for (const Transition &row : rules().states.transitions)
        if (sameStep(row, from, expected))
            for (const Guard guard : row.guards)
                guards.insert(toCode(guard));
    return guards;
}

} // namespace

TEST_CASE("every step from every status by every role does exactly what the table says", "[transitions]")
{
    QStringList differences;
    for (const auto &from : codeNames(CaseStatus {}))
        for (const QString &kind : operationKinds())
            for (const auto &[who, actor] : everybody()) {
                const QString expected = expectedOutcome(from.value, kind, who);
                const QString got = outcome(from.value, kind, actor);
                if (got != expected)
                    differences += u"%1 %2 by %3: %4, expected %5"_s.arg(toCode(from.value), kind, who, got, expected);
            }
    CHECK(differences.join(u'\n') == QString());
}

TEST_CASE("every step has the guards the table says", "[transitions]")
{
    for (const Expected &row : expectations())
        for (const CaseStatus from : row.from) {
            INFO(row.operation.toStdString() << " from " << toCode(from).toStdString());
            CHECK(guardsOf(from, row) == QSet<QString>(row.guards.begin(), row.guards.end()));
        }
}

TEST_CASE("what the window offers is what the table allows", "[transitions]")
{
    for (const auto &from : codeNames(CaseStatus {}))
        for (const auto &[who, actor] : everybody()) {
            INFO(toCode(from.value).toStdString() << " by " << who.toStdString());
            const std::vector<QString> offered = possibleOperations(caseAt(from.value), actor, rules());
            for (const QString &kind : operationKinds()) {
                const QString expected = expectedOutcome(from.value, kind, who);
                const bool allowed = expected != u"wrong-state" && expected != u"no-right";
                CHECK((std::ranges::find(offered, kind) != offered.end()) == allowed);
            }
        }
}

TEST_CASE("a person with several roles may do what any of them may", "[transitions]")
{
    const Actor both = person(u"小李"_s, {Role::Observer, Role::Handler, Role::Intake});

    CHECK(after(caseAt(CaseStatus::New), proper(u"register"_s), both).status == CaseStatus::Registered);
    CHECK(after(caseAt(CaseStatus::Assigned), proper(u"start_work"_s), both).status == CaseStatus::Working);
    CHECK(refusal(caseAt(CaseStatus::InReview), proper(u"sign"_s), both) == u"no-right");
}

TEST_CASE("nothing follows a tombstone, and nobody deletes", "[transitions]")
{
    for (const auto &[who, actor] : everybody())
        CHECK(possibleOperations(caseAt(CaseStatus::Void), actor, rules()).empty());
    for (const QString &kind : operationKinds())
        CHECK_FALSE(kind.contains(u"delete"));
}
