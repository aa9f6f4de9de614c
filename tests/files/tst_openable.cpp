// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/fileformat.h"
#include "core/files/openable.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const char *text, qsizetype length)
{
    return QByteArray(text, length) + QByteArray(16, 'x');
}

} // namespace

TEST_CASE("a file is what its first bytes say", "[files]")
{
    CHECK(fileFormat(bytes("\xff\xd8\xff\xe0", 4)) == FileFormat::Jpeg);
    CHECK(fileFormat(bytes("\x89PNG\r\n\x1a\n", 8)) == FileFormat::Png);
    CHECK(fileFormat(bytes("RIFF\0\0\0\0WEBPVP8 ", 16)) == FileFormat::Webp);
    CHECK(fileFormat(bytes("RIFF\0\0\0\0WAVEfmt ", 16)) == FileFormat::Other);
    CHECK(fileFormat(bytes("XXXX\0\0\0\0WEBPVP8 ", 16)) == FileFormat::Other);
    CHECK(fileFormat(bytes("GIF89a", 6)) == FileFormat::Gif);
    CHECK(fileFormat(bytes("\0\0\0\x18"
                           "ftypheic",
                           12))
          == FileFormat::Heif);
    CHECK(fileFormat(bytes("\0\0\0\x18"
                           "ftypavif",
                           12))
          == FileFormat::Heif);
    CHECK(fileFormat(bytes("\0\0\0\x18"
                           "ftypmp42",
                           12))
          == FileFormat::Video);
    CHECK(fileFormat(bytes("II*\0", 4)) == FileFormat::Tiff);
    CHECK(fileFormat(bytes("%PDF-1.7", 8)) == FileFormat::Pdf);
    CHECK(fileFormat(bytes("PK\3\4", 4)) == FileFormat::Zip);
    CHECK(fileFormat({}) == FileFormat::Other);
    CHECK(isPicture(FileFormat::Heif));
    CHECK_FALSE(isPicture(FileFormat::Pdf));
}

TEST_CASE("only what shows something is opened, and only if it is what its name says", "[files]")
{
    const QByteArray pdf = bytes("%PDF-1.7", 8), zip = bytes("PK\3\4", 4), program = bytes("MZ", 2),
                     elf = bytes("\x7f"
                                 "ELF",
                                 4);
    CHECK(mayOpen(u"情况说明.pdf"_s, pdf));
    CHECK(mayOpen(u"名单.XLSX"_s, zip));
    CHECK(mayOpen(u"说明.txt"_s, bytes("abc", 3)));
    CHECK_FALSE(mayOpen(u"情况说明.pdf"_s, program));
    CHECK_FALSE(mayOpen(u"情况说明.pdf"_s, elf));
    CHECK_FALSE(mayOpen(u"情况说明.pdf.exe"_s, pdf));
    CHECK_FALSE(mayOpen(u"pdf"_s, pdf));
    const QString refused = GENERATE(u"a.exe"_s, u"a.docm"_s, u"a.doc"_s, u"a.html"_s, u"a.svg"_s, u"a.desktop"_s,
                                     u"a.sh"_s, u"a.zip"_s, u"a.lnk"_s, u"a.csv"_s, u"a.jar"_s, u"a"_s, u""_s);
    INFO(refused.toStdString());
    CHECK_FALSE(mayOpen(refused, zip));
    CHECK_FALSE(mayOpen(refused, bytes("abc", 3)));
}

TEST_CASE("a name is safe wherever the file is put", "[files]")
{
    CHECK(safeFileName(u"沟边护栏 2.jpg"_s) == u"沟边护栏 2.jpg");
    CHECK(safeFileName(u"../../etc/passwd"_s) == u"passwd");
    CHECK(safeFileName(u"C:\\temp\\a.pdf"_s) == u"a.pdf");
    CHECK(safeFileName(u".bashrc"_s) == u"bashrc");
    CHECK(safeFileName(u"-rf.txt"_s) == u"rf.txt");
    CHECK(safeFileName(u"a\u202Egpj.exe"_s) == u"agpj.exe");
    CHECK(safeFileName(u"a\nb\0c?.txt"_s) == u"abc.txt");
    CHECK(safeFileName(u"con.pdf"_s) == u"file-con.pdf");
    CHECK(safeFileName(u"COM1.pdf"_s) == u"file-COM1.pdf");
    CHECK(safeFileName(u"a.pdf. . "_s) == u"a.pdf");
    CHECK(safeFileName(u"..."_s) == u"file");
    CHECK(safeFileName(u".pdf"_s) == u"pdf");
    CHECK(safeFileName({}) == u"file");
    CHECK(safeFileName(QString(300, u'长') + u".docx"_s) == QString(75, u'长') + u".docx"_s);
    CHECK(safeFileName(u"𠮷家.jpg"_s) == u"𠮷家.jpg");
}
