// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/ledger.h"

#include "core/codec/codec.h"

#include <QCryptographicHash>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

QByteArray hashOf(const RecordedOperation &operation)
{
    QJsonObject json = toJson(operation);
    json.remove(u"base_v"_s);
    json.remove(u"seen"_s);
    return sha256(compact(json));
}

constexpr std::string_view selectEntry = "SELECT hash, version, seq, receipt, number FROM op_ledger WHERE op_id = ?";

std::optional<LedgerEntry> findInLedger(Database &db, OperationId id)
{
    auto query = db.prepare(selectEntry);
    if (!query.bind(id).step())
        return std::nullopt;
    LedgerEntry entry;
    entry.result.id = id;
    entry.result.status = OperationResult::Status::Applied;
    std::tie(entry.hash, entry.result.version, entry.result.seq, entry.result.receipt, entry.result.number)
        = query.row<QByteArray, qint64, qint64, QString, QString>();
    return entry;
}

constexpr std::string_view insertEntry
    = "INSERT INTO op_ledger (op_id, hash, version, seq, receipt, number, at) VALUES (?, ?, ?, ?, ?, ?, ?)";

void writeToLedger(Database &db, const LedgerEntry &entry, Timestamp at)
{
    const OperationResult &result = entry.result;
    db.execute(insertEntry, result.id, entry.hash, result.version, result.seq, result.receipt, result.number, at);
}

constexpr std::string_view upsertLetter
    = "INSERT INTO dead_letters (op_id, hash, person, reason, payload, at) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (op_id, hash) DO UPDATE SET reason = excluded.reason, at = excluded.at";

void keepDeadLetter(Database &db, const DeadLetter &letter, Timestamp at)
{
    db.execute(upsertLetter, letter.id, sha256(letter.payload), letter.person, letter.reason, letter.payload, at);
}

constexpr std::string_view selectLatest
    = "SELECT l.op_id, COALESCE(p.org, ''), COALESCE(p.name, ''), l.reason, l.at FROM dead_letters AS l "
      "LEFT JOIN people AS p ON p.id = l.person ORDER BY l.at DESC, l.op_id DESC LIMIT ?";

std::vector<DeadLetterLine> latestDeadLetters(Database &db, int count)
{
    std::vector<DeadLetterLine> lines;
    auto query = db.prepare(selectLatest);
    for (query.bind(count); query.step();) {
        const auto [operation, org, person, reason, at] = query.row<QString, QString, QString, QString, Timestamp>();
        lines.push_back({operation, org, person, reason, at});
    }
    return lines;
}

} // namespace lianxin::board
