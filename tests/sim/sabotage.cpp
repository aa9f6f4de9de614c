// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/sabotage.h"

#include "app/board/store/cursor.h"
#include "core/wire/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

using Make = std::function<void(World &)>;

void run(const QString &file, const QByteArray &sql)
{
    Database(file, {}).executeScript(sql);
}

Make onBoard(const QByteArray &sql)
{
    return [sql](World &world) { run(world.board.file(), sql); };
}

Make onDesks(const QByteArray &sql)
{
    return [sql](World &world) {
        for (const auto &desk : world.desks)
            run(desk->file(), sql);
    };
}

Make whenBoardStops(const QByteArray &sql)
{
    return [sql](World &world) {
        world.fallen = [&world, sql](SimDesk *desk) {
            if (!desk)
                run(world.board.file(), sql);
        };
    };
}

Make whenDeskStops(const QByteArray &sql)
{
    return [sql](World &world) {
        world.fallen = [sql](SimDesk *desk) {
            if (desk)
                run(desk->file(), sql);
        };
    };
}

// --- on the line -----------------------------------------------------------------------------------------------------

QByteArray header(const HttpRequest &request, const char *name)
{
    return HttpReply {0, request.headers, {}}.header(name);
}

/// A hand that changes the operations of requests.
Make inRequests(std::function<void(QJsonArray &)> change)
{
    return [change = std::move(change)](World &world) {
        world.net.rewriteRequest = [change](HttpRequest &request) {
            if (askingOf(request) != Asking::Send)
                return;
            const auto encoding = *wire::encodingNamed(header(request, "Content-Encoding"));
            QJsonObject body = QJsonDocument::fromJson(*wire::decompressed(request.body, encoding, 1 << 24)).object();
            QJsonArray operations = body[u"ops"].toArray();
            change(operations);
            body[u"ops"] = operations;
            QByteArray plain = QJsonDocument(body).toJson(QJsonDocument::Compact);
            plain.replace("\"end\":true,", ""); // the last member is the proof that all of it came
            plain.replace(",\"end\":true", "");
            plain.chop(1);
            request.body = wire::compressed(plain + ",\"end\":true}", encoding);
        };
    };
}

void sendTwiceWithNewIds(QJsonArray &operations)
{
    if (operations.isEmpty())
        return;
    QJsonObject copy = operations.last().toObject();
    QString id = copy[u"op_id"].toString();
    id.back() = id.back() == u'0' ? u'1' : u'0';
    copy[u"op_id"] = id;
    operations.append(copy);
}

void turnRound(QJsonArray &operations)
{
    QJsonArray turned;
    for (const QJsonValue &operation : std::as_const(operations))
        turned.prepend(operation);
    operations = turned;
}

void claimToHaveSeenAll(QJsonArray &operations)
{
    for (qsizetype i = 0; i < operations.size(); ++i) {
        QJsonObject operation = operations[i].toObject();
        operation[u"base_v"] = 1'000'000;
        operations[i] = operation;
    }
}

void sendInAnothersName(World &world)
{
    world.net.rewriteRequest = [token = world.tokens[world.office.second.name].toUtf8()](HttpRequest &request) {
        for (auto &[name, value] : request.headers)
            if (name == "Authorization" && askingOf(request) == Asking::Send)
                value = "Bearer " + token;
    };
}

/// A board that says yes to what it refused.
void sayYes(World &world)
{
    world.net.rewriteReply = [](Asking asking, HttpReply &reply) {
        const auto encoding = wire::encodingNamed(reply.header("Content-Encoding"));
        if (asking != Asking::Send || reply.status != 200 || !encoding)
            return;
        QByteArray plain = *wire::decompressed(reply.body, *encoding, 1 << 24);
        for (const char *no : {"\"status\":\"conflict\"", "\"status\":\"rejected\""})
            plain.replace(no, "\"status\":\"applied\"");
        reply.body = wire::compressed(plain, *encoding);
        for (auto &[name, value] : reply.headers)
            if (name == "Content-Digest")
                value = wire::contentDigest(reply.body);
    };
}

void lie(SimDisk &disk)
{
    disk.lieAboutSyncs(true);
}

void forgetTimers(World &world)
{
    for (const auto &desk : world.desks)
        desk->machine.losesTimers = true;
}

/// The cursor is stored before the rows, and the power goes between.
void storeCursorFirst(World &world)
{
    world.fallen = [&world](SimDesk *desk) {
        if (!desk || !world.board.isUp())
            return;
        auto head = world.board.reading().prepare("SELECT c.scope, c.seq, c.nonce, b.epoch FROM changes c, board b"
                                                  " WHERE c.scope LIKE 'org:%' ORDER BY c.seq DESC LIMIT 1");
        if (!head.step())
            return;
        const auto [scope, seq, nonce, epoch] = head.row<QString, qint64, qint64, QString>();
        Database(desk->file(), {})
            .execute("UPDATE feed SET cursor = ?, seq = ? WHERE scope = ?", board::toText({scope, epoch, seq, nonce}),
                     seq, scope);
    };
}

std::vector<Sabotage> all()
{
    return {
        {u"the ledger is written apart from the effect"_s,
         whenBoardStops("DELETE FROM op_ledger WHERE rowid = (SELECT MAX(rowid) FROM op_ledger)")},
        {u"the ledger is kept for a short time only"_s,
         onBoard("CREATE TRIGGER t AFTER INSERT ON op_ledger WHEN (SELECT COUNT(*) FROM op_ledger) > 25 BEGIN DELETE "
                 "FROM op_ledger WHERE rowid = (SELECT MIN(rowid) FROM op_ledger); END")},
        {u"a desk says saved before it is on the disk"_s,
         [](World &world) { std::ranges::for_each(world.desks, [](auto &desk) { lie(desk->machine.disk); }); }},
        {u"the board says done before it is on the disk"_s, [](World &world) { lie(world.board.machine.disk); }},
        {u"a refused operation is thrown away"_s,
         onDesks("CREATE TRIGGER t AFTER UPDATE OF state ON outbox WHEN NEW.state IN ('conflict', 'rejected') BEGIN "
                 "DELETE FROM outbox WHERE n = NEW.n; END")},
        {u"outbox and timeline are written apart"_s,
         whenDeskStops("DELETE FROM outbox WHERE n = (SELECT MAX(n) FROM outbox WHERE state = 'ready')")},
        {u"a feed loses a row"_s,
         onBoard("CREATE TRIGGER t AFTER INSERT ON changes WHEN NEW.seq % 23 = 0 BEGIN DELETE FROM changes WHERE scope "
                 "= NEW.scope AND seq = NEW.seq; END")},
        {u"a cursor is stored before its rows"_s, &storeCursorFirst},
        {u"a place in a feed is not kept"_s,
         onDesks("CREATE TRIGGER t AFTER INSERT ON feed BEGIN DELETE FROM feed WHERE scope = NEW.scope; END;"
                 "CREATE TRIGGER u AFTER UPDATE ON feed BEGIN DELETE FROM feed WHERE scope = NEW.scope; END")},
        {u"an event of a row is left out"_s,
         onDesks("CREATE TRIGGER t AFTER INSERT ON timeline WHEN NEW.on_board = 1 AND NEW.n % 9 = 0 BEGIN DELETE FROM "
                 "timeline WHERE n = NEW.n; END")},
        {u"a request is sent twice, with new ids"_s, inRequests(&sendTwiceWithNewIds)},
        {u"a batch leaves in any order"_s, inRequests(&turnRound)},
        {u"the last one to write wins"_s, inRequests(&claimToHaveSeenAll)},
        {u"operations leave under another's token"_s, &sendInAnothersName},
        {u"a board says applied and did not"_s, &sayYes},
        {u"what waits for a case that leaves is dropped"_s,
         onDesks("CREATE TRIGGER t BEFORE INSERT ON handover BEGIN SELECT RAISE(IGNORE); END")},
        {u"a draft is not saved"_s,
         onDesks("CREATE TRIGGER t AFTER UPDATE OF body ON draft WHEN NEW.revision > 1 BEGIN UPDATE draft SET body = "
                 "OLD.body WHERE id = NEW.id AND body <> OLD.body; END")},
        {u"a conflict keeps theirs"_s,
         onDesks("CREATE TRIGGER t AFTER UPDATE OF state ON outbox WHEN NEW.state = 'conflict' BEGIN UPDATE timeline "
                 "SET doc = CAST(replace(replace(replace(CAST(doc AS TEXT), '修好', '拆掉'), '村建办', '水利站'), "
                 "'李家村', '王家村') AS BLOB) WHERE op_id = NEW.op_id; END")},
        {u"poison stops every case"_s,
         onDesks("CREATE TRIGGER t AFTER UPDATE OF state ON outbox WHEN NEW.state = 'rejected' BEGIN UPDATE outbox SET "
                 "state = 'blocked' WHERE case_id <> NEW.case_id AND state = 'ready'; END;"
                 "CREATE TRIGGER u AFTER INSERT ON outbox WHEN EXISTS (SELECT 1 FROM outbox WHERE state = 'rejected' "
                 "AND case_id <> NEW.case_id) BEGIN UPDATE outbox SET state = 'parked' WHERE n = NEW.n; END")},
        {u"a failed round is never tried again"_s, &forgetTimers},
        {u"another text is published than was signed"_s,
         onBoard("CREATE TRIGGER t AFTER INSERT ON published BEGIN UPDATE cases SET doc = replace(doc, '修复', '拆除') "
                 "WHERE key = NEW.case_key; END")},
        {u"unknown members are dropped"_s,
         onBoard("CREATE TRIGGER t AFTER INSERT ON appeals BEGIN UPDATE appeals SET doc = replace(doc, '\"x_later\"', "
                 "'\"x_gone\"') WHERE key = NEW.key; END")},
        {u"an audit entry can be changed"_s,
         onDesks("CREATE TRIGGER t AFTER INSERT ON audit WHEN NEW.n % 7 = 0 BEGIN UPDATE audit SET about = '' WHERE n "
                 "= NEW.n; END")},
        {u"what cannot be read for a moment is deleted"_s,
         whenDeskStops("DELETE FROM cases WHERE id = (SELECT MIN(c.id) FROM cases c WHERE NOT EXISTS (SELECT 1 FROM "
                       "outbox o WHERE o.case_id = c.id))")},
    };
}

} // namespace

const std::vector<Sabotage> &everySabotage()
{
    static const std::vector<Sabotage> mistakes = all();
    return mistakes;
}

} // namespace lianxin::sim
