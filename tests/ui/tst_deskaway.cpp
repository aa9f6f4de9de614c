// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"
#include "app/desk/finding.h"
#include "tests/catchqt.h"
#include "tests/ui/hands.h"
#include "ui/common/banner.h"
#include "ui/shell/awaydialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

/// A person of this PC whose desk lies in a mount point.
struct Away {
    QTemporaryDir folder;
    KnownDesks known {folder.filePath(u"settings/desks.ini"_s)};
    const QString mounted = folder.filePath(u"disk"_s);
    const QString elsewhere = folder.filePath(u"unplugged"_s);

    Away()
    {
        REQUIRE(Services::open(mounted, Store::Mode::ReadWrite));
        known.add(mounted);
        unplug();
    }
    void unplug() const
    {
        REQUIRE(QDir().rename(mounted, elsewhere));
        REQUIRE(QDir().mkdir(mounted));
    }
    void plugIn() const
    {
        REQUIRE(QDir().rmdir(mounted));
        REQUIRE(QDir().rename(elsewhere, mounted));
    }
    [[nodiscard]] bool isUntouched() const { return QDir(mounted).isEmpty(); }

    /// Asks for the desk while a person does @p act with the dialog; whoever is asked and has nothing to do gives up.
    std::optional<QString> ask(const std::function<void(QDialog &)> &act = {}) const
    {
        int asked = 0;
        QTimer person;
        QObject::connect(&person, &QTimer::timeout, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || asked++ > 0)
                return;
            if (act)
                act(*dialog);
            if (dialog->isVisible())
                QTest::keyClick(dialog, Qt::Key_Escape);
        });
        person.start(0);
        const auto found = foundDesk(mounted, known);
        CHECK(asked == (act ? 1 : 0));
        return found;
    }
};

QPushButton *button(const QDialog &dialog, const QString &text)
{
    for (auto *found : dialog.findChildren<QPushButton *>())
        if (found->text() == text)
            return found;
    FAIL("no button " << text);
    return nullptr;
}

void click(const QDialog &dialog, const QString &text)
{
    QTest::mouseClick(button(dialog, text), Qt::LeftButton);
}

QString said(const QDialog &dialog)
{
    QString text;
    for (const auto *label : dialog.findChildren<QLabel *>())
        text += label->text() + u'\n';
    return text;
}

/// Types the folder where the person is asked for it.
void name(QDialog &dialog, const QString &folder)
{
    click(dialog, u"桌面在另一个文件夹…"_s);
    auto *picker = dialog.findChild<QFileDialog *>();
    REQUIRE(picker);
    auto *line = picker->findChild<QLineEdit *>(u"fileNameEdit"_s);
    line->clear();
    ui::typeChinese(line, folder); // letter by letter, Qt completes what stands there so far
    QTest::mouseClick(picker->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open), Qt::LeftButton);
}

} // namespace

TEST_CASE("where a known desk is not to be seen nothing is begun: it is said what is safe and what to do", "[away]")
{
    const Away desk;

    const auto found = desk.ask([](QDialog &dialog) {
        CHECK(said(dialog).contains(u"原来的桌面现在看不到"_s));
        CHECK(said(dialog).contains(u"没有改动任何文件，也没有新建桌面。"_s));
        CHECK(said(dialog).contains(u"多半是磁盘或 U 盘没有接上"_s));
    });

    CHECK_FALSE(found);
    CHECK(desk.isUntouched());
}

TEST_CASE("a desk whose disk is plugged in again is opened at the second try", "[away]")
{
    const Away desk;

    const auto found = desk.ask([&desk](QDialog &dialog) {
        QTest::keyClick(&dialog, Qt::Key_Return); // "try again" is what Enter means
        CHECK(dialog.isVisible());
        CHECK_FALSE(dialog.findChild<ui::Banner *>()->text().isEmpty());
        desk.plugIn();
        QTest::keyClick(&dialog, Qt::Key_Return);
    });

    CHECK(found == desk.mounted);
    CHECK(DeskProgram::open(*found));
    CHECK(desk.ask() == desk.mounted);
}

TEST_CASE("a desk that has moved is named once and found there from then on", "[away]")
{
    const Away desk;

    const auto found = desk.ask([&desk](QDialog &dialog) { name(dialog, desk.elsewhere); });

    CHECK(found == desk.elsewhere);
    CHECK(desk.ask() == desk.elsewhere);
    CHECK(desk.isUntouched());
}

TEST_CASE("a folder without a desk is not taken for the one that has moved", "[away]")
{
    const Away desk;
    REQUIRE(QDir().mkdir(desk.folder.filePath(u"letters"_s)));

    const auto found = desk.ask([&desk](QDialog &dialog) {
        name(dialog, desk.folder.filePath(u"letters"_s));
        CHECK(dialog.findChild<ui::Banner *>()->text().contains(u"这个文件夹里还没有数据。"_s));
    });

    CHECK_FALSE(found);
}

TEST_CASE("a new desk is begun in place of a known one only on purpose", "[away]")
{
    const Away desk;

    const auto found = desk.ask([](QDialog &dialog) {
        click(dialog, u"新建桌面"_s); // not yet
        CHECK(dialog.isVisible());
        QTest::keyClick(dialog.findChild<QCheckBox *>(), Qt::Key_Space);
        click(dialog, u"新建桌面"_s);
    });

    CHECK(found == desk.mounted);
    CHECK(DeskProgram::open(*found));
}

TEST_CASE("an empty folder in which no desk is known is a first start", "[away]")
{
    const Away desk;
    const KnownDesks nobody(desk.folder.filePath(u"nobody.ini"_s));

    CHECK(mayOpen(desk.mounted, nobody));
    CHECK(mayOpen(desk.folder.filePath(u"new"_s), nobody));
}

TEST_CASE("where nothing can be seen at all no new desk is offered", "[away]")
{
    const Away desk;
    REQUIRE(QFile::link(u"nowhere/desk.db"_s, storeFile(desk.mounted)));

    const auto found = desk.ask([](QDialog &dialog) {
        CHECK(dialog.findChildren<QCheckBox *>().isEmpty());
        click(dialog, u"退出"_s);
    });

    CHECK_FALSE(found);
}
