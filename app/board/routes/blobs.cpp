// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/blobs.h"

#include "app/board/http/download.h"
#include "app/board/routes/bodies.h"
#include "core/base/ask.h"

#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Attachment &attachment)
{
    return {{u"sha256"_s, attachment.sha256},
            {u"bytes"_s, attachment.bytes},
            {u"name"_s, attachment.name},
            {u"type"_s, attachment.type},
            {u"person"_s, attachment.person.toString()},
            {u"at"_s, attachment.at.ms}};
}

Result<Response> sent(const Request &request, const QString &path, const QString &sha256)
{
    const auto file = OpenFile::open(path);
    if (!file)
        return failure(Error::Code::Io, u"cannot-read"_s);
    // Whatever its sender called it: a browser must not run it on this board's behalf.
    Response response = answered(
        request, {file, "application/octet-stream", sha256.toLatin1(), "private, max-age=31536000, immutable"});
    response.headers.emplace_back("Content-Disposition", "attachment");
    return response;
}

} // namespace

std::vector<Route> Blobs::routes()
{
    const auto person = Route::For::Person;
    return {
        {"GET", u"/v1/blobs/{sha256}"_s, person,
         [this](const Call &call, const Answer &answer) { blob(call, answer); }},
        {"GET", u"/v1/cases/{case}/attachments"_s, person,
         [this](const Call &call, const Answer &answer) { attachments(call, answer); }},
    };
}

void Blobs::blob(const Call &call, const Answer &answer)
{
    const QString sha256 = call.captured.front().toLower();
    ask(m_board.blobFile(call.person, sha256), this,
        [answer, sha256, request = call.request](const Result<QString> &path) {
            answer(path.and_then([&](const QString &there) { return sent(request, there, sha256); }));
        });
}

void Blobs::attachments(const Call &call, const Answer &answer)
{
    const CaseKey key = CaseKey::fromString(call.captured.front());
    ask(m_board.attachments(call.person, key), this, [answer](const Result<std::vector<Attachment>> &found) {
        if (!found)
            return answer(tl::unexpected(found.error()));
        QJsonArray list;
        for (const Attachment &attachment : *found)
            list.append(toJson(attachment));
        answer(ended({{u"attachments"_s, list}}));
    });
}

} // namespace lianxin::board
