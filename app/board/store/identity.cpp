// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/identity.h"

#include "app/board/store/casetable.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

constexpr std::string_view selectBoard = "SELECT id, epoch, name FROM board WHERE one = 1";

std::optional<BoardIdentity> findIdentity(Database &db)
{
    auto query = db.prepare(selectBoard);
    if (!query.step())
        return std::nullopt;
    const auto [id, epoch, name] = query.row<QString, QString, QString>();
    return BoardIdentity {id, epoch, name};
}

constexpr std::string_view upsertBoard = "INSERT INTO board (one, id, epoch, name) VALUES (1, ?, ?, ?) "
                                         "ON CONFLICT (one) DO UPDATE SET epoch = excluded.epoch, name = excluded.name";

static QString minted(Uuid7 &ids)
{
    return ids.next().toString(QUuid::WithoutBraces);
}

BoardIdentity ensureIdentity(Database &db, Uuid7 &ids, const QString &name)
{
    BoardIdentity identity = findIdentity(db).value_or(BoardIdentity {minted(ids), minted(ids), u"留言板"_s});
    if (!name.isEmpty())
        identity.name = name;
    db.execute(upsertBoard, identity.id, identity.epoch, identity.name);
    return identity;
}

constexpr std::string_view updateEpoch = "UPDATE board SET epoch = ? WHERE one = 1";

BoardIdentity beginEpoch(Database &db, Uuid7 &ids, Timestamp now)
{
    skipNumbers(db, now.date().year());
    db.execute(updateEpoch, minted(ids));
    return *findIdentity(db);
}

} // namespace lianxin::board
