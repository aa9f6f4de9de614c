// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

namespace lianxin {

/// A member and the name it has in files and on the wire. A struct lists its members once, as
/// `static constexpr auto fields = std::tuple {field("unit", &Assign::unit), …}`; the codec works from that list.
template <class Struct, class Member>
struct NamedMember {
    const char *name;
    Member Struct::*member;
};

template <class Struct, class Member>
[[nodiscard]] constexpr NamedMember<Struct, Member> field(const char *name, Member Struct::*member)
{
    return {name, member};
}

} // namespace lianxin
