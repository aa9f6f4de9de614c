// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choosestep.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// The one local file of a drag; nothing for several, or for something else.
QString onlyFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

DropArea::DropArea(QWidget *parent) : QFrame(parent)
{
    setAcceptDrops(true);
    setManner(this, "drop");
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (onlyFile(*event->mimeData()).isEmpty())
        return;
    setManner(this, "dropping");
    event->acceptProposedAction();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    setManner(this, "drop");
}

void DropArea::dropEvent(QDropEvent *event)
{
    setManner(this, "drop");
    event->acceptProposedAction();
    Q_EMIT dropped(onlyFile(*event->mimeData()));
}

ChooseStep::ChooseStep(QWidget *parent)
    : QWidget(parent),
      m_source(named(new QComboBox(this), tr("来源"))),
      m_choose(primaryButton(tr("选择文件……"), this))
{
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_source->lineEdit()->setPlaceholderText(tr("例如：12345、县信访局、随手拍"));
    auto *form = formLayout();
    form->addRow(tr("名单来自"), m_source);

    auto *area = new DropArea(this);
    auto *title = new TitleLabel(tr("把名单拖到这里"), area);
    auto *hint = new HintLabel(tr("能读 .xlsx、.csv 和 .jsonl。文件留在原处，不会改动；先看一遍再导入。"), area);
    title->setAlignment(Qt::AlignCenter);
    hint->setAlignment(Qt::AlignCenter);
    auto *inside = column(area, 6);
    inside->addStretch();
    inside->addWidget(title);
    inside->addWidget(hint);
    inside->addSpacing(space(2));
    inside->addWidget(m_choose, 0, Qt::AlignHCenter);
    inside->addStretch();

    auto *layout = column(this, 0);
    layout->addLayout(form);
    layout->addWidget(new HintLabel(tr("同一来源的名单再次导入时，只收新的；各列的对应关系也按来源记住。"), this));
    layout->addSpacing(space(2));
    layout->addWidget(area, 1);
    connect(m_choose, &QPushButton::clicked, this, &ChooseStep::openDialog);
    connect(area, &DropArea::dropped, this, &ChooseStep::fileChosen);
}

void ChooseStep::setSources(const QStringList &earlier)
{
    QStringList offered = earlier;
    for (const QString &usual : {u"12345"_s, tr("县信访局"), tr("随手拍")})
        if (!offered.contains(usual))
            offered << usual;
    m_source->clear();
    m_source->addItems(offered);
    m_source->setCurrentIndex(0);
}

QString ChooseStep::source() const
{
    return m_source->currentText().trimmed();
}

void ChooseStep::focusSource()
{
    m_source->setFocus();
}

void ChooseStep::focusChoose()
{
    m_choose->setFocus();
}

void ChooseStep::openDialog()
{
    auto *dialog
        = new QFileDialog(this, tr("选择名单"), m_folder, tr("名单 (*.xlsx *.csv *.txt *.jsonl *.xls);;所有文件 (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ChooseStep::fileChosen);
    dialog->open();
}

} // namespace lianxin::ui
