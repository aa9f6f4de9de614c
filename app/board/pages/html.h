// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"

namespace lianxin::board {

/// Text for the inside of an element or of a quoted attribute.
[[nodiscard]] QString escaped(const QString &text);

/// A text as it was typed: escaped, with its line breaks shown.
[[nodiscard]] QString words(const QString &text);

[[nodiscard]] QString dateElement(Timestamp at); ///< <time datetime="2026-11-23">2026年11月23日</time>

/// The frame around every page. @p title is text, @p content is HTML.
[[nodiscard]] QString framed(const QString &boardName, const QString &title, const QString &content);

} // namespace lianxin::board
