// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/limits.h"
#include "app/board/http/router.h"
#include "app/board/store/board.h"
#include "app/board/store/uploadwriter.h"

#include <QObject>

namespace lianxin::board {

/// Files on their way to their case: tus 1.0.0 with creation, creation-with-upload, checksum, expiration and
/// termination. Lives on the server's thread, so two requests for one upload never meet inside it; of two that send
/// at the same time the later one goes on, and the earlier one is told so.
class Uploads : public QObject
{
    Q_OBJECT

public:
    Uploads(Board &board, const Limits &limits);
    [[nodiscard]] std::vector<Route> routes();

private:
    using Writer = std::shared_ptr<UploadWriter>;

    [[nodiscard]] Writer writerForNew(const Call &call);
    [[nodiscard]] Writer writerFor(const Call &call);
    void create(const Call &call, const Answer &answer);
    void standing(const Call &call, const Answer &answer);
    void append(const Call &call, const Answer &answer);
    void remove(const Call &call, const Answer &answer);

    [[nodiscard]] Result<Upload> announced(const Call &call) const;
    [[nodiscard]] bool hasTooMany(const Actor &person) const;
    [[nodiscard]] Upload *find(const Call &call); ///< of this person, and not expired; or null
    [[nodiscard]] qint64 lengthOf(const Upload &upload) const;
    void settle(const Upload &upload, Response response, const Answer &answer);
    [[nodiscard]] Response described(Response response, const Upload &upload) const;

    Board &m_board;
    Limits m_limits;
    std::map<QString, Upload> m_uploads;
    std::map<QString, std::weak_ptr<UploadWriter>> m_writers;
};

} // namespace lianxin::board
