// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/bigramtokenizer.h"

#include "core/text/tokens.h"

#include <new>
#include <sqlite3.h>

namespace lianxin {

namespace {

using TokenCallback = int (*)(void *, int, const char *, int, int, int);

int create(void *, const char **, int, Fts5Tokenizer **made)
{
    // It has no state, but FTS5 takes a null pointer for a failure.
    static char nothing;
    *made = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

int cut(Fts5Tokenizer *, void *context, int flags, const char *text, int length, TokenCallback callback)
try {
    const auto purpose = flags & FTS5_TOKENIZE_QUERY ? TokenPurpose::Query : TokenPurpose::Index;
    int code = SQLITE_OK;
    tokenize({text, std::size_t(length)}, purpose, [&](const Token &token) {
        code = callback(context, 0, token.text.data(), int(token.text.size()), token.start, token.end);
        return code == SQLITE_OK;
    });
    return code;
} catch (const std::bad_alloc &) {
    return SQLITE_NOMEM;
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

void registerBigramTokenizer(Database &database)
{
    fts5_api *api = ftsOf(database);
    if (!api)
        throw DbError(SQLITE_ERROR, "this SQLite has no FTS5");
    fts5_tokenizer tokenizer {create, destroy, cut};
    if (const int code = api->xCreateTokenizer(api, "bigram", nullptr, &tokenizer, nullptr); code != SQLITE_OK)
        throw DbError(code, "cannot register the tokenizer");
}

} // namespace lianxin
