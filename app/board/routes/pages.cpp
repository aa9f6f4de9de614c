// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/pages.h"

#include "app/board/pages/pages.h"
#include "core/base/ask.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

Response page(int status, const QString &html)
{
    return {status,
            "text/html; charset=utf-8",
            html.toUtf8(),
            {{"Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
              "frame-ancestors 'none'"},
             {"Referrer-Policy", "no-referrer"}}};
}

/// A link made by listPage(): anything else begins with the newest.
PublicPlace placeFrom(const std::map<QString, QString> &query)
{
    const auto before = query.find(u"before"_s);
    if (before == query.end())
        return {};
    bool isNumber = false;
    const qint64 ms = before->second.section(u'_', 0, 0).toLongLong(&isNumber);
    return isNumber ? PublicPlace {{ms}, before->second.section(u'_', 1)} : PublicPlace {};
}

} // namespace

std::vector<Route> Pages::routes()
{
    const auto everybody = Route::For::Everybody;
    return {
        {"GET", u"/"_s, everybody, [this](const Call &call, const Answer &answer) { list(call, answer); }},
        {"GET", u"/cases/{number}"_s, everybody,
         [this](const Call &call, const Answer &answer) { thread(call, answer); }},
    };
}

void Pages::list(const Call &call, const Answer &answer)
{
    ask(m_board.publicCases(placeFrom(call.request.query)), this, [this, answer](const Result<PublicList> &list) {
        if (!list)
            return answer(tl::unexpected(list.error()));
        answer(page(200, listPage(m_board.identity().name, *list)));
    });
}

void Pages::thread(const Call &call, const Answer &answer)
{
    ask(m_board.publicCase(call.captured.front()), this, [this, answer](const Result<PublicCase> &found) {
        const QString &board = m_board.identity().name;
        if (found)
            return answer(page(200, casePage(board, *found)));
        if (found.error().code == Error::Code::NotFound)
            return answer(page(404, missingPage(board)));
        answer(tl::unexpected(found.error()));
    });
}

} // namespace lianxin::board
