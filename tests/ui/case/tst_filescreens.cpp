// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/filehands.h"
#include "tests/ui/pictures.h"
#include "ui/pictures/smaller.h"

#include <QPainter>
#include <tuple>

using namespace lianxin;
using namespace lianxin::ui;
using namespace lianxin::test;

// Everything that shows files, in every view. The pictures are for eyes.

namespace {

/// What the case page has of a window of 1366×768.
const QSize room(890, 640);
const QSize screen(1366, 768);

/// A lamp over a village road, by night or by day.
QByteArray lampPhoto(bool isLit, QSize size = {1200, 900})
{
    QImage photo(size, QImage::Format_RGB32);
    QPainter painter(&photo);
    painter.scale(size.width() / 1200.0, size.height() / 900.0);
    QLinearGradient sky(0, 0, 0, 900);
    sky.setColorAt(0, isLit ? QColor(0x6d8fb5) : QColor(0x10182a));
    sky.setColorAt(1, isLit ? QColor(0xd9c9a8) : QColor(0x2a3044));
    painter.fillRect(0, 0, 1200, 900, sky);
    painter.fillRect(0, 640, 1200, 260, isLit ? QColor(0x8a8373) : QColor(0x23221f));
    painter.fillRect(560, 200, 18, 500, QColor(0x50565e));
    painter.fillRect(480, 190, 110, 16, QColor(0x50565e));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isLit ? QColor(0xfff3b0) : QColor(0x3a3f48));
    painter.drawEllipse(QPoint(490, 214), 26, 18);
    return written(photo, "jpg", 85);
}

/// A case with photos and documents, seen in @p view.
class FileScreens : public FileHands
{
public:
    FileScreens()
    {
        for (int pair = 1; pair <= 2; ++pair) {
            attachPhoto(u"村口路灯 %1 前.jpg"_s.arg(pair), lampPhoto(false), FileKind::PhotoBefore);
            attachPhoto(u"村口路灯 %1 后.jpg"_s.arg(pair), lampPhoto(true), FileKind::PhotoAfter);
        }
        attachPhoto(u"沟边.jpg"_s, lampPhoto(true, {900, 1200}), FileKind::Photo);
        attach(u"供电所关于更换控制器的情况说明.pdf"_s, "%PDF-1.7" + QByteArray(180'000, 'x'), FileKind::Document);
        attach(u"护栏工程预算.xlsx"_s, "PK\3\4" + QByteArray(36'000, 'x'), FileKind::Document);
        attach(u"村民联名信（扫描）.pdf"_s, "%PDF-1.7" + QByteArray(1'400'000, 'x'), FileKind::Scan);
        const auto wrong = files().back().attachment.id;
        desk.submit(office().handler, id, WithdrawFile {wrong, u"扫描不全"_s});
        settle();
        page->showTab(CasePage::Tab::Files);
        settle();
    }

    QStringList faults(QWidget &widget, const QString &name, const View &view, QSize size)
    {
        std::ignore
            = faultsOf(widget, name + u'-' + view.name(), size); // thumbnails are asked for when they are first shown
        settle();
        return faultsOf(widget, name + u'-' + view.name(), size);
    }

private:
    void attachPhoto(const QString &name, const QByteArray &photo, FileKind what)
    {
        FileToAttach file;
        file.name = name;
        file.content = photo;
        file.thumbnail = *smaller(photo, thumbnailSize);
        file.what = what;
        desk.ok(desk.store().attachFile(office().handler, id, file));
    }
};

} // namespace

TEST_CASE("the files of a case look right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FileScreens desk;
    CHECK(desk.faults(*desk.page, u"files"_s, view, room) == QStringList());

    desk.page->findChild<FileList *>()->setFocus(); // by its kind: it has an English name too
    desk.key(Qt::Key_Return);
    QDialog *window = desk.dialog();
    REQUIRE(window);
    CHECK(desk.faults(*window, u"files-photo"_s, view, screen) == QStringList());
    desk.key(Qt::Key_B);
    CHECK(desk.faults(*window, u"files-compare"_s, view, screen) == QStringList());
    desk.key(Qt::Key_Escape);

    const QString heic = desk.put(u"IMG_2031.heic"_s, QByteArray("\0\0\0\x18"
                                                                 "ftypheic",
                                                                 12));
    REQUIRE(desk.drop(desk.page.get(), {heic, desk.putPhoto(u"路灯 3.jpg"_s)}));
    QDialog *adding = desk.dialog();
    REQUIRE(adding);
    CHECK(desk.faults(*adding, u"files-add"_s, view, adding->size().boundedTo(screen)) == QStringList());
    QTest::keyClick(adding, Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.faults(*adding, u"files-asked"_s, view, adding->size().boundedTo(screen)) == QStringList());
}

TEST_CASE("a case without files says what to do in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    FileHands desk;
    desk.page->showTab(CasePage::Tab::Files);
    CHECK(faultsOf(*desk.page, u"files-none-"_s + view.name(), room) == QStringList());
}
