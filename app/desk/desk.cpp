// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"

#include "app/services/courieractions.h"

namespace lianxin {

DeskProgram::DeskProgram(std::unique_ptr<Services> services, const QString &profile) : m_services(std::move(services))
{
    auto &s = *m_services;
    m_window = std::make_unique<ui::MainWindow>(ui::Desk {s.store(), withCourier(s.sync().actions(), s), s.clock(),
                                                          s.random(), s.rules(), s.jobs(), s.files(), profile,
                                                          &s.foreignLine()});
    QObject::connect(&s.sync(), &SyncEngine::statusChanged, m_window.get(), &ui::MainWindow::showSyncStatus);
    m_window->showSyncStatus(s.sync().status());
}

DeskProgram::~DeskProgram() = default;

Result<std::unique_ptr<DeskProgram>> DeskProgram::open(const QString &profile)
{
    auto services = Services::open(profile, Store::Mode::ReadWrite);
    if (!services && services.error().code == Error::Code::TooNew)
        services = Services::open(profile, Store::Mode::ReadOnly);
    if (!services)
        return tl::unexpected(services.error());
    return std::unique_ptr<DeskProgram>(new DeskProgram(*std::move(services), profile));
}

void DeskProgram::start()
{
    if (m_services->store().isReadOnly())
        return;
    m_services->listenForHints();
    m_services->sync().start();
    m_services->upkeep().start();
}

} // namespace lianxin
