// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/similardialog.h"

#include "core/base/ask.h"
#include "ui/case/foldingsplitter.h"
#include "ui/case/letterpane.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/codewords.h"
#include "ui/words/operationwords.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

SimilarDialog::SimilarDialog(OpenCase &open, const SimilarCase &earlier, QWidget *parent)
    : QDialog(parent),
      m_case(open),
      m_earlierCase(new OpenCase(open.parts(), this)),
      m_earlier(earlier),
      m_banner(new Banner(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("是不是同一件事"));
    resize(space(220), space(140));
    auto *sides = new FoldingSplitter(34, this);
    sides->addWidget(side(open, tr("这一件 %1").arg(open.file()->current.number)));
    sides->addWidget(side(*m_earlierCase, tr("早先 %1 · %2").arg(earlier.row.number, statusWord(earlier.row.status))));
    auto *later = plainButton(tr("以后再定"), this);
    auto *other = plainButton(tr("不是一回事"), this);
    auto *same = primaryButton(operationWord(operationKind<LinkCase>()), this);
    same->setEnabled(open.may<LinkCase>());
    auto *foot = new QHBoxLayout;
    foot->addWidget(new HintLabel(tr("关联只是记下两件是同一件事：两位来信人的材料、时限和答复都不合并。"), this), 1);
    foot->addWidget(later);
    foot->addWidget(other);
    foot->addWidget(same);
    auto *layout = column(this);
    layout->addWidget(m_banner);
    layout->addWidget(sides, 1);
    layout->addLayout(foot);

    connect(m_earlierCase, &OpenCase::notOpened, m_banner, &Banner::showError);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(other, &QPushButton::clicked, this, &SimilarDialog::dismiss);
    connect(same, &QPushButton::clicked, this, &SimilarDialog::link);
    m_earlierCase->setActor(open.actor());
    m_earlierCase->open(earlier.row.id);
}

QWidget *SimilarDialog::side(OpenCase &shown, const QString &title)
{
    auto *pane = new QWidget(this);
    auto *layout = column(pane, 1);
    layout->addWidget(new SectionLabel(title, pane));
    auto *letter = new LetterPane(pane);
    layout->addWidget(letter, 1);
    letter->showCase(shown);
    connect(&shown, &OpenCase::changed, letter, [letter, &shown] { letter->showCase(shown); });
    return pane;
}

void SimilarDialog::link()
{
    const CaseKey other = m_earlier.row.key;
    m_case.stepWithUndo(tr("关联"), LinkCase {other}, [other](const Case &) {
        return UnlinkCase {other, tr("撤销刚才的关联")};
    });
    accept(); // a refusal is told on the page
}

void SimilarDialog::dismiss()
{
    const auto dismissed = m_case.parts().store.dismissSimilar(m_case.actor(), m_case.file()->id, m_earlier.row.id);
    ask(dismissed, this, [this](const Result<void> &done) {
        if (done)
            accept();
        else
            m_banner->showError(done.error());
    });
}

QString similarityWords(SimilarCase::Why why)
{
    return why == SimilarCase::Why::SameText ? SimilarDialog::tr("原文相同") : SimilarDialog::tr("地点和说法相近");
}

} // namespace lianxin::ui
