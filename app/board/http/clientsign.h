// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin::board {

/// What a desk says about itself in the header Client: "lianxin/1.4 (device=0192…; schema=12)".
struct ClientSign {
    QString app;
    QString device; ///< empty: it did not say
    int schema = 0; ///< 0: it did not say
    friend bool operator==(const ClientSign &, const ClientSign &) = default;
};

/// Takes what can be understood and leaves the rest.
[[nodiscard]] ClientSign clientSignFrom(const QByteArray &header);

} // namespace lianxin::board
