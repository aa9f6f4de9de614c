// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace lianxin::test {

using namespace Qt::StringLiterals;

/// A GeoReport server as the public specification has it, with the usual extension for updates: what it holds, what it
/// answers, and what the line does to the next POST.
class OtherTown
{
public:
    std::vector<QJsonObject> requests, updates;
    bool listsUpdates = true;
    size_t limit = 1000; ///< of one answer, newest first
    int refuses = 0;     ///< status of the next POSTs; 0: it takes them
    int posts = 0;       ///< that reached it

    void report(const QString &number, const QString &words, const QString &at, const QJsonObject &more = {})
    {
        QJsonObject request {{u"service_request_id"_s, number}, {u"status"_s, u"open"_s},
                             {u"service_name"_s, u"路灯"_s},    {u"description"_s, words},
                             {u"requested_datetime"_s, at},     {u"address"_s, u"江城区柳树街 12 号"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            request.insert(it.key(), it.value());
        requests.push_back(request);
    }

    HttpReply answer(const QByteArray &method, const QUrl &url, const QByteArray &body)
    {
        if (url.path().endsWith(u"/services.json"))
            return json(QJsonArray {QJsonObject {{u"service_code"_s, u"L1"_s}, {u"service_name"_s, u"路灯"_s}}});
        if (url.path().endsWith(u"/requests.json"))
            return json(within(requests, QUrlQuery(url), u"requested_datetime"_s));
        if (url.path().endsWith(u"/servicerequestupdates.json") && method == "POST")
            return take(QUrlQuery(QString::fromLatin1(body)));
        if (url.path().endsWith(u"/servicerequestupdates.json") && listsUpdates)
            return json(within(updates, QUrlQuery(url), u"updated_datetime"_s));
        return {404, {}, R"([{"code":404,"description":"no such resource"}])"};
    }

private:
    static HttpReply json(const QJsonArray &array)
    {
        return {200, {{"Content-Type", "application/json"}}, QJsonDocument(array).toJson(QJsonDocument::Compact)};
    }
    HttpReply take(const QUrlQuery &form)
    {
        ++posts;
        if (refuses)
            return {refuses, {}, "[]"};
        const auto field = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
        QJsonObject update {{u"update_id"_s, u"U%1"_s.arg(updates.size() + 1)}};
        for (const QString &name : {u"service_request_id"_s, u"updated_datetime"_s, u"status"_s, u"description"_s})
            update.insert(name, field(name));
        updates.push_back(update);
        return json({QJsonObject {{u"update_id"_s, update[u"update_id"]}}});
    }
    [[nodiscard]] QJsonArray within(const std::vector<QJsonObject> &all, const QUrlQuery &query,
                                    const QString &member) const
    {
        const auto time = [](const QString &iso) { return QDateTime::fromString(iso, Qt::ISODate); };
        const QDateTime from = time(query.queryItemValue(u"start_date"_s, QUrl::FullyDecoded));
        const QDateTime to = time(query.queryItemValue(u"end_date"_s, QUrl::FullyDecoded));
        std::vector<QJsonObject> found;
        for (const QJsonObject &one : all) {
            const QDateTime at = time(one[member].toString());
            if (!at.isValid() || (at >= from && at <= to))
                found.push_back(one);
        }
        std::ranges::stable_sort(found, std::ranges::less(), [&](const QJsonObject &one) {
            return -time(one[member].toString()).toMSecsSinceEpoch();
        });
        found.resize(std::min(found.size(), limit));
        QJsonArray array;
        for (const QJsonObject &one : found)
            array.append(one);
        return array;
    }
};

/// The line to it, in the same thread.
class TownLine final : public Transport
{
public:
    enum class Fate { Answers, LosesAnswer, LosesRequest, Unreachable };

    explicit TownLine(OtherTown &town) : m_town(town) { }

    Fate nextPost = Fate::Answers;
    std::vector<HttpRequest> sent;

    void send(HttpRequest request, Done done) override
    {
        sent.push_back(request);
        const Fate fate = request.method == "POST" ? std::exchange(nextPost, Fate::Answers) : Fate::Answers;
        if (fate == Fate::Unreachable)
            return done(Exchange::notSent({Error::Code::Offline, u"unreachable"_s, {}, {}}));
        if (fate == Fate::LosesRequest)
            return done(Exchange::inDoubt({Error::Code::Offline, u"line-broke"_s, {}, {}}));
        HttpReply reply = m_town.answer(request.method, request.url, request.body);
        if (fate == Fate::LosesAnswer)
            return done(Exchange::inDoubt({Error::Code::Offline, u"line-broke"_s, {}, {}}));
        done({Exchange::Outcome::Replied, std::move(reply), {}, 0, 0});
    }
    void abort() override { }

private:
    OtherTown &m_town;
};

} // namespace lianxin::test
