// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/files.h"

namespace lianxin::ui {

// What people read of files of cases.

[[nodiscard]] QString bytesWords(qint64 bytes); ///< "1.2 MB"

/// Where its bytes are and why they have not moved, in a few words: "已公布，文件还在路上".
[[nodiscard]] QString fileStateWords(const FileOfCase &file);
[[nodiscard]] QString fileWantedWords(const QString &name);

} // namespace lianxin::ui
