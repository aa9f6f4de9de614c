// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/casepage.h"

#include "core/base/ask.h"
#include "ui/case/answertab.h"
#include "ui/case/caseheader.h"
#include "ui/case/casenotices.h"
#include "ui/case/conflictdialog.h"
#include "ui/case/contacttab.h"
#include "ui/case/draftkeeper.h"
#include "ui/case/filestab.h"
#include "ui/case/lettertab.h"
#include "ui/case/othercasedialog.h"
#include "ui/case/publishdialog.h"
#include "ui/case/similardialog.h"
#include "ui/case/singlekeys.h"
#include "ui/case/stepdialog.h"
#include "ui/case/timelinetab.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

CasePage::CasePage(const CaseParts &parts, QWidget *parent)
    : QWidget(parent),
      m_case(parts, nullptr),
      m_pages(new QStackedWidget(this)),
      m_none(new EmptyState(tr("没有打开诉求"), tr("在左边的清单里选一件。J、K 换到下一件、上一件。"), this)),
      m_header(new CaseHeader(m_case, this)),
      m_tabs(new QTabWidget(this)),
      m_letter(new LetterTab(m_case, this)),
      m_timeline(new TimelineTab(m_case, this)),
      m_contact(new ContactTab(m_case, this)),
      m_answer(new AnswerTab(m_case, this)),
      m_files(new FilesTab(m_case, this)),
      m_drop(new FileDrop(this))
{
    setObjectName(u"casePage"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_letter, tr("诉求"));
    m_tabs->addTab(m_timeline, tr("时间线"));
    m_tabs->addTab(m_contact, tr("走访 / 联系"));
    m_tabs->addTab(m_answer, tr("答复"));
    m_tabs->addTab(m_files, tr("附件"));
    sizeByShownPage(m_tabs->findChild<QStackedWidget *>());
    m_pages->addWidget(m_none);
    m_pages->addWidget(new ScrollPane(casePane()));
    column(this, 0)->addWidget(m_pages);

    connect(m_tabs, &QTabWidget::currentChanged, this, &CasePage::tellAnswerShown);
    connect(m_header, &CaseHeader::stepWanted, this, &CasePage::startStep);
    connect(m_answer, &AnswerTab::stepWanted, this, &CasePage::startStep);
    connect(&m_case, &OpenCase::changed, this, &CasePage::refresh);
    connect(&m_case, &OpenCase::notOpened, this, [this](const Error &error) {
        const ErrorSentence sentence = errorSentence(error);
        m_none->setTexts(sentence.happened, ErrorSentence {sentence.safe, sentence.todo, {}}.text());
    });
    for (QAction *action : {m_case.undoStack()->createUndoAction(this, tr("撤销")),
                            m_case.undoStack()->createRedoAction(this, tr("重做"))}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    actions().at(0)->setShortcut(QKeySequence::Undo);
    actions().at(1)->setShortcuts({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}); // either hand's habit
    takeFiles();
}

void CasePage::takeFiles()
{
    connect(m_files, &FilesTab::counted, this, [this](int files) {
        m_tabs->setTabText(int(Tab::Files), files > 0 ? tr("附件 %1", "tab, how many").arg(files) : tr("附件"));
    });
    connect(m_drop, &FileDrop::dropped, this, &CasePage::addFiles);
    auto *paste = new QAction(tr("粘贴照片或文件"), this); // an editor with the focus has Ctrl+V first
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QAction::triggered, this, &CasePage::paste);
    addAction(paste);
}

void CasePage::addFiles(const std::vector<FileSource> &files)
{
    if (!m_files->mayAdd())
        return;
    showTab(Tab::Files);
    m_files->add(files);
}

void CasePage::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const auto files = copied ? filesIn(*copied) : std::vector<FileSource>();
    if (!files.empty())
        addFiles(files);
}

QWidget *CasePage::casePane()
{
    auto *pane = new QWidget(this);
    auto *notices = new CaseNotices(m_case, pane);
    auto *layout = column(pane, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(notices);
    layout->addWidget(m_tabs, 1);
    connect(notices, &CaseNotices::stepWanted, this, &CasePage::startStep);
    connect(notices, &CaseNotices::outboxWanted, this, &CasePage::outboxWanted);
    connect(notices, &CaseNotices::conflictWanted, this, [this](OperationId id) { settle(m_shown, id); });
    connect(notices, &CaseNotices::similarWanted, this,
            [this](const SimilarCase &earlier) { (new SimilarDialog(m_case, earlier, this))->open(); });
    return pane;
}

void CasePage::openCase(CaseId id)
{
    if (m_toSettle && m_toSettle->first != id)
        m_toSettle.reset();
    m_case.open(id);
}

void CasePage::closeCase()
{
    m_case.close();
}

void CasePage::setActor(const Actor &actor)
{
    m_case.setActor(actor);
}

void CasePage::setSync(const SyncStatus &status)
{
    m_withBoard = status.phase != SyncStatus::Phase::NoBoard;
    m_header->setWithBoard(m_withBoard);
    m_answer->setWithBoard(m_withBoard);
}

void CasePage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void CasePage::refresh()
{
    m_pages->setCurrentIndex(m_case.file() ? 1 : 0);
    m_drop->setTaking(m_files->mayAdd());
    const CaseId shown = m_case.file() ? m_case.file()->id : CaseId {};
    if (std::exchange(m_shown, shown) != shown && m_case.may<SignOff>())
        showTab(Tab::Answer); // whoever opens it is here to judge the answer, with the letter beside it
    tellAnswerShown();
    if (m_toSettle && shown == m_toSettle->first)
        settle(shown, std::exchange(m_toSettle, std::nullopt)->second);
}

void CasePage::settle(CaseId id, OperationId operation)
{
    if (!m_case.file() || m_case.file()->id != id) {
        m_toSettle = {id, operation};
        return;
    }
    const auto isIt = [&](const Conflict &c) { return c.id == operation && c.state == Conflict::State::Open; };
    if (std::ranges::any_of(m_case.file()->conflicts, isIt))
        (new ConflictDialog(m_case, operation, this))->open();
}

void CasePage::tellAnswerShown()
{
    const bool isShown = m_case.file() && m_tabs->currentIndex() == int(Tab::Answer);
    if (std::exchange(m_isAnswerShown, isShown) == isShown)
        return;
    m_header->setCompact(isShown);
    Q_EMIT answerShown(isShown);
}

void CasePage::startStep(const QString &kind)
{
    if (!m_case.file() || startOnPage(kind))
        return;
    if (const auto plain = plainOperation(kind))
        m_case.step(*plain);
    else
        startInDialog(kind);
}

bool CasePage::startOnPage(const QString &kind)
{
    const auto go = [&](Tab tab, auto *page, auto focus) {
        showTab(tab);
        (page->*focus)();
        return true;
    };
    if (kind == operationKind<Register>())
        return go(Tab::Letter, m_letter, &LetterTab::registerCase);
    if (kind == operationKind<Classify>())
        return go(Tab::Letter, m_letter, &LetterTab::focusClassification);
    if (kind == operationKind<SetDemands>())
        return go(Tab::Letter, m_letter, &LetterTab::focusDemands);
    if (kind == operationKind<AttachFile>()) {
        showTab(Tab::Files);
        m_files->add({});
        return true;
    }
    if (kind == operationKind<WithdrawFile>())
        return go(Tab::Files, m_files, &FilesTab::focusFiles);
    if (kind == operationKind<AddNote>())
        return go(Tab::Timeline, m_timeline, &TimelineTab::focusNote);
    if (kind == operationKind<RecordContact>())
        return go(Tab::Contact, m_contact, &ContactTab::focusContact);
    if (kind == operationKind<RecordVisit>())
        return go(Tab::Contact, m_contact, &ContactTab::focusVisit);
    if (kind == operationKind<SubmitForReview>() || kind == operationKind<SignOff>()
        || kind == operationKind<SendBack>())
        return go(Tab::Answer, m_answer, &AnswerTab::focusAnswer);
    return false;
}

void CasePage::startInDialog(const QString &kind)
{
    if (kind == operationKind<Publish>()) {
        if (m_case.file()->current.currentAnswer())
            (new PublishDialog(m_case, this))->open();
    } else if (OtherCaseDialog::isFor(kind)) {
        (new OtherCaseDialog(m_case, kind, this))->open();
    } else {
        ask(m_case.parts().store.people(), this, [this, kind](const Result<std::vector<Person>> &people) {
            openForm(kind, people.value_or(std::vector<Person>()));
        });
    }
}

void CasePage::openForm(const QString &kind, const std::vector<Person> &people)
{
    if (!m_case.file())
        return;
    const CaseParts &parts = m_case.parts();
    if (const auto form = operationForm(kind, {*m_case.file(), parts.rules, people, parts.units, m_case.now()}))
        (new StepDialog(m_case, *form, this))->open();
}

bool CasePage::takeLetter(const QKeyEvent &event)
{
    if (!m_hasSingleKeys || !m_case.file() || event.modifiers() != Qt::NoModifier)
        return false;
    const auto use = keyUse(pageKeys(), event);
    if (use == KeyUse::Files) {
        showTab(Tab::Files);
        m_files->focusFiles();
    } else if (use == KeyUse::Answer) {
        showTab(Tab::Answer);
        m_answer->focusAnswer();
    } else if (use == KeyUse::Note && m_case.may<AddNote>()) {
        startStep(operationKind<AddNote>());
    } else if (use == KeyUse::Assign && m_case.may<Assign>()) {
        startStep(operationKind<Assign>());
    } else {
        return false;
    }
    return true;
}

void CasePage::keyPressEvent(QKeyEvent *event)
{
    // Only letters no editor, list or menu wanted come up to here.
    if (!takeLetter(*event))
        QWidget::keyPressEvent(event);
}

void CasePage::flush()
{
    for (DraftKeeper *keeper : findChildren<DraftKeeper *>())
        keeper->flush();
}

bool CasePage::isUnsaved() const
{
    return std::ranges::any_of(findChildren<DraftKeeper *>(), &DraftKeeper::hasUnsaved);
}

bool CasePage::isRefused() const
{
    return std::ranges::any_of(findChildren<DraftKeeper *>(), &DraftKeeper::isRefused);
}

} // namespace lianxin::ui
