// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/sqlite/database.h"
#include "core/store/syncstanding.h"

namespace lianxin {

[[nodiscard]] ScopeCursor cursorOf(Database &db, const QString &scope); ///< the beginning, if it was never read
[[nodiscard]] std::vector<ScopeCursor> cursors(Database &db);
void setCursor(Database &db, const ScopeCursor &cursor);

void forgetCursor(Database &db, const QString &scope); ///< this feed is read from its beginning again
/// How far this feed was read once, in this life of its board, whatever has become of the cursor.
[[nodiscard]] qint64 farthestRead(Database &db, const QString &scope);
void noteRead(Database &db, const QString &scope, qint64 seq);
void forgetRead(Database &db, const QString &scope);
void forgetCursors(Database &db);
/// Keeps a row that could not be read as it came, for the day somebody can.
void quarantine(Database &db, const QString &scope, const MalformedRow &row);

void rememberSyncEnd(Database &db, const SyncEnd &end); ///< the last few hundred are kept
[[nodiscard]] std::optional<Timestamp> lastGoodSync(Database &db);

} // namespace lianxin
