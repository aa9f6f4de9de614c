// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/drafthistory.h"

#include "core/base/ask.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/clockwords.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

DraftHistory::DraftHistory(Store &store, const DraftKey &key, QWidget *parent)
    : QDialog(parent),
      m_list(named(new QListWidget(this), tr("各次保存"))),
      m_text(named(new QPlainTextEdit(this), tr("那时的文字"))),
      m_restore(primaryButton(tr("恢复这一稿"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("草稿历史"));
    resize(space(180), space(120));
    m_text->setReadOnly(true);
    m_restore->setEnabled(false);
    auto *banner = new Banner(this);
    auto *close = plainButton(tr("关闭"), this);

    auto *sides = new QHBoxLayout;
    sides->addWidget(m_list, 1);
    sides->addWidget(m_text, 2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new HintLabel(tr("恢复之后，现在的文字也还在历史里。"), this), 1);
    foot->addWidget(close);
    foot->addWidget(m_restore);
    auto *layout = column(this);
    layout->addWidget(banner);
    layout->addLayout(sides, 1);
    layout->addLayout(foot);

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_restore->setEnabled(row >= 0);
        m_text->setPlainText(row < 0 ? QString() : m_answers[size_t(row)].text);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        Q_EMIT restored(m_answers[size_t(m_list->currentRow())]);
        accept();
    });
    ask(store.draftHistory(key), this, [this, banner](const Result<std::vector<Draft>> &drafts) {
        drafts ? show(*drafts) : banner->showError(drafts.error());
    });
}

void DraftHistory::show(const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts) {
        m_answers.push_back(answerDraft(draft.body));
        const auto characters = int(m_answers.back().text.size());
        m_list->addItem(tr("%1 · %n 字", "time, length", characters)
                            .arg(draft.updatedAt.local().toString(tr("M月d日 HH:mm:ss", "moment of saving"))));
    }
    m_list->setCurrentRow(drafts.empty() ? -1 : 0);
}

} // namespace lianxin::ui
