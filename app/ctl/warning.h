// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace lianxin::ctl {

/// What the office should know beside what was asked for, on standard error; the command goes on.
void warn(bool asJson, const QJsonObject &warning, const QString &sentence);

} // namespace lianxin::ctl
