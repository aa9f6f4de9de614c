// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace lianxin {

/// A run of text that two versions share, or that only one of them has.
struct DiffPart {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// How @p now came from @p before: sentence by sentence, and within a rewritten sentence character by character.
/// Joining Same and Removed gives @p before, joining Same and Added gives @p now; removed words stand before added
/// ones.
[[nodiscard]] std::vector<DiffPart> textDiff(const QString &before, const QString &now);

/// A run of whole sentences that two texts share, or what one has and the other has instead.
struct SentenceStretch {
    bool isSame = false;
    QString one, other;
    friend bool operator==(const SentenceStretch &, const SentenceStretch &) = default;
};

/// Joining every @c one gives @p one, joining every @c other gives @p other; none is empty on both sides.
[[nodiscard]] std::vector<SentenceStretch> sentenceStretches(const QString &one, const QString &other);

} // namespace lianxin
