// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/service.h"

namespace lianxin::board {

namespace {

template <class... Group>
Router routerOf(Group &...groups)
{
    std::vector<Route> routes;
    const auto add
        = [&routes](const std::vector<Route> &more) { routes.insert(routes.end(), more.begin(), more.end()); };
    (add(groups.routes()), ...);
    return Router(std::move(routes));
}

} // namespace

Service::Service(Board &board, const Limits &limits)
    : m_api(board),
      m_devices(board),
      m_scopes(board),
      m_blobs(board),
      m_couriers(board),
      m_uploads(board, limits),
      m_events(board, limits.eventWait),
      m_pages(board),
      m_gate(
          routerOf(m_api, m_devices, m_scopes, m_blobs, m_couriers, m_uploads, m_events, m_pages),
          {board.identity().id.toLatin1(), board.identity().epoch.toLatin1()},
          [&board](const QByteArray &token, const ClientSign &sign) { return board.visitor(token, sign); }, limits,
          board.clock())
{
    QObject::connect(&m_api, &Api::accepted, &m_events, &Events::look);
}

Result<std::unique_ptr<Service>> Service::start(Board &board, const QHostAddress &address, quint16 port,
                                                const Limits &limits)
{
    std::unique_ptr<Service> service(new Service(board, limits));
    auto server = HttpServer::listen(address, port, limits, service->m_gate.service());
    if (!server)
        return tl::unexpected(server.error());
    service->m_server = std::move(*server);
    return service;
}

} // namespace lianxin::board
