// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace lianxin::ctl {

/// What the office should know beside what was asked for, on standard error; the command goes on.
void warn(bool asJson, const QJsonObject &warning, const QString &sentence);

/// For a command that has done and printed what it was to do: a script is to hear all the same that @p count steps will
/// not leave by themselves. Throws Conflict "steps-stuck" if there are any.
void tellStuck(qint64 count);

} // namespace lianxin::ctl
