// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/pages/html.h"
#include "app/board/pages/pages.h"
#include "tests/board/journey.h"
#include "tests/board/runningboard.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

const QString lamp = u"LY-2026-000001"_s;

/// The page of a number, as a browser without anything would get it.
QString pageOf(const RunningBoard &running, const QString &path, int status = 200)
{
    const RawResponse response = Line(running).say(get(path.toLatin1())).hear();
    CHECK(response.status == status);
    return QString::fromUtf8(response.body);
}

/// Our pages are well-formed XML too, so that a missing or crossed tag is found.
void checkMarkup(const QString &html)
{
    REQUIRE(html.startsWith(u"<!DOCTYPE html>"));
    QXmlStreamReader reader(html.mid(QString(u"<!DOCTYPE html>"_s).size()));
    while (!reader.atEnd())
        reader.readNext();
    INFO(reader.errorString() << " line " << reader.lineNumber());
    CHECK_FALSE(reader.hasError());
    CHECK_FALSE(html.contains(u"<script"));
}

} // namespace

TEST_CASE("a thread shows the resident's words, the answer beneath them and how far the case is", "[pages]")
{
    BoardFile file;
    const Journey journey(file, u"村口路灯坏了三个月，\n晚上没法走。"_s);
    const QString receipt = journey.run(file).receipt;
    const RunningBoard running(file);

    const QString page = pageOf(running, u"/cases/"_s + lamp);

    checkMarkup(page);
    CHECK(page.contains(u"村口路灯坏了三个月，\n晚上没法走。"));
    CHECK(page.indexOf(u"路灯已于11月20日修复。") > page.indexOf(u"晚上没法走。"));
    CHECK(page.contains(u"0530-1234567"));
    CHECK(page.contains(receipt));
    CHECK(page.contains(u"村建办"));
    CHECK(page.contains(u"已答复"));
    for (const QString &station : {u"登记"_s, u"受理"_s, u"交办"_s, u"现场"_s, u"答复"_s})
        CHECK(page.contains(u"<li class=\"done\">%1 <time datetime=\"2026-11-23\">"_s.arg(station)));
    CHECK(page.contains(u"<li class=\"open\">回访"));
}

TEST_CASE("nothing on a page tells who wrote, who worked on it or what they noted", "[pages]")
{
    BoardFile file;
    const Journey journey(file, u"我叫王小明，电话13800000000，身份证371402199001011234。"_s);
    journey.run(file);
    const RunningBoard running(file);

    const QString pages = pageOf(running, u"/"_s) + pageOf(running, u"/cases/"_s + lamp);

    for (const QString &hidden :
         {u"王小明"_s, u"13800000000"_s, u"371402199001011234"_s, u"小李"_s, u"老王"_s, u"张镇长"_s, u"内部"_s,
          u"已说明"_s, u"灯杆倾斜"_s, u"修好路灯"_s, u"柳河村"_s, journey.key.toString()}) {
        INFO(hidden);
        CHECK_FALSE(pages.contains(hidden));
    }
    CHECK(pages.contains(u"我叫王某某，电话***********"));
}

TEST_CASE("a resident's own name and number are covered in the office's answer too", "[pages]")
{
    Appeal letter;
    letter.residentName = u"王小明"_s;
    letter.residentPhone = u"13800000000"_s;
    Case c;
    c.registeredAt = noon;
    AnswerVersion answer;
    answer.text = u"王小明同志：已按您留的13800000000联系。村建办 0530-1234567。"_s;
    answer.state = AnswerState::Published;
    c.answers = {answer};

    const PublicCase shown = publicCase(c, {letter}, {}, {});

    CHECK(shown.answers.front().text == u"王某某同志：已按您留的***********联系。村建办 0530-1234567。"_s);
}

TEST_CASE("whatever a letter says, it stays text", "[pages]")
{
    BoardFile file;
    const QString nasty = u"<script>alert(1)</script>\"'&amp;%1%2\u202e𠮷"_s + QChar(0) + u"end"_s;
    const Journey journey(file, nasty);
    auto first = journey.steps[0].second;
    std::get<Intake>(first.operation).appeals.front().subject = u"</title><b>&\"%3"_s;
    REQUIRE(file.give(journey.clerk, first).status == OperationResult::Status::Applied);
    for (size_t i = 1; i < 4; ++i)
        REQUIRE(file.give(journey.clerk, journey.steps[i].second).status == OperationResult::Status::Applied);
    const RunningBoard running(file);

    const QString thread = pageOf(running, u"/cases/"_s + lamp);

    checkMarkup(pageOf(running, u"/"_s));
    checkMarkup(thread);
    CHECK(thread.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(thread.contains(u"𠮷"));
    CHECK(thread.contains(u"end"));
    CHECK(thread.contains(u"%1%2"));
}

TEST_CASE("a letter nobody has registered is not public yet", "[pages]")
{
    BoardFile file;
    const Journey journey(file);
    journey.run(file, 3);
    const RunningBoard running(file);

    CHECK(pageOf(running, u"/"_s).contains(u"这里还没有公开的诉求"));
    checkMarkup(pageOf(running, u"/cases/"_s + lamp, 404));
}

TEST_CASE("the list goes from the newest to the oldest, page by page, each case once", "[pages]")
{
    BoardFile file;
    const Actor clerk = file.person(u"小李"_s, {Role::Intake});
    for (int i = 0; i < 65; ++i) {
        const auto intake = file.intake(clerk, u"信"_s);
        // Several at the same instant, as a list from elsewhere has them.
        if (i % 3 == 0)
            file.clock.advance(std::chrono::minutes(1));
        file.give(clerk, intake);
        file.give(clerk, file.operation(clerk, intake.caseKey, 1,
                                        Classify {Track::Help, u"道路水利/路灯照明"_s, u"柳河村"_s}));
        file.give(clerk, file.operation(clerk, intake.caseKey, 2, SetDemands {{{1, u"修"_s, 0, 0}}}));
        file.give(clerk, file.operation(clerk, intake.caseKey, 3, Register {}));
    }
    const RunningBoard running(file);
    static const QRegularExpression numbers(u"/cases/(LY-[0-9-]+)"_s);
    static const QRegularExpression older(u"href=\"(/\\?before=[^\"]+)\""_s);

    QStringList seen;
    QStringList pageSizes;
    for (QString path = u"/"_s; !path.isEmpty();) {
        const QString page = pageOf(running, path);
        checkMarkup(page);
        const qsizetype before = seen.size();
        for (const auto &match : numbers.globalMatch(page))
            seen << match.captured(1);
        pageSizes << QString::number(seen.size() - before);
        path = older.match(page).captured(1);
    }

    CHECK(pageSizes.join(u' ') == u"30 30 5"_s);
    CHECK(QSet<QString>(seen.begin(), seen.end()).size() == 65);
    CHECK(seen.front() > seen.back());
}

TEST_CASE("a broken link to older cases begins with the newest", "[pages]")
{
    BoardFile file;
    const RunningBoard running(file);
    for (const QString &path : {u"/?before="_s, u"/?before=x_y"_s, u"/?before=99999999999999999999_"_s})
        checkMarkup(pageOf(running, path));
}

TEST_CASE("pages may load nothing and run nothing", "[pages]")
{
    BoardFile file;
    const RunningBoard running(file);
    const RawResponse response = Line(running).say(get("/")).hear();

    CHECK(response.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'unsafe-inline';"));
    CHECK(response.header("X-Content-Type-Options") == "nosniff");
    CHECK(response.header("Referrer-Policy") == "no-referrer");
}

TEST_CASE("each status has a word residents know", "[pages]")
{
    const QStringList words {u"待受理"_s, u"办理中"_s,   u"已答复"_s,   u"办结待评价"_s, u"重新办理"_s,
                             u"已转交"_s, u"不予受理"_s, u"并案办理"_s, u"跟踪办理"_s,   u"已作废"_s};
    for (const auto &name : codeNames(CaseStatus {})) {
        INFO(QString::fromUtf16(name.code));
        CHECK(words.contains(publicStatus(name.value)));
    }
}

TEST_CASE("a declined case says why and where to go instead", "[pages]")
{
    Case c;
    c.status = CaseStatus::Declined;
    c.registeredAt = noon;
    c.decline = Proposal {u"litigation"_s, u"此事已由法院受理，请向县人民法院提出。"_s, {}, u"小李"_s, noon};

    const QString page = casePage(u"留言板"_s, publicCase(c, {}, {}, {}));

    CHECK(page.contains(u"请向县人民法院提出"));
    CHECK_FALSE(page.contains(u"小李"));
}
