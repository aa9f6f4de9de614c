// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

namespace lianxin {

// What the store keeps as the body of a draft, where it is more than plain text. Reading never fails: whatever cannot
// be read as a form comes back as its text, so that nothing typed is lost.

struct AnswerDraft {
    QString text;
    std::vector<AnswerPoint> points;
    int composed = 0; ///< that many characters at the end of the text are still as composed from the points
    static constexpr auto fields(auto with)
    {
        return with(field("text", &AnswerDraft::text), field("points", &AnswerDraft::points),
                    field("composed", &AnswerDraft::composed));
    }
    friend bool operator==(const AnswerDraft &, const AnswerDraft &) = default;
};

[[nodiscard]] QString draftBody(const AnswerDraft &draft);
[[nodiscard]] AnswerDraft answerDraft(const QString &body);

/// Any operation that is being filled in: a contact, a visit, a registration.
[[nodiscard]] QString draftBody(const Operation &operation);
[[nodiscard]] std::optional<Operation> operationDraft(const QString &body); ///< nothing if it is no operation

} // namespace lianxin
