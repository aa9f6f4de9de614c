// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/router.h"
#include "app/board/store/board.h"
#include "core/wire/envelope.h"

#include <QObject>

namespace lianxin::board {

/// Board Sync 1, as resources/api/board.openapi.yaml describes it. Lives on the server's thread.
class Api : public QObject
{
    Q_OBJECT

public:
    explicit Api(Board &board) : m_board(board) { }
    [[nodiscard]] std::vector<Route> routes();

Q_SIGNALS:
    void accepted(); ///< an operation, just now: feeds have grown

private:
    using Results = std::vector<OperationResult>;
    using Handler = void (Api::*)(const Call &, const Answer &);

    void info(const Call &call, const Answer &answer);
    void me(const Call &call, const Answer &answer);
    void sync(const Call &call, const Answer &answer);
    void operations(const Call &call, const Answer &answer);
    void status(const Call &call, const Answer &answer);
    void changes(const Call &call, const Answer &answer);
    void sendKnown(std::vector<OperationId> ids, const Answer &answer);

    [[nodiscard]] Result<void> mayFollowAll(const Actor &person, const std::vector<ScopeCursor> &places) const;
    [[nodiscard]] DeviceState stateOf(const Call &call, const wire::SyncRequest &request) const;
    [[nodiscard]] bool isOfFormerLife(const Request &request) const;
    void exchange(const Call &call, wire::SyncRequestParts parts, const Answer &answer);
    void refuse(const Actor &person, DeviceState state, wire::SyncRequestParts parts, const Answer &answer);
    void sendChanges(Results results, std::vector<ScopeCursor> places, qint64 maxBytes, const Answer &answer);
    void send(Results results, std::vector<ChangePage> pages, DeviceState state, const Answer &answer) const;

    Board &m_board;
};

} // namespace lianxin::board
