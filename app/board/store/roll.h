// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/http/clientsign.h"
#include "app/board/store/devices.h"
#include "app/board/store/tokens.h"

#include <map>
#include <optional>

namespace lianxin::board {

/// How a desk stands with the board. A desk that must be updated may hand in its work and gets nothing.
enum class DeviceState { Active, MustUpdate, Revoked, Wipe };
[[nodiscard]] QString toCode(DeviceState state); ///< "active", "must_update", "revoked", "wipe"

/// Who comes with a request, and from which desk.
struct Visitor {
    Actor person;
    QString device; ///< empty: it did not say
    DeviceState state = DeviceState::Active;
    QByteArray tokenHash;
    bool isBound = false; ///< the token is good for that desk alone
};

/// Tokens and desks in memory, so that a request need not wait for the database to know who asks. Server's thread.
class Roll
{
public:
    /// What a visit leads to and the tables do not know yet.
    struct News {
        std::optional<TokenHolder> used; ///< for the first time
        std::optional<Device> seen;      ///< new, changed, or not seen for a day
    };

    Roll() = default;
    explicit Roll(int oldestSchema) : m_oldestSchema(oldestSchema) { }

    /// As the tables have it, but for tokens that have ended here: the tables may not know that yet.
    void read(Database &db); ///< throws DbError; then it is as it was

    /// Unauthorized "token-not-accepted" if nobody has the token, "person-disabled", "no-new-desk" for a code
    /// that opens no desk its person has not come from before. Adds to @p news.
    [[nodiscard]] Result<Visitor> visitor(const QByteArray &token, const ClientSign &sign, Timestamp now, News &news);
    [[nodiscard]] DeviceState stateOf(const QString &org, const QString &device, int schema) const;

    void wiped(const QString &org, const QString &device);

private:
    [[nodiscard]] bool isOpen(const TokenHolder &holder, const QString &device) const;
    void note(const Visitor &visitor, const ClientSign &sign, Timestamp now, News &news);

    TokenTable m_tokens;
    std::map<std::pair<QString, QString>, Device> m_devices; ///< by office and name
    std::set<std::pair<QString, PersonId>> m_known;          ///< desks with those who have come from them
    int m_oldestSchema = 0;
};

/// How often commands have changed people or desks, and one time more. Both throw DbError.
[[nodiscard]] qint64 rollChanges(Database &db);
void countRollChange(Database &db);

} // namespace lianxin::board
