// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/tokens.h"

#include "app/board/store/people.h"

#include <QCryptographicHash>
#include <sodium.h>

namespace lianxin::board {

namespace {

// 256 random bits: they need no slow hash, nobody can try them all.
constexpr qsizetype tokenBytes = 32;

} // namespace

QByteArray newToken()
{
    QByteArray bytes(tokenBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return "lx_" + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenHash(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

constexpr std::string_view deleteRivals
    = "DELETE FROM device_tokens WHERE replaces = ? AND replaces <> x'' AND device = ?";
constexpr std::string_view insertToken
    = "INSERT INTO device_tokens (hash, person, device, replaces, made_at) VALUES (?, ?, ?, ?, ?)";

void keepToken(Database &db, const TokenHolder &fresh, Timestamp now)
{
    db.execute(deleteRivals, fresh.replaces, fresh.device);
    db.execute(insertToken, fresh.hash, fresh.person.id, fresh.device, fresh.replaces, now);
}

constexpr std::string_view deleteReplaced = "DELETE FROM device_tokens WHERE hash = ? AND device = ?";
constexpr std::string_view markUsed = "UPDATE device_tokens SET replaces = x'' WHERE hash = ?";

void settleToken(Database &db, const TokenHolder &used)
{
    db.execute(deleteReplaced, used.replaces, used.device);
    db.execute(markUsed, used.hash);
}

constexpr std::string_view selectGood
    = "SELECT 1 FROM people WHERE token_hash = ?1 AND is_active = 1 UNION ALL "
      "SELECT 1 FROM device_tokens AS t JOIN people AS p ON p.id = t.person WHERE t.hash = ?1 AND p.is_active = 1";

bool isGood(Database &db, const QByteArray &hash)
{
    return db.value<int>(selectGood, hash).has_value();
}

constexpr std::string_view deleteOfDevice
    = "DELETE FROM device_tokens WHERE device = ? AND person IN (SELECT id FROM people WHERE org = ?)";

void dropTokensOf(Database &db, const QString &org, const QString &device)
{
    db.execute(deleteOfDevice, device, org);
}

constexpr std::string_view deleteOfPerson = "DELETE FROM device_tokens WHERE person = ?";

void dropDeskTokensOf(Database &db, PersonId person)
{
    db.execute(deleteOfPerson, person);
}

constexpr std::string_view selectTokens
    = "SELECT id, org, name, roles, token_hash, '', x'', is_active, may_enrol FROM people "
      "UNION ALL SELECT p.id, p.org, p.name, p.roles, t.hash, t.device, t.replaces, p.is_active, 1 "
      "FROM device_tokens AS t JOIN people AS p ON p.id = t.person";

void TokenTable::read(Database &db)
{
    m_holders.clear();
    auto query = db.prepare(selectTokens);
    while (query.step()) {
        const auto [id, org, name, roles, hash, device, replaces, isActive, mayEnrol]
            = query.row<PersonId, QString, QString, QString, QByteArray, QString, QByteArray, bool, bool>();
        if (!m_ended.contains(hash))
            m_holders.push_back(
                {hash, Actor {id, name, org, rolesFromText(roles)}, device, replaces, isActive, mayEnrol});
    }
}

const TokenHolder *TokenTable::whose(const QByteArray &token) const
{
    const QByteArray hash = tokenHash(token);
    const TokenHolder *found = nullptr;
    for (const TokenHolder &holder : m_holders)
        if (sodium_memcmp(holder.hash.constData(), hash.constData(), size_t(hash.size())) == 0)
            found = &holder;
    return found;
}

void TokenTable::end(const std::function<bool(const TokenHolder &)> &isMeant)
{
    std::erase_if(m_holders, [&](const TokenHolder &holder) {
        const bool ends = isMeant(holder);
        if (ends)
            m_ended.insert(holder.hash);
        return ends;
    });
}

void TokenTable::settle(const TokenHolder &used)
{
    end([&](const TokenHolder &holder) { return holder.hash == used.replaces && holder.device == used.device; });
    for (TokenHolder &holder : m_holders)
        if (holder.hash == used.hash)
            holder.replaces.clear();
}

void TokenTable::dropOf(const QString &org, const QString &device)
{
    end([&](const TokenHolder &holder) {
        return holder.device == device && !device.isEmpty() && holder.person.org == org;
    });
}

} // namespace lianxin::board
