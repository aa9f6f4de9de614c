// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianxin {

/// A member and the name it has in files and on the wire. A struct lists its members once, as
/// `static constexpr auto fields(auto with) { return with(field("unit", &Assign::unit), …); }`; the codec works from
/// that list. A function, not a tuple: reading a header then costs nothing, only the codec pays for what it uses.
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
