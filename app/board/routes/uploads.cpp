// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/uploads.h"

#include "app/board/http/problem.h"
#include "app/board/http/tus.h"
#include "core/base/ask.h"

#include <algorithm>
#include <QFileInfo>
#include <QRegularExpression>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 255;

using Writer = std::shared_ptr<UploadWriter>;

Writer refusing(int status, const QString &reason)
{
    return std::make_shared<UploadWriter>(status, reason);
}

Writer writerOf(const Request &request)
{
    return std::static_pointer_cast<UploadWriter>(request.sink);
}

bool isChunk(const Request &request)
{
    return request.header("Content-Type").trimmed() == "application/offset+octet-stream"
           && request.header("Content-Encoding").isEmpty();
}

qint64 lengthOfBody(const Request &request)
{
    return request.header("Content-Length").toLongLong();
}

bool isSha256(const QString &text)
{
    static const QRegularExpression hex(u"^[0-9a-f]{64}$"_s);
    return hex.match(text).hasMatch();
}

tl::unexpected<Error> missing(const QString &where)
{
    return failure(Error::Code::Invalid, u"missing-member"_s, {}, where);
}

} // namespace

Uploads::Uploads(Board &board, const Limits &limits) : m_board(board), m_limits(limits)
{
    for (const Upload &upload : board.uploads())
        m_uploads.emplace(upload.id, upload);
}

std::vector<Route> Uploads::routes()
{
    const auto person = Route::For::Person;
    const auto old = Route::Desks::Old;
    const QString one = u"/v1/uploads/{id}"_s;
    return {
        {"OPTIONS", u"/v1/uploads"_s, Route::For::Everybody,
         [this](const Call &, const Answer &answer) { answer(tusAbilities(m_limits.fileBytes)); }},
        {"POST", u"/v1/uploads"_s, person, [this](const Call &call, const Answer &answer) { create(call, answer); },
         old, [this](const Call &call) { return writerForNew(call); }},
        {"GET", one, person, [this](const Call &call, const Answer &answer) { standing(call, answer); }, old},
        {"PATCH", one, person, [this](const Call &call, const Answer &answer) { append(call, answer); }, old,
         [this](const Call &call) { return writerFor(call); }},
        {"DELETE", one, person, [this](const Call &call, const Answer &answer) { remove(call, answer); }, old},
    };
}

// --- before the body -------------------------------------------------------------------------------------------------

Writer Uploads::writerForNew(const Call &call)
{
    const Request &request = call.request;
    if (lengthOfBody(request) > 0 && !isChunk(request))
        return refusing(415, u"not-a-chunk"_s);
    const auto sum = chunkSumOf(request);
    if (!sum)
        return refusing(400, sum.error().reason);
    if (otherVersion(request) || !announced(call) || hasTooMany(call.person))
        return refusing(400, u"not-begun"_s); // create() says what it is
    const auto writer = std::make_shared<UploadWriter>(m_board.partFile(m_board.newId()), 0,
                                                       bytesIn(request, "Upload-Length").value_or(0), *sum);
    writer->removeAtEnd();
    return writer;
}

Writer Uploads::writerFor(const Call &call)
{
    const Request &request = call.request;
    const Upload *upload = find(call);
    if (!upload)
        return refusing(404, u"no-such-upload"_s);
    if (!isChunk(request))
        return refusing(415, u"not-a-chunk"_s);
    const auto sum = chunkSumOf(request);
    if (!sum)
        return refusing(400, sum.error().reason);
    if (const Writer earlier = m_writers[upload->id].lock())
        earlier->stop();
    const qint64 offset = lengthOf(*upload);
    if (bytesIn(request, "Upload-Offset") != offset)
        return refusing(409, u"other-offset"_s);
    if (lengthOfBody(request) > upload->bytes - offset)
        return refusing(413, u"too-large"_s);
    if (upload->isDone)
        return std::make_shared<UploadWriter>(0, QString());
    const auto writer
        = std::make_shared<UploadWriter>(m_board.partFile(upload->id), offset, upload->bytes - offset, *sum);
    m_writers[upload->id] = writer;
    return writer;
}

// --- with all of it --------------------------------------------------------------------------------------------------

void Uploads::create(const Call &call, const Answer &answer)
{
    if (auto refusal = otherVersion(call.request))
        return answer(*std::move(refusal));
    auto upload = announced(call);
    if (!upload)
        return answer(tl::unexpected(upload.error()));
    if (hasTooMany(call.person))
        return answer(problem(429, u"too-many-uploads"_s));
    const Writer writer = writerOf(call.request);
    if (!writer->finish())
        return answer(problem(writer->status(), writer->reason()));
    upload->id = writer->id();
    ask(m_board.beginUpload(call.person, *upload), this, [this, writer, answer](const Result<Upload> &begun) {
        if (!begun)
            return answer(tl::unexpected(begun.error()));
        if (!begun->isDone)
            writer->keep();
        m_uploads[begun->id] = *begun;
        Response created {201, "application/json", {}, {{"Location", "/v1/uploads/" + begun->id.toLatin1()}}};
        settle(*begun, std::move(created), answer);
    });
}

void Uploads::standing(const Call &call, const Answer &answer)
{
    if (auto refusal = otherVersion(call.request))
        return answer(*std::move(refusal));
    const Upload *upload = find(call);
    if (!upload)
        return answer(failure(Error::Code::NotFound, u"no-such-upload"_s));
    Response response = described({200, "application/json", {}, {}}, *upload);
    response.headers.emplace_back("Upload-Length", QByteArray::number(upload->bytes));
    answer(std::move(response));
}

void Uploads::append(const Call &call, const Answer &answer)
{
    if (auto refusal = otherVersion(call.request))
        return answer(*std::move(refusal));
    const Writer writer = writerOf(call.request);
    const bool isWhole = writer->finish();
    if (!isWhole)
        return answer(problem(writer->status(), writer->reason()));
    const Upload *upload = find(call);
    if (!upload)
        return answer(failure(Error::Code::NotFound, u"no-such-upload"_s));
    settle(*upload, {204, "application/json", {}, {}}, answer);
}

void Uploads::remove(const Call &call, const Answer &answer)
{
    if (auto refusal = otherVersion(call.request))
        return answer(*std::move(refusal));
    const Upload *upload = find(call);
    if (!upload)
        return answer(failure(Error::Code::NotFound, u"no-such-upload"_s));
    const QString id = upload->id;
    if (const Writer writing = m_writers[id].lock())
        writing->stop();
    m_writers.erase(id);
    m_uploads.erase(id);
    ask(m_board.endUpload(id), this, [answer](const Result<void> &ended) {
        if (!ended)
            return answer(tl::unexpected(ended.error()));
        answer(Response {204, "application/json", {}, {{"Tus-Resumable", tusVersion}}});
    });
}

// --- what they share -------------------------------------------------------------------------------------------------

Result<Upload> Uploads::announced(const Call &call) const
{
    const auto bytes = bytesIn(call.request, "Upload-Length");
    auto metadata = metadataOf(call.request);
    Upload upload;
    upload.person = call.person.id;
    upload.caseKey = CaseKey::fromString(metadata["case"]);
    upload.sha256 = metadata["sha256"].toLower();
    upload.bytes = bytes.value_or(0);
    if (!bytes)
        return missing(u"Upload-Length"_s);
    if (*bytes > m_limits.fileBytes)
        return failure(Error::Code::Invalid, u"too-large"_s, {}, u"Upload-Length"_s);
    if (upload.caseKey.isNull())
        return missing(u"Upload-Metadata case"_s);
    if (!isSha256(upload.sha256))
        return missing(u"Upload-Metadata sha256"_s);
    upload.name = metadata["name"].left(longestName);
    upload.type = metadata["type"].left(longestName);
    upload.expiresAt = m_board.clock().now() + m_limits.uploadKept;
    return upload;
}

bool Uploads::hasTooMany(const Actor &person) const
{
    return std::ranges::count_if(m_uploads,
                                 [&](const auto &entry) {
                                     const Upload &upload = entry.second;
                                     return upload.person == person.id && !upload.isDone
                                            && upload.expiresAt > m_board.clock().now();
                                 })
           >= m_limits.uploads;
}

Upload *Uploads::find(const Call &call)
{
    const auto found = m_uploads.find(call.captured.front());
    if (found == m_uploads.end() || found->second.person != call.person.id)
        return nullptr;
    return found->second.expiresAt > m_board.clock().now() ? &found->second : nullptr;
}

qint64 Uploads::lengthOf(const Upload &upload) const
{
    return upload.isDone ? upload.bytes : QFileInfo(m_board.partFile(upload.id)).size();
}

/// The answer tells of bytes that are on disk, and of a blob that is there.
void Uploads::settle(const Upload &upload, Response response, const Answer &answer)
{
    if (upload.isDone)
        return answer(described(std::move(response), upload));
    ask(m_board.settleUpload(upload), this,
        [this, answer, response = std::move(response), id = upload.id](const Result<Upload> &settled) {
            if (!settled && settled.error().reason == u"hash-mismatch") {
                m_uploads.erase(id);
                return answer(problem(422, u"hash-mismatch"_s));
            }
            if (!settled)
                return answer(tl::unexpected(settled.error()));
            if (m_uploads.contains(id))
                m_uploads[id] = *settled;
            answer(described(response, *settled));
        });
}

Response Uploads::described(Response response, const Upload &upload) const
{
    response.headers.emplace_back("Tus-Resumable", tusVersion);
    response.headers.emplace_back("Upload-Offset", QByteArray::number(lengthOf(upload)));
    response.headers.emplace_back("Upload-Expires", httpDate(upload.expiresAt));
    return response;
}

} // namespace lianxin::board
