// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/case.h"

#include <algorithm>
#include <QCryptographicHash>

namespace lianxin {

Case::Case() = default;
Case::Case(const Case &other) = default;
Case::Case(Case &&other) noexcept = default;
Case &Case::operator=(const Case &other) = default;
Case &Case::operator=(Case &&other) noexcept = default;
Case::~Case() = default;

bool operator==(const Case &, const Case &) = default;

bool Case::isOpen() const
{
    static constexpr std::array closed {CaseStatus::Declined, CaseStatus::Transferred, CaseStatus::Answered,
                                        CaseStatus::Callback, CaseStatus::Done,        CaseStatus::Archived,
                                        CaseStatus::Void};
    return std::ranges::find(closed, status) == closed.end();
}

const AnswerVersion *Case::currentAnswer() const
{
    return answers.empty() ? nullptr : &answers.back();
}

QString textHash(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace lianxin
