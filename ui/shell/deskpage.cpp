// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskpage.h"

#include "core/base/ask.h"
#include "core/domain/applied.h"
#include "ui/case/casepage.h"
#include "ui/case/singlekeys.h"
#include "ui/common/banner.h"
#include "ui/common/categorybox.h"
#include "ui/common/widgets.h"
#include "ui/import/exportdialog.h"
#include "ui/import/importpage.h"
#include "ui/list/caselistview.h"
#include "ui/shell/linepage.h"
#include "ui/shell/listpane.h"
#include "ui/shell/navpane.h"
#include "ui/shell/registrationpage.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/settingnames.h"
#include "ui/shell/syncindicator.h"
#include "ui/shell/topbar.h"
#include "ui/shell/yieldingsplitter.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QDataStream>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

DeskPage::DeskPage(const Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_bar(new TopBar(desk.clock, this)),
      m_banner(new Banner(this)),
      m_nav(new NavPane(this)),
      m_split(new QSplitter(this)),
      m_work(new YieldingSplitter(67, this)),
      m_pages(new QStackedWidget(this)),
      m_list(new ListPane(desk, this)),
      m_case(new CasePage({desk.store, desk.clock, desk.rules, desk.files, {}}, this)),
      m_line(new LinePage(desk, this)),
      m_registration(new RegistrationPage(desk, this)),
      m_import(new ImportPage({desk.store, desk.jobs, desk.clock, desk.rules}, this))
{
    build();
    connectPages();
    m_countsPause.setSingleShot(true);
    m_countsPause.setInterval(200);
    connect(&m_countsPause, &QTimer::timeout, this, &DeskPage::askCounts);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &DeskPage::tick);
    m_minute.start();
    if (desk.store.isReadOnly())
        m_banner->showWarning(tr("现在只能查看，不能修改：数据正由另一个程序使用，或由更新版本写成。"));
    tellWarnings();
}

/// Stays until all is well again: what it says is about everything the office has written.
void DeskPage::tellWarnings()
{
    const auto warnings = m_desk.store.warnings();
    if (warnings.empty() && m_warns)
        m_banner->clear();
    if (!warnings.empty())
        m_banner->showWarning(errorSentence(warnings.front()).text());
    m_warns = !warnings.empty();
}

void DeskPage::build()
{
    m_work->addWidget(m_list);
    m_work->addWidget(m_case);
    m_work->setStretchFactor(1, 1);
    m_work->setChildrenCollapsible(false);
    m_work->setSizes({340, 890});
    m_pages->addWidget(m_work);
    m_pages->addWidget(m_line);
    m_pages->addWidget(m_registration);
    m_pages->addWidget(m_import);
    m_split->addWidget(m_nav);
    m_split->addWidget(m_pages);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_work->setHandleWidth(1);

    auto *layout = column(this, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_split, 1);
}

void DeskPage::connectPages()
{
    connect(&m_desk.store, &Store::changed, this, &DeskPage::take);
    connect(m_nav, &NavPane::listChosen, this, &DeskPage::showList);
    connect(m_nav, &NavPane::outboxChosen, this, &DeskPage::showOutbox);
    connect(m_list, &ListPane::chosen, m_case, &CasePage::openCase);
    connect(m_list, &ListPane::opened, m_case, [this] { m_case->setFocus(); });
    connect(m_case, &CasePage::outboxWanted, this, &DeskPage::showOutbox);
    connect(m_case, &CasePage::answerShown, m_work, &YieldingSplitter::makeRoom);
    connect(m_list, &ListPane::registrationWanted, this, [this] { startRegistration({}); });
    connect(m_line, &LinePage::caseWanted, this, &DeskPage::openCase);
    connect(m_line, &LinePage::conflictWanted, this, &DeskPage::settle);
    connect(m_registration, &RegistrationPage::caseWanted, this, &DeskPage::openCase);
    connect(m_registration, &RegistrationPage::closed, this, [this] { showList(m_list->list()); });
    connect(m_import, &ImportPage::casesWanted, this, [this](const std::vector<CaseId> &cases) {
        showList(WorkList::New);
        if (!cases.empty())
            openCase(cases.front());
    });
    connect(m_bar->search(), &SearchBox::searched, this, &DeskPage::search);
    connect(m_bar->search(), &SearchBox::entered, m_list, &ListPane::goIn);
    connect(m_bar->sync(), &SyncIndicator::outboxWanted, this, &DeskPage::showOutbox);
    connect(m_bar->sync(), &SyncIndicator::syncWanted, this, [this] { m_desk.sync.syncNow(); });
    connect(m_bar->sync(), &SyncIndicator::pauseWanted, this, [this] { m_desk.sync.pause(); });
}

void DeskPage::setActor(const Actor &actor)
{
    const bool isSamePerson = actor.id == m_actor.id; // with other roles: stays where they are
    m_actor = actor;
    m_bar->setPerson(actor.name);
    m_nav->setSealedShown(m_desk.rules.mayRead(actor, true));
    m_list->setActor(actor);
    m_case->setActor(actor);
    m_line->setActor(actor);
    m_registration->setActor(actor);
    m_import->setActor(actor);
    m_list->setMayRegister(mayRegister());
    if (isSamePerson) {
        m_list->show(m_list->list());
    } else {
        showList(WorkList::Today);
        m_list->goIn();
    }
    loadVocabulary();
    askCounts();
    setFocus(); // or nobody would hear the single keys
}

bool DeskPage::mayRegister() const
{
    const auto kinds = possibleOperations(Case(), m_actor, m_desk.rules);
    return std::ranges::find(kinds, operationKind<Intake>()) != kinds.end();
}

bool DeskPage::mayImport() const
{
    return m_desk.rules.may(m_actor, u"import");
}

void DeskPage::leave()
{
    m_registration->flush();
    m_case->closeCase();
}

bool DeskPage::isUnsaved() const
{
    return m_case->isUnsaved() || m_registration->isUnsaved();
}

void DeskPage::showSyncStatus(const SyncStatus &status)
{
    m_bar->sync()->setStatus(status);
    m_case->setSync(status);
    m_line->setSync(status);
}

void DeskPage::setSingleKeys(bool areOn)
{
    m_hasSingleKeys = areOn;
    m_case->setSingleKeys(areOn);
}

void DeskPage::showList(WorkList list)
{
    m_nav->mark(list);
    m_bar->search()->forget();
    m_pages->setCurrentWidget(m_work);
    m_list->show(list);
}

void DeskPage::showOutbox()
{
    m_nav->markOutbox();
    m_pages->setCurrentWidget(m_line);
    m_line->showOutbox();
}

void DeskPage::showDiary()
{
    m_nav->markOutbox();
    m_pages->setCurrentWidget(m_line);
    m_line->showDiary();
}

void DeskPage::settle(CaseId id, OperationId operation)
{
    openCase(id);
    m_case->settle(id, operation);
}

void DeskPage::startRegistration(const QString &channel)
{
    m_nav->markNothing();
    m_pages->setCurrentWidget(m_registration);
    m_registration->start(channel);
}

void DeskPage::startImport()
{
    m_nav->markNothing();
    m_pages->setCurrentWidget(m_import);
    m_import->start();
}

void DeskPage::exportShown()
{
    exportCases({m_desk.store, m_desk.jobs, m_desk.clock, m_desk.rules}, m_actor, m_list->query(), m_list->name(),
                this);
}

void DeskPage::openCase(CaseId id)
{
    m_pages->setCurrentWidget(m_work);
    m_list->view()->setCurrentCase(id);
    m_case->openCase(id);
}

QByteArray DeskPage::division() const
{
    QByteArray both;
    QDataStream stream(&both, QIODevice::WriteOnly);
    stream << m_split->saveState() << m_work->saveState();
    return both;
}

void DeskPage::divide(const QByteArray &division)
{
    QByteArray outer, inner;
    QDataStream stream(division);
    stream >> outer >> inner;
    m_split->restoreState(outer);
    m_work->restoreState(inner);
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    // Only what no editor wanted comes here: text fields keep letters, and an input method takes them before that.
    const bool plain = event->modifiers() == Qt::NoModifier && m_hasSingleKeys && m_pages->currentWidget() == m_work;
    const auto use = plain ? keyUse(pageKeys(), *event) : std::nullopt;
    if (use == KeyUse::NextCase)
        m_list->view()->next();
    else if (use == KeyUse::PreviousCase)
        m_list->view()->previous();
    else if (event->key() == Qt::Key_Escape && m_list->isSearching())
        showList(m_list->list());
    else if (!plain || !m_case->takeLetter(*event)) // the case answers to letters wherever the focus is
        QWidget::keyPressEvent(event);
}

void DeskPage::take(const ChangeSet &changes)
{
    if (changes.safety)
        tellWarnings();
    if (m_actor.id.isNull())
        return;
    m_list->apply(changes);
    if ((changes.outbox || changes.sync || changes.foreign) && m_pages->currentWidget() == m_line)
        m_line->refresh();
    if (changes.people)
        loadVocabulary();
    m_countsPause.start();
}

void DeskPage::search(const QString &text)
{
    if (text.trimmed().isEmpty())
        return showList(m_list->list());
    m_nav->markNothing();
    m_pages->setCurrentWidget(m_work);
    m_list->search(text, m_bar->search()->vocabulary());
}

void DeskPage::askCounts()
{
    ask(m_desk.store.counts(m_actor), this, [this](const Result<WorkListCounts> &counts) {
        if (!counts)
            return m_banner->showError(counts.error());
        m_nav->setCounts(*counts);
        m_bar->sync()->setOutbox(counts->waiting, counts->stuck);
    });
}

void DeskPage::loadVocabulary()
{
    ask(m_desk.store.setting(settingname::units), this, [this](const Result<QString> &units) {
        m_case->setUnits(units.value_or(QString()).split(u'\n', Qt::SkipEmptyParts));
    });
    ask(m_desk.store.people(), this, [this](const Result<std::vector<Person>> &people) {
        ask(m_desk.store.setting(settingname::places), this,
            [this, known = people.value_or(std::vector<Person>())](const Result<QString> &places) {
                m_bar->search()->setVocabulary({known, categoryPaths(m_desk.rules.categories),
                                                places.value_or(QString()).split(u'\n', Qt::SkipEmptyParts)});
            });
    });
}

void DeskPage::tick()
{
    m_list->tick();
    m_bar->sync()->tick();
    if (++m_minutes % 10 == 0)
        askCounts(); // what was due tomorrow is due today
}

} // namespace lianxin::ui
