// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/publishdialog.h"

#include "core/base/ask.h"
#include "ui/case/foldingsplitter.h"
#include "ui/case/letterpane.h"
#include "ui/case/versiontext.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

PublishDialog::PublishDialog(OpenCase &open, QWidget *parent)
    : QDialog(parent),
      m_case(open),
      m_answer(*open.file()->current.currentAnswer()),
      m_banner(new Banner(this)),
      m_text(named(new QPlainTextEdit(this), tr("要发出去的答复"))),
      m_send(primaryButton(tr("发送"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("发送答复"));
    resize(space(220), space(140));

    auto *letter = new LetterPane(this);
    letter->showCase(open);
    auto *sides = new FoldingSplitter(34, this);
    sides->addWidget(letter);
    sides->addWidget(textSide());
    auto *cancel = plainButton(tr("先不发"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new HintLabel(whereItGoes(), this), 1);
    foot->addWidget(cancel);
    foot->addWidget(m_send);
    auto *layout = column(this);
    layout->addWidget(new TitleLabel(tr("发出去以前，再看一遍"), this));
    layout->addWidget(m_banner);
    layout->addWidget(sides, 1);
    layout->addLayout(foot);

    cancel->setDefault(true); // Enter by habit must not send
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &PublishDialog::send);
}

QWidget *PublishDialog::textSide()
{
    auto *side = new QFrame(this);
    setManner(side, "answer");
    auto *layout = column(side, 2);
    layout->setSpacing(space(1));
    layout->addWidget(new SectionLabel(tr("发出去的就是下面这些字"), side));
    layout->addWidget(new HintLabel(versionFacts(m_answer), side));
    m_text->setReadOnly(true);
    m_text->setPlainText(m_answer.text);
    layout->addWidget(m_text, 1);
    return side;
}

QString PublishDialog::whereItGoes() const
{
    if (m_case.file()->current.isSealed())
        return tr("举报件不公开：答复交给留言板，只有来信人看得到。有线路时立即发出，没有线路时留在发件箱等着。");
    return tr("将公开在留言板，来信人可见。有线路时立即发出，没有线路时留在发件箱等着；只会发一次。");
}

void PublishDialog::send()
{
    m_send->setEnabled(false);
    const Publish publish {m_answer.answerNo, textHash(m_answer.text)};
    ask(m_case.submit(publish), this, [this](const Result<Case> &after) {
        if (after) {
            accept();
            return;
        }
        m_send->setEnabled(true);
        m_banner->showError(after.error());
    });
}

} // namespace lianxin::ui
