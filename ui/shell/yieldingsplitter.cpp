// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/yieldingsplitter.h"

namespace lianxin::ui {

namespace {

constexpr int leastCharacters = 15; // of a list in which cases can still be told from each other

} // namespace

YieldingSplitter::YieldingSplitter(int characters, QWidget *parent) : QSplitter(parent), m_characters(characters) { }

void YieldingSplitter::makeRoom(bool isWanted)
{
    isWanted ? stepBack() : comeBack();
}

void YieldingSplitter::stepBack()
{
    const int character = fontMetrics().horizontalAdvance(u'国');
    const int list = sizes().at(0), both = list + sizes().at(1);
    const int left = std::max(both - m_characters * character, leastCharacters * character);
    if (m_usual > 0 || left >= list)
        return;
    setSizes({left, both - left});
    m_usual = list;
    m_yielded = sizes().at(0);
}

void YieldingSplitter::comeBack()
{
    const int list = sizes().at(0), both = list + sizes().at(1);
    if (m_usual > 0 && list == m_yielded)
        setSizes({m_usual, both - m_usual});
    m_usual = 0;
}

} // namespace lianxin::ui
