// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/mhd.h"

#include <fcntl.h>
#include <memory>
#include <microhttpd.h>
#include <QHostAddress>
#include <unistd.h>

namespace lianxin::board {

namespace {

QByteArray remoteOf(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info && info->client_addr ? QHostAddress(info->client_addr).toString().toLatin1() : QByteArray();
}

MHD_Result addHeader(void *cls, MHD_ValueKind, const char *key, const char *value)
{
    static_cast<Request *>(cls)->headers.emplace_back(key, value ? value : "");
    return MHD_YES;
}

MHD_Result addArgument(void *cls, MHD_ValueKind, const char *key, const char *value)
{
    static_cast<Request *>(cls)->query.insert_or_assign(QString::fromUtf8(key), QString::fromUtf8(value ? value : ""));
    return MHD_YES;
}

struct Destroy {
    void operator()(MHD_Response *response) const { MHD_destroy_response(response); }
};

MHD_Response *fromBytes(const QByteArray &body)
{
    // MHD copies, so the const_cast is only for its signature.
    return MHD_create_response_from_buffer(size_t(body.size()), const_cast<char *>(body.constData()),
                                           MHD_RESPMEM_MUST_COPY);
}

MHD_Response *fromFile(const FileBody &body)
{
    const int own = ::fcntl(body.file->descriptor(), F_DUPFD_CLOEXEC, 0); // MHD closes what it gets
    auto *made
        = own < 0 ? nullptr : MHD_create_response_from_fd_at_offset64(quint64(body.size), own, quint64(body.offset));
    if (own >= 0 && !made)
        ::close(own);
    return made;
}

} // namespace

Request headOf(MHD_Connection *connection, const char *method, const char *path)
{
    Request head;
    head.method = qstrcmp(method, "HEAD") == 0 ? "GET" : method;
    head.path = QString::fromUtf8(path);
    head.remote = remoteOf(connection);
    MHD_get_connection_values(connection, MHD_HEADER_KIND, addHeader, &head);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, addArgument, &head);
    return head;
}

bool queue(MHD_Connection *connection, const Response &response)
{
    const std::unique_ptr<MHD_Response, Destroy> made(response.file ? fromFile(*response.file)
                                                                    : fromBytes(response.body));
    if (!made)
        return false;
    if (response.file || !response.body.isEmpty()) // nothing is of no type
        MHD_add_response_header(made.get(), MHD_HTTP_HEADER_CONTENT_TYPE, response.mediaType.constData());
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(made.get(), name.constData(), value.constData());
    return MHD_queue_response(connection, unsigned(response.status), made.get()) == MHD_YES;
}

} // namespace lianxin::board
