// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid7.h"

#include <functional>
#include <QString>

// Files that no database keeps: fetched snapshots, and those that lie ready. They are real ones, below a machine's
// folder.

namespace lianxin::sim {

/// Nothing is in it.
void clear(const QString &folder);

/// What a power cut leaves of files that were not synced: cut short, with a sector that was never written, gone, or
/// whole.
void loseSome(const QString &folder, Random &dice);

/// The same snapshots, but each line can be unpacked as soon as it has come: that way a small one comes in as many
/// steps as a large one. @p rewritten gives what they hold from then on.
void packByLine(const QString &folder, const std::function<QByteArray(const QByteArray &plain)> &rewritten = {});

} // namespace lianxin::sim
