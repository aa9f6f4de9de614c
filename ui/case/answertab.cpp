// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/answertab.h"

#include "ui/case/answereditor.h"
#include "ui/case/draftanswer.h"
#include "ui/case/foldingsplitter.h"
#include "ui/case/letterpane.h"
#include "ui/case/reviewpanel.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianxin::ui {

AnswerTab::AnswerTab(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_letter(new LetterPane(this)),
      m_pages(new QStackedWidget(this)),
      m_editor(new AnswerEditor(open, this)),
      m_review(new ReviewPanel(open, this)),
      m_none(new EmptyState({}, {}, this))
{
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_review);
    m_pages->addWidget(m_none);
    sizeByShownPage(m_pages);
    m_letter->layout()->setContentsMargins(space(2), space(2), 0, space(2));
    auto *sides = new FoldingSplitter(34, this);
    sides->addWidget(m_letter);
    sides->addWidget(m_pages);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 5);
    sides->setSizes({200, 500});
    column(this, 0)->addWidget(sides);
    connect(&open, &OpenCase::changed, this, &AnswerTab::refresh);
    connect(m_review, &ReviewPanel::stepWanted, this, &AnswerTab::stepWanted);
}

void AnswerTab::refresh()
{
    if (!m_case.file())
        return;
    const Case &c = m_case.file()->current;
    m_letter->showCase(m_case);
    m_editor->refresh();
    m_review->refresh();
    if (isAnswerFrozen(m_case)) {
        m_pages->setCurrentWidget(m_review);
    } else if (c.isOpen()) {
        m_pages->setCurrentWidget(m_editor);
    } else {
        m_none->setTexts(tr("这里没有答复"), c.closing.isEmpty() ? tr("这件诉求没有经这里答复就结束了。") : c.closing);
        m_pages->setCurrentWidget(m_none);
    }
}

void AnswerTab::setWithBoard(bool withBoard)
{
    m_review->setWithBoard(withBoard);
}

void AnswerTab::focusAnswer()
{
    m_pages->currentWidget() == m_review ? m_review->focusComment() : m_editor->focusGap();
}

} // namespace lianxin::ui
