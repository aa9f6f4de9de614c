// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>

namespace lianxin::ui {

/// Of a profile that does not name one: "en" where the system speaks English, else "zh".
[[nodiscard]] QString usualLanguage(const QLocale &system);

/// "zh" is the language the program is written in; "en" its translation, from :/i18n. Installs the translations of the
/// program and of Qt's own buttons and makes the language the default locale. Once, before the first word is shown.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace lianxin::ui
