// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/httptransport.h"

#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace lianxin {

class OnceBody;

/// One request and its answer over QNetworkAccessManager. It reports once and then deletes itself.
class HttpExchange final : public QObject
{
public:
    HttpExchange(QNetworkAccessManager &manager, HttpRequest request, const Patience &patience, Transport::Done done,
                 QObject *parent);

    /// Ends it now; @p why is reported.
    void end(const Error &why);

private:
    void noteHead();
    void checkRate();
    void take();
    void takeHead();
    void finish();
    [[nodiscard]] Exchange outcome() const;
    [[nodiscard]] Error networkError() const;
    [[nodiscard]] bool surelyNotSent() const;
    [[nodiscard]] qint64 progress() const;
    [[nodiscard]] HttpReply head() const;

    QNetworkAccessManager &m_manager;
    Patience m_patience;
    Transport::Done m_done;
    std::shared_ptr<BodySink> m_sink; ///< once it has said that it takes the body
    std::shared_ptr<BodySink> m_offered;
    QByteArray m_received;
    qint64 m_bytesIn = 0;
    qint64 m_headBytes = 0;
    qint64 m_lastProgress = 0;
    bool m_hasHead = false;
    std::optional<Error> m_ended;
    OnceBody *m_body = nullptr;
    QNetworkReply *m_reply = nullptr;
    QTimer m_rate;
    QTimer m_deadline;
};

} // namespace lianxin
