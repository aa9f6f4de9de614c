// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace lianxin::ui {

/// "zh" is the language the program is written in; "en" its translation, from :/i18n. Installs the translations of the
/// program and of Qt's own buttons and makes the language the default locale. Once, before the first word is shown.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace lianxin::ui
