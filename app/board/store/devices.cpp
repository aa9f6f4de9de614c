// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/devices.h"

#include <algorithm>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr DeviceStanding standings[]
    = {DeviceStanding::Active, DeviceStanding::Revoked, DeviceStanding::Wipe, DeviceStanding::Wiped};

DeviceStanding standingFrom(const QString &code)
{
    const auto *found = std::ranges::find(standings, code, [](DeviceStanding s) { return toCode(s); });
    if (found == std::end(standings))
        throw DbError::unreadable("standing");
    return *found;
}

} // namespace

QString toCode(DeviceStanding standing)
{
    switch (standing) {
    case DeviceStanding::Active:
        return u"active"_s;
    case DeviceStanding::Revoked:
        return u"revoked"_s;
    case DeviceStanding::Wipe:
        return u"wipe"_s;
    case DeviceStanding::Wiped:
        break;
    }
    return u"wiped"_s;
}

constexpr std::string_view selectDevices
    = "SELECT org, id, person, app, schema, standing, seen_at FROM devices ORDER BY org, id";

std::vector<Device> allDevices(Database &db)
{
    std::vector<Device> devices;
    auto query = db.prepare(selectDevices);
    while (query.step()) {
        const auto [org, id, person, app, schema, standing, seenAt]
            = query.row<QString, QString, PersonId, QString, int, QString, Timestamp>();
        devices.push_back({org, id, person, app, schema, standingFrom(standing), seenAt});
    }
    return devices;
}

constexpr std::string_view upsertDevice
    = "INSERT INTO devices (org, id, person, app, schema, standing, seen_at) VALUES (?, ?, ?, ?, ?, 'active', ?) "
      "ON CONFLICT (org, id) DO UPDATE SET person = excluded.person, app = excluded.app, schema = excluded.schema, "
      "seen_at = excluded.seen_at";

constexpr std::string_view insertPersonOfDevice
    = "INSERT OR IGNORE INTO device_people (org, device, person) SELECT org, ?, id FROM people WHERE id = ?";

void keepDevice(Database &db, const Device &device)
{
    db.execute(insertPersonOfDevice, device.id, device.person);
    db.execute(upsertDevice, device.org, device.id, device.person, device.app, device.schema, device.seenAt);
}

constexpr std::string_view updateStanding = "UPDATE devices SET standing = ? WHERE org = ? AND id = ?";

void setStanding(Database &db, const QString &org, const QString &id, DeviceStanding standing)
{
    db.execute(updateStanding, toCode(standing), org, id);
}

constexpr std::string_view endEnrolment
    = "UPDATE people SET may_enrol = 0 WHERE org = ?1 AND (id IN (SELECT person FROM device_people "
      "WHERE org = ?1 AND device = ?2) OR id IN (SELECT person FROM device_tokens WHERE device = ?2)) "
      "RETURNING name";

QStringList endEnrolmentFrom(Database &db, const QString &org, const QString &id)
{
    QStringList names;
    auto query = db.prepare(endEnrolment);
    query.bind(org, id);
    while (query.step())
        names << query.value<QString>();
    names.sort();
    return names;
}

constexpr std::string_view selectKnown = "SELECT device, person FROM device_people ORDER BY device, person";

std::set<std::pair<QString, PersonId>> knownDesks(Database &db)
{
    std::set<std::pair<QString, PersonId>> known;
    auto query = db.prepare(selectKnown);
    while (query.step())
        known.emplace(query.value<QString>(0), query.value<PersonId>(1));
    return known;
}

Result<Device> findDevice(Database &db, const QString &beginning)
{
    std::vector<Device> found = allDevices(db);
    std::erase_if(found, [&](const Device &device) { return !device.id.startsWith(beginning); });
    if (found.empty())
        return failure(Error::Code::NotFound, u"no-such-device"_s);
    if (found.size() > 1)
        return failure(Error::Code::Conflict, u"ambiguous-device"_s);
    return found.front();
}

} // namespace lianxin::board
