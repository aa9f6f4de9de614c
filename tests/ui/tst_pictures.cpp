// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "tests/files/photos.h"
#include "ui/pictures/prepared.h"

#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::test;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

// Without an application object: so does the command line.

namespace {

/// What a camera sees is never smooth: noise makes files large.
QImage noisy(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 seed = 1;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = (seed = seed * 1664525 + 1013904223) >> 8 | 0xff000000;
    }
    return image;
}

QImage image(const QByteArray &file)
{
    const QImage read = QImage::fromData(file);
    REQUIRE_FALSE(read.isNull());
    return read;
}

/// A PNG of this size on paper, with nothing in it.
QByteArray hugePng(quint32 width, quint32 height)
{
    return plainPng().left(8) + pngChunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\10\2\0\0\0", 5))
           + pngChunk("IDAT", "x") + pngChunk("IEND", {});
}

QString refusal(const QByteArray &file)
{
    const auto picture = readPicture(file, {320, 320});
    return picture ? u"-"_s : picture.error().reason;
}

} // namespace

TEST_CASE("a thumbnail is small, the right side up, and tells nothing", "[pictures]")
{
    const QByteArray photo = written(drawing({1600, 1200}), "jpg").insert(20, phoneExif(6));

    const auto thumbnail = smaller(photo, thumbnailSize);

    REQUIRE_OK(thumbnail);
    CHECK(thumbnail->size() <= 20'000);
    CHECK(image(*thumbnail).size() == QSize(240, 320));
    CHECK_FALSE(thumbnail->contains("Exif"));
    CHECK_FALSE(thumbnail->contains("SecretPhone"));
    // Turned to the right: what was at the left below is at the left above.
    const QColor corner = image(*thumbnail).pixelColor(2, 2), source = drawing({1600, 1200}).pixelColor(10, 1190);
    CHECK(qAbs(corner.green() - source.green()) < 60);
    CHECK(qAbs(corner.red() - source.red()) < 60);
}

TEST_CASE("noise does not make a thumbnail larger than it may be", "[pictures]")
{
    const auto thumbnail = smaller(written(noisy({800, 600}), "png"), thumbnailSize);
    REQUIRE_OK(thumbnail);
    CHECK(thumbnail->size() <= 20'000);
    CHECK(image(*thumbnail).width() >= 160);
}

TEST_CASE("a small picture is not blown up", "[pictures]")
{
    CHECK(image(*smaller(plainPng(), thumbnailSize)).size() == QSize(64, 48));
}

TEST_CASE("what shines through is shown on white", "[pictures]")
{
    QImage clear({40, 30}, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    CHECK(readPicture(written(clear, "png"), {40, 30})->pixelColor(5, 5) == QColor(Qt::white));
}

TEST_CASE("only a large photo is made smaller for sending", "[pictures]")
{
    const QByteArray small = plainJpeg(), large = written(noisy({2400, 1800}), "jpg", 95);
    REQUIRE(large.size() > 1'000'000);

    CHECK(*forSending(small) == small);
    const auto sent = forSending(large);
    REQUIRE_OK(sent);
    CHECK(sent->size() <= 300'000);
    CHECK(image(*sent).width() > 640);
    const QByteArray heic = QByteArray("\0\0\0\x18"
                                       "ftypheic",
                                       12)
                            + QByteArray(400'000, 'x');
    CHECK(*forSending(heic) == heic); // nothing here can make it smaller
}

TEST_CASE("a picture that claims to be huge is refused before memory is taken", "[pictures]")
{
    CHECK(refusal(hugePng(60'000, 60'000)) == u"picture-too-large");
    CHECK(refusal(hugePng(9'000, 9'000)) == u"picture-too-large");
    CHECK(refusal(hugePng(2'000'000'000, 1)) == u"picture-damaged"); // no decoder believes that
}

TEST_CASE("what cannot be shown says why", "[pictures]")
{
    CHECK(refusal(plainJpeg().left(300)) == u"picture-damaged");
    CHECK(refusal(hugePng(100, 100)) == u"picture-damaged");
    CHECK(refusal("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>") == u"picture-not-shown");
    CHECK(refusal(QByteArray("\0\0\0\x18"
                             "ftypheic",
                             12))
          == u"picture-not-shown");
    CHECK(refusal("") == u"picture-not-shown");
}

TEST_CASE("a photo is made ready: clean, small, with a thumbnail and the right ending", "[pictures]")
{
    const QByteArray photo = written(noisy({2400, 1800}), "jpg", 95).insert(20, phoneExif(6));

    const auto shrunk = prepared(u"路灯.jpg"_s, photo, {});
    const auto whole = prepared(u"路灯.jpg"_s, photo, {.isShrunk = false});

    REQUIRE_OK(shrunk);
    REQUIRE_OK(whole);
    CHECK(shrunk->content.size() <= 300'000);
    CHECK(whole->content.size() > 1'000'000);
    CHECK(readPicture(whole->content, {4000, 4000})->size() == QSize(1800, 2400));
    for (const auto &ready : {*shrunk, *whole}) {
        CHECK(ready.isPicture);
        CHECK(ready.name == u"路灯.jpg");
        CHECK_FALSE(ready.content.contains("SecretPhone"));
        CHECK(image(ready.thumbnail).size() == QSize(240, 320));
    }
    CHECK(prepared(u"屏幕.png"_s, written(noisy({1200, 900}), "png"), {})->name == u"屏幕.jpg");
    CHECK(prepared(u"屏幕.png"_s, plainPng(), {})->name == u"屏幕.png");
}

TEST_CASE("a picture that keeps what it tells needs somebody's word", "[pictures]")
{
    const QByteArray heic = QByteArray("\0\0\0\x18"
                                       "ftypheic",
                                       12)
                            + "GPS";
    const auto refused = prepared(u"a.heic"_s, heic, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"picture-keeps-data");
    const auto agreed = prepared(u"a.heic"_s, heic, {.mayTell = true});
    REQUIRE_OK(agreed);
    CHECK(agreed->content == heic);
    CHECK(agreed->thumbnail.isEmpty());

    const auto document = prepared(u"说明.pdf"_s, "%PDF-1.7 text", {});
    REQUIRE_OK(document);
    CHECK_FALSE(document->isPicture);
    CHECK(document->content == "%PDF-1.7 text");
}

TEST_CASE("a file is read in pieces, and only if it may be", "[pictures]")
{
    const QTemporaryDir dir;
    const auto file = [&](const QString &name, qint64 size) {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        REQUIRE(made.resize(size));
        return made.fileName();
    };
    const auto reason = [](const Result<QByteArray> &read) { return read ? u"-"_s : read.error().reason; };
    ReadingLink link;
    const auto read = readFile(file(u"a"_s, 1'000'000), 1'000'000, link);
    REQUIRE_OK(read);
    CHECK(read->size() == 1'000'000);
    CHECK(link.done == 1'000'000);
    CHECK(reason(readFile(file(u"b"_s, 0), 100, link)) == u"file-within-limit");
    CHECK(reason(readFile(file(u"c"_s, 101), 100, link)) == u"file-within-limit");
    CHECK(reason(readFile(dir.filePath(u"d"_s), 100, link)) == u"no-such-file");
    CHECK(reason(readFile(dir.path(), 100'000, link)) == u"unreadable-file");
    link.isCancelled = true;
    const auto cancelled = readFile(file(u"e"_s, 100), 100, link);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == Error::Code::Cancelled);
}
