// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/files.h"

namespace lianxin::ui {

/// Where the bytes of a file are and how far they have got: "在本机 · 等待上传", "已上传 40%", "在留言板 · 未取回".
[[nodiscard]] QString filePartWords(const FilePart &part);
/// Why it has not moved yet; empty if nothing is in the way.
[[nodiscard]] QString fileProblemWords(const FilePart &part);
/// "1.2 MB · 王工 · 今天 09:12"
[[nodiscard]] QString fileDetailWords(const FileOfCase &file, Timestamp now);
/// All there is to say of it, for tool tips and screen readers; a line each.
[[nodiscard]] QString fileWords(const FileOfCase &file, Timestamp now);

/// A thing to look at rather than to open.
[[nodiscard]] bool isPhoto(const Attachment &file);

} // namespace lianxin::ui
