// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/board.h"
#include "app/board/store/feed.h"
#include "core/codec/builtinrules.h"
#include "tests/catchqt.h"

#include <QTemporaryDir>

namespace lianxin::board {

inline const QString town = QStringLiteral("临江镇");
inline const Timestamp noon = Timestamp::atLocal(QDate(2026, 11, 23), QTime(12, 0));

/// A board's file with one office, and the people of it as they are needed. Nothing runs beside the test.
class BoardFile
{
public:
    explicit BoardFile(quint64 seed = 7) : random(seed)
    {
        REQUIRE_OK(addOrg(*db, town, QStringLiteral("LY")));
        REQUIRE_OK(addOrg(*db, QStringLiteral("白石镇"), QStringLiteral("BS")));
    }

    /// A person who was added; the token is in tokens[name].
    Actor person(const QString &name, std::vector<Role> roles, const QString &org = town)
    {
        Actor actor {{ids.next()}, name, org, std::move(roles)};
        tokens[name] = *REQUIRE_OK(addPerson(*db, actor));
        return actor;
    }

    [[nodiscard]] RecordedOperation operation(const Actor &actor, CaseKey key, qint64 base, Operation what)
    {
        return {{ids.next()}, key, base, actor.id, actor.name, clock.now(), rules.version, std::move(what), {}};
    }

    [[nodiscard]] RecordedOperation intake(const Actor &actor, const QString &body, Track track = Track::Unknown)
    {
        const CaseKey key {ids.next()};
        Appeal letter;
        letter.key = {ids.next()};
        letter.subject = QStringLiteral("路灯不亮");
        letter.body = body;
        letter.residentName = QStringLiteral("王小明");
        letter.residentPhone = QStringLiteral("13800000000");
        letter.channel = QStringLiteral("phone");
        letter.at = clock.now();
        letter.original = "row";
        return operation(actor, key, 0, Intake {key, QStringLiteral("离-PC3-0007"), {letter}, track, {}, {}, {}});
    }

    OperationResult give(const Actor &actor, const RecordedOperation &what, const QString &device = {})
    {
        return accept(*db, means, {actor, device}, what);
    }

    [[nodiscard]] ChangePage feed(const QString &scope, const QString &after = {}, qint64 maxBytes = 1 << 20)
    {
        const auto place = REQUIRE_OK(placeOf(*db, {scope, after}, epoch));
        return pageAfter(*db, *place, maxBytes);
    }
    [[nodiscard]] qint64 count(std::string_view sql) { return *db->value<qint64>(sql); }

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.db"));
    ManualClock clock {noon};
    SeededRandom random;
    Uuid7 ids {clock, random};
    const Rules rules = *builtInRules();
    std::unique_ptr<Database> db = std::move(*openForWriting(path));
    const Means means {clock, random, ids, rules};
    const QString epoch = ensureIdentity(*db, ids, {}).epoch;
    std::map<QString, QByteArray> tokens;
};

} // namespace lianxin::board
