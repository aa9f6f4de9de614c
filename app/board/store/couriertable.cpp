// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/couriertable.h"

#include "core/wire/courierfile.h"
#include "core/wire/encoding.h"
#include "core/wire/envelope.h"

namespace lianxin::board {

namespace {

constexpr auto packing = wire::Encoding::Zstd;

std::optional<std::vector<OperationResult>> resultsIn(const QByteArray &packed)
{
    if (packed.isEmpty())
        return std::nullopt;
    const auto text = wire::decompressed(packed, packing, wire::maxBodyBytes);
    auto read = text ? wire::readStatusResponse(*text) : tl::unexpected(text.error());
    if (!read)
        throw DbError::unreadable("results of a courier's file");
    return std::move(read->results);
}

} // namespace

constexpr std::string_view selectSeed = "SELECT courier_seed FROM board WHERE one = 1";
constexpr std::string_view updateSeed = "UPDATE board SET courier_seed = ? WHERE one = 1";

QByteArray ensureCourierSeed(Database &db)
{
    QByteArray seed = db.value<QByteArray>(selectSeed).value_or(QByteArray());
    if (!seed.isEmpty())
        return seed;
    seed = wire::newCourierSeed();
    db.execute(updateSeed, seed);
    return seed;
}

constexpr std::string_view selectRecord = "SELECT last, called_back, results FROM courier WHERE org = ? AND device = ?";

CourierRecord findCourier(Database &db, const QString &org, const QString &device)
{
    auto query = db.prepare(selectRecord);
    if (!query.bind(org, device).step())
        return {};
    const auto [last, calledBack, results] = query.row<qint64, qint64, QByteArray>();
    return {last, calledBack, resultsIn(results)};
}

constexpr std::string_view upsertLast
    = "INSERT INTO courier (org, device, last, called_back, results) VALUES (?, ?, ?, 0, x'') "
      "ON CONFLICT (org, device) DO UPDATE SET last = excluded.last, results = x''";

void beginCourier(Database &db, const QString &org, const QString &device, qint64 number)
{
    db.execute(upsertLast, org, device, number);
}

constexpr std::string_view updateResults = "UPDATE courier SET results = ? WHERE org = ? AND device = ?";

void endCourier(Database &db, const QString &org, const QString &device, const std::vector<OperationResult> &results)
{
    db.execute(updateResults, wire::compressed(wire::written(wire::StatusResponse {results}), packing), org, device);
}

constexpr std::string_view upsertCalledBack
    = "INSERT INTO courier (org, device, last, called_back, results) VALUES (?, ?, 0, ?, x'') "
      "ON CONFLICT (org, device) DO UPDATE SET called_back = MAX(called_back, excluded.called_back)";

void callBackCourier(Database &db, const QString &org, const QString &device, qint64 number)
{
    db.execute(upsertCalledBack, org, device, number);
}

} // namespace lianxin::board
