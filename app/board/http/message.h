// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/bodysink.h"
#include "app/board/http/openfile.h"

#include <functional>
#include <map>
#include <optional>
#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace lianxin::board {

using HeaderLine = std::pair<QByteArray, QByteArray>;

/// One request as it arrived, names and values as the client wrote them. HEAD is given as GET: the body of its answer
/// is left out below.
struct Request {
    QByteArray method;
    QString path;                     ///< percent-decoded, without the query
    std::map<QString, QString> query; ///< decoded; of a name given twice the last one
    std::vector<HeaderLine> headers;
    QByteArray remote; ///< the peer's address, for the rate limit only
    QByteArray body;
    std::shared_ptr<BodySink> sink = {}; ///< where the body went instead

    [[nodiscard]] QByteArray header(const char *name) const; ///< the first of that name, in any case; or empty
    [[nodiscard]] qsizetype count(const char *name) const;   ///< how many lines of that name there are
};

/// Bytes of a file that are the body of an answer. They are read while it is sent.
struct FileBody {
    std::shared_ptr<const OpenFile> file;
    qint64 offset = 0;
    qint64 size = 0;
};

struct Response {
    int status = 200;
    QByteArray mediaType = "application/json";
    QByteArray body;
    std::vector<HeaderLine> headers;
    std::optional<FileBody> file = {}; ///< instead of body; it travels as it is, uncompressed

    [[nodiscard]] qint64 size() const { return file ? file->size : body.size(); }
    [[nodiscard]] bool has(const char *name) const; ///< a header of that name
};

/// Gives the answer, at once or later, on the server's thread. Answers after the first are ignored, and so is one
/// whose client has gone.
using Reply = std::function<void(Response)>;

} // namespace lianxin::board
