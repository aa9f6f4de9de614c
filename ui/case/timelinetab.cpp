// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/timelinetab.h"

#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/case/timelinetext.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lianxin::ui {

TimelineTab::TimelineTab(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_timeline(named(new QTextBrowser(this), tr("时间线"))),
      m_note(named(new QPlainTextEdit(this), tr("内部备注"))),
      m_keep(plainButton(tr("记下备注"), this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return m_note->toPlainText(); }, this))
{
    m_timeline->setFrameShape(QFrame::NoFrame);
    m_timeline->setOpenLinks(false);
    m_timeline->document()->setDocumentMargin(space(3));
    m_noteArea = noteArea();
    auto *layout = column(this, 0);
    layout->addWidget(m_timeline, 1);
    layout->addWidget(m_noteArea);

    connect(m_note, &QPlainTextEdit::textChanged, m_keeper, &DraftKeeper::touched);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { m_keep->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &TimelineTab::keepNote);
    connect(&m_case, &OpenCase::changed, this, &TimelineTab::refresh);
}

TimelineTab::~TimelineTab()
{
    m_keeper->flush();
}

QWidget *TimelineTab::noteArea()
{
    auto *area = new QFrame(this);
    setManner(area, "note");
    auto *layout = column(area, 2);
    layout->setSpacing(space(1));
    layout->addWidget(new SectionLabel(tr("内部备注 · 来信人看不到"), area));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_keep->setEnabled(false);
    layout->addWidget(m_note);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new SavedLine(*m_keeper, area), 1);
    foot->addWidget(m_keep);
    layout->addLayout(foot);
    finishWithCtrlEnter(area, m_keep);
    return area;
}

void TimelineTab::refresh()
{
    if (!m_case.file())
        return;
    showTimeline();
    m_noteArea->setVisible(m_case.may<AddNote>());
    if (const auto body = m_case.draftFor(*m_keeper, operationKind<AddNote>()))
        m_keeper->show([&] { m_note->setPlainText(*body); });
}

void TimelineTab::showTimeline()
{
    m_timeline->setHtml(timelineText(m_case.file()->timeline, m_case.parts().rules));
    m_timeline->verticalScrollBar()->setValue(m_timeline->verticalScrollBar()->maximum());
}

void TimelineTab::keepNote()
{
    submitDraft(m_case, *m_keeper, AddNote {m_note->toPlainText()}, [this](const Result<Case> &after) {
        if (after)
            m_keeper->show([this] { m_note->clear(); });
        else
            Q_EMIT m_case.refused(after.error());
    });
}

void TimelineTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_case.file())
        showTimeline();
}

void TimelineTab::focusNote()
{
    m_note->setFocus();
}

} // namespace lianxin::ui
