// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/open311.h"

#include "core/sheets/rowfields.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace lianxin::foreign {

namespace {

using Fields = std::vector<std::pair<QString, QString>>;

/// "2026-03-02T01:00:00Z", as the W3C note has it.
QString w3cTime(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t.ms, Qt::UTC).toString(Qt::ISODate);
}

/// Every byte that is not plain stands as %XX: a "+" of ours must not become a blank there.
QByteArray formOf(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

HttpRequest call(const ForeignBoard &board, const QString &path, Fields fields = {})
{
    if (!board.jurisdiction.isEmpty())
        fields.emplace_back(u"jurisdiction_id"_s, board.jurisdiction);
    QUrl url(board.url + path);
    if (!fields.empty())
        url.setQuery(QString::fromLatin1(formOf(fields)), QUrl::StrictMode);
    // Packed bodies are for boards that promise a digest; what keeps answers must not answer for this one.
    return {"GET",
            url,
            {{"Accept", "application/json"}, {"Accept-Encoding", "identity"}, {"Cache-Control", "no-cache"}},
            {}};
}

Fields inSpan(const Span &span)
{
    return {{u"start_date"_s, w3cTime(span.from)}, {u"end_date"_s, w3cTime(span.to)}};
}

/// A listing is an array; some servers wrap it in an object with nothing else in it.
std::optional<QJsonArray> arrayIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    if (object.size() == 1 && object.begin()->isArray())
        return object.begin()->toArray();
    return std::nullopt;
}

Error refusalOf(int status)
{
    const QString detail = u"status %1"_s.arg(status);
    if (status == 401 || status == 403)
        return {Error::Code::Unauthorized, u"foreign-key-refused"_s, detail, {}};
    if (status == 404 || status == 405 || status == 410 || status == 501)
        return {Error::Code::NotFound, u"foreign-no-such-address"_s, detail, {}};
    if (status == 408 || status == 429 || status >= 500)
        return {Error::Code::Offline, u"foreign-busy"_s, detail, {}};
    if (status >= 400)
        return {Error::Code::Refused, u"foreign-said-no"_s, detail, {}};
    return {Error::Code::Offline, u"foreign-not-json"_s, detail, {}};
}

Result<QJsonArray> listing(const HttpReply &reply)
{
    if (reply.status != 200)
        return tl::unexpected(refusalOf(reply.status));
    if (const auto array = arrayIn(reply.body))
        return *array;
    return failure(Error::Code::Offline, u"foreign-not-json"_s);
}

QString textIn(const QJsonObject &object, QLatin1StringView name)
{
    return plainText(object.value(name)).value_or(QString()).trimmed();
}

Listed<ShownAnswer> shownAnswer(const QJsonObject &update)
{
    ShownAnswer shown {textIn(update, "update_id"_L1), textIn(update, "service_request_id"_L1),
                       plainText(update["description"_L1]).value_or(QString()),
                       Timestamp::fromIso(textIn(update, "updated_datetime"_L1))};
    return {shown.number + u'/' + shown.id, shown.at, shown};
}

/// Surely not taken, whoever said so: it has not passed beyond whoever said so.
bool isNo(int status)
{
    static constexpr std::array noes {400, 401, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 501};
    return std::ranges::find(noes, status) != noes.end();
}

} // namespace

HttpRequest Open311::lettersCall(const Span &span) const
{
    return call(m_access.board, u"/requests.json"_s, inSpan(span));
}

Result<std::vector<Listed<ImportedAppeal>>> Open311::letters(const HttpReply &reply, Timestamp now) const
{
    const auto array = listing(reply);
    if (!array)
        return tl::unexpected(array.error());
    std::vector<Listed<ImportedAppeal>> letters;
    for (const QJsonValue &row : *array) {
        const QJsonObject request = row.toObject();
        const QString number = textIn(request, "service_request_id"_L1);
        const QString id = number.isEmpty() ? QString::fromUtf8(QJsonDocument(request).toJson()) : number;
        letters.push_back({id, Timestamp::fromIso(textIn(request, "requested_datetime"_L1)), letterFrom(row, now)});
    }
    return letters;
}

std::optional<HttpRequest> Open311::answersCall(const Span &span) const
{
    return call(m_access.board, u"/servicerequestupdates.json"_s, inSpan(span));
}

Result<std::vector<Listed<ShownAnswer>>> Open311::answers(const HttpReply &reply) const
{
    const auto array = listing(reply);
    if (!array)
        return tl::unexpected(array.error());
    std::vector<Listed<ShownAnswer>> answers;
    for (const QJsonValue &update : *array)
        answers.push_back(shownAnswer(update.toObject()));
    return answers;
}

HttpRequest Open311::postCall(const ForeignAnswer &answer, Timestamp now) const
{
    Fields fields {{u"service_request_id"_s, answer.number},
                   {u"update_id"_s, answer.id.toString()},
                   {u"updated_datetime"_s, w3cTime(now)},
                   {u"status"_s, u"CLOSED"_s},
                   {u"description"_s, answer.text}};
    if (!m_access.board.jurisdiction.isEmpty())
        fields.emplace_back(u"jurisdiction_id"_s, m_access.board.jurisdiction);
    if (!m_access.key.isEmpty())
        fields.emplace_back(u"api_key"_s, m_access.key);
    return {"POST",
            QUrl(m_access.board.url + u"/servicerequestupdates.json"_s),
            {{"Accept", "application/json"},
             {"Accept-Encoding", "identity"},
             {"Content-Type", "application/x-www-form-urlencoded"}},
            formOf(fields)};
}

Result<QString> Open311::receipt(const HttpReply &reply) const
{
    if (isNo(reply.status))
        return failure(Error::Code::Refused, refusalOf(reply.status).reason, u"status %1"_s.arg(reply.status));
    if (reply.status == 429)
        return failure(Error::Code::Busy, u"foreign-busy"_s);
    if (reply.status != 200 && reply.status != 201)
        return failure(Error::Code::Offline, refusalOf(reply.status).reason, u"status %1"_s.arg(reply.status));
    const auto array = arrayIn(reply.body);
    const QString id = array ? textIn((*array)[0].toObject(), "update_id"_L1) : QString();
    if (id.isEmpty())
        return failure(Error::Code::Offline, u"foreign-not-json"_s);
    return id;
}

HttpRequest servicesCall(const ForeignBoard &board)
{
    return call(board, u"/services.json"_s);
}

HttpRequest discoveryCall(const ForeignBoard &board)
{
    return call(board, u"/discovery.json"_s);
}

Result<void> servicesAnswer(const HttpReply &reply)
{
    const auto array = listing(reply);
    if (!array)
        return tl::unexpected(array.error());
    return {};
}

Result<QString> discoveryAnswer(const HttpReply &reply)
{
    if (reply.status != 200)
        return tl::unexpected(refusalOf(reply.status));
    QString found;
    for (const QJsonValue &value : QJsonDocument::fromJson(reply.body).object()["endpoints"_L1].toArray()) {
        const QJsonObject endpoint = value.toObject();
        if (!textIn(endpoint, "specification"_L1).contains(u"georeport_v2", Qt::CaseInsensitive))
            continue;
        if (found.isEmpty() || textIn(endpoint, "type"_L1) == u"production")
            found = textIn(endpoint, "url"_L1);
    }
    if (found.isEmpty())
        return failure(Error::Code::NotFound, u"foreign-no-such-address"_s);
    return found;
}

} // namespace lianxin::foreign
