// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// core/search joins core/text (how Chinese is cut) to core/sqlite (FTS5). It is a room of its own because text may not
// know SQL and sqlite may not know Chinese; it includes base, text and sqlite, and store includes it.

#include "core/sqlite/database.h"

namespace lianxin {

/// Lets this connection read and write FTS5 tables made with tokenize = 'bigram'. Each connection needs it before it
/// touches one. Throws DbError.
///
/// Triggers cannot keep such a table: FTS5 of SQLite 3.40 refuses them under trusted_schema=OFF ("unsafe use of virtual
/// table"). Write the index where the row is written, in the same transaction.
/// Neighbouring tokens overlap, which FTS5's highlight() and snippet() do not expect: find the words in the text
/// itself.
void registerBigramTokenizer(Database &database);

/// The terms of @p text, cut beforehand and perhaps on another thread: bound in place of the text they give the same
/// index.
[[nodiscard]] QByteArray indexTerms(const QString &text);

} // namespace lianxin
