// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <catch2/catch.hpp>

#include <ostream>

// Lets Catch show Qt values in a failed check. Include it instead of catch.hpp.
inline std::ostream &operator<<(std::ostream &out, const QString &text)
{
    return out << '"' << text.toStdString() << '"';
}

inline std::ostream &operator<<(std::ostream &out, const QByteArray &bytes)
{
    return out << '"' << bytes.toStdString() << '"';
}

namespace lianxin {

inline std::ostream &operator<<(std::ostream &out, const Error &error)
{
    return out << "Error " << int(error.code) << ' ' << error.reason << ' ' << error.where << ' ' << error.detail;
}

} // namespace lianxin

/// The value of a result that must be there; otherwise the test fails showing the error.
#define REQUIRE_OK(result)                                                                                             \
    [&] {                                                                                                              \
        auto taken = (result);                                                                                         \
        if (!taken)                                                                                                    \
            FAIL(taken.error());                                                                                       \
        return taken;                                                                                                  \
    }()
