// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskhands.h"

#include <QLineEdit>
#include <QToolButton>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

struct FirstStart : LineDesk {
    FirstStart()
    {
        open();
        type(u"清溪镇人民政府"_s); // the first field has the focus
        key(Qt::Key_Return);
        REQUIRE(says(u"第一次使用 · 第 2 步，共 3 步"_s));
    }
    void askBoard(const QString &url, const QString &token)
    {
        for (const auto &[field, words] : {std::pair(u"留言板地址"_s, url), std::pair(u"接入码"_s, token)}) {
            tabTo(field);
            key(Qt::Key_A, Qt::ControlModifier);
            type(words);
        }
        key(Qt::Key_Return);
        pass(std::chrono::seconds(90));
    }
    [[nodiscard]] QString person() const { return find<QToolButton>(u"person"_s)->text(); }
};

} // namespace

TEST_CASE("a first start without a board takes three steps and no mouse", "[first]")
{
    FirstStart desk;
    CHECK(desk.focused() == u"留言板地址"_s);
    desk.key(Qt::Key_Backtab);
    desk.key(Qt::Key_Down);
    CHECK(desk.focused() == u"没有网络或没有留言板：只用登记和导入"_s);
    desk.tabTo(u"下一步"_s);
    desk.key(Qt::Key_Space);
    CHECK(desk.says(u"第一次使用 · 第 3 步，共 3 步"_s));
    desk.type(u"李芳"_s);
    desk.key(Qt::Key_Return);

    CHECK(desk.person() == u"李芳"_s);
    CHECK(desk.ok(desk.store().setting(settingkey::office)) == u"清溪镇人民政府"_s);
    desk.key(Qt::Key_N, Qt::ControlModifier); // and goes on without the mouse
    CHECK(desk.says(u"登记来件"_s));
}

TEST_CASE("while the first start cannot go on it says what is missing", "[first]")
{
    FirstStart desk;
    CHECK(desk.says(u"还要填：留言板地址"_s));
    desk.tabTo(u"留言板地址"_s);
    desk.type(u"https://board.example"_s);
    CHECK(desk.says(u"还要填：接入码"_s));
    desk.key(Qt::Key_Backtab);
    desk.key(Qt::Key_Down);
    CHECK_FALSE(desk.says(u"还要填"_s));
    desk.tabTo(u"下一步"_s);
    desk.key(Qt::Key_Space);

    CHECK(desk.says(u"还要填：您的姓名"_s));
    CHECK_FALSE(desk.button(u"开始使用"_s)->isEnabled());
    desk.type(u"李芳"_s);
    CHECK_FALSE(desk.says(u"还要填"_s));
    desk.tabTo(u"口令"_s);
    desk.type(u"青山"_s);
    CHECK(desk.says(u"两次输入的口令不一样。"_s));
    desk.tabTo(u"再输一次口令"_s);
    desk.type(u"青山"_s);
    CHECK(desk.button(u"开始使用"_s)->isEnabled());
}

TEST_CASE("a first start with a board takes three steps and no mouse", "[first]")
{
    FirstStart desk;
    desk.board.people["t0ken"] = desk.office.clerk;
    desk.askBoard(u"https://board.example"_s, u"t0ken"_s);
    CHECK(desk.says(u"留言板认得您，姓名和角色以留言板为准。"_s));
    CHECK(desk.focused() == u"口令"_s);
    desk.type(u"青山"_s);
    desk.tabTo(u"再输一次口令"_s);
    desk.type(u"青山"_s);
    desk.key(Qt::Key_Return);

    CHECK(desk.person() == desk.office.clerk.name);
}

TEST_CASE("a wrong address, token or answer is told in a sentence and can be corrected", "[first]")
{
    struct Row {
        QString url, token;
        test::Fault fault;
        QString sentence;
    };
    const auto row = GENERATE(values<Row>({
        {u"ftp://board.example"_s, u"t0ken"_s, test::Fault::None, u"留言板地址写得不对。"_s},
        {u"http://board.example"_s, u"t0ken"_s, test::Fault::None, u"留言板地址要以 https:// 开头"_s},
        {u"https://board.example"_s, u"wrong"_s, test::Fault::None, u"留言板不认这个接入码。"_s},
        {u"https://nowhere.example"_s, u"t0ken"_s, test::Fault::NotSent, u"这个地址没有回答。"_s},
        {u"https://board.example"_s, u"t0ken"_s, test::Fault::Portal,
         u"这个地址回答的不是留言板，可能是上网登录页或代理。"_s},
    }));
    FirstStart desk;
    desk.board.people["t0ken"] = desk.office.clerk;
    desk.line.trouble = [&](const HttpRequest &) { return row.fault; };
    desk.askBoard(row.url, row.token);

    CAPTURE(row.url, row.token);
    CHECK(desk.says(row.sentence));
    CHECK(desk.says(u"第一次使用 · 第 2 步，共 3 步"_s));
    CHECK(desk.ok(desk.store().people()).empty());

    desk.mendLine();
    desk.askBoard(u"https://board.example"_s, u"t0ken"_s);
    CHECK(desk.says(u"留言板认得您，姓名和角色以留言板为准。"_s));
}
