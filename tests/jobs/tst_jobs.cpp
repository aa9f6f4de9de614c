// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/jobs/export.h"
#include "core/jobs/import.h"
#include "core/jobs/setaside.h"
#include "core/sheets/headedtable.h"
#include "tests/catchqt.h"
#include "tests/store/faultydisk.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const QString samples = qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/sample/"_s;

/// A store whose work is done at once, as a job that waits for it needs.
struct Office {
    QTemporaryDir dir;
    InlineExecutor executor;
    ManualClock clock {Timestamp::atLocal(QDate(2026, 11, 23), QTime(16, 0))};
    SeededRandom random {3};
    Rules rules = *builtInRules();
    std::unique_ptr<Store> store
        = *Store::open(dir.filePath(u"desk.db"_s), Store::Mode::ReadWrite, {executor, executor, clock, random, rules});
    Actor clerk {PersonId {QUuid::createUuid()}, u"小李"_s, u"清溪镇人民政府"_s, {Role::Intake}, false};
    CancelFlag cancelled {false};

    ImportOrder order(const QString &file, const QString &source = u"12345"_s) const
    {
        return {file, {}, source, clerk, clerk.org};
    }
    Result<ImportReport> import(const ImportOrder &what)
    {
        return runImport(
            what, *store, clock.now(), [](const Progress &) {}, cancelled);
    }
};

/// What a list tells of each case in codes, whatever order they stand in.
QStringList facts(Office &office)
{
    QStringList all;
    const auto ids = REQUIRE_OK(office.store->list(office.clerk, {}).result());
    const auto rows = REQUIRE_OK(office.store->rows(office.clerk, *ids).result());
    for (const CaseRow &row : *rows)
        all << QStringList {row.subject,         toCode(row.track), row.category,      row.place,
                            toCode(row.urgency), row.channel,       toCode(row.status)}
                   .join(u'|');
    all.sort();
    return all;
}

std::vector<QString> reasons(const ImportReport &report)
{
    std::vector<QString> found;
    for (const RowProblem &problem : report.problems)
        found.push_back(problem.error.reason);
    return found;
}

/// So many letters, the 300th without a text.
void writeLongList(const QString &path, int rows)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("工单编号,来电时间,标题,诉求内容\n");
    for (int i = 1; i <= rows; ++i)
        file.write(u"D%1,2026-11-19 08:41,路灯 %1,%2\n"_s.arg(i)
                       .arg(i == 300 ? QString() : u"第 %1 盏路灯坏了"_s.arg(i))
                       .toUtf8());
}

} // namespace

TEST_CASE("a hotline list is taken in and its bad rows are set aside with row and column", "[jobs]")
{
    const QString file = samples + GENERATE(u"12345.csv"_s, u"12345.xlsx"_s);
    Office office;

    const auto report = REQUIRE_OK(office.import(office.order(file)));

    CHECK(report->added == 22);
    CHECK(reasons(*report) == std::vector {u"empty-body"_s, u"bad-time"_s});
    CHECK(report->problems[1].error.where.contains(u"来电时间"));
}

TEST_CASE("the same list again adds only what is new", "[jobs]")
{
    Office office;
    REQUIRE_OK(office.import(office.order(samples + u"12345.csv"_s)));

    const auto again = REQUIRE_OK(office.import(office.order(samples + u"12345.xlsx"_s)));

    CHECK(again->added == 0);
    CHECK(again->alreadyHere == 22);
}

TEST_CASE("a list's own categories come in as they are", "[jobs]")
{
    Office office;
    const QString list = office.dir.filePath(u"list.csv"_s);
    QFile file(list);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("工单编号,标题,诉求内容,分类\nD1,路灯,坏了,市容环境/亮化\n");
    file.close();

    CHECK(REQUIRE_OK(office.import(office.order(list)))->added == 1);

    CHECK(facts(office).join(u' ').contains(u"|市容环境/亮化|"));
}

TEST_CASE("letters answered in the other system are closed here with its number", "[jobs]")
{
    Office office;
    const auto report = REQUIRE_OK(office.import(office.order(samples + u"appeals.jsonl"_s, u"县平台"_s)));
    CHECK(report->answered == 27);

    CaseQuery closed;
    closed.list = WorkList::Closed;
    const auto ids = REQUIRE_OK(office.store->list(office.clerk, closed).result());
    REQUIRE(ids->size() == 27);
    const auto file = REQUIRE_OK(office.store->caseFile(office.clerk, ids->front()).result());
    CHECK(file->current.status == CaseStatus::Done);
    CHECK(file->current.closing.startsWith(u"县平台"));
}

TEST_CASE("a report of wrongdoing from a list is sealed before anybody sees it", "[jobs]")
{
    Office office;
    REQUIRE_OK(office.import(office.order(samples + u"appeals.jsonl"_s, u"县平台"_s)));

    const auto seen = REQUIRE_OK(office.store->list(office.clerk, {}).result());
    CHECK(seen->size() == 129);
}

TEST_CASE("a cancelled import keeps what it had taken in and says so", "[jobs]")
{
    Office office;
    office.cancelled = true;

    const auto report = REQUIRE_OK(office.import(office.order(samples + u"12345.csv"_s)));

    CHECK(report->cancelled);
    CHECK(report->added == 0);
}

TEST_CASE("an import that breaks off tells what came in, where it stopped and why; again it adds only the rest",
          "[jobs]")
{
    FaultyDisk disk;
    Office office;
    const QString path = office.dir.filePath(u"long.csv"_s);
    writeLongList(path, 600);
    const auto full = [&](const Progress &) { disk.failFrom(1, SQLITE_FULL); };

    const auto report = REQUIRE_OK(runImport(office.order(path), *office.store, office.clock.now(), full, {false}));

    CHECK(report->added == 250);
    REQUIRE(report->stopped);
    CHECK(report->stopped->row == 252); // below the heading and the 250 that are in
    CHECK(report->stopped->error.code == Error::Code::DiskFull);
    CHECK(report->problems.empty()); // row 301 has no text, but that is for the next time to say

    disk.heal();
    const auto rest = REQUIRE_OK(office.import(office.order(path)));
    CHECK(rest->alreadyHere == 250);
    CHECK(rest->added == 349);
    CHECK(reasons(*rest) == std::vector {u"empty-body"_s});
    CHECK_FALSE(rest->stopped);
}

TEST_CASE("an import of which nothing came in is an error", "[jobs]")
{
    FaultyDisk disk;
    Office office;
    disk.failFrom(1, SQLITE_FULL);

    const auto refused = office.import(office.order(samples + u"12345.csv"_s));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::DiskFull);
}

TEST_CASE("the preview shows columns and bad rows and takes nothing in", "[jobs]")
{
    Office office;

    const auto preview = REQUIRE_OK(previewImport(office.order(samples + u"12345.xlsx"_s), office.clock.now()));

    CHECK(preview->mappingProblems.empty());
    CHECK(preview->letters.size() == 22);
    CHECK(preview->problems.size() == 2);
    CHECK_FALSE(preview->more);
    CHECK(REQUIRE_OK(office.store->list(office.clerk, {}).result())->empty());
}

TEST_CASE("columns chosen once are remembered for the source", "[jobs]")
{
    Office office;
    ImportOrder order = office.order(samples + u"12345.csv"_s);
    order.choices.insert(u"备注"_s, Field::Category);
    REQUIRE_OK(office.import(order));

    CHECK(rememberedChoices(*office.store, u"12345"_s).value(u"备注"_s) == Field::Category);
    CHECK(rememberedChoices(*office.store, u"别处"_s).isEmpty());
}

TEST_CASE("an export needs the right, holds no sealed case, and can be read back", "[jobs]")
{
    Office office;
    REQUIRE_OK(office.import(office.order(samples + u"appeals.jsonl"_s, u"县平台"_s)));
    const QString path = office.dir.filePath(GENERATE(u"out.xlsx"_s, u"out.csv"_s));
    const auto show = [](const Progress &) {};
    Actor leader = office.clerk;
    leader.roles = {Role::Signer};
    Actor helper = office.clerk;
    helper.roles = {Role::Helper};

    CHECK_FALSE(runExport({path, {}, helper}, *office.store, office.rules, show, office.cancelled));
    CHECK(REQUIRE_OK(runExport({path, {}, leader}, *office.store, office.rules, show, office.cancelled)) == 129);

    Office other;
    const auto report = REQUIRE_OK(other.import(other.order(path, u"邻镇"_s)));
    CHECK(report->added == 129);
}

TEST_CASE("every word an export writes for a code is read back as that code", "[jobs]")
{
    const ImportWords words = ImportWords::builtIn();

    for (const auto &[track, code] : codeNames(Track {})) {
        CHECK(words.track(words.wordFor(track)) == track);
        CHECK(words.track(QString::fromUtf16(code)) == track);
    }
    for (const auto &[urgency, code] : codeNames(Urgency {})) {
        CHECK(words.urgency(words.wordFor(urgency)) == urgency);
        CHECK(words.urgency(QString::fromUtf16(code)) == urgency);
    }
    for (const QString &channel : {u"walk_in"_s, u"phone"_s, u"letter"_s, u"online"_s, u"随手拍"_s}) {
        CHECK(words.channel(words.channelWord(channel)) == channel);
        CHECK(words.channel(channel) == channel);
    }
    for (const auto &[status, code] : codeNames(CaseStatus {}))
        CHECK_FALSE(words.wordFor(status).isEmpty());
}

TEST_CASE("an export tells in Chinese words, and an office that imports it has the same cases", "[jobs]")
{
    Office office;
    Actor leader = office.clerk;
    leader.roles = {Role::Intake, Role::Signer};
    REQUIRE_OK(office.import(office.order(samples + u"appeals.jsonl"_s, u"县平台"_s)));
    const QString path = office.dir.filePath(GENERATE(u"out.xlsx"_s, u"out.csv"_s));
    REQUIRE_OK(runExport(
        {path, {}, leader}, *office.store, office.rules, [](const Progress &) {}, office.cancelled));

    const auto table = REQUIRE_OK(previewImport(office.order(path), office.clock.now(), 200));
    Office other;
    const auto report = REQUIRE_OK(other.import(other.order(path, u"邻镇"_s)));

    static const QRegularExpression code(u"^[A-Za-z_]+$"_s);
    for (const PreviewRow &row : table->rows)
        CHECK(row.cells.filter(code).isEmpty());
    CHECK(report->answered == 27);
    CHECK(facts(other) == facts(office));
}

TEST_CASE("the preview shows the rows as they stand, also while a required column is missing", "[jobs]")
{
    Office office;
    ImportOrder order = office.order(samples + u"12345.csv"_s);
    order.choices.insert(u"诉求内容"_s, Field::Extra);

    const auto preview = REQUIRE_OK(previewImport(order, office.clock.now(), 5));

    CHECK(preview->mappingProblems.size() == 1);
    CHECK(preview->letters.empty());
    REQUIRE(preview->rows.size() == 5);
    CHECK(preview->rows[0].number == 2);
    CHECK(preview->rows[0].cells.value(5) == u"老人钥匙反锁屋内"_s);
    CHECK(preview->more);
}

TEST_CASE("the rows set aside are written as they stand, and go in once they are mended", "[jobs]")
{
    Office office;
    const ImportOrder order = office.order(samples + u"12345.xlsx"_s);
    const auto report = REQUIRE_OK(office.import(order));
    const QString path = office.dir.filePath(GENERATE(u"rest.xlsx"_s, u"rest.csv"_s));
    const SetAsideWords words {u"行号"_s, u"未收的原因"_s, [](const Error &error) { return error.reason; }};

    REQUIRE_OK(writeSetAside(order, report->problems, words, path));

    const auto rest = REQUIRE_OK(previewImport(office.order(path), office.clock.now()));
    REQUIRE(rest->rows.size() == 2);
    CHECK(rest->mapping.columns.first(2) == QStringList {u"行号"_s, u"未收的原因"_s});
    CHECK(rest->rows[0].cells.value(1) == u"empty-body"_s);
    CHECK(rest->rows[1].cells.contains(u"户口迁移问题"_s));
    CHECK(rest->rows[1].problem->reason == u"bad-time"_s);
}
