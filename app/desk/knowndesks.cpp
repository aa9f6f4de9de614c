// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/knowndesks.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// As it was named, links and all: where a link leads depends on what is mounted.
QString pathOf(const QString &profile)
{
    return QDir::cleanPath(QFileInfo(profile).absoluteFilePath());
}

/// A key of QSettings: there a slash would make a group.
QString keyOf(const QString &profile)
{
    return QString::fromLatin1(pathOf(profile).toUtf8().toPercentEncoding());
}

} // namespace

KnownDesks KnownDesks::ofThisPerson()
{
    return KnownDesks(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/desks.ini"_s);
}

bool KnownDesks::has(const QString &profile) const
{
    return QSettings(m_file, QSettings::IniFormat).contains(u"known/"_s + keyOf(profile));
}

void KnownDesks::add(const QString &profile)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"known/"_s + keyOf(profile), true);
}

QString KnownDesks::newPlaceOf(const QString &profile) const
{
    return QSettings(m_file, QSettings::IniFormat).value(u"moved/"_s + keyOf(profile)).toString();
}

void KnownDesks::setNewPlace(const QString &profile, const QString &folder)
{
    QSettings(m_file, QSettings::IniFormat).setValue(u"moved/"_s + keyOf(profile), pathOf(folder));
}

} // namespace lianxin
