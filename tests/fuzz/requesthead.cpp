// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/clientsign.h"
#include "app/board/http/download.h"
#include "app/board/http/tus.h"
#include "tests/fuzz/target.h"

// What the board reads in the head of a request: tus, ranges, conditions, who speaks. An input is its header lines.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

constexpr qint64 fileSize = 1000;

board::Request requestIn(const QByteArray &input)
{
    board::Request request;
    for (const QByteArray &line : input.split('\n'))
        request.headers.emplace_back(line.split(':').first(), line.mid(line.indexOf(':') + 1));
    return request;
}

board::Download download()
{
    return {board::OpenFile::open(file(QByteArray(fileSize, 'x'))), "text/plain", QByteArray(64, 'a'), "no-store"};
}

QByteArray valueOf(const board::Response &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

void partMustBeThere(const board::Response &response)
{
    const board::FileBody &part = *response.file;
    must(part.offset >= 0 && part.size > 0, "a part begins in the file and holds something");
    must(part.offset <= fileSize - part.size, "a part ends in the file");
    must(valueOf(response, "Content-Range")
             == "bytes " + QByteArray::number(part.offset) + '-' + QByteArray::number(part.offset + part.size - 1)
                    + "/1000",
         "a part says which one it is");
    must(valueOf(response, "Content-Digest").isEmpty(), "the digest of the whole is not that of a part");
}

void mustAnswer(const board::Request &request)
{
    const board::Response response = board::answered(request, download());
    switch (response.status) {
    case 200:
        return must(response.file && response.file->offset == 0 && response.file->size == fileSize, "200 is all of it");
    case 206:
        must(response.file.has_value(), "206 has a part");
        return partMustBeThere(response);
    case 304:
        return must(!response.file && board::hasAlready(request, '"' + QByteArray(64, 'a') + '"'),
                    "304 goes to whoever has it");
    case 416:
        return must(!response.file, "416 has nothing");
    default:
        must(false, "a file is answered with 200, 206, 304 or 416");
    }
}

void tusMustBeRead(const board::Request &request)
{
    for (const char *header : {"Upload-Length", "Upload-Offset", "Content-Length"})
        must(board::bytesIn(request, header).value_or(0) >= 0, "there are not less than no bytes");
    const bool isTus = request.header("Tus-Resumable").trimmed() == board::tusVersion;
    must(board::otherVersion(request).has_value() != isTus, "one version is understood");
    const auto sum = board::chunkSumOf(request);
    must(sum || sum.error().reason == u"unknown-checksum", "a sum that is not understood is refused");
    must(!board::metadataOf(request).empty(), "metadata may be read without being there");
}

void signMustBeShort(const board::Request &request)
{
    const board::ClientSign sign = board::clientSignFrom(request.header("Client"));
    must(sign.app.size() <= 100 && sign.device.size() <= 100 && sign.schema >= 0, "what is kept for ever is short");
}

} // namespace

void run(const QByteArray &input)
{
    const board::Request request = requestIn(input);
    mustAnswer(request);
    tusMustBeRead(request);
    signMustBeShort(request);
}

} // namespace lianxin::fuzz
