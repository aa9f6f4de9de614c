// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/reviewpanel.h"

#include "core/codec/drafts.h"
#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/case/versionview.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

ReviewPanel::ReviewPanel(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_version(new VersionView(this)),
      m_why(new HintLabel({}, this)),
      m_comment(named(new QPlainTextEdit(this), tr("审核意见"))),
      m_sign(primaryButton(tr("签发"), this)),
      m_sendBack(plainButton(tr("退回修改"), this)),
      m_send(primaryButton({}, this)),
      m_withdraw(plainButton(operationWord(operationKind<Withdraw>()), this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(Operation(SendBack {m_comment->toPlainText()})); }, this))
{
    m_judgement = judgement();
    m_dispatch = dispatch();
    auto *layout = column(this, 2);
    layout->addWidget(m_version, 1);
    layout->addWidget(m_why);
    layout->addWidget(m_judgement);
    layout->addWidget(m_dispatch);

    connect(m_comment, &QPlainTextEdit::textChanged, m_keeper, &DraftKeeper::touched);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ReviewPanel::showUses);
    connect(m_version, &VersionView::shownChanged, this, &ReviewPanel::showUses);
    connect(m_sign, &QPushButton::clicked, this, &ReviewPanel::sign);
    connect(&open, &OpenCase::refused, this, &ReviewPanel::stopSigning);
    connect(m_keeper, &DraftKeeper::failed, this, &ReviewPanel::stopSigning);
    connect(m_sendBack, &QPushButton::clicked, this, &ReviewPanel::sendBack);
    connect(m_send, &QPushButton::clicked, this,
            [this] { Q_EMIT stepWanted(m_withBoard ? operationKind<Publish>() : operationKind<RecordDelivery>()); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(operationKind<Withdraw>()); });
}

ReviewPanel::~ReviewPanel()
{
    m_keeper->flush();
}

QWidget *ReviewPanel::judgement()
{
    auto *area = new QFrame(this);
    setManner(area, "note");
    auto *layout = column(area, 2);
    layout->setSpacing(space(1));
    layout->addWidget(new SectionLabel(tr("审核意见 · 内部"), area));
    m_comment->setPlaceholderText(tr("退回时写明要改什么：哪一句、为什么；签发时写的留作内部备注"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(fontMetrics().lineSpacing() * 4);
    layout->addWidget(m_comment);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new SavedLine(*m_keeper, area), 1);
    foot->addWidget(m_sendBack);
    foot->addWidget(m_sign);
    layout->addLayout(foot);
    return area;
}

QWidget *ReviewPanel::dispatch()
{
    auto *area = new QWidget(this);
    auto *foot = new QHBoxLayout(area);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addStretch(1);
    foot->addWidget(m_withdraw);
    foot->addWidget(m_send);
    return area;
}

void ReviewPanel::setWithBoard(bool withBoard)
{
    m_withBoard = withBoard;
    showUses();
}

void ReviewPanel::refresh()
{
    m_version->showCase(m_case.file()->current);
    const auto body = m_case.draftFor(*m_keeper, operationKind<SendBack>());
    if (body) {
        const auto begun = operationDraft(*body);
        const auto *sendBack = begun ? std::get_if<SendBack>(&*begun) : nullptr;
        m_keeper->show([&] { m_comment->setPlainText(sendBack ? sendBack->comment : QString()); });
    }
    m_isSigning = m_isSigning && !body && m_case.may<SignOff>(); // not any more, or another case's
    showUses();
}

void ReviewPanel::showUses()
{
    if (!m_case.file() || !m_version->shown())
        return;
    const bool maySign = m_case.may<SignOff>(), maySendBack = m_case.may<SendBack>();
    m_judgement->setVisible(maySign || maySendBack);
    m_sign->setVisible(maySign);
    // The hash is taken from the very text that is shown; an older version cannot be signed by mistake.
    const auto objection = m_case.objection(SignOff {textHash(m_version->shown()->text)});
    m_sign->setEnabled(maySign && !m_isSigning && !objection && m_version->isNewestShown());
    m_sendBack->setVisible(maySendBack);
    m_sendBack->setEnabled(!m_comment->toPlainText().trimmed().isEmpty());
    m_why->setText(maySign && objection ? errorSentence(*objection).text() : QString());
    m_why->setVisible(!m_why->text().isEmpty());

    const bool maySend = m_withBoard ? m_case.may<Publish>() : m_case.may<RecordDelivery>();
    m_dispatch->setVisible(maySend || m_case.may<Withdraw>());
    m_send->setVisible(maySend);
    m_send->setText(operationWord(m_withBoard ? operationKind<Publish>() : operationKind<RecordDelivery>()));
    m_withdraw->setVisible(m_case.may<Withdraw>());
}

void ReviewPanel::sign()
{
    m_isSigning = true;
    showUses();
    const SignOff signOff {textHash(m_version->shown()->text)};
    const QString comment = m_comment->toPlainText().trimmed();
    if (comment.isEmpty())
        return m_case.step(signOff);
    // A signature has no words of its own: they stay with the case as a note just before it.
    submitDraft(m_case, *m_keeper, AddNote {comment}, [this, signOff](const Result<Case> &after) {
        if (!after) {
            Q_EMIT m_case.refused(after.error());
            return;
        }
        m_keeper->show([this] { m_comment->clear(); });
        m_case.step(signOff);
    });
}

void ReviewPanel::stopSigning()
{
    m_isSigning = false;
    showUses();
}

void ReviewPanel::sendBack()
{
    submitDraft(m_case, *m_keeper, SendBack {m_comment->toPlainText()}, [this](const Result<Case> &after) {
        if (after)
            m_keeper->show([this] { m_comment->clear(); });
        else
            Q_EMIT m_case.refused(after.error());
    });
}

void ReviewPanel::focusComment()
{
    m_comment->setFocus();
}

} // namespace lianxin::ui
