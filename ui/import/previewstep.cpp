// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewstep.h"

#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/import/fieldwords.h"
#include "ui/import/mappingheader.h"
#include "ui/import/previewmodel.h"
#include "ui/import/problemtable.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// Characters a column is wide: letters get room, numbers do not need it.
int widthOf(Field field)
{
    switch (field) {
    case Field::Body:
    case Field::Reply:
        return 26;
    case Field::Subject:
    case Field::Location:
        return 15;
    case Field::SourceNo:
    case Field::Time:
        return 12;
    default:
        return 9;
    }
}

} // namespace

PreviewStep::PreviewStep(QWidget *parent)
    : QWidget(parent),
      m_file(new ElidedLabel({}, this)),
      m_source(new QLabel(this)),
      m_sheet(named(new QComboBox(this), tr("工作表"))),
      m_table(named(new QTableView(this), tr("名单的前几行"))),
      m_model(new PreviewModel(this)),
      m_header(new MappingHeader(m_table)),
      m_verdict(new Banner(this)),
      m_problems(new ProblemTable(this)),
      m_back(plainButton(tr("换一个文件"), this)),
      m_import(primaryButton(tr("开始导入"), this))
{
    setManner(m_file, "section");
    setManner(m_source, "muted");
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_model);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space(2));
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    auto *top = new QHBoxLayout;
    top->addWidget(m_file, 1);
    top->addWidget(m_source);
    top->addWidget(m_sheet);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_import);
    auto *layout = column(this, 0);
    layout->addLayout(top);
    layout->addWidget(findings(), 1);
    layout->addLayout(buttons);

    connect(m_header, &MappingHeader::fieldChosen, this,
            [this](int column, Field field) { Q_EMIT columnChanged(m_mapping.columns[column], field); });
    connect(m_header, &MappingHeader::columnEntered, this, &PreviewStep::bringIntoView);
    connect(m_table->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &MappingHeader::placeBoxes);
    connect(m_problems, &ProblemTable::problemChosen, this, &PreviewStep::showProblem);
    connect(m_sheet, &QComboBox::activated, this, &PreviewStep::sheetChosen);
    connect(m_import, &QPushButton::clicked, this, &PreviewStep::importWanted);
    connect(m_back, &QPushButton::clicked, this, &PreviewStep::backWanted);
}

QWidget *PreviewStep::findings()
{
    // In large text the two tables need more than a small screen has: then this part scrolls, the buttons stay.
    auto *inside = new QWidget(this);
    auto *layout = column(inside, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_problems);
    return new ScrollPane(inside);
}

void PreviewStep::showFile(const QString &path, const QString &source, const QStringList &sheets, int sheet)
{
    m_file->setText(QFileInfo(path).fileName());
    m_source->setText(tr("来自：%1").arg(source));
    m_sheet->clear();
    m_sheet->addItems(sheets);
    m_sheet->setCurrentIndex(sheet);
    m_sheet->setVisible(sheets.size() > 1);
}

void PreviewStep::showPreview(const ImportPreview &preview)
{
    const bool otherColumns = preview.mapping.columns != m_mapping.columns;
    m_mapping = preview.mapping;
    m_model->show(preview);
    m_header->showMapping(preview.mapping);
    m_table->setMinimumHeight(m_header->sizeHint().height() + 5 * m_table->verticalHeader()->defaultSectionSize());
    if (otherColumns)
        setWidths();
    m_problems->showProblems(preview.problems);
    m_problems->setVisible(!preview.problems.empty());
    m_problems->keepLow(3);
    m_canImport = preview.mappingProblems.empty() && !preview.letters.empty();
    showVerdict(preview);
    setBusy(false);
}

void PreviewStep::setBusy(bool busy)
{
    m_import->setEnabled(m_canImport && !busy);
}

void PreviewStep::focusFirstColumn()
{
    if (!m_mapping.columns.isEmpty())
        m_header->box(0)->setFocus();
}

void PreviewStep::showVerdict(const ImportPreview &preview)
{
    const int rows = int(preview.rows.size());
    const int bad = int(preview.problems.size());
    if (!preview.mappingProblems.empty()) {
        QStringList missing;
        for (const Error &problem : preview.mappingProblems)
            missing << tr("“%1”").arg(fieldWord(fieldFromName(problem.where).value_or(Field::Body)));
        m_verdict->showWarning(
            tr("还不知道哪一列是%1。请在那一列的表头下面选。").arg(missing.join(tr("、", "between two names"))));
    } else if (preview.letters.empty()) {
        m_verdict->showWarning(tr("没有一行收得进来。请核对各列的对应关系，或换一个文件。"));
    } else if (bad > 0) {
        m_verdict->showWarning(
            preview.more
                ? tr("前 %1 行里有 %n 行收不进来（▲），其余照收。导入后可以把这些行另存出来补正。", nullptr, bad)
                      .arg(rows)
                : tr("%1 行里有 %n 行收不进来（▲），其余照收。导入后可以把这些行另存出来补正。", nullptr, bad)
                      .arg(rows));
    } else {
        m_verdict->showInfo(preview.more ? tr("前 %n 行都能收。请核对每一列对应什么，再开始导入。", nullptr, rows)
                                         : tr("%n 行都能收。请核对每一列对应什么，再开始导入。", nullptr, rows));
    }
}

void PreviewStep::showProblem(const Error &problem)
{
    const QModelIndex place = m_model->placeOf(problem);
    if (!place.isValid())
        return;
    m_table->setCurrentIndex(place);
    m_table->scrollTo(place);
}

void PreviewStep::bringIntoView(int column)
{
    if (const int row = std::max(0, m_table->rowAt(0)); m_model->rowCount() > 0)
        m_table->scrollTo(m_model->index(row, column));
}

void PreviewStep::setWidths()
{
    const int character = fontMetrics().horizontalAdvance(u'中');
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_header->resizeSection(i, character * widthOf(m_mapping.fields[size_t(i)]));
}

} // namespace lianxin::ui
