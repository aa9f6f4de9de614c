// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/codec/rulesreader.h"
#include "core/domain/operation.h"
#include "tests/catchqt.h"

#include <algorithm>

using namespace lianxin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Files = QHash<QString, QByteArray>;

/// The smallest set that loads, to be spoilt in one place.
Files smallest()
{
    return {
        {u"states.json"_s, R"({"version":"1","rows":[
            {"op":"accept","from":["REG"],"to":"ACC","by":["intake"],"cite":"c","note":"n"},
            {"op":"note","from":["REG"],"to":"same","by":["intake"],"guards":["text-not-empty"],"later":["lint-clean"],
             "cite":"c","note":"n"}]})"},
        {u"deadlines.json"_s,
         R"({"version":"1","name":"d","clock_drift_minutes":3,"extension":{"times":1,"percent":50,"cite":"c"},"rules":[
            {"clock":"close","class":"ordinary","amount":5,"unit":"working_day","cite":"c"}]})"},
        {u"calendar.json"_s, R"({"version":"1","cite":"c","office_hours":["08:30/12:00","14:30/17:30"],"years":[
            {"year":2026,"cite":"c","holidays":[
                {"name":"元旦","off":["2026-01-01/2026-01-03"],"work":["2026-01-04"]}]}]})"},
        {u"grounds.json"_s, R"({"version":"1","decline":[{"code":"x","text":"某","text_en":"x","cite":"c"}],
            "hold":[{"code":"y","text":"某","text_en":"y","cite":"c","pauses":true}]})"},
        {u"rights.json"_s, R"({"version":"1","rights":[{"name":"import","roles":["intake"]}]})"},
        {u"categories.json"_s, R"({"version":"1","categories":[
            {"code":"A","name":"道路","children":[{"code":"A1","name":"路灯"}]}]})"},
        {u"files.json"_s, R"({"version":"1","largest_bytes":1000,"largest_thumbnail_bytes":100,"cite":"c"})"},
    };
}

struct Spoilt {
    const char16_t *file;
    const char *was;
    const char *is;
    const char16_t *where;
};

Result<Rules> read(const Spoilt &row)
{
    Files files = smallest();
    QByteArray &bytes = files[QString::fromUtf16(row.file)];
    const qsizetype at = bytes.indexOf(row.was);
    REQUIRE(at >= 0);
    bytes.replace(at, qsizetype(qstrlen(row.was)), row.is);
    return readRules(files);
}

} // namespace

TEST_CASE("the rules the program ships with load, and every kind of operation has a row", "[rules]")
{
    const auto rules = REQUIRE_OK(builtInRules());

    CHECK(rules->version == u"2026.1");
    for (const QString &kind : operationKinds())
        CHECK(std::ranges::count(rules->states.transitions, kind, &Transition::operation) > 0);
}

TEST_CASE("every row and ground of the shipped rules says where it comes from", "[rules]")
{
    const auto rules = REQUIRE_OK(builtInRules());

    for (const Transition &row : rules->states.transitions) {
        CHECK_FALSE(row.cite.isEmpty());
        CHECK_FALSE(row.note.isEmpty());
    }
    for (const auto &grounds : {rules->declineGrounds, rules->holdGrounds})
        for (const Ground &ground : grounds) {
            CHECK_FALSE(ground.text.isEmpty());
            CHECK_FALSE(ground.textEn.isEmpty());
            CHECK_FALSE(ground.cite.isEmpty());
        }
}

TEST_CASE("the shipped categories are seven roots with children, no code twice", "[rules]")
{
    const auto rules = REQUIRE_OK(builtInRules());

    QStringList codes;
    CHECK(rules->categories.size() == 7);
    for (const Category &root : rules->categories) {
        codes += root.code;
        CHECK_FALSE(root.children.empty());
        for (const Category &child : root.children)
            codes += child.code;
    }
    CHECK(codes.removeDuplicates() == 0);
}

TEST_CASE("rules are read as they are written", "[rules]")
{
    const auto rules = REQUIRE_OK(readRules(smallest()));

    const Transition &accept = rules->states.transitions.front();
    CHECK(accept.from == std::vector {CaseStatus::Registered});
    CHECK(accept.to == Transition::To::Status);
    CHECK(accept.status == CaseStatus::Accepted);
    CHECK(rules->states.transitions.back().guards == std::vector {Guard::TextNotEmpty});
    CHECK(rules->deadlines.extension == ExtensionRule {1, 50, u"c"_s});
    CHECK(rules->deadlines.clockDrift == 3min);
    CHECK(rules->calendar.closing() == QTime(17, 30));
    CHECK(rules->calendar.specialDays.size() == 4);
    CHECK(rules->holdGrounds.front().pauses);
    CHECK(rules->categories.front().children.front().name == u"路灯");
    CHECK(rules->files == FileRules {1000, 100});
}

TEST_CASE("what the reader does not fully understand is refused, and the place is named", "[rules]")
{
    const Spoilt row = GENERATE(values<Spoilt>({
        {u"states.json", R"("REG")", R"("FLYING")", u"states.json: rows[0].from[0]"},
        {u"states.json", R"(["REG"])", "[]", u"states.json: rows[0].from"},
        {u"states.json", R"("ACC")", R"("back")", u"states.json: rows[0].to"},
        {u"states.json", R"(["intake"])", R"(["intake","chief"])", u"states.json: rows[0].by[1]"},
        {u"states.json", R"("by":["intake"],)", "", u"states.json: rows[0].by"},
        {u"states.json", R"("accept")", R"("teleport")", u"states.json: rows[0].op"},
        {u"states.json", R"("op":"accept",)", "", u"states.json: rows[0].op"},
        {u"states.json", R"("text-not-empty")", R"("text-not-emtpy")", u"states.json: rows[1].guards[0]"},
        {u"states.json", R"("guards")", R"("gaurds")", u"states.json: rows[1].gaurds"},
        {u"states.json", R"("lint-clean")", R"("text-frozen")", u"states.json: rows[1].later[0]"},
        {u"states.json", R"("version":"1")", R"("version":1)", u"states.json: version"},
        {u"states.json", "]}", "]", u"states.json: byte 273"},
        {u"deadlines.json", R"("clock":"close",)", "", u"deadlines.json: rules[0].clock"},
        {u"deadlines.json", R"("working_day")", R"("fortnight")", u"deadlines.json: rules[0].unit"},
        {u"deadlines.json", R"("amount":5)", R"("amount":0)", u"deadlines.json: rules[0].amount"},
        {u"deadlines.json", R"("percent":50)", R"("percent":-1)", u"deadlines.json: extension.percent"},
        {u"calendar.json", "2026-01-03", "2026-02-30", u"calendar.json: years[0].holidays[0].off[0]"},
        {u"calendar.json", "2026-01-03", "2025-12-31", u"calendar.json: years[0].holidays[0].off[0]"},
        {u"calendar.json", "2026-01-04", "2026-01-02", u"calendar.json: years[0].holidays[0].work[0]"},
        {u"calendar.json", "14:30/17:30", "11:30/17:30", u"calendar.json: office_hours[1]"},
        {u"calendar.json", "08:30/12:00", "8 to 12", u"calendar.json: office_hours[0]"},
        {u"calendar.json", R"(["08:30/12:00","14:30/17:30"])", "[]", u"calendar.json: office_hours"},
        {u"grounds.json", R"("cite":"c"}],)", R"("cite":5}],)", u"grounds.json: decline[0].cite"},
        {u"grounds.json", R"("code":"y")", R"("code":"y","x":1)", u"grounds.json: hold[0].x"},
        {u"rights.json", R"("intake")", R"("clerk")", u"rights.json: rights[0].roles[0]"},
        {u"rights.json", R"({"version":"1","rights":[{"name":"import","roles":["intake"]}]})", "[]", u"rights.json"},
        {u"files.json", R"("largest_bytes":1000)", R"("largest_bytes":0)", u"files.json: largest_bytes"},
        {u"files.json", R"("largest_thumbnail_bytes":100,)", "", u"files.json: largest_thumbnail_bytes"},
        {u"categories.json", R"("name":"路灯")", R"("nam":"路灯")", u"categories.json: categories[0].children[0].name"},
    }));

    const auto rules = read(row);

    REQUIRE_FALSE(rules);
    CHECK(rules.error().code == Error::Code::Invalid);
    CHECK(rules.error().reason == u"bad-rules");
    CHECK(rules.error().where == row.where);
}

TEST_CASE("a missing file is named", "[rules]")
{
    for (const QString &name : ruleFileNames()) {
        Files files = smallest();
        files.remove(name);
        const auto rules = readRules(files);
        REQUIRE_FALSE(rules);
        CHECK(rules.error().where == name);
    }
}

TEST_CASE("a file that was replaced alone shows in the version", "[rules]")
{
    Files files = smallest();
    files[u"calendar.json"_s].replace(R"("version":"1")", R"("version":"2027")");

    CHECK(REQUIRE_OK(readRules(files))->version == u"1+calendar-2027");
}
