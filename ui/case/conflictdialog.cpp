// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/conflictdialog.h"

#include "core/answer/contested.h"
#include "core/base/ask.h"
#include "core/codec/drafts.h"
#include "ui/case/combineform.h"
#include "ui/case/conflictsides.h"
#include "ui/case/draftkeeper.h"
#include "ui/case/savedline.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/words/conflictwords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <tuple>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

const QString combineKind = u"combine"_s;

/// The draft's text of a submitted answer has a form of its own.
QString editorBody(const Operation &operation)
{
    if (const auto *answer = std::get_if<SubmitForReview>(&operation))
        return draftBody(AnswerDraft {answer->text, answer->points});
    if (const auto *note = std::get_if<AddNote>(&operation))
        return note->text;
    return draftBody(operation);
}

} // namespace

ConflictDialog::ConflictDialog(OpenCase &open, OperationId id, QWidget *parent)
    : QDialog(parent),
      m_case(open),
      m_id(id),
      m_banner(new Banner(this)),
      m_why(new HintLabel({}, this)),
      m_sides(new ConflictSides(this)),
      m_keep(new QRadioButton(tr("以对方的为准"), this)),
      m_again(new QRadioButton(tr("以我的为准"), this)),
      m_both(new QRadioButton(tr("合并成一份"), this)),
      m_means(new HintLabel({}, this)),
      m_form(new CombineForm(open.parts().rules, this)),
      m_reason(named(new QLineEdit(this), tr("这样定的理由"))),
      m_decide(primaryButton(tr("就这样定"), this)),
      m_keeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(combined()); }, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"conflict"_s);
    setWindowTitle(tr("两边没有合上"));
    resize(space(260), space(160));
    auto *inside = new QWidget(this);
    auto *content = column(inside, 0);
    content->addWidget(m_why);
    content->addWidget(m_sides, 2);
    content->addWidget(decision());
    content->addWidget(m_form, 1);
    auto *later = plainButton(tr("以后再定"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(later);
    foot->addWidget(m_decide);
    auto *layout = column(this);
    layout->addWidget(m_banner);
    layout->addWidget(new ScrollPane(inside), 1);
    layout->addWidget(new SavedLine(*m_keeper, this));
    layout->addLayout(foot);
    for (QLabel *text : {m_why, m_means})
        text->setTextFormat(Qt::PlainText);
    m_reason->setPlaceholderText(tr("这样定的理由"));
    finishWithCtrlEnter(this, m_decide);

    for (QRadioButton *choice : {m_keep, m_again, m_both})
        connect(choice, &QRadioButton::toggled, this, &ConflictDialog::tellChoice);
    connect(m_reason, &QLineEdit::textChanged, this, &ConflictDialog::tellChoice);
    connect(m_form, &CombineForm::edited, m_keeper, &DraftKeeper::touched);
    connect(m_form, &CombineForm::edited, this, [this] { m_isWritten = true; });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &ConflictDialog::decide);
    connect(&open, &OpenCase::changed, this, &ConflictDialog::refresh);
    refresh();
}

ConflictDialog::~ConflictDialog()
{
    m_keeper->flush();
}

QWidget *ConflictDialog::decision()
{
    auto *card = new QFrame(this);
    setManner(card, "card");
    auto *layout = column(card, 2);
    for (QRadioButton *choice : {m_keep, m_again, m_both})
        layout->addWidget(choice);
    layout->addWidget(m_means);
    return card;
}

const Conflict *ConflictDialog::conflict() const
{
    if (!m_case.file())
        return nullptr;
    const auto &all = m_case.file()->conflicts;
    const auto found = std::ranges::find_if(
        all, [this](const Conflict &c) { return c.id == m_id && c.state == Conflict::State::Open; });
    return found == all.end() ? nullptr : &*found;
}

void ConflictDialog::refresh()
{
    const Conflict *now = conflict();
    if (!now)
        return reject(); // settled, or the case has gone: the page tells
    if (now->now.version == m_seenVersion)
        return;
    const bool isFirst = std::exchange(m_seenVersion, now->now.version) < 0;
    showSides(*now);
    offer(*now);
    if (isFirst)
        restoreDraft();
    else
        m_banner->showWarning(tr("对方刚刚又有改动，下面已换成最新的；您写的还在草稿里。请看过再定。"));
}

void ConflictDialog::showSides(const Conflict &conflict)
{
    const Rules &rules = m_case.parts().rules;
    m_mine = conflict.mine.operation;
    m_now = conflict.now;
    m_parts = contestedParts(conflict.before, conflict.now, conflict.mine.operation);
    QString why = tr("%1 %2：%3", "who, what, why")
                      .arg(conflict.mine.actorName, happenedWords(conflict.mine.operation, rules),
                           conflictWhy(conflict, m_case.now(), rules));
    if (!conflict.theirs)
        why += u'\n' + tr("对方的改动还没有收到，下次同步后会显示在这里。");
    m_why->setText(why);
    m_sides->show(m_parts, conflict.before.has_value(), rules);
    m_keeper->show([this] { m_form->show(m_parts); });
}

void ConflictDialog::offer(const Conflict &conflict)
{
    const Operation &mine = conflict.mine.operation;
    const bool isMine = conflict.mine.actor == m_case.actor().id;
    const auto again = madeAgain(mine, conflict.now);
    const auto objection = m_case.objection(mine);
    m_fitsNow = again && !objection;
    m_keep->setEnabled(isMine && !std::holds_alternative<Intake>(mine));
    m_again->setEnabled(isMine && m_fitsNow);
    m_both->setEnabled(isMine && isWritten(mine) && !m_parts.empty());
    if (!m_again->isEnabled() && m_again->isChecked())
        m_keep->setChecked(true);
    QString hint;
    if (!isMine)
        hint = tr("由 %1 本人登录后决定。").arg(conflict.mine.actorName);
    else if (!again)
        hint = tr("对方换了正文：签发和发送不能照搬到没有看过的文字上。请看过新的正文后重新签发。");
    else if (objection)
        hint = tr("现在不能重新提交：%1合并的文字可以先存成草稿。").arg(errorSentence(*objection).happened);
    m_again->setToolTip(hint);
    m_means->setProperty("hint", hint);
    tellChoice();
}

void ConflictDialog::tellChoice()
{
    QString means = m_means->property("hint").toString();
    const auto say = [&](const QString &text) { means += means.isEmpty() ? text : u'\n' + text; };
    if (m_keep->isChecked())
        say(tr("您的这一步撤回，文字回到草稿；两份文字都留在时间线里。"));
    else if (m_again->isChecked())
        say(tr("按现在的样子重新提交您的这一步；原来那一步撤回，两份文字都留在时间线里。"));
    else if (m_both->isChecked())
        say(m_fitsNow ? tr("逐句挑选，再按需要改写；作为新的一步提交。两份原文都留在时间线里。")
                      : tr("逐句挑选，再按需要改写；存成草稿，您的这一步撤回。两份原文都留在时间线里。"));
    m_means->setText(means);
    m_form->setVisible(m_both->isChecked());
    const bool isChosen = m_keep->isChecked() || m_again->isChecked() || m_both->isChecked();
    m_decide->setEnabled(isChosen && !m_reason->text().trimmed().isEmpty());
}

void ConflictDialog::restoreDraft()
{
    const DraftKey key = m_case.draftKey(combineKind);
    std::ignore = m_keeper->follow(key, {});
    ask(m_case.parts().store.draft(key), this, [this, key](const Result<std::optional<Draft>> &draft) {
        const auto body = draft ? m_keeper->follow(key, *draft) : std::nullopt;
        const auto begun = operationDraft(body.value_or(QString()));
        const Conflict *now = conflict();
        if (!begun || !now || kindOf(*begun) != kindOf(now->mine.operation))
            return;
        m_keeper->show([&] {
            for (const ContestedPart &part : contestedParts({}, {}, *begun))
                m_form->setText(part.name, part.mine);
        });
        m_isWritten = true;
        m_both->setChecked(m_both->isEnabled());
    });
}

Operation ConflictDialog::combined() const
{
    return withParts(m_mine, m_now, m_form->chosen());
}

void ConflictDialog::decide()
{
    m_decide->setEnabled(false);
    m_banner->clear();
    if (m_keep->isChecked())
        keepTheirs();
    else if (m_again->isChecked())
        putAgain(m_mine, false, {});
    else
        combine();
}

void ConflictDialog::keepTheirs()
{
    ask(m_case.parts().store.withdrawOutboxItem(m_case.actor(), m_id, m_reason->text().trimmed()), this,
        [this](const Result<void> &done) { afterStep(done); });
}

void ConflictDialog::putAgain(const Operation &again, bool isCombined, DraftId draft)
{
    const Settlement settlement {m_seenVersion, m_reason->text().trimmed(), again, isCombined, draft};
    ask(m_case.parts().store.settleConflict(m_case.actor(), m_id, settlement), this,
        [this](const Result<void> &done) { afterStep(done); });
}

void ConflictDialog::combine()
{
    const Operation written = combined();
    if (!m_fitsNow)
        return keepAsDraft(written);
    m_keeper->touched(); // also what is theirs throughout is a decision
    m_keeper->saved([this, written](DraftId draft) {
        m_isWritten = false; // it becomes the new step
        putAgain(written, true, draft);
    });
}

/// The text is safe in its editor's draft before mine is taken back.
void ConflictDialog::keepAsDraft(const Operation &written)
{
    ask(m_case.parts().store.saveDraft(m_case.draftKey(kindOf(written)), editorBody(written)), this,
        [this](const Result<Draft> &draft) {
            if (draft)
                keepTheirs();
            else
                afterStep(tl::unexpected(draft.error()));
        });
}

void ConflictDialog::afterStep(const Result<void> &done)
{
    if (done) {
        forgetDraft();
        return accept();
    }
    m_banner->showError(done.error());
    tellChoice();
}

/// Or the next conflict of the case would begin with it.
void ConflictDialog::forgetDraft()
{
    const DraftKey key = m_keeper->key();
    m_keeper->ended(key);
    if (m_isWritten)
        (void)m_case.parts().store.saveDraft(key, {});
}

} // namespace lianxin::ui
