// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/caseheader.h"

#include "ui/case/nextstep.h"
#include "ui/case/progressstrip.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/operationwords.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// "■ 办结 逾期 3 天" in the clock's colour: colour, shape and words.
QString clockText(const Due &due, Timestamp now, const WorkCalendar &calendar)
{
    const ClockColour colour = colourOf(due.since, due.at, now);
    return u"<span style=\"color:%1\">%2</span> %3"_s.arg(theme().clock(colour).name(), clockShape(colour),
                                                          namedClockWords(due, now, calendar).toHtmlEscaped());
}

QString factsOf(const Case &c, Timestamp now)
{
    QStringList facts {c.noPlace ? CaseHeader::tr("不涉地点") : c.place, c.category, channelWord(c.channel),
                       CaseHeader::tr("%1 收到").arg(momentWords(c.receivedAt, now))};
    if (!c.ownerName.isEmpty())
        facts << CaseHeader::tr("承办 %1", "handling unit and person").arg((c.unit + u' ' + c.ownerName).trimmed());
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

QString statusText(const Case &c)
{
    return c.isSealed() ? CaseHeader::tr("举报 · 密 · %1").arg(statusWord(c.status)) : statusWord(c.status);
}

/// Where the next step is one that is prepared first, the button leads to the preparing.
QString nextWords(const QString &kind)
{
    if (kind == operationKind<SubmitForReview>())
        return CaseHeader::tr("写答复");
    if (kind == operationKind<SignOff>())
        return CaseHeader::tr("审核签发");
    return operationWord(kind);
}

QString chipStyle()
{
    return u"QLabel { background: %1; border-radius: %2px; padding: 1px %3px; font-weight: 600; }"_s
        .arg(theme().selected.name())
        .arg(space(1))
        .arg(space(2));
}

} // namespace

CaseHeader::CaseHeader(OpenCase &open, QWidget *parent)
    : QFrame(parent),
      m_case(open),
      m_number(new QLabel(this)),
      m_status(new QLabel(this)),
      m_clocks(new QLabel(this)),
      m_subject(new TitleLabel({}, this)),
      m_facts(new HintLabel({}, this)),
      m_progress(new ProgressStrip(this)),
      m_next(primaryButton({}, this)),
      m_more(new QToolButton(this))
{
    setManner(this, "bar");
    setManner(m_number, "muted");
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subject->setTextFormat(Qt::PlainText);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setText(tr("更多 ▾"));
    m_more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_more->setAccessibleName(tr("更多办理步骤"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));

    auto *name = new QHBoxLayout;
    name->setSpacing(space(3));
    name->addWidget(m_number);
    name->addWidget(m_status, 0, Qt::AlignVCenter);
    name->addStretch();
    m_line = new QBoxLayout(QBoxLayout::LeftToRight);
    m_line->setSpacing(space(1));
    m_line->addLayout(name);
    m_line->addWidget(m_clocks, 1); // below them where there is no room, see resizeEvent()
    auto *second = new QHBoxLayout;
    second->setSpacing(space(3));
    second->addWidget(m_subject, 1);
    second->addWidget(m_next);
    second->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(4), space(2), space(4), space(2));
    layout->setSpacing(space(1));
    layout->addLayout(m_line);
    layout->addLayout(second);
    layout->addWidget(m_facts);
    layout->addWidget(m_progress);

    m_minute.start(std::chrono::seconds(30));
    connect(&m_minute, &QTimer::timeout, this, &CaseHeader::showClocks);
    connect(&open, &OpenCase::changed, this, &CaseHeader::refresh);
    connect(&open, &OpenCase::refused, this, [this] { m_next->setEnabled(true); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(m_next->property("kind").toString()); });
}

void CaseHeader::setWithBoard(bool withBoard)
{
    m_withBoard = withBoard;
    refresh();
}

void CaseHeader::setCompact(bool isCompact)
{
    m_facts->setVisible(!isCompact);
    m_progress->setVisible(!isCompact);
}

void CaseHeader::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int beside = width() - m_number->sizeHint().width() - m_status->sizeHint().width() - space(14);
    const bool isTight = beside < fontMetrics().averageCharWidth() * 28;
    m_line->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CaseHeader::refresh()
{
    const CaseFile *file = m_case.file();
    if (!file)
        return;
    const Case &c = file->current;
    m_number->setText(c.number);
    m_status->setText(statusText(c));
    m_status->setAccessibleName(tr("状态：%1").arg(m_status->text()));
    m_status->setStyleSheet(chipStyle());
    m_subject->setText(c.subject.isEmpty() ? tr("（来信没有标题）") : c.subject);
    m_facts->setText(factsOf(c, m_case.now()));
    m_progress->setSteps(stepsOf(c), nextStation(c));
    showClocks();
    showSteps();
}

void CaseHeader::showClocks()
{
    const CaseFile *file = m_case.file();
    if (!file)
        return;
    QStringList running;
    for (const Due &due : file->clocks)
        if (!due.metAt)
            running << clockText(due, m_case.now(), m_case.parts().rules.calendar);
    m_clocks->setText(running.join(u"&nbsp;&nbsp; "_s));
    m_clocks->setWordWrap(true);
}

void CaseHeader::showSteps()
{
    const StepOffer offer = stepOffer(m_case.file()->current.status, m_case.possible(), m_withBoard);
    m_next->setVisible(!offer.next.isEmpty());
    m_next->setEnabled(true);
    m_next->setText(nextWords(offer.next));
    m_next->setAccessibleName(m_next->text());
    m_next->setProperty("kind", offer.next);

    QMenu *menu = m_more->menu();
    menu->clear();
    for (const QStringList &group : offer.others) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const QString &kind : group) {
            QAction *action = menu->addAction(operationWord(kind));
            action->setObjectName(kind);
            connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT stepWanted(kind); });
        }
    }
    m_more->setEnabled(!menu->isEmpty());
}

} // namespace lianxin::ui
