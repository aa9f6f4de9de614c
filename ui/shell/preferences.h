// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/look.h"

#include <QByteArray>

namespace lianxin::ui {

/// How this PC's window looks and answers to keys. Kept in window.ini of the profile, outside the store: it must be
/// known before the store is open, and it is nobody else's business.
struct Preferences {
    Look look;
    QString language
        = QStringLiteral("zh"); ///< "zh" or "en", at first the system's; a change counts from the next start on
    bool singleKeys = true;     ///< letters without Ctrl, see singlekeys.h
    friend bool operator==(const Preferences &, const Preferences &) = default;
};

[[nodiscard]] Preferences loadPreferences(const QString &profileDir);
void savePreferences(const QString &profileDir, const Preferences &preferences);

/// Where the window stood and how its panes were divided.
struct WindowPlace {
    QByteArray geometry, splitter;
};
[[nodiscard]] WindowPlace loadWindowPlace(const QString &profileDir);
void saveWindowPlace(const QString &profileDir, const WindowPlace &place);

} // namespace lianxin::ui
