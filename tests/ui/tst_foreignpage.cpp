// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/foreignboards/neighbours.h"
#include "tests/ui/pictures.h"
#include "ui/shell/foreignpage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace lianxin;
using namespace lianxin::test;
using namespace lianxin::ui;

namespace {

using Fate = TownLine::Fate;

/// Eyes and hands before the page of boards of others; jobs run when the test lets them.
struct ForeignHands : Neighbours {
    explicit ForeignHands(bool listsUpdates = true) : Neighbours(listsUpdates)
    {
        seat.foreignLine = &line;
        open();
    }
    void open()
    {
        page = std::make_unique<ForeignPage>(seat);
        page->resize(1000, 680);
        page->setActor(everything);
        page->refresh();
        page->show();
        settle();
    }
    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            while (jobs.runOne())
                quiet = 0;
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : page->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    void click(const QString &text)
    {
        auto *meant = button(text);
        INFO(text);
        REQUIRE(meant);
        REQUIRE(meant->isEnabled());
        QTest::mouseClick(meant, Qt::LeftButton);
    }
    template <class W>
    W *named(const QString &name) const
    {
        for (auto *one : page->findChildren<W *>())
            if (one->accessibleName() == name)
                return one;
        FAIL("nothing named " << name);
        return nullptr;
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = named<QLineEdit>(field);
        REQUIRE(edit->isVisible());
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(page->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QString state() const { return named<QTreeWidget>(u"要发到外部平台的答复"_s)->topLevelItem(0)->text(0); }

    const Actor everything
        = Office::person(3, u"张镇长"_s, {Role::Reviewer, Role::Signer, Role::Intake, Role::Dispatcher, Role::Admin});
    QueueExecutor jobs;
    SyncActions none;
    Desk seat {desk.store(), none, desk.clock, desk.random, desk.rules, jobs, jobs, desk.dir.path()};
    std::unique_ptr<ForeignPage> page;
};

} // namespace

TEST_CASE("the window says in plain words what is promised on a board", "[window][foreign]")
{
    ForeignHands lists(true);
    CHECK(lists.says(u"C 级：答复最多发一次"_s));
    ForeignHands silent(false);
    CHECK(silent.says(u"D 级：答复最多发一次"_s));
    CHECK(silent.says(u"软件绝不自己重发"_s));
}

TEST_CASE("a board is added from the window", "[window][foreign]")
{
    ForeignHands n;
    n.click(u"添加平台…"_s);
    n.type(u"名称"_s, u"river town"_s);
    n.type(u"地址"_s, u"http://127.0.0.1:8011/v2"_s);
    n.type(u"密钥"_s, u"k-2"_s);
    CHECK(n.named<QLineEdit>(u"密钥"_s)->echoMode() == QLineEdit::Password);
    n.click(u"连接并添加"_s);
    n.settle();

    CHECK(n.says(u"已添加“river town”"_s));
    CHECK(n.desk.ok(n.boards().access(u"river town"_s)).key == u"k-2"_s);
    CHECK(n.named<QTreeWidget>(u"外部平台"_s)->topLevelItemCount() == 2);
    CHECK_FALSE(n.button(u"连接并添加"_s));
}

TEST_CASE("letters are fetched with progress, and Cancel stops it", "[window][foreign]")
{
    ForeignHands n;
    n.click(u"收来件"_s);
    CHECK_FALSE(n.button(u"收来件"_s)->isEnabled());
    SECTION("to the end")
    {
        n.settle();
        CHECK(n.says(u"新收 1 件"_s));
        CHECK(n.desk.list().size() == 1);
    }
    SECTION("cancelled before it began")
    {
        n.click(u"取消"_s);
        n.settle();
        CHECK(n.desk.list().empty());
    }
    CHECK(n.button(u"收来件"_s)->isEnabled());
    CHECK_FALSE(n.button(u"取消"_s));
}

TEST_CASE("a signed answer is posted from the window", "[window][foreign]")
{
    ForeignHands n;
    const CaseId id = n.signedLetter();
    n.page->refresh();
    n.settle();
    CHECK(n.state() == u"待发"_s);
    n.click(u"发答复"_s);
    n.settle();
    CHECK(n.says(u"A1　已送达"_s));
    CHECK(n.says(u"没有要发的答复"_s));
    CHECK(n.desk.current(id).status == CaseStatus::Answered);
}

TEST_CASE("about an answer nobody knows of, a person decides in the window", "[window][foreign]")
{
    ForeignHands n(false);
    const CaseId id = n.signedLetter();
    n.wire.nextPost = Fate::LosesAnswer;
    n.page->refresh();
    n.settle();
    n.click(u"发答复"_s);
    n.settle();
    CHECK(n.state() == u"说不清到没到"_s);
    CHECK(n.says(u"软件不会自己再发"_s));
    CHECK_FALSE(n.button(u"那边有"_s)->isEnabled());

    n.type(u"那边的编号，或者再发的理由"_s, u"U1"_s);
    SECTION("it is there")
    {
        n.click(u"那边有"_s);
        n.settle();
        CHECK(n.desk.current(id).currentAnswer()->receipt == u"U1"_s);
    }
    SECTION("it is not there")
    {
        n.click(u"那边没有"_s);
        n.settle();
        CHECK(n.state() == u"待发"_s);
        CHECK(n.town.posts == 1);
    }
}

TEST_CASE("the page of boards of others is fit to be seen in every view", "[pictures][foreign]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor now(view);
    ForeignHands n(false);
    n.signedLetter();
    n.wire.nextPost = Fate::LosesAnswer;
    n.onePosted();
    n.open();
    CHECK(faultsOf(*n.page, u"foreign-"_s + view.name(), {1000, 680}) == QStringList());
    n.click(n.button(u"添加平台…"_s) ? u"添加平台…"_s : u"Add a board…"_s);
    n.settle();
    CHECK(faultsOf(*n.page, u"foreign-form-"_s + view.name(), {1000, 900}) == QStringList());
}
