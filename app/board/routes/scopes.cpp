// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/scopes.h"

#include "app/board/http/download.h"
#include "app/board/http/problem.h"
#include "app/board/routes/bodies.h"
#include "core/base/ask.h"

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

Result<Response> sent(const Request &request, const Snapshot &snapshot)
{
    const auto file = OpenFile::open(snapshot.file);
    if (!file)
        return failure(Error::Code::Io, u"cannot-read"_s);
    return answered(request, {file, "application/zstd", snapshot.sha256, "private, no-cache"});
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
    return {
        {"GET", u"/v1/scopes/{scope}/snapshot"_s, Route::For::Person,
         [this](const Call &call, const Answer &answer) { snapshot(call, answer); }},
    };
}

void Scopes::snapshot(const Call &call, const Answer &answer)
{
    const QString &scope = call.captured.front();
    const auto tier = tierAsked(call.request);
    if (!tier)
        return answer(tl::unexpected(tier.error()));
    if (const auto allowed = mayFollow(m_board, call.person, scope); !allowed)
        return answer(tl::unexpected(allowed.error()));
    ask(m_board.findSnapshot(scope, *tier), this,
        [this, request = call.request, scope, tier = *tier, answer](const Result<SnapshotFound> &found) {
            if (!found)
                return answer(tl::unexpected(found.error()));
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
