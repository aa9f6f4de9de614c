// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/answereditor.h"

#include "ui/case/draftanswer.h"
#include "ui/case/drafthistory.h"
#include "ui/case/pointgrid.h"
#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/case/tabbedsplitter.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

AnswerEditor::AnswerEditor(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_banner(new Banner(this)),
      m_grid(new PointGrid(this)),
      m_text(named(new QPlainTextEdit(this), tr("公开答复"))),
      m_counts(new HintLabel({}, this)),
      m_compose(plainButton(tr("按要点生成"), this)),
      m_submit(primaryButton(tr("提交审核"), this)),
      m_panes(new TabbedSplitter(32, this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(answer()); }, this))
{
    m_panes->addPane(tr("逐项要点"), gridPane(), 2);
    m_panes->addPane(tr("成文"), textPane(), 3);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space(2), 0, space(2), space(2));
    auto *history = quietButton(tr("草稿历史"), this);
    foot->addWidget(new SavedLine(*m_keeper, this), 1);
    foot->addWidget(history);
    foot->addWidget(m_submit);
    auto *layout = column(this, 0);
    layout->addWidget(m_banner);
    layout->addWidget(m_panes, 1);
    layout->addLayout(foot);

    connect(m_grid, &PointGrid::edited, m_keeper, &DraftKeeper::touched);
    connect(m_text, &QPlainTextEdit::textChanged, m_keeper, &DraftKeeper::touched);
    connect(m_grid, &PointGrid::edited, this, &AnswerEditor::showCounts);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnswerEditor::showCounts);
    connect(m_keeper, &DraftKeeper::failed, this, [this] { setBusy(false); });
    connect(m_compose, &QPushButton::clicked, this, &AnswerEditor::compose);
    connect(m_submit, &QPushButton::clicked, this, &AnswerEditor::submit);
    connect(history, &QPushButton::clicked, this, &AnswerEditor::showHistory);
}

AnswerEditor::~AnswerEditor()
{
    m_keeper->flush();
}

QWidget *AnswerEditor::gridPane()
{
    auto *pane = new QWidget(this);
    auto *layout = column(pane, 1);
    layout->addWidget(new SectionLabel(tr("逐项要点 · 内部"), pane));
    layout->addWidget(m_grid, 1);
    return pane;
}

QWidget *AnswerEditor::textPane()
{
    auto *pane = new QFrame(this);
    setManner(pane, "answer");
    auto *layout = column(pane, 1);
    auto *head = new QHBoxLayout;
    auto *title = new HintLabel(tr("公开 · 来信人会看到"), pane);
    setManner(title, "section");
    head->addWidget(title, 1);
    head->addWidget(m_compose);
    layout->addLayout(head);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_text->setPlaceholderText(tr("先填要点，再按“按要点生成”；也可以直接写。"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_counts);
    return pane;
}

AnswerDraft AnswerEditor::answer() const
{
    return {m_text->toPlainText(), m_grid->points(), isAsComposed() ? int(m_composed.size()) : 0};
}

void AnswerEditor::refresh()
{
    const Case &c = m_case.file()->current;
    if (const auto body = m_case.draftFor(*m_keeper, operationKind<SubmitForReview>())) {
        setBusy(false); // whatever is under way is another case's
        m_banner->clear();
        showAnswer(body->isEmpty() ? firstAnswerDraft(c) : answerDraft(*body));
    } else if (isEmpty()) {
        showAnswer(firstAnswerDraft(c)); // the answer may have come back meanwhile
    } else {
        showAnswer(answer()); // the demands may be others now
    }
    m_submit->setVisible(m_case.may<SubmitForReview>());
    const AnswerVersion *last = c.currentAnswer();
    if (last && !last->comment.isEmpty() && last->state == AnswerState::SentBack)
        m_banner->showWarning(tr("第 %1 稿退回修改，意见：%2").arg(last->version).arg(last->comment));
    showCounts();
}

void AnswerEditor::showAnswer(const AnswerDraft &answer)
{
    m_keeper->show([&] {
        m_grid->showPoints(answer.points, m_case.file()->current.demands, usualDate());
        if (m_text->toPlainText() == answer.text)
            return; // keeps the cursor and what can be undone
        m_text->setPlainText(answer.text);
        m_composed = answer.text.right(answer.composed);
    });
}

QDate AnswerEditor::usualDate() const
{
    const auto &clocks = m_case.file()->clocks;
    const auto close = std::ranges::find(clocks, ClockKind::Close, &Due::clock);
    return close == clocks.end() ? m_case.now().date() : close->at.date();
}

void AnswerEditor::showCounts()
{
    QStringList counts;
    if (const int rows = int(m_grid->points().size()); rows > 0)
        counts << tr("%1 项诉求，%2 项还没有答").arg(rows).arg(m_grid->unanswered());
    if (const auto open = openSlots(m_text->toPlainText()); !open.empty())
        counts << tr("文中还有 %n 处〔〕待填", nullptr, int(open.size()));
    m_counts->setText(counts.join(tr("；")));
}

void AnswerEditor::compose()
{
    ReplyFacts facts = replyFacts(m_case);
    facts.points = m_grid->points();
    const QString reply = composedReply(facts);
    // What a person has typed is never replaced: the new text goes below it.
    QString own = m_text->toPlainText();
    if (isAsComposed())
        own.chop(m_composed.size());
    else if (!own.trimmed().isEmpty())
        own += QStringLiteral("\n\n");
    m_composed = reply;
    replaceText(own + reply);
    m_panes->showPane(1);
    if (!own.trimmed().isEmpty())
        m_banner->showInfo(tr("您写过的文字没有动，按要点生成的接在下面。Ctrl+Z 可以撤销。"));
    m_text->setFocus();
}

bool AnswerEditor::isAsComposed() const
{
    return !m_composed.isEmpty() && m_text->toPlainText().endsWith(m_composed);
}

void AnswerEditor::replaceText(const QString &text)
{
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

bool AnswerEditor::leadToGap()
{
    if (const int unanswered = m_grid->unanswered(); unanswered > 0) {
        m_banner->showWarning(tr("还有 %n 项诉求没有答：写明答复、措施或不能办的理由，再提交。", nullptr, unanswered));
        m_panes->showPane(0);
        m_grid->openUnanswered();
        return true;
    }
    const auto open = openSlots(m_text->toPlainText());
    if (open.empty())
        return false;
    m_banner->showWarning(tr("文中还有 %n 处〔〕没有填，填好再提交。", nullptr, int(open.size())));
    QTextCursor slot(m_text->document());
    slot.setPosition(int(open.front().start));
    slot.setPosition(int(open.front().start + open.front().length), QTextCursor::KeepAnchor);
    m_panes->showPane(1);
    m_text->setTextCursor(slot);
    m_text->setFocus();
    return true;
}

void AnswerEditor::submit()
{
    if (leadToGap())
        return;
    const AnswerDraft written = answer();
    setBusy(true);
    submitDraft(m_case, *m_keeper, SubmitForReview {written.text, written.points}, [this](const Result<Case> &after) {
        setBusy(false);
        if (!after)
            m_banner->showError(after.error());
        else if (m_case.file())
            showAnswer({});
    });
}

void AnswerEditor::setBusy(bool isBusy)
{
    m_panes->setDisabled(isBusy); // what is typed now would be in no version
    m_submit->setDisabled(isBusy);
}

bool AnswerEditor::isEmpty() const
{
    const auto says = [](const AnswerPoint &p) { return isAnswered(p) || !p.basis.isEmpty() || !p.byWhen.isEmpty(); };
    const AnswerDraft written = answer();
    return written.text.isEmpty() && std::ranges::none_of(written.points, says);
}

void AnswerEditor::showHistory()
{
    auto *history = new DraftHistory(m_case.parts().store, m_keeper->key(), this);
    connect(history, &DraftHistory::restored, this, [this](const AnswerDraft &older) {
        m_composed = older.text.right(older.composed);
        replaceText(older.text);
        m_grid->showPoints(older.points, m_case.file()->current.demands, usualDate());
        m_keeper->touched();
    });
    history->open();
}

void AnswerEditor::focusGap()
{
    const bool hasGap = m_grid->unanswered() > 0;
    m_panes->showPane(hasGap ? 0 : 1);
    hasGap ? m_grid->openUnanswered() : m_text->setFocus();
}

} // namespace lianxin::ui
