// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

namespace lianxin::ui {

/// "第 1 次答复 第 2 稿 · 退回修改"
[[nodiscard]] QString versionTitle(const AnswerVersion &version);
/// Who wrote it when, who signed it, what was said about it.
[[nodiscard]] QString versionFacts(const AnswerVersion &version);

/// What changed from @p before to @p now, as HTML: what went is struck through, what came is underlined, each on its
/// own colour.
[[nodiscard]] QString changesText(const QString &before, const QString &now);
/// The point grid as a table to read.
[[nodiscard]] QString pointsText(const std::vector<AnswerPoint> &points, const std::vector<Demand> &demands);

} // namespace lianxin::ui
