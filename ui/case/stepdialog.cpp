// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/stepdialog.h"

#include "core/base/ask.h"
#include "core/codec/drafts.h"
#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <tuple>

namespace lianxin::ui {

StepDialog::StepDialog(OpenCase &open, const OperationForm &form, QWidget *parent)
    : QDialog(parent),
      m_case(open),
      m_view(new FormView(open.parts().clock, this)),
      m_banner(new Banner(this)),
      m_take(primaryButton(form.action, this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(m_view->begun()); }, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(form.title);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);

    auto *saved = new SavedLine(*m_keeper, this);
    auto *cancel = plainButton(tr("取消"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(saved, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *layout = column(this, 5);
    layout->addWidget(new TitleLabel(form.title, this));
    layout->addWidget(new HintLabel(form.explanation, this));
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);

    const DraftKey key = open.draftKey(kindOf(form.blank));
    std::ignore = m_keeper->follow(key, {});
    m_keeper->show([this, &form] { m_view->setForm(form); });
    ask(open.parts().store.draft(key), this, [this, key](const Result<std::optional<Draft>> &draft) {
        const auto body = draft ? m_keeper->follow(key, *draft) : std::nullopt;
        if (const auto begun = operationDraft(body.value_or(QString())))
            m_keeper->show([&] { m_view->setOperation(*begun); });
    });
    m_view->focusFirst();
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
    setTabOrder(cancel, m_take); // as they stand on the screen
    finishWithCtrlEnter(this, m_take);

    connect(m_view, &FormView::edited, m_keeper, &DraftKeeper::touched);
    connect(m_keeper, &DraftKeeper::failed, m_take, [this] { m_take->setEnabled(true); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &StepDialog::take);
}

StepDialog::~StepDialog()
{
    m_keeper->flush();
}

void StepDialog::done(int result)
{
    if (!m_keeper->hasUnsaved() || m_keeper->isRefused())
        return QDialog::done(result);
    m_keeper->saved([this, result](DraftId) { QDialog::done(result); });
}

void StepDialog::take()
{
    m_take->setEnabled(false);
    m_banner->clear();
    submitDraft(m_case, *m_keeper, m_view->operation(), [this](const Result<Case> &after) {
        m_take->setEnabled(true);
        if (after)
            accept();
        else
            m_banner->showError(after.error());
    });
}

} // namespace lianxin::ui
