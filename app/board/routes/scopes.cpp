// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/scopes.h"

#include "app/board/http/download.h"
#include "app/board/http/problem.h"
#include "app/board/routes/bodies.h"
#include "core/base/ask.h"
#include "core/wire/snapshottext.h"

#include <QJsonArray>
#include <QTimer>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

// A small office's snapshot is there at once; nobody should hold a line for a large one.
constexpr std::chrono::seconds patience {4};
constexpr int comeBackIn = 10;

Result<Tier> tierAsked(const Request &request)
{
    const auto given = request.query.find(u"tier"_s);
    const auto tier = given == request.query.end() ? Tier::Full : tierFromCode(given->second);
    if (!tier)
        return failure(Error::Code::Invalid, u"bad-member"_s, {}, u"tier"_s);
    return *tier;
}

/// Whether the asker says that it knows older forms of the lines only.
bool readsOlderOnly(const Request &request)
{
    const auto given = request.query.find(u"schema"_s);
    return given != request.query.end() && given->second.toInt() < wire::snapshotSchema;
}

Result<Response> sent(const Request &request, const Snapshot &snapshot)
{
    const auto file = OpenFile::open(snapshot.file);
    if (!file)
        return failure(Error::Code::Io, u"cannot-read"_s);
    return answered(request, {file, "application/zstd", snapshot.sha256, "private, no-cache"});
}

QString pathOf(const QString &scope, Tier tier)
{
    const QString escaped = QString::fromLatin1(scope.toUtf8().toPercentEncoding());
    return u"/v1/scopes/%1/snapshot?tier=%2"_s.arg(escaped, toCode(tier));
}

QJsonObject toJson(const Snapshot &snapshot)
{
    const SnapshotHead &head = snapshot.head;
    return {{u"id"_s, head.id},
            {u"tier"_s, toCode(head.tier)},
            {u"url"_s, pathOf(head.scope, head.tier)},
            {u"bytes"_s, snapshot.bytes},
            {u"count"_s, head.count},
            {u"cursor"_s, head.cursor},
            {u"at"_s, head.at.ms},
            {u"sha256"_s, QString::fromLatin1(snapshot.sha256)}};
}

QJsonObject toJson(const ScopeReport &report)
{
    const FeedSummary &feed = report.feed;
    QJsonArray snapshots;
    for (const Snapshot &snapshot : report.snapshots)
        snapshots.append(toJson(snapshot));
    return {{u"scope"_s, feed.scope},
            {u"head"_s, feed.head},
            {u"floor"_s, feed.floor},
            {u"count"_s, feed.count},
            {u"snapshot"_s, pathOf(feed.scope, Tier::Full)},
            {u"snapshots"_s, snapshots}};
}

Response notYet()
{
    Response response = problem(503, u"snapshot-not-ready"_s);
    response.headers.emplace_back("Retry-After", QByteArray::number(comeBackIn));
    return response;
}

} // namespace

std::vector<Route> Scopes::routes()
{
    const auto person = Route::For::Person;
    return {
        {"GET", u"/v1/scopes"_s, person, [this](const Call &call, const Answer &answer) { list(call, answer); }},
        {"GET", u"/v1/scopes/{scope}/digest"_s, person,
         [this](const Call &call, const Answer &answer) { digest(call, answer); }},
        {"GET", u"/v1/scopes/{scope}/snapshot"_s, person,
         [this](const Call &call, const Answer &answer) { snapshot(call, answer); }},
    };
}

void Scopes::list(const Call &call, const Answer &answer)
{
    ask(m_board.describe(m_board.scopesOf(call.person)), this,
        [answer](const Result<std::vector<ScopeReport>> &reports) {
            if (!reports)
                return answer(tl::unexpected(reports.error()));
            QJsonArray scopes;
            for (const ScopeReport &report : *reports)
                scopes.append(toJson(report));
            answer(ended({{u"scopes"_s, scopes}}));
        });
}

void Scopes::digest(const Call &call, const Answer &answer)
{
    const QString scope = call.captured.front();
    if (const auto allowed = mayFollow(m_board, call.person, scope); !allowed)
        return answer(tl::unexpected(allowed.error()));
    ask(m_board.digest(scope), this, [answer, scope](const Result<FeedDigest> &digest) {
        if (!digest)
            return answer(tl::unexpected(digest.error()));
        QJsonArray buckets;
        for (const QByteArray &hash : digest->buckets)
            buckets.append(QString::fromLatin1(hash));
        answer(ended({{u"scope"_s, scope},
                      {u"cursor"_s, digest->cursor},
                      {u"count"_s, digest->count},
                      {u"buckets"_s, buckets}}));
    });
}

void Scopes::snapshot(const Call &call, const Answer &answer)
{
    const QString &scope = call.captured.front();
    const auto tier = tierAsked(call.request);
    if (!tier)
        return answer(tl::unexpected(tier.error()));
    if (const auto allowed = mayFollow(m_board, call.person, scope); !allowed)
        return answer(tl::unexpected(allowed.error()));
    if (readsOlderOnly(call.request))
        return answer(failure(Error::Code::NotFound, u"snapshot-newer"_s));
    ask(m_board.findSnapshot(scope, *tier), this,
        [this, request = call.request, scope, tier = *tier, answer](const Result<SnapshotFound> &found) {
            if (!found)
                return answer(tl::unexpected(found.error()));
            if (found->isShort)
                return answer(failure(Error::Code::NotFound, u"feed-is-short"_s));
            if (!found->snapshot)
                return buildAndSend(request, scope, tier, answer);
            if (found->isDue)
                (void)m_board.buildSnapshot(scope, tier); // for whoever comes next
            answer(sent(request, *found->snapshot));
        });
}

void Scopes::buildAndSend(const Request &request, const QString &scope, Tier tier, const Answer &answer)
{
    // Whichever comes first is the answer.
    const auto once = [answer, isOpen = std::make_shared<bool>(true)](const Result<Response> &response) {
        if (std::exchange(*isOpen, false))
            answer(response);
    };
    QTimer::singleShot(patience, this, [once] { once(notYet()); });
    ask(m_board.buildSnapshot(scope, tier), this, [request, once](const Result<Snapshot> &built) {
        once(built ? sent(request, *built) : tl::unexpected(built.error()));
    });
}

} // namespace lianxin::board
