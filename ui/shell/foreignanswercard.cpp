// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/foreignanswercard.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"
#include "ui/words/foreignwords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace lianxin::ui {

using State = ForeignAnswer::State;

ForeignAnswerCard::ForeignAnswerCard(QWidget *parent)
    : QFrame(parent),
      m_why(new QLabel(this)),
      m_todo(new HintLabel({}, this)),
      m_words(named(new QLineEdit(this), tr("那边的编号，或者再发的理由"))),
      m_found(primaryButton(tr("那边有"), this)),
      m_notThere(plainButton(tr("那边没有"), this)),
      m_case(quietButton(tr("打开这件"), this))
{
    setManner(this, "card");
    m_why->setWordWrap(true);
    m_words->setPlaceholderText(tr("有：写那边的编号；没有：写怎么知道的"));
    m_found->setToolTip(tr("登记为已送达，不再发"));
    m_notThere->setToolTip(tr("下次会再发一次"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_case);
    row->addWidget(m_words, 1);
    row->addWidget(m_found);
    row->addWidget(m_notThere);
    auto *layout = column(this);
    layout->addWidget(m_why);
    layout->addWidget(m_todo);
    layout->addLayout(row);
    connect(m_words, &QLineEdit::textChanged, this, &ForeignAnswerCard::showUses);
    connect(m_found, &QPushButton::clicked, this, [this] { Q_EMIT found(m_words->text()); });
    connect(m_notThere, &QPushButton::clicked, this, [this] { Q_EMIT notThere(m_words->text()); });
    connect(m_case, &QPushButton::clicked, this, &ForeignAnswerCard::caseWanted);
}

void ForeignAnswerCard::showAnswer(const ForeignAnswer *answer)
{
    setVisible(answer != nullptr);
    if (!answer)
        return;
    m_isOpen = answer->state == State::InDoubt || answer->state == State::Refused;
    m_why->setText(answer->problem.reason.isEmpty()
                       ? foreignStateWord(*answer)
                       : errorSentence(answer->problem).happened); // what to do is said here
    m_todo->setText(foreignTodo(*answer));
    m_case->setVisible(!answer->caseId.isNull());
    m_found->setVisible(m_isOpen && answer->state == State::InDoubt);
    m_notThere->setVisible(m_isOpen);
    m_words->setVisible(m_isOpen);
    showUses();
}

void ForeignAnswerCard::setAllowed(bool allowed)
{
    m_isAllowed = allowed;
    showUses();
}

void ForeignAnswerCard::clear()
{
    m_words->clear();
}

void ForeignAnswerCard::showUses()
{
    const bool hasWords = !m_words->text().trimmed().isEmpty();
    m_found->setEnabled(m_isAllowed && hasWords);
    m_notThere->setEnabled(m_isAllowed && hasWords);
}

} // namespace lianxin::ui
