// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/tus.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

const Caller caller {QUrl(u"https://board.example/town"_s), u"secret"_s, u"desk"_s};

FileToSend file()
{
    FileToSend one;
    one.ref = {u"ab"_s.repeated(32), 100'000};
    one.name = u"路灯, 一.jpg"_s;
    one.type = u"image/jpeg"_s;
    one.caseKey = CaseKey::fromString(u"01930000-0000-7000-8000-000000000001"_s);
    return one;
}

QByteArray header(const HttpRequest &request, const char *name)
{
    return HttpReply {0, request.headers, {}}.header(name);
}

Exchange replied(int status, HttpHeaders headers, const QByteArray &body = {})
{
    headers.emplace_back("Board-Id", "board");
    return {Exchange::Outcome::Replied, {status, std::move(headers), body}, {}, 0, 0};
}

Answer<UploadPlace> begun(const QByteArray &location, const HttpHeaders &more = {})
{
    HttpHeaders headers {{"Location", location}};
    headers.insert(headers.end(), more.begin(), more.end());
    return uploadAnswer(replied(201, headers), u"board"_s, beginUploadCall(caller, file()));
}

} // namespace

TEST_CASE("an upload is announced with its length, its hash, its case and its name", "[tus]")
{
    const HttpRequest request = beginUploadCall(caller, file());

    CHECK(request.method == "POST");
    CHECK(request.url == QUrl(u"https://board.example/town/v1/uploads"_s));
    CHECK(header(request, "Tus-Resumable") == "1.0.0");
    CHECK(header(request, "Upload-Length") == "100000");
    CHECK(header(request, "Authorization") == "Bearer secret");
    const QByteArrayList metadata = header(request, "Upload-Metadata").split(',');
    REQUIRE(metadata.size() == 4);
    CHECK(metadata[0] == "case " + file().caseKey.toString().toLatin1().toBase64());
    CHECK(metadata[1] == "sha256 " + file().ref.sha256.toLatin1().toBase64());
    CHECK(metadata[2] == "name " + file().name.toUtf8().toBase64());
    CHECK(metadata[3] == "type " + QByteArray("image/jpeg").toBase64());
}

TEST_CASE("a part says where it goes and what it hashes to", "[tus]")
{
    const HttpRequest request = partCall(caller, u"/town/v1/uploads/7"_s, 64'000, "bytes");

    CHECK(request.method == "PATCH");
    CHECK(request.url == QUrl(u"https://board.example/town/v1/uploads/7"_s));
    CHECK(header(request, "Upload-Offset") == "64000");
    CHECK(header(request, "Content-Type") == "application/offset+octet-stream");
    CHECK(header(request, "Upload-Checksum") == "sha1 2vUppzEBwr5ia5n8aTgWPnonYgs=");
    CHECK(request.body == "bytes");
}

TEST_CASE("where it goes on is the same server's, however it says so; a token goes nowhere else", "[tus]")
{
    CHECK(begun("/town/v1/uploads/7").value->upload == u"/town/v1/uploads/7");
    CHECK(begun("https://board.example/town/v1/uploads/7").value->upload == u"/town/v1/uploads/7");
    CHECK(begun("uploads/7").value->upload == u"/town/v1/uploads/7");
    for (const char *elsewhere : {"https://evil.example/v1/uploads/7", "http://board.example/town/v1/uploads/7",
                                  "https://board.example:444/v1/uploads/7", "//evil.example/7", ""})
        CHECK_FALSE(begun(elsewhere).value);
}

TEST_CASE("how much the server has is what it says", "[tus]")
{
    CHECK(begun("/u/7").value->offset == 0);
    CHECK(begun("/u/7", {{"Upload-Offset", "100000"}}).value->offset == 100'000);
    const HttpRequest look = lookAtUploadCall(caller, u"/u/7"_s);
    CHECK(*uploadAnswer(replied(200, {{"Upload-Offset", "5"}}), u"board"_s, look).value == UploadPlace {u"/u/7"_s, 5});
    for (const char *offset : {"", "-1", "five"})
        CHECK_FALSE(uploadAnswer(replied(200, {{"Upload-Offset", offset}}), u"board"_s, look).value);
}

TEST_CASE("a status means what the protocol says, whatever words come with it", "[tus]")
{
    const auto [status, reason] = GENERATE(table<int, QString>({
        {409, u"other-offset"_s},
        {404, u"no-such-upload"_s},
        {410, u"no-such-upload"_s},
        {460, u"checksum-mismatch"_s},
        {413, u"board-refused"_s},
        {503, u"board-busy"_s},
        {500, u"board-failed"_s},
    }));
    const HttpRequest part = partCall(caller, u"/u/7"_s, 0, "bytes");

    CHECK(uploadAnswer(replied(status, {}, "no"), u"board"_s, part).value.error().reason == reason);
}

TEST_CASE("an answer that is not the board's says nothing of an upload", "[tus]")
{
    const HttpRequest part = partCall(caller, u"/u/7"_s, 0, "bytes");
    CHECK(uploadAnswer(replied(204, {{"Upload-Offset", "5"}}), u"another"_s, part).value.error().reason
          == u"not-the-board");
    CHECK(uploadAnswer(replied(302, {{"Location", "http://portal/"}}), u"board"_s, part).value.error().reason
          == u"not-the-board");
}
