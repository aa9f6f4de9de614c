// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/metadata.h"
#include "core/files/orientation.h"
#include "tests/catchqt.h"
#include "tests/files/photos.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <random>

using namespace lianxin;
using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray cleaned(const QByteArray &file)
{
    const auto clean = withoutMetadata(file);
    REQUIRE_OK(clean);
    return *clean;
}

bool tells(const QByteArray &file)
{
    for (const char *word :
         {"GPS", "104.0668", "SecretPhone", "Exif", "xmpmeta", "Photoshop", "MPF", "ftypmp42", "Thumbnail"})
        if (file.contains(word))
            return true;
    return false;
}

QImage decoded(const QByteArray &file)
{
    const QImage image = QImage::fromData(file);
    REQUIRE_FALSE(image.isNull());
    return image;
}

QImageIOHandler::Transformations turnOf(QByteArray file)
{
    QBuffer buffer(&file);
    return QImageReader(&buffer).transformation();
}

QString refusal(const QByteArray &file)
{
    const auto clean = withoutMetadata(file);
    return clean ? u"-"_s : clean.error().reason;
}

} // namespace

TEST_CASE("a phone's photo keeps its picture and tells nothing else", "[files]")
{
    const QByteArray plain = plainJpeg(), phone = phoneJpeg(1);
    REQUIRE(tells(phone));

    const QByteArray clean = cleaned(phone);

    CHECK_FALSE(tells(clean));
    CHECK(clean == plain);
    CHECK(decoded(clean) == decoded(phone));
    CHECK(cleaned(clean) == clean);
}

TEST_CASE("a photo keeps the side that is up, and of its EXIF nothing but that", "[files]")
{
    for (int orientation = 2; orientation <= 8; ++orientation) {
        for (const bool isBig : {true, false}) {
            const QByteArray phone = phoneJpeg(orientation, isBig);
            const QByteArray clean = cleaned(phone);
            CHECK(turnOf(clean) == turnOf(phone));
            CHECK(clean.size() == plainJpeg().size() + 36);
            CHECK_FALSE(tells(QByteArray(clean).replace("Exif", "")));
        }
    }
    CHECK(turnOf(cleaned(phoneJpeg(6))) == QImageIOHandler::TransformationRotate90);
}

TEST_CASE("what a decoder needs of a JPEG stays", "[files]")
{
    const QByteArray profile = segment(0xe2, QByteArray("ICC_PROFILE\0\1\1", 14) + QByteArray(40, 'p'));
    const QByteArray adobe = segment(0xee, QByteArray("Adobe\0d\0\0\0\0\1", 12));
    const QByteArray clean = cleaned(jpegWith({profile, adobe, segment(0xfe, "SecretPhone")}));

    CHECK(clean == jpegWith({profile, adobe}));
}

TEST_CASE("the small picture in a JFIF header goes", "[files]")
{
    QByteArray file = plainJpeg();
    REQUIRE(file.mid(6, 4) == "JFIF");
    const QByteArray header = QByteArray("JFIF\0\1\2\0\0\1\0\1\1\3", 14) + "Thumbnail";
    file.replace(2, 18, segment(0xe0, header));
    const QByteArray extension = segment(0xe0, QByteArray("JFXX\0\x10", 6) + "Thumbnail");
    file.insert(2 + header.size() + 4, extension);

    const QByteArray clean = cleaned(file);

    CHECK_FALSE(tells(clean));
    CHECK(decoded(clean) == decoded(plainJpeg()));
}

TEST_CASE("a JPEG drawn in several passes stays whole", "[files]")
{
    const QByteArray progressive = writtenBy("jpg", 88, [](QImageWriter &w) { w.setProgressiveScanWrite(true); });
    REQUIRE(progressive.count("\xff\xda") > 1);
    QByteArray told = progressive;
    told.insert(2, phoneExif(1)).append("ftypmp42");

    CHECK(cleaned(told) == progressive);
}

TEST_CASE("a PNG keeps its colours and loses its texts", "[files]")
{
    const QByteArray plain = plainPng();
    QByteArray told = plain;
    told.insert(33, pngChunk("tEXt", QByteArray("Comment\0SecretPhone", 19)) + pngChunk("iTXt", "xmpmeta")
                        + pngChunk("zTXt", "GPS") + pngChunk("tIME", "1234567") + pngChunk("caBX", "SecretPhone")
                        + pngChunk("gAMA", QByteArray("\0\0\xb1\x8f", 4)) + pngChunk("eXIf", tiff(6, true)));
    told += "Thumbnail";
    QByteArray wanted = plain;
    wanted.insert(33, pngChunk("eXIf", exifWithOrientation(6)) + pngChunk("gAMA", QByteArray("\0\0\xb1\x8f", 4)));

    const QByteArray clean = cleaned(told);

    CHECK(clean == wanted);
    CHECK(decoded(clean).convertToFormat(QImage::Format_RGB32) == decoded(told).convertToFormat(QImage::Format_RGB32));
    CHECK(cleaned(plain) == plain);
}

TEST_CASE("a WebP loses EXIF and XMP, and its flags say so", "[files]")
{
    const QByteArray picture = riffChunk("VP8L", "picture"); // an odd length
    const auto file = [&](char flags, const QByteArray &more) {
        return riffChunk("RIFF", "WEBP" + riffChunk("VP8X", QByteArray(1, flags) + QByteArray(9, '\0'))
                                     + riffChunk("ICCP", "profile") + picture + more);
    };
    const QByteArray told = riffChunk("EXIF", tiff(1, true)) + riffChunk("XMP ", "xmpmeta") + riffChunk("abcd", "GPS");

    CHECK(cleaned(file(0x2c, told)) == file(0x20, {}));
    CHECK(cleaned(file(0x2c, told) + "Thumbnail") == file(0x20, {}));
    CHECK(cleaned(file(0x2c, riffChunk("EXIF", tiff(8, false))))
          == file(0x28, riffChunk("EXIF", exifWithOrientation(8))));
    const QByteArray simple = riffChunk("RIFF", "WEBP" + picture);
    CHECK(cleaned(riffChunk("RIFF", "WEBP" + picture + riffChunk("EXIF", tiff(6, true)))) == simple);
}

TEST_CASE("the frames of a moving WebP are searched too", "[files]")
{
    const auto moving = [](const QByteArray &inFrame) {
        return riffChunk("RIFF", "WEBP" + riffChunk("VP8X", QByteArray("\2\0\0\0\0\0\0\0\0\0", 10))
                                     + riffChunk("ANIM", "123456")
                                     + riffChunk("ANMF", QByteArray(16, 'f') + riffChunk("VP8 ", "frame") + inFrame));
    };
    CHECK(cleaned(moving(riffChunk("note", "SecretPhone"))) == moving({}));
}

TEST_CASE("a GIF loses comments and what programs keep in it, and goes on moving", "[files]")
{
    const QByteArray looping = gifExtension('\xff', {"NETSCAPE2.0", QByteArray("\1\0\0", 3)});
    const QByteArray told = gifExtension('\xfe', {"SecretPhone", "104.0668"})
                            + gifExtension('\xff', {"XMP DataXMP", "<x:xmpmeta GPS"}) + looping;

    CHECK(cleaned(tinyGif(told) + "Thumbnail") == tinyGif(looping));
}

TEST_CASE("what cannot be cleaned says so, and what is no picture stays", "[files]")
{
    CHECK(refusal(QByteArray("\0\0\0\x18"
                             "ftypheic",
                             12)
                  + "GPS")
          == u"picture-keeps-data");
    CHECK(refusal(QByteArray("\0\0\0\x18"
                             "ftypavif",
                             12)
                  + "GPS")
          == u"picture-keeps-data");
    CHECK(refusal(QByteArray("\0\0\0\x18"
                             "ftypisom",
                             12)
                  + "GPS")
          == u"picture-keeps-data");
    CHECK(refusal(QByteArray("II*\0GPS", 7)) == u"picture-keeps-data");
    CHECK(cleaned("%PDF-1.7 GPS") == "%PDF-1.7 GPS");
    CHECK(cleaned({}).isEmpty());
}

TEST_CASE("a picture cut short is damaged wherever it is cut", "[files]")
{
    for (const QByteArray &whole : manyPictures()) {
        const auto clean = withoutMetadata(whole);
        REQUIRE(clean);
        for (qsizetype length = 16; length < whole.size(); ++length) {
            const auto cut = withoutMetadata(whole.first(length));
            // Only what lay behind the picture may be missing.
            if (cut ? *cut != *clean : cut.error().reason != u"picture-damaged") {
                CAPTURE(length, whole.size());
                FAIL("cut short, and neither damaged nor the same");
            }
        }
    }
}

TEST_CASE("bytes gone wrong are cleaned or damaged, and cleaning twice changes nothing", "[files]")
{
    std::mt19937 random(20260302);
    const auto below = [&](qsizetype n) { return qsizetype(random() % quint64(n)); };
    int cleanedCount = 0;
    for (int round = 0; round < 20000; ++round) {
        QByteArray file = manyPictures()[size_t(below(qsizetype(manyPictures().size())))];
        for (qsizetype i = below(6); i >= 0; --i)
            file[below(file.size())] = char(random());
        const auto clean = withoutMetadata(file);
        if (!clean) {
            REQUIRE((clean.error().reason == u"picture-damaged" || clean.error().reason == u"picture-keeps-data"));
            continue;
        }
        ++cleanedCount;
        const auto again = withoutMetadata(*clean);
        REQUIRE(again);
        REQUIRE(*again == *clean);
        REQUIRE(clean->size() <= file.size() + 64);
    }
    CHECK(cleanedCount > 1000);
}
