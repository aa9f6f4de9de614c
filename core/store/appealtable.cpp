// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appealtable.h"

#include "core/store/checksum.h"
#include "core/store/sqlvalues.h"

#include <algorithm>
#include <utility>

namespace lianxin {

namespace {

constexpr std::string_view insertAppeal = "INSERT INTO appeal (key, case_id, source, source_no, doc, original, sum)"
                                          " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr std::string_view updateAppeal
    = "UPDATE appeal SET doc = ?2, original = ?3, sum = checksum(?2, ?3) WHERE key = ?1";
constexpr std::string_view selectIntact = "SELECT sum IN (x'', checksum(doc, original)) FROM appeal WHERE key = ?";
constexpr std::string_view selectByCase = "SELECT doc, original FROM appeal WHERE case_id = ? ORDER BY n";
constexpr std::string_view selectCaseByKey = "SELECT case_id FROM appeal WHERE key = ?";
constexpr std::string_view selectOriginal = "SELECT original FROM appeal WHERE key = ?";
constexpr std::string_view selectCaseBySourceNo
    = "SELECT case_id FROM appeal WHERE source_no = ? AND source = ? AND source_no <> '' ORDER BY n";

constexpr std::string_view insertImported
    = "INSERT INTO imported (source, row_hash, case_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
constexpr std::string_view selectImported = "SELECT case_id FROM imported WHERE source = ? AND row_hash = ?";

} // namespace

bool addAppeal(Database &db, CaseId id, const Appeal &appeal)
{
    Appeal doc = appeal;
    const QByteArray original = std::exchange(doc.original, {});
    const QByteArray text = SqlType<Appeal>::toSql(doc);
    db.execute(insertAppeal, appeal.key, id, appeal.source, appeal.sourceNo, text, original,
               checksum({text, original}));
    return db.changes() > 0;
}

QByteArray sumOfAppeal(const QByteArray &text)
{
    return checksum({text, ""});
}

void addAppeal(Database &db, CaseId id, const Appeal &appeal, const QByteArray &text, const QByteArray &sum)
{
    db.execute(insertAppeal, appeal.key, id, appeal.source, appeal.sourceNo, text, QByteArray(""), sum);
}

std::vector<Appeal> appealsOf(Database &db, CaseId id)
{
    std::vector<Appeal> appeals;
    auto query = db.prepare(selectByCase);
    query.bind(id);
    while (query.step()) {
        auto [appeal, original] = query.row<Appeal, QByteArray>();
        appeal.original = original;
        appeals.push_back(std::move(appeal));
    }
    return appeals;
}

void rewrite(Database &db, const Appeal &appeal)
{
    Appeal doc = appeal;
    const QByteArray original = std::exchange(doc.original, {});
    db.execute(updateAppeal, appeal.key, doc, original);
}

bool areIntact(Database &db, const std::vector<Appeal> &appeals)
{
    return std::ranges::all_of(
        appeals, [&db](const Appeal &appeal) { return db.value<bool>(selectIntact, appeal.key).value_or(false); });
}

std::optional<CaseId> caseOf(Database &db, const AppealKey &appeal)
{
    return db.value<CaseId>(selectCaseByKey, appeal);
}

QByteArray originalOf(Database &db, const AppealKey &appeal)
{
    return db.value<QByteArray>(selectOriginal, appeal).value_or(QByteArray());
}

std::optional<CaseId> caseBySourceNo(Database &db, const QString &source, const QString &sourceNo)
{
    if (sourceNo.isEmpty())
        return std::nullopt;
    return db.value<CaseId>(selectCaseBySourceNo, sourceNo, source);
}

std::optional<CaseId> caseByImportedRow(Database &db, const QString &source, const QByteArray &rowHash)
{
    if (rowHash.isEmpty())
        return std::nullopt;
    return db.value<CaseId>(selectImported, source, rowHash);
}

void rememberImportedRow(Database &db, const QString &source, const QByteArray &rowHash, CaseId id)
{
    if (!rowHash.isEmpty())
        db.execute(insertImported, source, rowHash, id);
}

} // namespace lianxin
