// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/lettertext.h"

#include <algorithm>

namespace lianxin::ui {

namespace {

QChar shownAs(QChar c)
{
    switch (c.unicode()) {
    case 0:
        return QChar(0x2400); // the symbol for NUL: a document may end at the real one
    case u'\r':
    case QChar::ParagraphSeparator:
        return u'\n';
    case 0xfdd0: // QTextDocument's own marks for frames
    case 0xfdd1:
        return QChar::ReplacementCharacter;
    default:
        return c;
    }
}

} // namespace

LetterText::LetterText(const QString &body)
{
    m_shown.reserve(body.size());
    for (int i = 0; i < body.size(); ++i) {
        if (body[i] == u'\r' && i + 1 < body.size() && body[i + 1] == u'\n')
            m_dropped.push_back(i);
        else
            m_shown += shownAs(body[i]);
    }
}

int LetterText::toShown(int inBody) const
{
    return inBody - int(std::ranges::lower_bound(m_dropped, inBody) - m_dropped.begin());
}

int LetterText::toBody(int inShown) const
{
    // The k-th dropped place stands before the shown place m_dropped[k] - k.
    int passed = 0;
    while (passed < int(m_dropped.size()) && m_dropped[size_t(passed)] - passed < inShown)
        ++passed;
    return inShown + passed;
}

} // namespace lianxin::ui
