// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <QString>

class QLocalServer;

namespace lianxin {

/// One window for each profile and person of the PC: a second start tells the first to come to the front. This is a
/// courtesy; what keeps two programs from writing is the store's lock.
class SingleInstance
{
public:
    explicit SingleInstance(const QString &profile);
    ~SingleInstance();

    /// True if another window of this profile was there and has been told.
    [[nodiscard]] bool tellFirst() const;
    /// From now on @p raise is called whenever somebody starts a second one.
    void listen(std::function<void()> raise);

private:
    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace lianxin
