// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/contacttab.h"

#include "core/codec/drafts.h"
#include "ui/case/foldingsplitter.h"
#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/case/timelinetext.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lianxin::ui {

RecordForm::RecordForm(OpenCase &open, const QString &kind, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_kind(kind),
      m_view(new FormView(open.parts().clock, this)),
      m_take(primaryButton({}, this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(m_view->begun()); }, this))
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(new SavedLine(*m_keeper, this), 1);
    foot->addWidget(m_take);
    auto *layout = column(this, 3);
    layout->addWidget(m_view, 1);
    layout->addLayout(foot);
    connect(m_view, &FormView::edited, m_keeper, &DraftKeeper::touched);
    connect(m_take, &QPushButton::clicked, this, &RecordForm::take);
    finishWithCtrlEnter(this, m_take);
}

RecordForm::~RecordForm()
{
    m_keeper->flush();
}

OperationForm RecordForm::form() const
{
    static const std::vector<Person> nobody; // these two ask for no person
    return *operationForm(m_kind, {*m_case.file(), m_case.parts().rules, nobody, m_case.parts().units, m_case.now()});
}

void RecordForm::refresh()
{
    setEnabled(m_case.may(m_kind));
    const auto body = m_case.draftFor(*m_keeper, m_kind);
    if (!body)
        return;
    m_take->setText(form().action);
    m_take->setAccessibleName(form().action);
    m_keeper->show([&] {
        m_view->setForm(form());
        if (const auto begun = operationDraft(*body))
            m_view->setOperation(*begun);
    });
    m_view->leadTo(m_take);
}

void RecordForm::take()
{
    submitDraft(m_case, *m_keeper, m_view->operation(), [this](const Result<Case> &after) {
        if (!after)
            Q_EMIT m_case.refused(after.error());
        else if (m_case.file())
            m_keeper->show([this] { m_view->setOperation(form().blank); });
    });
}

ContactTab::ContactTab(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_log(named(new QTextBrowser(this), tr("联系和走访记录"))),
      m_forms(new QTabWidget(this)),
      m_contact(new RecordForm(open, operationKind<RecordContact>(), this)),
      m_visit(new RecordForm(open, operationKind<RecordVisit>(), this))
{
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_log->document()->setDocumentMargin(space(3));
    m_log->setPlaceholderText(tr("还没有联系或走访。\n先打个电话给来信人：首次联系有时限。"));
    const auto addForm
        = [this](RecordForm *form, const QString &title) { m_forms->addTab(new ScrollPane(form), title); };
    addForm(m_contact, tr("联系"));
    addForm(m_visit, tr("走访"));
    auto *sides = new FoldingSplitter(40, this);
    sides->addWidget(m_log);
    sides->addWidget(m_forms);
    sides->setStretchFactor(0, 1);
    sides->setSizes({420, 400});
    column(this, 0)->addWidget(sides);
    connect(&m_case, &OpenCase::changed, this, &ContactTab::refresh);
}

void ContactTab::refresh()
{
    if (!m_case.file())
        return;
    showLog();
    m_contact->refresh();
    m_visit->refresh();
}

void ContactTab::showLog()
{
    m_log->setHtml(contactText(m_case.file()->timeline, m_case.parts().rules));
}

void ContactTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_case.file())
        showLog();
}

void ContactTab::focusContact()
{
    m_forms->setCurrentIndex(0);
    m_contact->focusFirst();
}

void ContactTab::focusVisit()
{
    m_forms->setCurrentIndex(1);
    m_visit->focusFirst();
}

} // namespace lianxin::ui
