// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/httptransport.h"

#include "core/sync/httpexchange.h"

#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace lianxin {

/// What lives on the executor's thread; made there by the first request.
class HttpTransport::Line
{
public:
    QNetworkAccessManager manager;
    QObject exchanges; // their parent; goes first
};

HttpTransport::HttpTransport(Executor &executor, Patience patience) : m_executor(executor), m_patience(patience) { }

HttpTransport::~HttpTransport()
{
    // Its sockets and timers must end on the thread they live on.
    m_executor.post([line = std::move(m_line)]() mutable { line.reset(); });
}

void HttpTransport::send(HttpRequest request, Done done)
{
    if (const auto safe = boardUrl(request.url.toString(QUrl::RemoveQuery)); !safe) {
        m_executor.post([done = std::move(done), why = safe.error()] { done(Exchange::notSent(why)); });
        return;
    }
    if (!m_line)
        m_line = std::make_shared<Line>();
    new HttpExchange(m_line->manager, std::move(request), m_patience, std::move(done), &m_line->exchanges);
}

void HttpTransport::abort()
{
    if (!m_line)
        return;
    const QObjectList underWay = m_line->exchanges.children();
    for (QObject *exchange : underWay)
        static_cast<HttpExchange *>(exchange)->end({Error::Code::Cancelled, u"stopped"_s, {}, {}});
}

} // namespace lianxin
