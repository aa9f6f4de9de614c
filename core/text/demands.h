// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace lianxin {

/// A part of a letter that asks for something, in UTF-16 units of the letter.
struct DemandSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QString text; ///< the letter's own words, without number, outer blanks and closing full stop

    friend bool operator==(const DemandSpan &, const DemandSpan &) = default;
};

/// The demands of a letter as a proposal for a person to correct, in the order of the letter, never overlapping.
///
/// If the resident numbered them (一、 （二） 3. 4） ⑤ 第六 其七) those are the demands; of several lists the one that
/// is announced ("诉求如下：") counts, else the first. Otherwise every sentence that asks: by a question mark, a
/// question word or a word of request. "望领导重视" alone is courtesy and counts only if there is nothing else.
[[nodiscard]] std::vector<DemandSpan> proposedDemands(const QString &letter);

} // namespace lianxin
