// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/basetable.h"

#include "core/store/sqlvalues.h"

namespace lianxin {

namespace {

constexpr std::string_view selectBase = "SELECT doc FROM base WHERE case_id = ?";
constexpr std::string_view insertBase = "INSERT INTO base (case_id, doc) VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr std::string_view upsertBase = "INSERT INTO base (case_id, doc) VALUES (?, ?)"
                                        " ON CONFLICT (case_id) DO UPDATE SET doc = excluded.doc";
constexpr std::string_view deleteBase = "DELETE FROM base WHERE case_id = ?";

} // namespace

Case serverDocument(Database &db, const StoredCase &stored)
{
    if (stored.serverVersion == 0)
        return {};
    return db.value<Case>(selectBase, stored.id).value_or(stored.current);
}

qint64 seenVersion(Database &db, const StoredCase &stored)
{
    return serverDocument(db, stored).version;
}

void keepBase(Database &db, const StoredCase &stored)
{
    if (stored.serverVersion != 0)
        db.execute(insertBase, stored.id, stored.current);
}

void setBase(Database &db, CaseId id, const Case &document)
{
    db.execute(upsertBase, id, document);
}

void dropBase(Database &db, CaseId id)
{
    db.execute(deleteBase, id);
}

} // namespace lianxin
