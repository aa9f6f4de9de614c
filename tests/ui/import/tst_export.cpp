// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/import.h"
#include "tests/ui/hands.h"
#include "tests/ui/import/importhands.h"
#include "tests/ui/pictures.h"
#include "ui/import/exportdialog.h"

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

/// The export dialog over the sample letters; one of them is a sealed report.
struct ExportHands : JobStore {
    explicit ExportHands(Role role = Role::Signer)
    {
        const Actor clerk = person(Role::Intake);
        REQUIRE_OK(runImport(
            {sample(u"appeals.jsonl"_s), {}, u"县平台"_s, clerk, clerk.org}, *store, clock.now(),
            [](const Progress &) {}, CancelFlag {false}));
        dialog.reset(exportCases({*store, queue, clock, rules}, person(role), {}, u"全部"_s, nullptr));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setPath(path);
        settle();
    }

    void settle()
    {
        for (int quiet = 0; quiet < 3; ++quiet) {
            while (queue.runOne())
                quiet = 0;
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        FAIL("no button " << text);
        return nullptr;
    }
    [[nodiscard]] QString said() const { return dialog->findChild<Banner *>()->text(); }
    [[nodiscard]] bool shows(const QString &words) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    QueueExecutor queue;
    QString path = dir.filePath(u"out.xlsx"_s);
    std::unique_ptr<ExportDialog> dialog;
};

} // namespace

TEST_CASE("the export dialog shows how many cases leave, with what, and warns of names", "[export]")
{
    ExportHands hands;

    CHECK(hands.shows(u"129 件"_s));
    CHECK(hands.shows(u"姓名、联系电话"_s));
    CHECK(hands.shows(u"不会发给任何人"_s));
    CHECK_FALSE(QFile::exists(hands.path));
}

TEST_CASE("an export is written once Enter is pressed, and replaces a file only when told to", "[export]")
{
    ExportHands hands;

    QTest::keyClick(hands.dialog.get(), Qt::Key_Return);
    hands.settle();
    CHECK(hands.said() == u"已导出 129 件。"_s);
    CHECK(QFile::exists(hands.path));

    QTest::mouseClick(hands.button(u"导出"_s), Qt::LeftButton);
    hands.settle();
    CHECK(hands.said().startsWith(u"这个文件已经存在。"_s));
    QTest::mouseClick(hands.button(u"替换"_s), Qt::LeftButton);
    hands.settle();
    CHECK(hands.said() == u"已导出 129 件。"_s);
}

TEST_CASE("a cancelled export writes nothing", "[export]")
{
    ExportHands hands;

    QTest::mouseClick(hands.button(u"导出"_s), Qt::LeftButton);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    hands.settle();

    CHECK(hands.said() == u"已停止，什么也没有写出。"_s);
    CHECK_FALSE(QFile::exists(hands.path));
}

TEST_CASE("who has no right to export is told so", "[export]")
{
    ExportHands hands(Role::Handler);

    CHECK_FALSE(hands.button(u"导出"_s)->isEnabled());
    CHECK_FALSE(hands.said().isEmpty());
}

TEST_CASE("the export dialog looks right in every view", "[export][pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    ExportHands hands;

    const QSize room = view.look.textPercent == 100 ? QSize(720, 480) : QSize(1340, 760);
    CHECK(faultsOf(*hands.dialog, u"export-"_s + view.name(), room) == QStringList());
}
