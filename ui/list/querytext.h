// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/store/casefile.h"

namespace lianxin::ui {

/// What the words after an operator may be.
struct QueryVocabulary {
    std::vector<Person> people;
    QStringList categories; ///< paths, "道路水利/路灯照明"
    QStringList places;
};

/// A search as typed, read: "噪音 状态:办理中 村:李家村 类别:路灯 渠道:来电 经办:王建国". Colons may be
/// full-width, and "-" stands for the blanks of a value: "status:in-progress".
struct TypedQuery {
    CaseQuery query;
    QStringList unknown; ///< operators whose value is not known, as they were typed; they do not restrict
};
[[nodiscard]] TypedQuery typedQuery(const QString &text, const QueryVocabulary &vocabulary);

/// The whole text with its last word completed, for each way to do so: an operator, or a value after one.
[[nodiscard]] QStringList completions(const QString &text, const QueryVocabulary &vocabulary);

} // namespace lianxin::ui
