// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/services.h"
#include "ui/shell/mainwindow.h"

namespace lianxin {

/// The services of a profile with the window on top, wired.
class DeskProgram
{
public:
    /// Shows nothing yet. Errors as Services::open(), except TooNew: such a store is opened for reading.
    [[nodiscard]] static Result<std::unique_ptr<DeskProgram>> open(const QString &profile);
    ~DeskProgram();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] Services &services() { return *m_services; }
    void start(); ///< begins to sync by itself, and to look after the file

private:
    DeskProgram(std::unique_ptr<Services> services, const QString &profile);

    std::unique_ptr<Services> m_services;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace lianxin
