// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer/contested.h"
#include "core/domain/rules.h"
#include "ui/case/foldingsplitter.h"

class QTextBrowser;

namespace lianxin::ui {

/// What was there before, what the others made of it, what was meant here: side by side, to be read.
class ConflictSides : public FoldingSplitter
{
    Q_OBJECT

public:
    explicit ConflictSides(QWidget *parent);

    void show(const std::vector<ContestedPart> &parts, bool isBeforeKnown, const Rules &rules);

private:
    QTextBrowser *addSide(const QString &title);

    QTextBrowser *m_before;
    QTextBrowser *m_theirs;
    QTextBrowser *m_mine;
};

} // namespace lianxin::ui
