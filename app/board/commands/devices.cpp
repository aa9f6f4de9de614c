// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/devices.h"
#include "core/codec/codec.h"

#include <cstdio>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Device &device)
{
    return {{u"name"_s, device.id},          {u"org"_s, device.org},       {u"person"_s, device.person.toString()},
            {u"app"_s, device.app},          {u"schema"_s, device.schema}, {u"standing"_s, toCode(device.standing)},
            {u"seen_at"_s, device.seenAt.ms}};
}

void print(const std::vector<Device> &devices, bool asJson)
{
    QJsonArray list;
    for (const Device &device : devices) {
        list.append(toJson(device));
        if (!asJson)
            std::printf("%-36s  %-8s  %s  %s  %s\n", qUtf8Printable(device.id), qUtf8Printable(toCode(device.standing)),
                        qUtf8Printable(device.seenAt.date().toString(Qt::ISODate)), qUtf8Printable(device.org),
                        qUtf8Printable(device.app));
    }
    if (asJson)
        std::printf("%s\n", compact({{u"devices"_s, list}}).constData());
}

struct Changed {
    QString device;
    QStringList ended; ///< whose codes open no further desk from now on
};

Result<Changed> changed(Database &db, const QString &name, DeviceStanding standing)
{
    const auto device = findDevice(db, name);
    if (!device)
        return tl::unexpected(device.error());
    setStanding(db, device->org, device->id, standing);
    if (standing == DeviceStanding::Active)
        return Changed {device->id, {}};
    return Changed {device->id, endEnrolmentFrom(db, device->org, device->id)};
}

int set(const DeviceOptions &options, DeviceStanding standing)
{
    const auto session = Session::beside(options.file);
    if (!session)
        return explain(session.error());
    Database &db = *(*session)->db;
    const auto done = (*session)->write([&] { return changed(db, options.name, standing); });
    if (!done)
        return explain(done.error());
    std::printf("%s %s\n", qUtf8Printable(done->device), qUtf8Printable(toCode(standing)));
    for (const QString &name : done->ended)
        std::printf("code ended: %s\n", qUtf8Printable(name));
    return 0;
}

} // namespace

int listDevices(const DeviceOptions &options)
{
    const auto db = openToLook(options.file);
    if (!db)
        return explain(db.error());
    const auto devices = attempt([&] { return allDevices(**db); });
    if (!devices)
        return explain(devices.error());
    print(*devices, options.json);
    return 0;
}

int admitDevice(const DeviceOptions &options)
{
    return set(options, DeviceStanding::Active);
}

int revokeDevice(const DeviceOptions &options)
{
    return set(options, DeviceStanding::Revoked);
}

int wipeDevice(const DeviceOptions &options)
{
    return set(options, DeviceStanding::Wipe);
}

} // namespace lianxin::board
