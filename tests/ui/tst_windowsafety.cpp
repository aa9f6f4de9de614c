// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"
#include "tests/store/faultydisk.h"
#include "tests/ui/deskhands.h"

#include <QFile>
#include <QPlainTextEdit>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct OfficeDesk : DeskHands {
    Actor me = Office::person(2, u"王工"_s, {Role::Intake, Role::Dispatcher, Role::Handler});
    CaseId id = take(letter(u"村口路灯"_s));

    void begin()
    {
        bringToWork(id);
        openAs(me);
        openCase();
    }
    void openCase()
    {
        openFirstOf(3);
        key(Qt::Key_R);
        goToPane(u"成文"_s);
        click(u"公开答复"_s);
    }
    [[nodiscard]] QString answer() const { return named<QPlainTextEdit>(u"公开答复"_s)->toPlainText(); }
    [[nodiscard]] QString kept()
    {
        const auto draft = ok(store().draft({id, u"submit"_s, me.id}));
        return draft ? answerDraft(draft->body).text : QString();
    }
};

/// As after the power went: another desk over the files as they lay on the disk.
struct Survivor : OfficeDesk {
    explicit Survivor(const TestDesk &killed)
    {
        file = dir.filePath(u"left.db"_s);
        for (const QString &part : {QString(), u"-wal"_s})
            QFile::copy(killed.file + part, file + part);
        reopen();
    }
};

struct OnFaultyDisk {
    FaultyDisk disk; // before the store that stands on it
};

struct FullDesk : OnFaultyDisk, OfficeDesk {
    FullDesk()
    {
        begin();
        disk.failFrom(1, SQLITE_FULL);
        type(u"路灯4日修好。"_s);
        REQUIRE(eventually([this] { return says(u"没有保存！"_s); }));
    }
};

} // namespace

TEST_CASE("a window that dies in the middle of a word leaves all that was typed before it", "[kill]")
{
    OfficeDesk desk;
    desk.begin();
    desk.type(u"路灯4日"_s);
    compose(u"xiu'hao"_s);

    desk.window.reset(); // without closing
    desk.queue.runAll();
    desk.reopen();
    desk.open();
    desk.openCase();

    CHECK(desk.answer() == u"路灯4日"_s);
}

TEST_CASE("after the power went, the text is there up to the last pause", "[kill]")
{
    OfficeDesk desk;
    desk.begin();
    desk.type(u"路灯4日修好。"_s);
    REQUIRE(desk.eventually([&] { return desk.kept() == u"路灯4日修好。"_s; }));
    desk.type(u"护栏"_s); // and no pause

    Survivor survivor(desk);
    survivor.open();
    survivor.openCase();

    CHECK(survivor.answer() == u"路灯4日修好。"_s);
}

TEST_CASE("locking in the middle of typing keeps the text for its writer", "[draft]")
{
    OfficeDesk desk;
    desk.begin();
    desk.ok(desk.store().savePerson({desk.office.leader}));
    desk.settle();
    desk.type(u"路灯4日修好。"_s);

    desk.key(Qt::Key_L, Qt::ControlModifier);
    desk.signIn(desk.office.leader);
    desk.openCase();
    CHECK(desk.answer().isEmpty());
    desk.key(Qt::Key_L, Qt::ControlModifier);
    desk.signIn(desk.me);
    desk.openCase();

    CHECK(desk.answer() == u"路灯4日修好。"_s);
}

TEST_CASE("a window closed in the middle of typing has the text when it is opened again", "[draft]")
{
    OfficeDesk desk;
    desk.begin();
    desk.type(u"路灯4日修好。"_s);
    desk.window->close(); // at once, without a pause
    desk.settle();
    CHECK_FALSE(desk.window->isVisible());
    CHECK(desk.kept() == u"路灯4日修好。"_s);
    desk.window.reset();

    desk.open();
    desk.openCase();

    CHECK(desk.answer() == u"路灯4日修好。"_s);
}

TEST_CASE("on a full disk the window does not close over unsaved text, unless told to drop it", "[fault]")
{
    FullDesk desk;
    desk.window->close();
    desk.settle();
    CHECK(desk.window->isVisible());
    CHECK(desk.says(u"磁盘满了，这次没有存上。"_s));
    CHECK(desk.answer() == u"路灯4日修好。"_s);

    SECTION("there is room again")
    {
        desk.disk.heal();
        desk.click(u"再存一次"_s);
        CHECK(desk.kept() == u"路灯4日修好。"_s);
        CHECK(desk.window->isVisible()); // nobody asks to close any more
        CHECK(desk.window->close());
    }
    SECTION("it is dropped on purpose")
    {
        desk.click(u"放弃没有存上的文字，仍要退出"_s);
        CHECK_FALSE(desk.window->isVisible());
    }
}

TEST_CASE("what a full disk refused is saved for its writer though somebody else has signed in since", "[fault]")
{
    FullDesk desk;
    desk.key(Qt::Key_L, Qt::ControlModifier);
    desk.disk.heal();
    desk.signIn(desk.me);

    REQUIRE(desk.eventually([&] { return desk.kept() == u"路灯4日修好。"_s; }));
}

TEST_CASE("an office without a board imports, answers and records how the answer was delivered", "[offline]")
{
    struct AtOnce {
        InlineExecutor atOnce;
    };
    struct Offline : AtOnce, LineDesk {
        Offline() : LineDesk(&atOnce) { clock.advance(std::chrono::hours(24 * 270)); } // the list is of November
    } desk;
    const Actor me = Office::person(1, u"李芳"_s, {Role::Intake, Role::Dispatcher, Role::Handler});
    const Actor leader = Office::person(3, u"张镇长"_s, {Role::Reviewer, Role::Signer});
    desk.ok(desk.store().savePerson({me}));
    desk.ok(desk.store().savePerson({leader}));
    desk.open();
    desk.signIn(me);

    desk.key(Qt::Key_I, Qt::ControlModifier);
    desk.click(u"选择文件……"_s);
    desk.type(qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/sample/12345.csv"_s);
    desk.key(Qt::Key_Return);
    desk.click(u"开始导入"_s);
    desk.click(u"查看新收的件"_s);
    CHECK(desk.says(u"新收　22 件"_s));
    const CaseId id = desk.list()->currentCase();

    desk.click(u"添加一项诉求"_s);
    desk.type(u"请派人开锁"_s);
    desk.key(Qt::Key_Return);
    clickOn(desk.named<QComboBox>(u"分类"_s)->lineEdit());
    desk.type(u"消防"_s);
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Return);
    desk.click(u"登记"_s);
    desk.click(u"受理"_s);
    desk.click(u"交办…"_s);
    desk.typeInto(u"承办单位"_s, u"便民中心"_s);
    desk.click(u"交办"_s, desk.dialog());
    desk.click(u"签收办理"_s);
    desk.click(u"写答复"_s);
    desk.goToPane(u"逐项要点"_s);
    desk.typeInto(u"答复"_s, u"已请开锁师傅到场。"_s);
    desk.goToPane(u"成文"_s);
    desk.typeInto(u"公开答复"_s, u"汤婆婆：门已打开，灶火已关。"_s);
    desk.click(u"提交审核"_s);
    REQUIRE(desk.current(id).status == CaseStatus::InReview);

    desk.key(Qt::Key_L, Qt::ControlModifier);
    desk.signIn(leader);
    desk.openFirstOf(4);
    desk.click(u"审核签发"_s);
    desk.click(u"签发"_s);
    CHECK_FALSE(desk.says(u"发送答复…"_s));
    desk.click(u"登记送达…"_s);
    desk.typeInto(u"回执号或签收人"_s, u"汤婆婆本人"_s);
    desk.click(u"登记送达"_s, desk.dialog());

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.current(id).status == CaseStatus::Answered);
    CHECK(desk.current(id).currentAnswer()->text == u"汤婆婆：门已打开，灶火已关。"_s);
    CHECK(desk.outbox().empty());
}
