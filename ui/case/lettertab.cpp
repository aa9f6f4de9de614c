// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/lettertab.h"

#include "core/codec/drafts.h"
#include "core/text/demands.h"
#include "ui/case/annotator.h"
#include "ui/case/classifyform.h"
#include "ui/case/demandlist.h"
#include "ui/case/foldingsplitter.h"
#include "ui/case/letterpane.h"
#include "ui/case/marginnotes.h"
#include "ui/case/passagebar.h"
#include "ui/case/passagelegend.h"
#include "ui/case/savedline.h"
#include "ui/case/submitdraft.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

namespace {

std::vector<Demand> proposalFor(const CaseFile &file)
{
    std::vector<Demand> demands;
    if (!file.current.demands.empty() || file.appeals.empty())
        return demands;
    for (const DemandSpan &span : proposedDemands(file.appeals.front().body))
        demands.push_back({int(demands.size()) + 1, span.text, int(span.start), int(span.length)});
    return demands;
}

} // namespace

LetterTab::LetterTab(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_pane(new LetterPane(this)),
      m_notes(new MarginNotes(m_pane->view())),
      m_bar(new PassageBar(m_pane->view())),
      m_demands(new DemandList(this)),
      m_form(new ClassifyForm(open.parts().rules.categories, this)),
      m_save(plainButton(tr("保存分类"), this)),
      m_annotator(new Annotator(open, m_notes, this)),
      m_formKeeper(new DraftKeeper(
          open.parts().store, [this] { return draftBody(m_form->value()); }, this)),
      m_demandKeeper(new DraftKeeper(
          open.parts().store, [this] { return proposalBody(); }, this))
{
    auto *sides = new FoldingSplitter(40, this);
    sides->addWidget(letterSide());
    sides->addWidget(workSide());
    sides->setStretchFactor(0, 1);
    sides->setSizes({500, 260});
    auto *layout = column(this, 0);
    layout->addWidget(sides);

    connectLetter();
    connect(m_demands, &DemandList::edited, this, &LetterTab::saveDemands);
    connect(m_demands, &DemandList::corrected, m_demandKeeper, &DraftKeeper::touched);
    connect(m_demands, &DemandList::picked, this, [this](const Demand &demand) {
        if (demand.length > 0 && m_pane->isFirstLetter())
            m_pane->view()->select({demand.start, demand.length});
    });
    connect(m_form, &ClassifyForm::edited, m_formKeeper, &DraftKeeper::touched);
    connect(m_form, &ClassifyForm::edited, this, [this] { m_save->setEnabled(true); });
    connect(m_save, &QPushButton::clicked, this, [this] { saveClassification([] {}); });
    connect(&m_case, &OpenCase::changed, this, &LetterTab::refresh);
}

LetterTab::~LetterTab()
{
    m_annotator->keeper().flush();
    m_formKeeper->flush();
    m_demandKeeper->flush();
}

QWidget *LetterTab::letterSide()
{
    auto *side = new QWidget(this);
    auto *layout = column(side, 2);
    layout->setSpacing(space(1));
    layout->addWidget(m_pane, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new PassageLegend(side));
    foot->addWidget(new SavedLine(m_annotator->keeper(), side), 1);
    layout->addLayout(foot);
    return side;
}

QWidget *LetterTab::workSide()
{
    auto *work = new QWidget(this);
    auto *layout = column(work, 2);
    layout->addWidget(m_demands);
    layout->addWidget(new SavedLine(*m_demandKeeper, work));
    layout->addSpacing(space(2));
    layout->addWidget(new SectionLabel(tr("分类"), work));
    layout->addWidget(m_form);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new SavedLine(*m_formKeeper, work), 1);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    layout->addStretch(1);
    finishWithCtrlEnter(m_form, m_save);

    return new ScrollPane(work);
}

void LetterTab::connectLetter()
{
    connect(m_pane->view(), &LetterView::markWanted, this, &LetterTab::mark);
    connect(m_bar, &PassageBar::wanted, this, &LetterTab::mark);
    connect(m_pane, &LetterPane::letterChanged, this, &LetterTab::showMarks);
    connect(m_pane->view(), &LetterView::annotationPicked, this, [this](OperationId id) {
        m_picked = id;
        showMarks();
    });
    connect(m_notes, &MarginNotes::picked, this, [this](const Annotation &note) {
        m_pane->view()->select({note.start, note.length});
    });
}

void LetterTab::refresh()
{
    if (!m_case.file())
        return;
    m_pane->showCase(m_case);
    m_annotator->refresh();
    takeUpDraft();
    showWork();
}

void LetterTab::takeUpDraft()
{
    const Classify now = classificationOf(m_case.file()->current);
    const auto form = m_case.draftFor(*m_formKeeper, operationKind<Classify>());
    if (!form && !isSame(m_form->value(), m_shownClass))
        return; // the person is at it
    const auto begun = operationDraft(form.value_or(QString()));
    const auto *classify = begun ? std::get_if<Classify>(&*begun) : nullptr;
    m_formKeeper->show([&] { m_form->setValue(classify ? *classify : now); });
    m_shownClass = now;
    m_save->setEnabled(!isSame(m_form->value(), now));
}

void LetterTab::showMarks()
{
    const CaseFile *file = m_case.file();
    const bool mayMark = m_case.may<Annotate>();
    m_pane->view()->setMarkable(mayMark);
    m_bar->setUses(mayMark, m_case.may<SetDemands>() && m_pane->isFirstLetter());
    m_notes->showNotes(file->current.annotations, m_case.may<RemoveAnnotation>(), m_picked);
}

void LetterTab::showWork()
{
    const CaseFile &file = *m_case.file();
    takeUpProposal(file);
    m_form->setEditable(m_case.may<Classify>());
    m_save->setVisible(m_case.may<Classify>());
}

void LetterTab::mark(LetterView::Mark mark)
{
    const LetterSpan span = m_pane->view()->selectedSpan();
    const Appeal *letter = m_pane->letter();
    if (!letter || span.isEmpty())
        return;
    const Annotate annotate {letter->key, span.start, span.length, Passage::Highlight, {}};
    switch (mark) {
    case LetterView::Mark::Highlight:
        m_annotator->highlight(annotate);
        break;
    case LetterView::Mark::Note:
        m_annotator->beginNote(annotate);
        break;
    case LetterView::Mark::Demand:
        makeDemand(span);
        break;
    }
}

void LetterTab::makeDemand(LetterSpan span)
{
    const QString words = m_pane->letter()->body.mid(span.start, span.length).simplified();
    if (m_case.may<SetDemands>() && m_pane->isFirstLetter() && !words.isEmpty())
        m_demands->add({0, words, span.start, span.length});
}

void LetterTab::takeUpProposal(const CaseFile &file)
{
    if (const auto body = m_case.draftFor(*m_demandKeeper, operationKind<SetDemands>())) {
        const auto begun = operationDraft(*body);
        const auto *corrected = begun ? std::get_if<SetDemands>(&*begun) : nullptr;
        m_proposal = corrected ? corrected->demands : proposalFor(file);
    }
    m_demandKeeper->show(
        [&] { m_demands->showDemands(file.id, file.current.demands, m_proposal, m_case.may<SetDemands>()); });
}

QString LetterTab::proposalBody() const
{
    const auto demands = m_demands->demands();
    return m_demands->isProposal() && !demands.empty() ? draftBody(Operation(SetDemands {demands})) : QString();
}

void LetterTab::adoptProposal(const SetDemands &demands)
{
    submitDraft(m_case, *m_demandKeeper, demands, [this, demands](const Result<Case> &after) {
        if (!after) {
            Q_EMIT m_case.refused(after.error());
            return;
        }
        m_case.rememberStep(
            tr("诉求清单"), demands, [](const Case &) { return SetDemands {}; }, *after);
    });
}

void LetterTab::saveDemands(const std::vector<Demand> &demands)
{
    if (m_demands->isProposal())
        return adoptProposal({demands});
    const std::vector<Demand> before = m_case.file()->current.demands;
    m_case.stepWithUndo(tr("诉求清单"), SetDemands {demands}, [before](const Case &) { return SetDemands {before}; });
}

void LetterTab::saveClassification(std::function<void()> then)
{
    m_save->setEnabled(false);
    const Classify before = classificationOf(m_case.file()->current), now = m_form->value();
    submitDraft(m_case, *m_formKeeper, now, [this, before, now, then = std::move(then)](const Result<Case> &after) {
        if (!after) {
            m_save->setEnabled(true);
            Q_EMIT m_case.refused(after.error());
            return;
        }
        m_shownClass = now;
        m_case.rememberStep(
            tr("分类"), now, [before](const Case &) { return before; }, *after);
        then();
    });
}

void LetterTab::registerCase()
{
    const auto enter = [this] { m_case.step(Register {}); };
    const bool isEdited = !isSame(m_form->value(), classificationOf(m_case.file()->current));
    isEdited ? saveClassification(enter) : enter();
}

void LetterTab::focusDemands()
{
    m_demands->setFocus();
}

void LetterTab::focusClassification()
{
    m_form->setFocus();
}

} // namespace lianxin::ui
