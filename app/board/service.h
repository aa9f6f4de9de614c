// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/gate.h"
#include "app/board/http/httpserver.h"
#include "app/board/routes/api.h"
#include "app/board/routes/blobs.h"
#include "app/board/routes/couriers.h"
#include "app/board/routes/devices.h"
#include "app/board/routes/events.h"
#include "app/board/routes/pages.h"
#include "app/board/routes/scopes.h"
#include "app/board/routes/uploads.h"

// A request on its way:
//
//     HttpServer ── Gate ── Router ── Api, … ── Board ── reader, writer
//     bytes, time   rates   which     JSON, HTML    SQLite   threads
//                   token   handler
//
// All of it up to Board lives on one thread and waits for nothing: a request that needs the database is suspended until
// the answer is there.

namespace lianxin::board {

/// A board on the net: API and pages behind the gate, behind the server. Lives on the thread that starts it and needs
/// its event loop; the board must outlive it.
class Service
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Service>> start(Board &board, const QHostAddress &address, quint16 port,
                                                                const Limits &limits);

    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] const std::vector<Route> &routes() const { return m_gate.routes(); }

private:
    Service(Board &board, const Limits &limits);

    Api m_api;
    Devices m_devices;
    Scopes m_scopes;
    Blobs m_blobs;
    Couriers m_couriers;
    Uploads m_uploads;
    Events m_events;
    Pages m_pages;
    Gate m_gate;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace lianxin::board
