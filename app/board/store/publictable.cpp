// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/publictable.h"

#include "app/board/store/casetable.h"
#include "core/sqlite/transaction.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

constexpr std::string_view selectPublicKeys
    = "SELECT key FROM cases WHERE is_public = 1 AND (received_at, number) < (?, ?) "
      "ORDER BY received_at DESC, number DESC LIMIT ?";

static PublicLine lineFor(Database &db, CaseKey key)
{
    const Case c = findCase(db, key)->doc;
    return {c.number, publicSubject(c, appealsOf(db, key, 0, c.version)), publicStatus(c.status), c.receivedAt};
}

PublicList listPublic(Database &db, const PublicPlace &after, int count)
{
    const Transaction snapshot(db, Transaction::Kind::Read);
    PublicList list;
    auto query = db.prepare(selectPublicKeys);
    for (query.bind(after.receivedAt, after.number, count + 1); query.step();) {
        if (int(list.lines.size()) == count) {
            list.next = PublicPlace {list.lines.back().receivedAt, list.lines.back().number};
            break;
        }
        list.lines.push_back(lineFor(db, query.value<CaseKey>()));
    }
    return list;
}

constexpr std::string_view selectByNumber = "SELECT key FROM cases WHERE number = ? AND is_public = 1";

Result<PublicCase> findPublic(Database &db, const QString &number)
{
    const Transaction snapshot(db, Transaction::Kind::Read);
    const auto key = db.value<CaseKey>(selectByNumber, number);
    const auto found = key ? findCase(db, *key) : std::nullopt;
    if (!found)
        return failure(Error::Code::NotFound, u"no-such-case"_s);
    const Case &c = found->doc;
    const auto lead = c.joinedTo.isNull() ? std::nullopt : findCase(db, c.joinedTo);
    const QString leadNumber = lead && isPublic(lead->doc) ? lead->doc.number : QString();
    return publicCase(c, appealsOf(db, *key, 0, c.version), eventsOf(db, *key, 0, c.version), leadNumber);
}

} // namespace lianxin::board
