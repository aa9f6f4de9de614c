// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/executor.h"
#include "core/base/uuid7.h"
#include "tests/catchqt.h"
#include "tests/files/photos.h"
#include "ui/files/filelist.h"
#include "ui/files/filemodel.h"
#include "ui/files/filewords.h"
#include "ui/files/photopairs.h"
#include "ui/files/photoview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

FileOfCase photo(int no, const QString &thumbnailPath)
{
    FileOfCase file;
    file.attachment.id = OperationId::fromString(u"01920000-0000-7000-8000-%1"_s.arg(no, 12, 10, QLatin1Char('0')));
    file.attachment.name = u"%1.jpg"_s.arg(no);
    file.attachment.type = u"image/jpeg"_s;
    file.attachment.what = FileKind::Photo;
    FilePart thumbnail;
    thumbnail.ref = {u"%1"_s.arg(no), 100};
    thumbnail.path = thumbnailPath;
    file.thumbnail = thumbnail;
    return file;
}

} // namespace

TEST_CASE("a photo is fitted, enlarged by key and wheel, and moved about", "[files]")
{
    PhotoView view(nullptr);
    view.resize(400, 300);
    view.show();
    view.setImage(test::drawing({1600, 1200}));
    CHECK(view.isFitted());
    CHECK(view.zoom() == Approx(0.25));

    view.zoomToPixels();
    CHECK(view.zoom() == 1);
    CHECK(view.horizontalScrollBar()->maximum() > 1000);
    const int before = view.horizontalScrollBar()->value();
    CHECK(before > 0); // the middle stays
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(view.viewport(), {150, 150});
    CHECK(view.horizontalScrollBar()->value() == before + 50);
    QTest::keyClick(&view, Qt::Key_Left);
    CHECK(view.horizontalScrollBar()->value() < before + 50);

    view.zoomBy(0.01);
    CHECK(view.isFitted());
    view.zoomBy(1000);
    CHECK(view.zoom() == 8);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton);
    CHECK(view.isFitted());
}

TEST_CASE("a small photo is not blown up", "[files]")
{
    PhotoView view(nullptr);
    view.resize(400, 300);
    view.setImage(test::drawing({64, 48}));
    CHECK(view.zoom() == 1);
}

TEST_CASE("before and after are paired in their order", "[files]")
{
    using enum PhotoSide;
    using Pairs = std::vector<std::pair<int, int>>;
    CHECK(photoPairs({}) == Pairs());
    CHECK(photoPairs({Before, Other, Before}) == Pairs());
    CHECK(photoPairs({Before, Other, After}) == Pairs {{0, 2}});
    CHECK(photoPairs({Before, Before, After, After}) == Pairs {{0, 2}, {1, 3}});
    CHECK(photoPairs({After, Before, Before}) == Pairs {{1, 0}, {2, 0}});
}

TEST_CASE("only thumbnails that are shown are read", "[files]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(test::plainJpeg());
    file.close();
    QueueExecutor queue;
    ManualClock clock {Timestamp {}};
    FileModel model(clock, queue, nullptr);
    std::vector<FileOfCase> files;
    for (int no = 0; no < 3000; ++no)
        files.push_back(photo(no, path));
    model.setFiles(files);
    FileList list(FileList::Shape::Tiles, nullptr);
    list.setModel(&model);
    list.resize(800, 400);
    list.show();
    QCoreApplication::processEvents();
    list.grab();

    int read = 0;
    while (queue.runOne())
        ++read;

    CHECK(read > 3);
    CHECK(read < 60);
    QCoreApplication::processEvents();
    CHECK_FALSE(model.thumbnail(model.index(0)).isNull());
    CHECK(model.thumbnail(model.index(2999)).isNull());
}

TEST_CASE("a list that only grows keeps its place", "[files]")
{
    QueueExecutor queue;
    ManualClock clock {Timestamp {}};
    FileModel model(clock, queue, nullptr);
    model.setFiles({photo(1, {}), photo(2, {})});
    FileList list(FileList::Shape::Rows, nullptr);
    list.setModel(&model);
    list.setCurrentIndex(model.index(1));

    model.setFiles({photo(1, {}), photo(2, {}), photo(3, {})});
    CHECK(list.currentIndex().row() == 1);
    CHECK(model.rowCount() == 3);
    model.setFiles({photo(5, {})});
    CHECK_FALSE(list.currentIndex().isValid());
}

TEST_CASE("where a file is, is said in words", "[files]")
{
    using State = FilePart::State;
    const auto words = [](State state, qint64 moved = 0) {
        FilePart part;
        part.ref.bytes = 200;
        part.state = state;
        part.moved = moved;
        return filePartWords(part);
    };
    CHECK(words(State::Here) == u"在本机");
    CHECK(words(State::ToSend) == u"在本机 · 等待上传");
    CHECK(words(State::ToSend, 80) == u"已上传 40%");
    CHECK(words(State::ToSend, 200) == u"已上传 99%"); // until the board says that it has it
    CHECK(words(State::Elsewhere) == u"在留言板 · 未取回");
    CHECK(words(State::Wanted) == u"等待取回");
    CHECK(words(State::Wanted, 100) == u"已取回 50%");
    CHECK(words(State::Lost) == u"文件损坏");
}
