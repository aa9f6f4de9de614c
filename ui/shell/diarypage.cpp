// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diarypage.h"

#include "core/base/ask.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/shell/diarymodel.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTreeView>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

Result<void> written(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return failure(Error::Code::Io, u"disk-failed"_s, file.errorString());
    return {};
}

} // namespace

DiaryPage::DiaryPage(const Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_model(new DiaryModel(this)),
      m_banner(new Banner(this)),
      m_view(new QTreeView(this)),
      m_empty(new EmptyState(tr("还没有同步过"), tr("第一次同步之后，这里记下每一次送出、收到了什么。"), this)),
      m_detail(detail())
{
    setManner(this, "page");
    m_view->setObjectName(u"diary"_s);
    m_view->setAccessibleName(tr("同步日记"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(true);

    auto *layout = column(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 2);
    layout->addWidget(m_empty, 2);
    layout->addWidget(m_detail, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiaryPage::tellCurrent);
    connect(m_view, &QTreeView::activated, this, [this] { m_text->setFocus(); });
    show({});
}

QWidget *DiaryPage::detail()
{
    auto *card = new QFrame(this);
    setManner(card, "card");
    m_text = named(new QPlainTextEdit(card), tr("这一条的内容"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 4);
    m_sealed = new HintLabel(tr("举报件的内容只能在这里看，不能导出。"), card);
    auto *layout = column(card, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_sealed);
    layout->addLayout(buttons());
    return card;
}

QLayout *DiaryPage::buttons()
{
    QWidget *card = m_text->parentWidget();
    m_export = plainButton(tr("导出文本…"), card);
    m_settle = primaryButton(tr("对照处理"), card);
    m_open = quietButton(tr("打开这件"), card);
    m_retry = plainButton(tr("重试"), card);
    m_reason = named(new QLineEdit(card), tr("撤回的理由"));
    m_reason->setPlaceholderText(tr("撤回的理由"));
    m_takeBack = dangerButton(tr("撤回"), card);
    auto *steps = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *> {m_settle, m_retry, m_open, m_export})
        steps->addWidget(widget);
    steps->addStretch(1);
    auto *end = new QHBoxLayout;
    end->addWidget(m_reason, 1);
    end->addWidget(m_takeBack);
    auto *rows = new QVBoxLayout;
    rows->addLayout(steps);
    rows->addLayout(end);
    connect(m_export, &QPushButton::clicked, this, &DiaryPage::exportCurrent);
    connect(m_settle, &QPushButton::clicked, this,
            [this] { Q_EMIT conflictWanted(current()->item->caseId, current()->item->recorded.id); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT caseWanted(current()->item->caseId); });
    connect(m_retry, &QPushButton::clicked, this, &DiaryPage::retry);
    connect(m_takeBack, &QPushButton::clicked, this, &DiaryPage::takeBack);
    connect(m_reason, &QLineEdit::returnPressed, this, &DiaryPage::takeBack);
    connect(m_reason, &QLineEdit::textChanged, this, &DiaryPage::tellCurrent);
    return rows;
}

void DiaryPage::setActor(const Actor &actor)
{
    m_actor = actor;
    m_banner->clear();
    show({});
}

void DiaryPage::refresh()
{
    ask(m_desk.store.diary(m_actor), this, [this, asking = m_actor.id](const Result<Diary> &diary) {
        if (asking != m_actor.id)
            return;
        diary ? show(*diary) : m_banner->showError(diary.error());
    });
}

const DiaryLine *DiaryPage::current() const
{
    return m_model->lineAt(m_view->currentIndex().row());
}

void DiaryPage::show(const Diary &diary)
{
    const int row = std::max(0, m_view->currentIndex().row());
    m_model->show(diaryLines(diary, m_desk.clock.now(), m_desk.rules));
    const int rows = m_model->rowCount();
    m_view->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_view->setCurrentIndex(m_model->index(std::min(row, rows - 1), 0));
    for (int c : {DiaryModel::KindColumn, DiaryModel::WhenColumn, DiaryModel::WhatColumn})
        m_view->resizeColumnToContents(c);
    tellCurrent();
}

void DiaryPage::tellCurrent()
{
    const DiaryLine *line = current();
    m_detail->setVisible(line != nullptr);
    if (!line)
        return;
    if (m_text->toPlainText() != line->text)
        m_text->setPlainText(line->text);
    m_export->setVisible(!line->isSealed);
    m_sealed->setVisible(line->isSealed);
    offer(line->item ? &*line->item : nullptr);
}

void DiaryPage::offer(const OutboxItem *item)
{
    using enum OutboxItem::State;
    const auto is = [&](OutboxItem::State state) { return item && item->state == state; };
    const bool hasCase = item && !item->caseId.isNull();
    m_settle->setVisible(hasCase && (is(Conflict) || is(Rejected)));
    m_retry->setVisible(hasCase && (is(Conflict) || is(Rejected)));
    m_open->setVisible(hasCase);
    const bool mayTakeBack = hasCase && !is(InDoubt);
    m_reason->setVisible(mayTakeBack);
    m_takeBack->setVisible(mayTakeBack);
    m_takeBack->setEnabled(!m_reason->text().trimmed().isEmpty());
}

void DiaryPage::exportCurrent()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("导出文本"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontUseNativeDialog, false);
    dialog->selectFile(tr("同步日记 %1.txt").arg(m_desk.clock.now().local().toString(u"yyyy-MM-dd HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, text = current()->text](const QString &path) {
        const auto done = written(path, text);
        done ? m_banner->showSuccess(tr("已存到 %1").arg(QDir::toNativeSeparators(path)))
             : m_banner->showError(done.error());
    });
    dialog->open();
}

void DiaryPage::retry()
{
    ask(m_desk.store.retryOutboxItem(m_actor, current()->item->recorded.id), this,
        [this](const Result<void> &done) { afterStep(done, tr("已重新排队，下次同步时发送。")); });
}

void DiaryPage::takeBack()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty() || !current() || !current()->item)
        return;
    ask(m_desk.store.withdrawOutboxItem(m_actor, current()->item->recorded.id, reason), this,
        [this](const Result<void> &done) {
            if (done)
                m_reason->clear();
            afterStep(done, tr("已撤回，文字回到了草稿。"));
        });
}

void DiaryPage::afterStep(const Result<void> &done, const QString &success)
{
    done ? m_banner->showSuccess(success) : m_banner->showError(done.error());
    refresh();
}

} // namespace lianxin::ui
