// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/conflictsides.h"

#include "ui/case/conflicttext.h"
#include "ui/common/widgets.h"

#include <QTextBrowser>

namespace lianxin::ui {

ConflictSides::ConflictSides(QWidget *parent)
    : FoldingSplitter(42, parent),
      m_before(addSide(tr("原来的"))),
      m_theirs(addSide(tr("对方写的"))),
      m_mine(addSide(tr("我写的")))
{ }

QTextBrowser *ConflictSides::addSide(const QString &title)
{
    auto *pane = new QWidget(this);
    auto *text = named(new QTextBrowser(pane), title);
    text->setOpenLinks(false);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * 6);
    auto *layout = column(pane, 1);
    layout->addWidget(new SectionLabel(title, pane));
    layout->addWidget(text, 1);
    addWidget(pane);
    return text;
}

void ConflictSides::show(const std::vector<ContestedPart> &parts, bool isBeforeKnown, const Rules &rules)
{
    const auto fill = [&](QTextBrowser *text, ConflictSide which) {
        text->setHtml(parts.empty() ? tr("这一步没有文字可以对照，请看上面说的经过。") : sideText(parts, which, rules));
    };
    fill(m_before, ConflictSide::Before);
    if (!isBeforeKnown)
        m_before->setHtml(tr("没有留下原来的样子。"));
    fill(m_theirs, ConflictSide::Theirs);
    fill(m_mine, ConflictSide::Mine);
}

} // namespace lianxin::ui
