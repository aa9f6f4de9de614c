// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/sqlite/database.h"

#include <functional>
#include <set>
#include <vector>

namespace lianxin::board {

// Tokens. The one that is printed for a person opens any desk and stays. A desk changes the one it has for a new one,
// bound to that desk, again and again:
//
//     printed ─────────────────────────────────────────────── stays
//        └─ new one A ── used ── renewed: B ─── B used ── A is gone
//                                   └ reply lost: A goes on; the next renewal makes C, B is gone

/// 256 random bits as text; the board keeps its hash alone.
[[nodiscard]] QByteArray newToken();
[[nodiscard]] QByteArray tokenHash(const QByteArray &token);

/// Who a token speaks for.
struct TokenHolder {
    QByteArray hash;
    Actor person;
    QString device;       ///< the one desk it is good for; empty: any
    QByteArray replaces;  ///< hash of the token it takes the place of, until it is used the first time
    bool isActive = true; ///< whether the person may come
    bool mayEnrol = true; ///< whether a token that is good for any desk opens one it was not used on before
};

/// Keeps @p fresh and forgets another that was to take the same place and was never used. Both throw DbError.
void keepToken(Database &db, const TokenHolder &fresh, Timestamp now);
/// @p used was used: the token it replaces is gone, if that was bound to the same desk.
void settleToken(Database &db, const TokenHolder &used);
/// Whether the token with that hash still opens something. Throws DbError.
[[nodiscard]] bool isGood(Database &db, const QByteArray &hash);
void dropTokensOf(Database &db, const QString &org, const QString &device); ///< throws DbError
/// Whatever desks have got for this person's code. Throws DbError.
void dropDeskTokensOf(Database &db, PersonId person);

/// Everybody's tokens, in memory. One thread.
class TokenTable
{
public:
    void read(Database &db); ///< anew, but for those that have ended here; throws DbError

    /// Takes as long for a token that nearly fits as for any other. Null if nobody has it; else good until the next
    /// change.
    [[nodiscard]] const TokenHolder *whose(const QByteArray &token) const;

    // What settleToken() and dropTokensOf() do, here.
    void settle(const TokenHolder &used);
    void dropOf(const QString &org, const QString &device);

private:
    void end(const std::function<bool(const TokenHolder &)> &isMeant);

    std::vector<TokenHolder> m_holders;
    std::set<QByteArray> m_ended; ///< their hashes; no token ever comes back
};

} // namespace lianxin::board
