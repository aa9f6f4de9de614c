// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/registrationpage.h"

#include "core/base/ask.h"
#include "core/codec/drafts.h"
#include "ui/case/draftkeeper.h"
#include "ui/case/similardialog.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/shell/registrationform.h"
#include "ui/shell/settingnames.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

RegistrationPage::RegistrationPage(const Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_form(new RegistrationForm(desk.clock, desk.rules.categories, this)),
      m_draft(new DraftKeeper(
          desk.store, [this] { return draftBody(Operation(m_form->begun())); }, this)),
      m_banner(new Banner(this)),
      m_kept(new HintLabel({}, this)),
      m_repeats(repeatsCard()),
      m_save(primaryButton(tr("保存登记（Ctrl+Enter）"), this))
{
    setManner(this, "page");
    auto *inside = new QWidget(this);
    auto *rows = column(inside, 0);
    rows->addWidget(m_form, 1);
    rows->addWidget(m_repeats);

    auto *back = plainButton(tr("回到列表（Esc）"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(back);
    buttons->addWidget(m_kept, 1);
    auto *layout = column(this);
    layout->addWidget(new TitleLabel(tr("登记来件"), this));
    layout->addWidget(m_banner);
    layout->addWidget(new ScrollPane(inside), 1);
    layout->addLayout(buttons);

    connect(m_save, &QPushButton::clicked, this, &RegistrationPage::save);
    connect(back, &QPushButton::clicked, this, &RegistrationPage::closed);
    // A button's own shortcut would only act after its animation, and not while it is drawn pressed.
    onKeys(this, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { save(); });
    onKeys(this, {Qt::Key_Escape}, [this] { Q_EMIT closed(); });
    connect(m_form, &RegistrationForm::changed, m_draft, &DraftKeeper::touched);
    connect(m_draft, &DraftKeeper::failed, m_banner, &Banner::showError);
    connect(m_draft, &DraftKeeper::stored, this,
            [this](Timestamp at) { m_kept->setText(tr("草稿已保存 %1").arg(momentWords(at, m_desk.clock.now()))); });
}

QWidget *RegistrationPage::repeatsCard()
{
    auto *card = new QFrame(this);
    setManner(card, "warning");
    m_repeatList = new QLabel(card);
    m_repeatList->setWordWrap(true);
    auto *open = plainButton(tr("打开对照"), card);
    auto *layout = column(card, 3);
    layout->addWidget(new SectionLabel(tr("好像来过"), card));
    layout->addWidget(m_repeatList);
    layout->addWidget(open, 0, Qt::AlignLeft);
    card->hide();
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT caseWanted(m_saved); });
    return card;
}

DraftKey RegistrationPage::key() const
{
    return {{}, operationKind<Intake>(), m_actor.id};
}

void RegistrationPage::setActor(const Actor &actor)
{
    flush();
    m_actor = actor;
    m_repeats->hide();
    m_banner->clear();
    m_kept->clear();
    loadPlaces();
    ask(m_desk.store.draft(key()), this, [this](const Result<std::optional<Draft>> &draft) {
        if (!draft)
            return m_banner->showError(draft.error());
        const auto body = m_draft->follow(key(), *draft);
        if (!body)
            return;
        const auto operation = operationDraft(*body);
        const auto *intake = operation ? std::get_if<Intake>(&*operation) : nullptr;
        m_draft->show([&] { intake ? m_form->setIntake(*intake) : m_form->clear(); });
    });
}

void RegistrationPage::start(const QString &channel)
{
    if (m_form->isEmpty())
        m_draft->show([&] {
            m_form->clear();
            m_form->setChannel(channel);
        });
    m_form->focusFirst();
}

void RegistrationPage::flush()
{
    m_draft->flush();
}

bool RegistrationPage::isUnsaved() const
{
    return m_draft->hasUnsaved();
}

void RegistrationPage::loadPlaces()
{
    ask(m_desk.store.setting(settingname::places), this, [this](const Result<QString> &places) {
        if (places)
            m_form->setPlaces(places->split(u'\n', Qt::SkipEmptyParts));
    });
}

void RegistrationPage::save()
{
    m_repeats->hide();
    m_draft->saved([this](DraftId draft) {
        std::vector<Arrival> arrivals(1);
        arrivals.front().intake = m_form->intake();
        ask(m_desk.store.arrive(m_actor, std::move(arrivals), draft), this,
            [this](const Result<std::vector<ArrivalOutcome>> &outcomes) {
                outcomes ? tellOutcome(outcomes->front()) : m_banner->showError(outcomes.error());
            });
    });
}

void RegistrationPage::tellOutcome(const ArrivalOutcome &outcome)
{
    if (outcome.kind == ArrivalOutcome::Kind::Refused)
        return m_banner->showError(outcome.refusal);
    m_saved = outcome.caseId;
    m_draft->ended(m_draft->key());
    m_draft->show([this] { m_form->clear(); });
    m_kept->clear();
    m_form->focusFirst();
    tellNumber(outcome.caseId);
    if (outcome.repeats)
        tellRepeats(outcome.caseId);
}

void RegistrationPage::tellNumber(CaseId id)
{
    ask(m_desk.store.rows(m_actor, {id}), this, [this](const Result<std::vector<CaseRow>> &rows) {
        if (!rows || rows->empty()) // a report of wrongdoing: whoever took it in may not see it any more
            return m_banner->showSuccess(tr("已登记，可以接着登记下一件。"));
        m_banner->showSuccess(tr("已登记，编号 %1，请告诉来人。可以接着登记下一件。").arg(rows->front().number));
        m_banner->offer(tr("打开这件"), [this] { Q_EMIT caseWanted(m_saved); });
    });
}

void RegistrationPage::tellRepeats(CaseId id)
{
    ask(m_desk.store.caseFile(m_actor, id), this, [this](const Result<CaseFile> &file) {
        if (!file || file->similar.empty())
            return;
        QStringList lines;
        for (const SimilarCase &similar : file->similar) {
            const QString why = similarityWords(similar.why);
            const QString when = momentWords(similar.row.receivedAt, m_desk.clock.now());
            lines << u"%1　%2　%3（%4，%5）"_s.arg(similar.row.number, similar.row.subject, when,
                                                   statusWord(similar.row.status), why);
        }
        m_repeatList->setText(lines.join(u'\n'));
        m_repeats->show();
    });
}

} // namespace lianxin::ui
