// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/foldedline.h"
#include "tests/fuzz/target.h"

// A case's line of a snapshot as it travels: whatever is folded comes back to the byte, and what somebody else folded is
// unfolded or refused, and does not swell.

namespace lianxin::fuzz {

void run(const QByteArray &input)
{
    must(wire::unfolded(wire::folded(input)) == input, "what was folded comes back as it was");
    const auto whole = wire::unfolded(input);
    must(!whole || whole->size() <= wire::longestUnfolded + input.size(), "a line does not swell");
    must(!whole || wire::unfolded(wire::folded(*whole)) == whole, "what was unfolded can be folded");
}

} // namespace lianxin::fuzz
