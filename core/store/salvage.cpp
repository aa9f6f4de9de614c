// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/sqlite/attempt.h"
#include "core/store/settingtable.h"
#include "core/store/storefile.h"

#include <QFile>
#include <QUuid>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectSettings = "SELECT key, value FROM setting ORDER BY key";
constexpr std::string_view selectPeople
    = "SELECT id, name, org, roles, active, passphrase, token FROM person ORDER BY id";
constexpr std::string_view upsertPerson
    = "INSERT OR REPLACE INTO person (id, name, org, roles, active, passphrase, token) VALUES (?, ?, ?, ?, ?, ?, ?)";

using Row = std::vector<QString>;

template <size_t columns>
std::vector<Row> rowsOf(Database &damaged, std::string_view sql)
{
    std::vector<Row> rows;
    auto query = damaged.prepare(sql);
    while (query.step()) {
        Row row;
        for (size_t column = 0; column < columns; ++column)
            row.push_back(query.value<QString>(int(column)));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

void salvageEnrolment(Database &db, const QString &damagedFile)
{
    if (!QFile::exists(damagedFile))
        return;
    const auto opened
        = attempt([&] { return std::shared_ptr<Database>(connectionFor(damagedFile, Database::Access::ReadOnly)); });
    if (!opened)
        return;
    Database &damaged = **opened;
    if (const auto settings = attempt([&] { return rowsOf<2>(damaged, selectSettings); }))
        for (const Row &row : *settings)
            setSetting(db, row[0], row[1]);
    if (const auto people = attempt([&] { return rowsOf<7>(damaged, selectPeople); }))
        for (const Row &row : *people)
            if (!QUuid::fromString(row[0]).isNull())
                db.execute(upsertPerson, row[0], row[1], row[2], row[3], row[4].toInt(), row[5], row[6]);
}

} // namespace lianxin
