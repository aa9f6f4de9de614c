// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/summarystep.h"

#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/import/problemtable.h"
#include "ui/words/errorsentence.h"

#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

void setFigure(QLabel *label, qint64 count)
{
    label->setText(QLocale().toString(count));
}

QString titleOf(const ImportReport &report)
{
    const int added = int(report.added);
    if (report.stopped)
        return SummaryStep::tr("导入停在第 %1 行，之前收进的 %n 件都在", nullptr, added).arg(report.stopped->row);
    if (report.cancelled)
        return SummaryStep::tr("已停止导入，之前收进的 %n 件都在", nullptr, added);
    return added > 0 ? SummaryStep::tr("导入完成，新收 %n 件", nullptr, added)
                     : SummaryStep::tr("导入完成，没有新的件");
}

} // namespace

SummaryStep::SummaryStep(QWidget *parent)
    : QWidget(parent),
      m_title(new TitleLabel({}, this)),
      m_stopped(new HintLabel({}, this)),
      m_reasons(new SectionLabel(tr("没有收的行"), this)),
      m_problems(new ProblemTable(this)),
      m_filler(new QWidget(this)),
      m_again(plainButton(tr("再导入一份"), this)),
      m_save(plainButton(tr("导出未收的行……"), this)),
      m_cases(primaryButton(tr("查看新收的件"), this))
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space(2));
    m_added = addFigure(figures, tr("新收"));
    m_alreadyHere = addFigure(figures, tr("早已在册"));
    m_repeats = addFigure(figures, tr("像是重复来信"));
    m_answered = addFigure(figures, tr("已在别处答复"));
    m_setAside = addFigure(figures, tr("未收"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_cases);

    auto *layout = column(this, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_stopped);
    layout->addLayout(figures);
    layout->addWidget(m_reasons);
    layout->addWidget(m_problems, 1);
    layout->addWidget(m_filler, 1);
    layout->addLayout(buttons);

    connect(m_again, &QPushButton::clicked, this, &SummaryStep::againWanted);
    connect(m_save, &QPushButton::clicked, this, &SummaryStep::openSaveDialog);
    connect(m_cases, &QPushButton::clicked, this, &SummaryStep::casesWanted);
}

void SummaryStep::showReport(const ImportReport &report)
{
    m_title->setText(titleOf(report));
    m_stopped->setVisible(report.stopped.has_value());
    if (report.stopped)
        m_stopped->setText(tr("%1再导入一次同一份名单，只会补收余下的行。", "why it stopped, a sentence")
                               .arg(errorSentence(report.stopped->error).happened));
    setFigure(m_added, report.added);
    setFigure(m_alreadyHere, report.alreadyHere);
    setFigure(m_repeats, report.repeats);
    setFigure(m_answered, report.answered);
    setFigure(m_setAside, qint64(report.problems.size()));
    const bool hasProblems = !report.problems.empty();
    m_problems->showProblems(report.problems);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_problems, m_reasons, m_save})
        widget->setVisible(hasProblems);
    m_filler->setVisible(!hasProblems);
    m_cases->setEnabled(!report.addedCases.empty());
}

void SummaryStep::focusFirst()
{
    m_cases->isEnabled() ? m_cases->setFocus() : m_again->setFocus();
}

QLabel *SummaryStep::addFigure(QHBoxLayout *row, const QString &what)
{
    auto *card = new QFrame(this);
    setManner(card, "card");
    auto *figure = named(new TitleLabel({}, card), what);
    auto *words = new HintLabel(what, card);
    words->setAlignment(Qt::AlignTop);
    auto *inside = column(card, 3);
    inside->setSpacing(0);
    inside->addWidget(figure);
    inside->addWidget(words, 1);
    row->addWidget(card, 1);
    return figure;
}

void SummaryStep::openSaveDialog()
{
    // A workbook first: a .csv cell that begins with "=" would be run by the program that opens it.
    auto *dialog = new QFileDialog(this, tr("导出未收的行"), {}, tr("表格 (*.xlsx);;文本表格 (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(tr("未收的行.xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.csv") ? u"csv"_s : u"xlsx"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &SummaryStep::setAsideWanted);
    dialog->open();
}

} // namespace lianxin::ui
