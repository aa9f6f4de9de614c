// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <optional>
#include <QByteArrayView>

namespace lianxin::wire {

/// A case of a snapshot, read as a row of a feed is read: for the few lines the quick reader does not take. Half
/// characters and names can be written with escapes that it does not know, and a list that is null is an empty one.
[[nodiscard]] std::optional<SnapshotRow> readThoroughly(QByteArrayView line);

} // namespace lianxin::wire
