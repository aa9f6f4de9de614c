// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/rules.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace lianxin {

/// The files that make up a set of rules, each one JSON object with a "version".
[[nodiscard]] QStringList ruleFileNames();

/// Rules from the contents of their files, by file name. Refuses with Invalid anything it does not fully understand: an
/// unknown status, role, guard, operation or member, a missing file, a date that does not exist. The first bad member
/// is in `where`, e.g. "states.json: rows[3].by[0]".
///
/// The version of the whole is that of states.json; a file of another version adds its own: "2026.1+calendar-2027.1".
[[nodiscard]] Result<Rules> readRules(const QHash<QString, QByteArray> &files);

} // namespace lianxin
