// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/similarity.h"

#include <optional>
#include <QStringList>

namespace lianxin {

/// What is compared of a letter.
struct Matter {
    quint64 fingerprint = 0;
    Shingles shingles;
    QString place;           ///< of its case, folded; may be empty
    QStringList namedPlaces; ///< villages, streets, schools … the letter names, sorted, each once
};
[[nodiscard]] Matter matterOf(const QString &letter, const QString &place);

struct Sameness {
    bool sameText = false; ///< apart from blanks, punctuation and the form of characters
    double score = 0;      ///< share of common words, 0…1
};

/// Whether two letters seem to be about the same matter: the same text, or the same place and many common words; if
/// nothing is known of one's place, most words. Letters of different places never are, however alike they read.
[[nodiscard]] std::optional<Sameness> sameMatter(const Matter &a, const Matter &b);

/// A few shingles that stand for a text: two texts share about as much of their sketches as of their shingles, so that
/// candidates can be looked up by it.
[[nodiscard]] Shingles sketchOf(const Shingles &shingles);

/// How many common shingles of a sketch make a candidate worth comparing in full.
[[nodiscard]] int sharedByCandidates(const Shingles &sketch);

} // namespace lianxin
