// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

#include <QStringList>
#include <set>
#include <vector>

namespace lianxin::board {

// The desks that have come to this board. A desk is known within the office of whoever came from it.

enum class DeviceStanding {
    Active,
    Revoked, ///< it gets nothing and nothing of it is accepted
    Wipe,    ///< the same, and it shall delete what it holds
    Wiped,   ///< it said that it has
};
[[nodiscard]] QString toCode(DeviceStanding standing); ///< "active", "revoked", "wipe", "wiped"

struct Device {
    QString org;
    QString id; ///< the desk's own name for itself
    PersonId person = {};
    QString app = {};
    int schema = 0; ///< 0: it did not say
    DeviceStanding standing = DeviceStanding::Active;
    Timestamp seenAt = {};
};

// All of them throw DbError.
[[nodiscard]] std::vector<Device> allDevices(Database &db);
/// New, or seen again: everything but its standing is as said last. Who came from it is remembered for good.
void keepDevice(Database &db, const Device &device);
void setStanding(Database &db, const QString &org, const QString &id, DeviceStanding standing);
/// Whoever has the desk may have the codes that were typed in there: those of everybody who came from it open no
/// further desk. Gives their names.
QStringList endEnrolmentFrom(Database &db, const QString &org, const QString &id);
/// Each desk with each person who has come from it.
[[nodiscard]] std::set<std::pair<QString, PersonId>> knownDesks(Database &db);
/// The desk whose id begins so, in any office. NotFound "no-such-device", Conflict "ambiguous-device".
[[nodiscard]] Result<Device> findDevice(Database &db, const QString &beginning);

} // namespace lianxin::board
