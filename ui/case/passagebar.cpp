// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/passagebar.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

PassageBar::PassageBar(LetterView *letter) : QFrame(letter->viewport()), m_letter(letter)
{
    setObjectName(u"passageBar"_s);
    setManner(this, "card");
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(1), space(1), space(1), space(1));
    row->setSpacing(0);
    const auto add = [&](const QString &text, LetterView::Mark mark) {
        auto *button = quietButton(text, this);
        button->setFocusPolicy(Qt::NoFocus); // the letter keeps its selection and its keys
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, mark] {
            hide();
            Q_EMIT wanted(mark);
        });
        return button;
    };
    m_highlight = add(tr("划线 H"), LetterView::Mark::Highlight);
    m_note = add(tr("批注 N"), LetterView::Mark::Note);
    m_demand = add(tr("设为诉求 D"), LetterView::Mark::Demand);
    hide();

    connect(letter, &LetterView::selectionSettled, this, &PassageBar::follow);
    connect(letter, &QTextEdit::selectionChanged, this, [this] {
        if (m_letter->selectedSpan().isEmpty())
            hide();
    });
    connect(letter, &LetterView::placesMoved, this, [this] {
        if (isVisible())
            follow();
    });
}

void PassageBar::setUses(bool mayMark, bool mayDemand)
{
    m_highlight->setVisible(mayMark);
    m_note->setVisible(mayMark);
    m_demand->setVisible(mayDemand);
    m_isUseful = mayMark || mayDemand;
    if (!m_isUseful)
        hide();
}

void PassageBar::follow()
{
    const LetterSpan span = m_letter->selectedSpan();
    if (!m_isUseful || span.isEmpty()) {
        hide();
        return;
    }
    adjustSize();
    const QRect first = m_letter->placeOf(span.start), last = m_letter->placeOf(span.start + span.length);
    const QRect page = m_letter->viewport()->rect();
    const bool fitsBelow = last.bottom() + space(1) + height() <= page.bottom();
    const int y = fitsBelow ? last.bottom() + space(1) : std::max(0, first.top() - height() - space(1));
    move(std::clamp(last.left() - width() / 2, 0, std::max(0, page.width() - width())), y);
    show();
    raise();
}

} // namespace lianxin::ui
