// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/bigramtokenizer.h"

#include "core/text/tokens.h"

#include <algorithm>
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

// Terms cut beforehand: each begins with this character, which is part of none.
constexpr char beforeTerm = '\1';

int passOn(void *context, std::string_view terms, TokenCallback callback)
{
    int code = SQLITE_OK;
    for (size_t at = 0; at < terms.size() && code == SQLITE_OK;) {
        const size_t from = at + 1;
        at = std::min(terms.find(beforeTerm, from), terms.size());
        code = callback(context, 0, terms.data() + from, int(at - from), int(from), int(at));
    }
    return code;
}

int cut(Fts5Tokenizer *, void *context, int flags, const char *text, int length, TokenCallback callback)
try {
    if (length > 0 && *text == beforeTerm)
        return passOn(context, {text, std::size_t(length)}, callback);
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

QByteArray indexTerms(const QString &text)
{
    QByteArray terms;
    const QByteArray utf8 = text.toUtf8();
    terms.reserve(utf8.size() * 3);
    tokenize({utf8.data(), std::size_t(utf8.size())}, TokenPurpose::Index, [&terms](const Token &token) {
        terms += beforeTerm;
        terms.append(token.text.data(), qsizetype(token.text.size()));
        return true;
    });
    return terms;
}

} // namespace lianxin
