// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArrayView>

// A case's line of a snapshot says many things twice: its key in every letter and step, its subject and its times in
// the letter it came with. Folded, whatever its "case" has said before stands as a mark, so that all lines look alike
// in these places and pack to almost nothing:
//
//   {"case":{"key":"0192…a0","received_at":1782862771000,"subject":"路灯不亮","unit_since":"\u0002received_at"},
//    "letters":[{"key":"\u0002+1","at":"\u0002received_at","subject":"\u0002subject"}],…}
//
//   "\u0002NAME"  the value of the member NAME of the case, a text or a number, to the byte
//   "\u0002+N"    the id that lies N behind the case's key (N from 1 to 999)
//   "\u0002@N"    the time, in milliseconds, that lies N behind that in the case's key (N from 0 to 999)
//   "\u0002=…"    a text that begins with U+0002 itself
//
// A mark points back only. Members of the case count whose value takes six bytes or more and whose name is of a-z, 0-9
// and _, beginning with a letter; of two with the same name or value the first.

namespace lianxin::wire {

constexpr qsizetype longestUnfolded = 64 << 20; ///< bytes

/// @p line as it travels. One that does not begin with its case stays as it is.
[[nodiscard]] QByteArray folded(QByteArrayView line);

/// @p line as it was before folded(); nothing if a mark means nothing, or it would be longer than longestUnfolded.
[[nodiscard]] std::optional<QByteArray> unfolded(QByteArrayView line);

} // namespace lianxin::wire
