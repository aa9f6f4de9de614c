// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intents.h"

namespace lianxin {

struct FileRules;

/// 64 hexadecimal digits, lower case: safe as a file's name.
[[nodiscard]] bool isSha256(const QString &text);

// What the guards of AttachFile prove.

/// By a name of one line and no path, with nothing in it that is not seen or turns the writing round, and by a media
/// type.
[[nodiscard]] bool isNamed(const AttachFile &file);
[[nodiscard]] bool isFingerprinted(const AttachFile &file);
[[nodiscard]] bool isWithinLimit(const AttachFile &file, const FileRules &rules);

/// A name that isNamed() lets pass, made of what a file on some disk is called.
[[nodiscard]] QString fileNameFor(const QString &path);

/// By the ending of a name; "application/octet-stream" for one that says nothing.
[[nodiscard]] QString mediaTypeFor(const QString &name);

} // namespace lianxin
