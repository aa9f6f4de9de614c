// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/filehands.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QTreeWidget>

using namespace lianxin;
using namespace lianxin::ui;
using namespace lianxin::test;

namespace {

/// What the system's viewer was given.
class Viewer : public QObject
{
    Q_OBJECT

public:
    Viewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    Q_SLOT void open(const QUrl &url) { opened << url.toLocalFile(); }

    QStringList opened;
};

} // namespace

TEST_CASE("a photo dropped on the page is attached clean, with a thumbnail, and its own file stays", "[files]")
{
    FileHands desk;
    const QString path = desk.putPhoto(u"路灯.jpg"_s, 6);

    REQUIRE(desk.drop(desk.page.get(), {path}));
    REQUIRE(desk.dialog());
    CHECK(desk.says(u"拍摄地点"_s, desk.dialog()));
    desk.click(u"添加"_s, desk.dialog());

    CHECK(desk.dialog() == nullptr);
    const auto attached = desk.last<AttachFile>();
    CHECK(attached.what == FileKind::Photo);
    CHECK(attached.name == u"路灯.jpg");
    const auto files = desk.files();
    REQUIRE(files.size() == 1);
    CHECK_FALSE(desk.stored(files[0].original).contains("SecretPhone"));
    REQUIRE(files[0].thumbnail);
    CHECK(desk.stored(*files[0].thumbnail).size() <= 20'000);
    CHECK(QFile::exists(path));
    CHECK(desk.photos()->model()->rowCount() == 1);
    CHECK(desk.tabWords() == u"附件 1");
}

TEST_CASE("a file dropped on an editor is attached, not written as text", "[files]")
{
    FileHands desk;
    desk.clickTab(u"时间线"_s);
    auto *note = desk.named<QPlainTextEdit>(u"内部备注"_s);

    REQUIRE(desk.drop(note->viewport(), {desk.put(u"情况说明.pdf"_s, "%PDF-1.7 text")}));
    CHECK(note->toPlainText().isEmpty());
    desk.click(u"添加"_s, desk.dialog());

    CHECK(desk.last<AttachFile>().what == FileKind::Document);
    CHECK(desk.stored(desk.files()[0].original) == "%PDF-1.7 text");
}

TEST_CASE("whoever may not attach is offered nothing", "[files]")
{
    FileHands desk;
    const QString path = desk.putPhoto(u"路灯.jpg"_s);
    desk.sitDown(Office::person(9, u"看的人"_s, {Role::Observer}));
    desk.open(desk.id);

    CHECK_FALSE(desk.drop(desk.page.get(), {path}));
    desk.key(Qt::Key_F);
    CHECK(desk.dialog() == nullptr);
}

TEST_CASE("a copied picture is pasted where nothing is written", "[files]")
{
    FileHands desk;
    QGuiApplication::clipboard()->setImage(drawing());
    desk.page->setFocus();

    desk.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.dialog());
    desk.click(u"添加"_s, desk.dialog());

    CHECK(desk.last<AttachFile>().name.startsWith(u"粘贴的图片"));
    CHECK(QImage::fromData(desk.stored(desk.files()[0].original)).size() == drawing().size());

    QGuiApplication::clipboard()->setText(u"不是文件"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.dialog() == nullptr);
}

TEST_CASE("several files are added as what a person says they are", "[files]")
{
    FileHands desk;
    REQUIRE(desk.drop(desk.page.get(), {desk.putPhoto(u"前.jpg"_s), desk.put(u"方案.pdf"_s, "%PDF-1.7")}));
    auto *what = desk.named<QComboBox>(u"这些是什么"_s, desk.dialog());
    what->setCurrentText(u"办理前照片"_s);
    desk.click(u"添加"_s, desk.dialog());

    const auto files = desk.files();
    REQUIRE(files.size() == 2);
    CHECK(files[0].attachment.what == FileKind::PhotoBefore);
    CHECK(files[1].attachment.what == FileKind::Document);
}

TEST_CASE("adding can be stopped, and what was not begun stays in the list", "[files]")
{
    FileHands desk;
    REQUIRE(desk.drop(desk.page.get(), {desk.putPhoto(u"一.jpg"_s), desk.putPhoto(u"二.jpg"_s)}));
    QDialog *dialog = desk.dialog();
    clickOn(desk.named<QWidget>(u"添加"_s, dialog)); // nothing has been read yet: the queue waits

    desk.key(Qt::Key_Escape);

    REQUIRE(desk.dialog() == dialog);
    CHECK(desk.files().empty());
    CHECK(desk.says(u"已停下"_s, dialog));
    CHECK(desk.named<QTreeWidget>(u"要添加的文件"_s, dialog)->topLevelItemCount() == 2);
    desk.click(u"添加"_s, dialog);
    CHECK(desk.dialog() == nullptr);
    CHECK(desk.files().size() == 2);
}

TEST_CASE("a picture that keeps what it tells is added only if a person says so", "[files]")
{
    FileHands desk;
    const QString heic = desk.put(u"手机.heic"_s, QByteArray("\0\0\0\x18"
                                                             "ftypheic",
                                                             12)
                                                      + "GPS");
    REQUIRE(desk.drop(desk.page.get(), {heic, desk.putPhoto(u"路灯.jpg"_s)}));
    desk.click(u"添加"_s, desk.dialog());

    REQUIRE(desk.dialog());
    CHECK(desk.files().size() == 1);
    CHECK(desk.says(u"去不掉位置等信息"_s, desk.dialog()));
    desk.click(u"仍然添加"_s, desk.dialog());

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.files().size() == 2);
}

TEST_CASE("a file that cannot be taken says why and can be left out", "[files]")
{
    FileHands desk;
    REQUIRE(desk.drop(desk.page.get(), {desk.put(u"空.pdf"_s, {}), desk.disk.filePath(u"没有.pdf"_s)}));
    desk.click(u"添加"_s, desk.dialog());

    REQUIRE(desk.dialog());
    auto *list = desk.named<QTreeWidget>(u"要添加的文件"_s, desk.dialog());
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(0)->text(1).contains(u"空的"));
    CHECK(list->topLevelItem(1)->text(1).contains(u"找不到"));
    list->setFocus();
    desk.key(Qt::Key_Delete);
    CHECK(list->topLevelItemCount() == 1);
    desk.key(Qt::Key_Escape);
    CHECK(desk.dialog() == nullptr);
    CHECK(desk.files().empty());
}

TEST_CASE("a document opens in the system's viewer, as a read-only copy", "[files]")
{
    FileHands desk;
    Viewer viewer;
    desk.add({desk.put(u"情况说明.pdf"_s, "%PDF-1.7 text")});
    desk.key(Qt::Key_F);
    REQUIRE(desk.focused() == u"文件");
    desk.key(Qt::Key_Return);

    REQUIRE(viewer.opened.size() == 1);
    const QFileInfo copy(viewer.opened[0]);
    CHECK(copy.fileName() == u"情况说明.pdf");
    CHECK(copy.absoluteFilePath() != desk.files()[0].original.path);
    CHECK_FALSE(copy.permissions() & (QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
    desk.page.reset();
    CHECK_FALSE(QFile::exists(viewer.opened[0]));
}

TEST_CASE("nothing that might run is opened, only saved", "[files]")
{
    FileHands desk;
    Viewer viewer;
    desk.attach(u"工资表.pdf"_s, "MZ program", FileKind::Document);
    desk.settle();
    desk.key(Qt::Key_F);
    desk.key(Qt::Key_Return);

    CHECK(viewer.opened.isEmpty());
    CHECK(desk.says(u"不在这里打开"_s));
    desk.click(u"另存为…"_s);
    auto *dialog = desk.page->findChild<QFileDialog *>();
    REQUIRE(dialog);
    const QString to = desk.disk.filePath(u"存.pdf"_s);
    Q_EMIT dialog->fileSelected(to);
    dialog->reject();
    desk.settle();
    QFile saved(to);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "MZ program");
}

TEST_CASE("a wrong file is withdrawn with a reason, and stays to be seen", "[files]")
{
    FileHands desk;
    desk.add({desk.put(u"别人的.pdf"_s, "%PDF-1.7")});
    desk.key(Qt::Key_F);
    desk.key(Qt::Key_Delete);
    auto *dialog = desk.page->findChild<QInputDialog *>();
    REQUIRE(dialog);
    dialog->setTextValue(u"附错了件"_s);
    desk.key(Qt::Key_Return);

    CHECK(desk.last<WithdrawFile>().reason == u"附错了件");
    CHECK(desk.documents()->model()->rowCount() == 1);
    CHECK(desk.documents()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"已作废：附错了件"));
    CHECK(desk.tabWords() == u"附件");
}

TEST_CASE("the arrows go through photos, and before and after stand side by side", "[files]")
{
    FileHands desk;
    for (const auto &[name, what] : {std::pair {u"前.jpg"_s, FileKind::PhotoBefore},
                                     {u"现场.jpg"_s, FileKind::Photo},
                                     {u"后.jpg"_s, FileKind::PhotoAfter}})
        desk.attach(name, written(drawing({400 + int(what), 300}), "jpg"), what);
    desk.settle();
    desk.key(Qt::Key_F);
    REQUIRE(desk.focused() == u"照片");
    desk.key(Qt::Key_Return);
    QDialog *window = desk.dialog();
    REQUIRE(window);
    CHECK(desk.says(u"前.jpg"_s, window));
    CHECK(desk.says(u"1 / 3"_s, window));
    desk.key(Qt::Key_Right);
    CHECK(desk.says(u"现场.jpg"_s, window));
    desk.key(Qt::Key_Right);
    desk.key(Qt::Key_Right);
    CHECK(desk.says(u"3 / 3"_s, window));
    CHECK_FALSE(desk.says(u"前.jpg"_s, window));

    desk.key(Qt::Key_B);
    CHECK(desk.says(u"前.jpg"_s, window));
    CHECK(desk.says(u"后.jpg"_s, window));
    desk.key(Qt::Key_Escape);
    CHECK(desk.dialog() == nullptr);
}

TEST_CASE("no photo stays in sight when another person sits down", "[files]")
{
    FileHands desk;
    desk.add({desk.putPhoto(u"路灯.jpg"_s)});
    desk.key(Qt::Key_F);
    desk.key(Qt::Key_Return);
    REQUIRE(desk.dialog());

    desk.sitDown(desk.office().clerk);

    CHECK(desk.dialog() == nullptr);
    CHECK(desk.page->findChild<FileList *>()->model()->rowCount() == 0);
}

TEST_CASE("what waits can be sent at once", "[files]")
{
    FileHands desk;
    desk.desk.ok(desk.desk.store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
    desk.add({desk.put(u"方案.pdf"_s, "%PDF-1.7")});
    desk.key(Qt::Key_F);
    CHECK(desk.documents()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"等待上传"));

    desk.key(Qt::Key_U, Qt::ControlModifier);

    CHECK(desk.files()[0].original.isUrgent);
    CHECK(desk.says(u"马上上传"_s));
}

#include "tst_filestab.moc"
