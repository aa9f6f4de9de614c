// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/exportdialog.h"

#include "core/base/ask.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/import/jobbar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QString usualPath(Timestamp now)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = ExportDialog::tr("诉求导出 %1.xlsx").arg(now.local().toString(u"yyyy-MM-dd HHmm"_s));
    return QDir::toNativeSeparators(QDir(folder).filePath(name));
}

} // namespace

ExportDialog::ExportDialog(const JobDesk &desk, const Actor &actor, const CaseQuery &query, const QString &what,
                           QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_order({usualPath(desk.clock.now()), query, actor}),
      m_banner(new Banner(this)),
      m_count(new QLabel(tr("正在数……"), this)),
      m_path(named(new QLineEdit(m_order.path, this), tr("存到"))),
      m_choose(plainButton(tr("选择……"), this)),
      m_bar(new JobBar(this)),
      m_write(primaryButton(tr("导出"), this)),
      m_close(plainButton(tr("关闭"), this))
{
    setWindowTitle(tr("导出诉求"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto *layout = column(this, 5);
    layout->setSpacing(space(3));
    layout->addWidget(new TitleLabel(tr("导出诉求"), this));
    layout->addWidget(m_banner);
    layout->addWidget(contents(what));
    layout->addWidget(m_bar);
    layout->addStretch();
    layout->addLayout(buttons);
    m_bar->hide();
    m_write->setEnabled(false);
    m_write->setDefault(true);

    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_write, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    count();
}

ExportDialog::~ExportDialog()
{
    if (m_link)
        m_link->cancelled = true;
}

QString ExportDialog::path() const
{
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() || !QFileInfo(typed).suffix().isEmpty() ? typed : typed + u".xlsx"_s;
}

void ExportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

void ExportDialog::done(int result)
{
    if (m_link)
        m_link->cancelled = true;
    QDialog::done(result);
}

QWidget *ExportDialog::contents(const QString &what)
{
    auto *card = new QFrame(this);
    setManner(card, "card");
    auto *columns = new HintLabel(exportHeadings().join(tr("、", "between two names")), card);
    auto *warning = new Banner(card);
    warning->showWarning(
        m_desk.rules.mayRead(m_order.actor, true)
            ? tr("表格里有诉求人的姓名、电话和来信原文，也有只有您能看到的举报。文件只存到您选的位置，"
                 "不会发给任何人；转交之前请确认对方有权知道这些内容。")
            : tr("表格里有诉求人的姓名、电话和来信原文，没有举报件。文件只存到您选的位置，不会发给任何人；"
                 "转交之前请确认对方有权知道这些内容。"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);

    auto *form = formLayout();
    form->addRow(tr("哪些件"), new QLabel(what, card));
    form->addRow(tr("多少"), m_count);
    form->addRow(tr("每件写出"), columns);
    form->addRow(tr("存到"), place);
    auto *layout = column(card, 4);
    layout->addLayout(form);
    layout->addWidget(warning);
    return card;
}

void ExportDialog::count()
{
    if (!m_desk.rules.may(m_order.actor, u"export")) {
        m_count->setText(tr("不能导出"));
        m_banner->showError({Error::Code::NotAllowed, u"no-right"_s, {}, {}});
        return;
    }
    ask(m_desk.store.list(m_order.actor, m_order.query), this, [this](const Result<std::vector<CaseId>> &ids) {
        if (!ids)
            return m_banner->showError(ids.error());
        m_count->setText(tr("%n 件", nullptr, int(ids->size())));
        m_write->setEnabled(!ids->empty());
    });
}

void ExportDialog::chooseFile()
{
    auto *dialog
        = new QFileDialog(this, tr("存到哪里"), QFileInfo(path()).path(), tr("表格 (*.xlsx);;文本表格 (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked here, before writing, for typed names too
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::setPath);
    dialog->open();
}

void ExportDialog::write(bool mayReplace)
{
    m_banner->clear();
    if (path().isEmpty()) {
        m_banner->showWarning(tr("请先写明存到哪个文件。"));
        return m_path->setFocus();
    }
    m_order.path = path();
    m_write->setEnabled(false);
    m_link = std::make_shared<JobLink>();
    m_bar->start(tr("正在写出"), JobBar::Counting::Cases, m_link);
    m_bar->show();
    m_bar->focusCancel();
    const auto work = [order = m_order, &desk = m_desk.store, &rules = m_desk.rules, link = m_link,
                       mayReplace]() -> Result<qint64> {
        if (!mayReplace && QFileInfo::exists(order.path))
            return failure(Error::Code::Conflict, u"file-exists"_s);
        return runExport(
            order, desk, rules, [link](const Progress &progress) { link->show(progress); }, link->cancelled);
    };
    ask(runOn(m_desk.jobs, work), this, [this](const Result<qint64> &cases) { written(cases); });
}

void ExportDialog::written(const Result<qint64> &cases)
{
    m_link.reset();
    m_bar->stop();
    m_bar->hide();
    m_write->setEnabled(true);
    if (cases) {
        m_banner->showSuccess(tr("已导出 %n 件。", nullptr, int(*cases)));
        m_banner->offer(tr("打开文件夹"), [folder = QFileInfo(m_order.path).path()] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        });
        m_close->setFocus();
    } else if (cases.error().code == Error::Code::Cancelled) {
        m_banner->showInfo(tr("已停止，什么也没有写出。"));
    } else {
        m_banner->showError(cases.error());
        if (cases.error().reason == u"file-exists")
            m_banner->offer(tr("替换"), [this] { write(true); });
        m_path->setFocus();
    }
}

ExportDialog *exportCases(const JobDesk &desk, const Actor &actor, const CaseQuery &query, const QString &what,
                          QWidget *parent)
{
    auto *dialog = new ExportDialog(desk, actor, query, what, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(space(180), dialog->sizeHint().height());
    dialog->open();
    return dialog;
}

} // namespace lianxin::ui
