// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <QByteArray>
#include <string_view>

namespace lianxin {

// Numbers in seven bits a byte, the lowest first; all but the last byte have the eighth bit set.

constexpr qsizetype longestVarint = 10;

/// Answers where the next byte goes.
inline char *putVarint(char *out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        *out++ = char(number | 0x80);
    *out++ = char(number);
    return out;
}

inline void putVarint(QByteArray &out, quint64 number)
{
    char bytes[longestVarint];
    out.append(bytes, putVarint(bytes, number) - bytes);
}

[[nodiscard]] inline quint64 varintLength(quint64 number)
{
    return (std::bit_width(number | 1) + 6) / 7;
}

/// Takes it from the front of @p bytes. Of what is no number, 0, and nothing is left behind it: damaged pages end early
/// and never lead out of themselves.
[[nodiscard]] inline quint64 takeVarint(std::string_view &bytes)
{
    quint64 number = 0;
    for (size_t i = 0, shift = 0; i < bytes.size() && shift < 64; ++i, shift += 7) {
        number |= quint64(bytes[i] & 0x7f) << shift;
        if (!(bytes[i] & 0x80)) {
            bytes.remove_prefix(i + 1);
            return number;
        }
    }
    bytes = {};
    return 0;
}

/// @p length bytes from the front, or as many as there are.
[[nodiscard]] inline std::string_view takeBytes(std::string_view &bytes, quint64 length)
{
    const std::string_view taken = bytes.substr(0, size_t(length));
    bytes.remove_prefix(taken.size());
    return taken;
}

} // namespace lianxin
