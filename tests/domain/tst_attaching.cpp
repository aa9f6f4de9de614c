// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attaching.h"
#include "tests/domain/office.h"

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

TEST_CASE("a file that is attached stands at the case with who attached it, and is never changed", "[attaching]")
{
    Case c = caseAt(CaseStatus::Working);
    c.attachments.clear();
    const Actor handler = someone(Role::Handler);

    const Case with = after(c, proper(u"attach"_s), handler);

    REQUIRE(with.attachments.size() == 1);
    const Attachment &file = with.attachments.front();
    CHECK(file.original == photo().original);
    CHECK(file.thumbnail == photo().thumbnail);
    CHECK(file.name == u"路灯.jpg");
    CHECK(file.what == FileKind::PhotoAfter);
    CHECK(file.byName == handler.name);
    CHECK(file.at == later);
    CHECK(with.status == c.status);
}

TEST_CASE("a wrong file stays at the case and says why it does not count", "[attaching]")
{
    const Case c = after(caseAt(CaseStatus::Working), proper(u"withdraw_file"_s), someone(Role::Handler));

    REQUIRE(c.attachments.size() == 1);
    CHECK(c.attachments.front().withdrawn == u"不是这件事的照片");
    CHECK(refusal(c, proper(u"withdraw_file"_s), someone(Role::Handler)) == u"attachment-counts");
}

TEST_CASE("whatever a file on a disk is called, its name at a case is one the guards let pass", "[attaching]")
{
    const auto [path, name] = GENERATE(table<QString, QString>({
        {u"/home/li/照片/路灯.jpg"_s, u"路灯.jpg"_s},
        {u"路灯\n二.jpg"_s, u"路灯二.jpg"_s},
        {u"路灯\u202Egpj.exe"_s, u"路灯gpj.exe"_s},
        {u"/tmp/ .隐藏.txt "_s, u"隐藏.txt"_s},
        {u"/tmp/"_s, u"file"_s},
        {u"C:\\temp\\a.pdf"_s, u"C:tempa.pdf"_s},
        {QString(300, u'长') + u".jpeg"_s, QString(195, u'长') + u".jpeg"_s},
    }));

    CHECK(fileNameFor(path) == name);
    AttachFile file = std::get<AttachFile>(proper(u"attach"_s));
    file.name = fileNameFor(path);
    CHECK(isNamed(file));
}

TEST_CASE("the ending of a name says what it is", "[attaching]")
{
    CHECK(mediaTypeFor(u"路灯.JPG"_s) == u"image/jpeg");
    CHECK(mediaTypeFor(u"验收单.pdf"_s) == u"application/pdf");
    CHECK(mediaTypeFor(u"没有结尾"_s) == u"application/octet-stream");
    CHECK(mediaTypeFor(u"x.unknown"_s) == u"application/octet-stream");
}
