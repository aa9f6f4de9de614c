// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace lianxin::ui {

/// A list and, at its right, what is chosen in it. While that wants room the list steps back, and comes back to the
/// width it had unless the person has moved the handle meanwhile.
class YieldingSplitter : public QSplitter
{
    Q_OBJECT

public:
    /// Gives the right side @p characters Chinese characters, as far as the list can do with less.
    YieldingSplitter(int characters, QWidget *parent);

    void makeRoom(bool isWanted);

private:
    void stepBack();
    void comeBack();

    const int m_characters;
    int m_usual = 0;   ///< width of the list before it stepped back; 0: it has not
    int m_yielded = 0; ///< and what was left to it
};

} // namespace lianxin::ui
