// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/casenotices.h"

#include "core/base/overload.h"
#include "ui/case/similardialog.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

namespace {

QString groundOf(const Proposal &proposal, const Rules &rules)
{
    const auto ground = std::ranges::find(rules.declineGrounds, proposal.ground, &Ground::code);
    return ground == rules.declineGrounds.end() ? proposal.ground : groundWord(*ground);
}

} // namespace

ProposalBar::ProposalBar(OpenCase &open, QWidget *parent)
    : QFrame(parent),
      m_case(open),
      m_text(new QLabel(this)),
      m_why(new HintLabel({}, this)),
      m_agree(plainButton({}, this)),
      m_refuse(plainButton({}, this))
{
    setManner(this, "info");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_refuse);
    buttons->addWidget(m_agree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(3), space(1), space(2), space(1));
    layout->addWidget(m_text);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    hide();
    connect(&open, &OpenCase::changed, this, &ProposalBar::refresh);
    for (QPushButton *button : {m_agree, m_refuse})
        connect(button, &QPushButton::clicked, this,
                [this, button] { Q_EMIT stepWanted(button->property("kind").toString()); });
}

void ProposalBar::refresh()
{
    hide();
    if (!m_case.file())
        return;
    const Case &c = m_case.file()->current;
    if (c.voiding && c.status != CaseStatus::Void)
        show(tr("%1 提请作废：%2").arg(c.voiding->byName, c.voiding->text), VoidCase {}, {});
    else if (c.decline && c.status == CaseStatus::Registered)
        show(tr("%1 提请不予受理（%2）。要告知来信人的话：%3")
                 .arg(c.decline->byName, groundOf(*c.decline, m_case.parts().rules), c.decline->text),
             Decline {}, operationKind<RefuseDecline>());
    else if (c.extension)
        show(tr("申请延期到 %1：%2").arg(dateTimeWords(c.extension->until), c.extension->reason), GrantExtension {},
             operationKind<RefuseExtension>());
}

void ProposalBar::show(const QString &text, const Operation &agree, const QString &refuseKind)
{
    m_text->setText(text);
    const QString agreeKind = kindOf(agree);
    const auto use = [this](QPushButton *button, const QString &kind) {
        button->setProperty("kind", kind);
        button->setText(operationWord(kind));
        button->setAccessibleName(button->text());
        button->setVisible(!kind.isEmpty() && m_case.may(kind));
    };
    use(m_agree, agreeKind);
    use(m_refuse, refuseKind);
    const auto objection = m_case.objection(agree);
    m_agree->setEnabled(!objection);
    m_why->setText(objection && m_case.may(agreeKind) ? errorSentence(*objection).text() : QString());
    m_why->setVisible(!m_why->text().isEmpty());
    QFrame::show();
}

CaseNotices::CaseNotices(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_failed(new Banner(this)),
      m_conflict(new Banner(this)),
      m_refused(new Banner(this)),
      m_similar(new Banner(this))
{
    auto *proposal = new ProposalBar(open, this);
    auto *layout = column(this, 0);
    layout->setSpacing(0);
    for (QWidget *notice : std::initializer_list<QWidget *> {m_failed, m_conflict, m_refused, proposal, m_similar})
        layout->addWidget(notice);
    connect(proposal, &ProposalBar::stepWanted, this, &CaseNotices::stepWanted);
    connect(&open, &OpenCase::refused, m_failed, &Banner::showError);
    connect(&open, &OpenCase::accepted, m_failed, &Banner::clear);
    connect(&open, &OpenCase::changed, this, &CaseNotices::refresh);
}

void CaseNotices::refresh()
{
    m_conflict->clear();
    m_refused->clear();
    m_similar->clear();
    if (!m_case.file())
        return;
    showConflict();
    showRefused();
    showSimilar();
}

void CaseNotices::showConflict()
{
    const auto &all = m_case.file()->conflicts;
    const auto isOpen = [](const Conflict &conflict) { return conflict.state == Conflict::State::Open; };
    const auto first = std::ranges::find_if(all, isOpen);
    if (first == all.end())
        return;
    const RecordedOperation &mine = first->mine;
    m_conflict->showWarning(tr("有 %n 处没有合上。%1 %2%3：%4答复要等定下来才能发送，其他照常办理。",
                               "when, who, what, why", int(std::ranges::count_if(all, isOpen)))
                                .arg(momentWords(mine.at, m_case.now()), mine.actorName,
                                     happenedWords(mine.operation, m_case.parts().rules),
                                     errorSentence(first->why).happened));
    m_conflict->offer(tr("对照处理"), [this, id = first->id] { Q_EMIT conflictWanted(id); });
}

/// What is shown as a conflict, or was taken back on purpose, is no news.
bool CaseNotices::isNews(const TimelineEntry &entry) const
{
    if (entry.state != TimelineEntry::State::Refused || entry.refusal.code == Error::Code::Cancelled)
        return false;
    return std::ranges::none_of(m_case.file()->conflicts,
                                [&](const Conflict &conflict) { return conflict.id == entry.recorded.id; });
}

void CaseNotices::showRefused()
{
    const auto &timeline = m_case.file()->timeline;
    const auto refused = std::find_if(timeline.rbegin(), timeline.rend(),
                                      [this](const TimelineEntry &entry) { return isNews(entry); });
    if (refused == timeline.rend())
        return;
    const RecordedOperation &recorded = refused->recorded;
    m_refused->showWarning(tr("%1 %2%3，没有被接受。%4", "when, who, what, sentences")
                               .arg(momentWords(recorded.at, m_case.now()), recorded.actorName,
                                    happenedWords(recorded.operation, m_case.parts().rules),
                                    errorSentence(refused->refusal).text()));
    m_refused->offer(tr("到发件箱处理"), [this] { Q_EMIT outboxWanted(); });
}

void CaseNotices::showSimilar()
{
    const auto &similar = m_case.file()->similar;
    const auto open = std::ranges::find_if(
        similar, [](const SimilarCase &earlier) { return !earlier.linked && !earlier.dismissed; });
    if (open == similar.end())
        return;
    m_similar->showInfo(tr("可能是重复来信：与 %1 “%2” %3。", "number, subject, why")
                            .arg(open->row.number, open->row.subject, similarityWords(open->why)));
    m_similar->offer(tr("并排看"), [this, earlier = *open] { Q_EMIT similarWanted(earlier); });
}

} // namespace lianxin::ui
