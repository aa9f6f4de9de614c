// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outboxpage.h"

#include "core/base/ask.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/shell/courierbutton.h"
#include "ui/shell/outboxmodel.h"
#include "ui/words/diarywords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

OutboxPage::OutboxPage(const Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_model(new OutboxModel(desk.clock, desk.rules, this)),
      m_title(new TitleLabel(tr("发件箱"), this)),
      m_banner(new Banner(this)),
      m_courier(new CourierButton(desk, this)),
      m_view(new QTreeView(this)),
      m_empty(new EmptyState(tr("没有待发的内容"), tr("所有办理都已有回执，或这台电脑没有接留言板。"), this)),
      m_detail(detail())
{
    setManner(this, "page");
    m_view->setObjectName(u"outbox"_s);
    m_view->setAccessibleName(tr("发件箱"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(OutboxModel::CaseColumn, QHeaderView::Stretch);

    auto *layout = column(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_courier, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_detail);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::tellCurrent);
    connect(m_view, &QTreeView::activated, this, [this] {
        if (const OutboxItem *item = current())
            Q_EMIT caseWanted(item->caseId);
    });
    connect(m_courier, &CourierButton::begun, m_banner, &Banner::clear);
    connect(m_courier, &CourierButton::failed, m_banner, &Banner::showError);
    connect(m_courier, &CourierButton::done, this, [this](const QString &words) {
        m_banner->showSuccess(words);
        refresh();
    });
    show({});
}

void OutboxPage::setSync(const SyncStatus &status)
{
    m_courier->setVisible(status.phase != SyncStatus::Phase::NoBoard);
}

void OutboxPage::setActor(const Actor &actor)
{
    m_actor = actor;
    m_courier->setActor(actor);
    show({});
}

void OutboxPage::refresh()
{
    ask(m_desk.store.outbox(m_actor), this, [this](const Result<std::vector<OutboxItem>> &items) {
        items ? show(*items) : m_banner->showError(items.error());
    });
}

QWidget *OutboxPage::detail()
{
    auto *card = new QFrame(this);
    setManner(card, "card");
    m_why = new QLabel(card);
    m_why->setWordWrap(true);
    m_todo = new HintLabel({}, card);
    m_reason = named(new QLineEdit(card), tr("撤回的理由"));
    m_reason->setPlaceholderText(tr("撤回的理由"));
    m_settle = primaryButton(tr("对照处理"), card);
    m_retry = plainButton(tr("重试"), card);
    m_takeBack = dangerButton(tr("撤回"), card);
    auto *open = quietButton(tr("打开这件"), card);

    auto *layout = column(card);
    layout->addWidget(m_why);
    layout->addWidget(m_todo);
    auto *row = new QHBoxLayout;
    row->addWidget(m_settle);
    row->addWidget(m_retry);
    row->addWidget(open);
    row->addStretch(1);
    row->addWidget(m_reason, 2);
    row->addWidget(m_takeBack);
    layout->addLayout(row);

    connect(m_settle, &QPushButton::clicked, this,
            [this] { Q_EMIT conflictWanted(current()->caseId, current()->recorded.id); });
    connect(m_retry, &QPushButton::clicked, this, &OutboxPage::retry);
    connect(m_takeBack, &QPushButton::clicked, this, &OutboxPage::takeBack);
    connect(m_reason, &QLineEdit::returnPressed, this, &OutboxPage::takeBack);
    connect(m_reason, &QLineEdit::textChanged, this, &OutboxPage::tellCurrent);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT caseWanted(current()->caseId); });
    return card;
}

const OutboxItem *OutboxPage::current() const
{
    return m_model->itemAt(m_view->currentIndex().row());
}

void OutboxPage::show(std::vector<OutboxItem> items)
{
    const OperationId chosen = current() ? current()->recorded.id : OperationId();
    m_model->show(std::move(items));
    const int rows = m_model->rowCount();
    m_title->setText(rows > 0 ? tr("发件箱　%n 件待发", nullptr, rows) : tr("发件箱"));
    m_view->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(chosen)), 0));
    for (int c : {OutboxModel::StateColumn, OutboxModel::WhatColumn, OutboxModel::WhoColumn, OutboxModel::WhenColumn})
        m_view->resizeColumnToContents(c);
    tellCurrent();
}

void OutboxPage::tellCurrent()
{
    const OutboxItem *item = current();
    m_detail->setVisible(item != nullptr);
    if (!item)
        return;
    m_why->setText(stuckWhy(*item));
    m_todo->setText(stuckTodo(*item));
    const bool isRefused = item->state == OutboxItem::State::Conflict || item->state == OutboxItem::State::Rejected;
    m_settle->setVisible(isRefused);
    m_retry->setVisible(isRefused);
    const bool mayTakeBack = item->state != OutboxItem::State::InDoubt;
    m_reason->setVisible(mayTakeBack);
    m_takeBack->setVisible(mayTakeBack);
    m_takeBack->setEnabled(!m_reason->text().trimmed().isEmpty());
}

void OutboxPage::retry()
{
    ask(m_desk.store.retryOutboxItem(m_actor, current()->recorded.id), this,
        [this](const Result<void> &done) { afterStep(done, tr("已重新排队，下次同步时发送。")); });
}

void OutboxPage::takeBack()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty() || !current())
        return;
    ask(m_desk.store.withdrawOutboxItem(m_actor, current()->recorded.id, reason), this,
        [this](const Result<void> &done) {
            if (done)
                m_reason->clear();
            afterStep(done, tr("已撤回，文字回到了草稿。"));
        });
}

void OutboxPage::afterStep(const Result<void> &done, const QString &success)
{
    done ? m_banner->showSuccess(success) : m_banner->showError(done.error());
    refresh();
}

} // namespace lianxin::ui
