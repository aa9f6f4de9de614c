// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <vector>

namespace lianxin {

/// Equal for texts that differ in folding, blanks and punctuation only; digits count. The same on every machine and in
/// every version, so it may be stored. 0 for a text without letters or digits, which equals nothing.
[[nodiscard]] quint64 fingerprint(QStringView text);

/// What a text is made of: the hashes of all runs of @p length folded letters and digits, sorted, each once. A shorter
/// text is one run. As stable as fingerprint().
using Shingles = std::vector<quint32>;
[[nodiscard]] Shingles shingles(QStringView text, int length = 3);

/// Share of common shingles, 0 to 1; 0 if either has none.
[[nodiscard]] double jaccard(const Shingles &a, const Shingles &b);

} // namespace lianxin
