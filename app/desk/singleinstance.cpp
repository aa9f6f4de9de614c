// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr int patienceMs = 500;

} // namespace

SingleInstance::SingleInstance(const QString &profile)
{
    const QByteArray path = QFileInfo(profile).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    m_name = u"lianxin-"_s + QString::fromLatin1(hash);
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::tellFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(patienceMs);
}

void SingleInstance::listen(std::function<void()> raise)
{
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    // Whoever gets here holds no living first: a socket that is left belongs to a window that was killed.
    QLocalServer::removeServer(m_name);
    if (!m_server->listen(m_name))
        return;
    QObject::connect(m_server.get(), &QLocalServer::newConnection, m_server.get(), [this, raise = std::move(raise)] {
        m_server->nextPendingConnection()->deleteLater();
        raise();
    });
}

} // namespace lianxin
