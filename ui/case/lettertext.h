// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace lianxin::ui {

/// A letter's body as a text document can hold it, and the way between places in the two.
///
/// A document knows one line break where a letter may have CR LF, and keeps some characters for itself. Offsets that
/// are stored always count UTF-16 units of the letter as it came.
class LetterText
{
public:
    LetterText() = default;
    explicit LetterText(const QString &body);

    [[nodiscard]] const QString &shown() const { return m_shown; } ///< no CR; as long as the document it is put into
    [[nodiscard]] int toShown(int inBody) const;
    [[nodiscard]] int toBody(int inShown) const; ///< of a CR LF: the place before the CR

private:
    QString m_shown;
    std::vector<int> m_dropped; ///< places in the body that have no place in the document: the CR of each CR LF
};

} // namespace lianxin::ui
