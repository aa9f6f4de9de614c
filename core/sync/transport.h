// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <QByteArray>
#include <QUrl>
#include <vector>

namespace lianxin {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

struct HttpReply;

/// Where a long body goes instead of into memory: a file, and what is in it already is not fetched again.
class BodySink
{
public:
    virtual ~BodySink() = default;
    /// The reply's status and headers have come. False: this body is not one to keep (a problem, another part than
    /// asked for); it stays in the reply.
    virtual bool begin(const HttpReply &head) = 0;
    virtual bool take(QByteArrayView bytes) = 0; ///< false: it cannot be kept
    virtual void end() = 0;                      ///< that was all of it
};

struct HttpRequest {
    QByteArray method; ///< "GET", "HEAD", "POST" or "PATCH"
    QUrl url;
    HttpHeaders headers;
    QByteArray body; ///< as it travels, compressed or not
    std::shared_ptr<BodySink> sink = {};
};

struct HttpReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body; ///< as it travelled: whoever reads it checks and unpacks it; empty if a sink has it

    /// Empty if absent; the name's case does not matter.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// What became of one request.
struct Exchange {
    enum class Outcome {
        NotSent, ///< surely nothing left: refused connection, unknown host
        InDoubt, ///< it may or may not have arrived
        Replied  ///< somebody answered; whether it was the board is not known here
    };
    Outcome outcome = Outcome::InDoubt;
    HttpReply reply;
    Error problem;                    ///< unless Replied
    qint64 bytesOut = 0, bytesIn = 0; ///< headers included, as far as they are known

    [[nodiscard]] static Exchange notSent(Error problem);
    [[nodiscard]] static Exchange inDoubt(Error problem);
};

/// The line to the board. One send() is at most one request on the wire: nothing below repeats it, follows a redirect
/// or unpacks a body. All on one executor's thread.
class Transport
{
public:
    using Done = std::function<void(Exchange)>;

    virtual ~Transport() = default;
    /// @p done is called exactly once, later, on the same thread; never if the transport goes first.
    virtual void send(HttpRequest request, Done done) = 0;
    /// Ends what is under way; each done is called with InDoubt or NotSent, Cancelled "stopped".
    virtual void abort() = 0;
};

/// The address of a board as a person typed it; https if no scheme is given. Invalid "bad-url", or "tls-required" for
/// plain http to anything but this machine.
[[nodiscard]] Result<QUrl> boardUrl(const QString &typed);

} // namespace lianxin
