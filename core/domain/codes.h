// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QString>
#include <span>

namespace lianxin {

/// One enumerator and the stable word that stands for it in files, on the wire and in the command line.
template <class E>
struct CodeName {
    E value;
    const char16_t *code;
};
template <class E>
CodeName(E, const char16_t *) -> CodeName<E>; // clang 14 does not find it by itself

/// The table of an enum: every enum that leaves the process has one, found by argument-dependent lookup.
template <class E>
concept Coded = requires(E e)
{
    codeNames(e);
};

template <Coded E>
[[nodiscard]] QString toCode(E value)
{
    for (const auto &name : codeNames(value))
        if (name.value == value)
            return QString::fromUtf16(name.code);
    Q_UNREACHABLE();
}

/// Nothing if @p code is no word of this enum.
template <Coded E>
[[nodiscard]] std::optional<E> fromCode(QStringView code)
{
    for (const auto &name : codeNames(E {}))
        if (code == QStringView(name.code))
            return name.value;
    return std::nullopt;
}

} // namespace lianxin
