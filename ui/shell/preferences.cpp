// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/words/language.h"

#include <algorithm>
#include <QSettings>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QString fileIn(const QString &profileDir)
{
    return profileDir + u"/window.ini"_s;
}

} // namespace

Preferences loadPreferences(const QString &profileDir)
{
    const QSettings file(fileIn(profileDir), QSettings::IniFormat);
    Preferences p;
    p.look.theme = fromCode<ThemeKind>(file.value("theme").toString()).value_or(ThemeKind::Light);
    p.look.textPercent = std::clamp(file.value("text_percent", 100).toInt(), 100, 200);
    p.language = file.value("language", usualLanguage(QLocale::system())).toString();
    p.singleKeys = file.value("single_keys", true).toBool();
    return p;
}

void savePreferences(const QString &profileDir, const Preferences &p)
{
    QSettings file(fileIn(profileDir), QSettings::IniFormat);
    file.setValue("theme", toCode(p.look.theme));
    file.setValue("text_percent", p.look.textPercent);
    file.setValue("language", p.language);
    file.setValue("single_keys", p.singleKeys);
}

WindowPlace loadWindowPlace(const QString &profileDir)
{
    const QSettings file(fileIn(profileDir), QSettings::IniFormat);
    return {file.value("geometry").toByteArray(), file.value("splitter").toByteArray()};
}

void saveWindowPlace(const QString &profileDir, const WindowPlace &place)
{
    QSettings file(fileIn(profileDir), QSettings::IniFormat);
    file.setValue("geometry", place.geometry);
    file.setValue("splitter", place.splitter);
}

} // namespace lianxin::ui
