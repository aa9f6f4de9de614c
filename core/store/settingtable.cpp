// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingtable.h"

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view selectSetting = "SELECT value FROM setting WHERE key = ?";

constexpr std::string_view upsertSetting = "INSERT INTO setting (key, value) VALUES (?, ?)"
                                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value";

QString deviceLabel(Database &db)
{
    const QString name = setting(db, settingkey::deviceName);
    return name.isEmpty() ? setting(db, settingkey::deviceId).right(4).toUpper() : name;
}

} // namespace

QString setting(Database &db, const QString &key)
{
    return db.value<QString>(selectSetting, key).value_or(QString());
}

void setSetting(Database &db, const QString &key, const QString &value)
{
    db.execute(upsertSetting, key, value);
}

bool hasBoard(Database &db)
{
    return !setting(db, settingkey::boardUrl).isEmpty();
}

QString nextProvisionalNumber(Database &db)
{
    const qint64 number = setting(db, settingkey::lastProvisionalNumber).toLongLong() + 1;
    setSetting(db, settingkey::lastProvisionalNumber, QString::number(number));
    return u"离-%1-%2"_s.arg(deviceLabel(db)).arg(number, 4, 10, QChar(u'0'));
}

} // namespace lianxin
