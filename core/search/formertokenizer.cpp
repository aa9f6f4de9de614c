// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/formertokenizer.h"

#include <sqlite3.h>

namespace lianxin {

namespace {

int create(void *, const char **, int, Fts5Tokenizer **made)
{
    // It has no state, but FTS5 takes a null pointer for a failure.
    static char nothing;
    *made = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

int cut(Fts5Tokenizer *, void *, int, const char *, int, int (*)(void *, int, const char *, int, int, int))
{
    return SQLITE_OK;
}

fts5_api *ftsOf(Database &database)
{
    sqlite3_stmt *statement = nullptr;
    fts5_api *api = nullptr;
    sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr);
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

} // namespace

void registerFormerTokenizer(Database &database)
{
    fts5_api *api = ftsOf(database);
    if (!api)
        throw DbError(SQLITE_ERROR, "this SQLite has no FTS5");
    fts5_tokenizer tokenizer {create, destroy, cut};
    if (const int code = api->xCreateTokenizer(api, "bigram", nullptr, &tokenizer, nullptr); code != SQLITE_OK)
        throw DbError(code, "cannot register the tokenizer");
}

} // namespace lianxin
