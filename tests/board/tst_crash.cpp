// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"
#include "core/wire/envelope.h"
#include "tests/board/boardprocess.h"
#include "tests/board/journey.h"

#include <QTcpSocket>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

namespace {

/// Sends each operation in a request of its own, all at once, and takes answers until @p enough have come.
std::vector<OperationResult> sent(quint16 port, const BoardFile &file, const Journey &journey, size_t enough)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    REQUIRE(socket.waitForConnected());
    for (const auto &[who, operation] : journey.steps) {
        const QByteArray body = wire::written(wire::SyncRequest {{}, {}, {}, {operation}});
        socket.write("POST /v1/ops HTTP/1.1\r\nHost: board\r\nAuthorization: Bearer " + file.tokens.at(who.name)
                     + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    std::vector<OperationResult> results;
    QByteArray heard;
    while (results.size() < enough && socket.waitForReadyRead()) {
        heard += socket.readAll();
        for (qsizetype end; (end = heard.indexOf("\"end\":true}")) >= 0; heard = heard.sliced(end + 11)) {
            const auto answer = REQUIRE_OK(wire::readSyncResponse(heard.first(end + 11).sliced(heard.indexOf('{'))));
            results.push_back(answer->results.front());
        }
    }
    return results;
}

} // namespace

TEST_CASE("a board killed in the middle of its work has done each thing once or not at all", "[crash]")
{
    BoardFile file;
    file.clock.set(Timestamp::atLocal(QDate(2025, 6, 3), QTime(10, 0))); // the process has the machine's clock
    const Journey journey(file);
    file.db.reset();
    const size_t answered = GENERATE(0u, 1u, 2u, 5u, 9u, 13u);
    INFO("killed after " << answered << " answers");
    {
        BoardProcess board(file.path);
        const auto results = sent(board.port, file, journey, answered);
        CHECK(results.size() >= answered);
        board.process.kill();
        REQUIRE(board.process.waitForFinished());
    }

    const BoardProcess again(file.path);
    const auto results = sent(again.port, file, journey, journey.steps.size());

    REQUIRE(results.size() == journey.steps.size());
    for (size_t i = 0; i < results.size(); ++i) {
        INFO("step " << i << ' ' << results[i].reason);
        CHECK((results[i].status == Status::Applied || (results[i].status == Status::Duplicate)));
        if (i < answered)
            CHECK(results[i].status == Status::Duplicate);
    }
    const auto db = *openForReading(file.path);
    CHECK(db->value<int>("SELECT COUNT(*) FROM op_ledger") == int(journey.steps.size()));
    CHECK(db->value<int>("SELECT COUNT(*) FROM events") == int(journey.steps.size()) + 1); // and the receipt
    CHECK(db->value<int>("SELECT COUNT(*) FROM published") == 1);
    CHECK(db->value<int>("SELECT COUNT(*) - MAX(seq) FROM changes WHERE scope = ?", openScope(town)) == 0);
    CHECK(db->value<QString>("PRAGMA integrity_check") == u"ok"_s);
}
