// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/foreignpage.h"

#include "core/base/ask.h"
#include "core/base/runon.h"
#include "core/foreign/probing.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/common/widgets.h"
#include "ui/shell/foreignanswercard.h"
#include "ui/shell/foreignboardform.h"
#include "ui/words/errorsentence.h"
#include "ui/words/foreignwords.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// The height of a list's header and @p count rows.
int heightOf(const QTreeWidget *view, int count)
{
    return view->header()->sizeHint().height() + count * view->fontMetrics().height() * 3 / 2;
}

QTreeWidget *listView(const QString &name, const QStringList &columns, QWidget *parent)
{
    auto *view = new QTreeWidget(parent);
    view->setAccessibleName(name);
    view->setHeaderLabels(columns);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->header()->setStretchLastSection(true);
    view->setMinimumHeight(heightOf(view, 3));
    return view;
}

QString fetchedWhen(const ForeignBoard &board)
{
    return board.fetchedTo ? board.fetchedTo->local().toString(u"yyyy-MM-dd HH:mm"_s) : ForeignPage::tr("还没收过");
}

QTreeWidgetItem *rowOf(const QStringList &texts)
{
    auto *row = new QTreeWidgetItem(texts);
    row->setData(0, Qt::AccessibleTextRole, texts.join(u'，'));
    return row;
}

/// Fills the list and keeps the row that was chosen, or chooses the first.
void fill(QTreeWidget *view, const QList<QTreeWidgetItem *> &rows)
{
    const int chosen = std::max(0, view->indexOfTopLevelItem(view->currentItem()));
    view->clear();
    view->addTopLevelItems(rows);
    for (int column = 0; column + 1 < view->columnCount(); ++column)
        view->resizeColumnToContents(column);
    view->setCurrentItem(view->topLevelItem(std::min(chosen, view->topLevelItemCount() - 1)));
}

} // namespace

ForeignPage::ForeignPage(const Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_store(desk.store),
      m_banner(new Banner(this)),
      m_form(new ForeignBoardForm(this)),
      m_bar(new JobBar(this))
{
    setManner(this, "page");
    auto *inside = new QWidget(this);
    auto *parts = column(inside);
    for (QWidget *part : std::initializer_list<QWidget *> {m_banner, m_form, m_bar, boardsPart()})
        parts->addWidget(part);
    parts->addWidget(answersPart(), 1);
    column(this, 0)->addWidget(new ScrollPane(inside));
    connect(m_form, &ForeignBoardForm::given, this, &ForeignPage::add);
    connect(m_card, &ForeignAnswerCard::found, this, [this](const QString &number) { settle(true, number); });
    connect(m_card, &ForeignAnswerCard::notThere, this, [this](const QString &reason) { settle(false, reason); });
    connect(m_card, &ForeignAnswerCard::caseWanted, this, [this] { Q_EMIT caseWanted(answer()->caseId); });
    showBoards({});
    showAnswers({});
}

ForeignPage::~ForeignPage()
{
    if (m_link)
        m_link->cancelled = true;
}

QWidget *ForeignPage::boardsPart()
{
    auto *part = new QWidget(this);
    auto *add = plainButton(tr("添加平台…"), part);
    m_fetch = plainButton(tr("收来件"), part);
    m_post = primaryButton(tr("发答复"), part);
    m_boardView = listView(tr("外部平台"), {tr("名称"), tr("级别"), tr("收到哪时"), tr("地址")}, part);
    m_boardView->setMaximumHeight(heightOf(m_boardView, 3)); // the answers need the room
    m_promise = new QLabel(part);
    m_promise->setWordWrap(true);
    m_empty = new EmptyState(tr("还没有外部平台"), tr("别处的留言平台也能从这里收来件、发答复。"), part);
    auto *heading = new QHBoxLayout;
    heading->addWidget(new TitleLabel(tr("外部平台"), part), 1);
    heading->addWidget(add);
    heading->addWidget(m_fetch);
    heading->addWidget(m_post);
    auto *layout = column(part, 0);
    layout->addLayout(heading);
    layout->addWidget(m_boardView);
    layout->addWidget(m_promise);
    layout->addWidget(m_empty);
    connect(add, &QPushButton::clicked, m_form, &ForeignBoardForm::open);
    connect(m_fetch, &QPushButton::clicked, this, &ForeignPage::fetch);
    connect(m_post, &QPushButton::clicked, this, &ForeignPage::post);
    connect(m_boardView, &QTreeWidget::currentItemChanged, this, &ForeignPage::tellBoard);
    return part;
}

QWidget *ForeignPage::answersPart()
{
    auto *part = new QWidget(this);
    m_answerView = listView(tr("要发到外部平台的答复"),
                            {tr("状态"), tr("平台"), tr("那边的编号"), tr("件号"), tr("标题")}, part);
    m_noAnswers = new EmptyState(tr("没有要发的答复"), tr("签发以后，答复在这里等着发回来处。"), part);
    m_card = new ForeignAnswerCard(part);
    auto *layout = column(part, 0);
    layout->addWidget(new SectionLabel(tr("要发的答复"), part));
    layout->addWidget(m_answerView, 1);
    layout->addWidget(m_noAnswers, 1);
    layout->addWidget(m_card);
    connect(m_answerView, &QTreeWidget::currentItemChanged, this, &ForeignPage::tellAnswer);
    connect(m_answerView, &QTreeWidget::itemActivated, this, [this] {
        if (answer() && !answer()->caseId.isNull())
            Q_EMIT caseWanted(answer()->caseId);
    });
    return part;
}

void ForeignPage::setActor(const Actor &actor)
{
    m_actor = actor;
    m_form->clear();
    m_banner->clear();
    showAnswers({});
}

void ForeignPage::refresh()
{
    ask(m_store.all(), this, [this](const Result<std::vector<ForeignBoard>> &boards) {
        boards ? showBoards(*boards) : m_banner->showError(boards.error());
    });
    ask(m_store.answers(m_actor), this, [this](const Result<std::vector<ForeignAnswer>> &answers) {
        answers ? showAnswers(*answers) : m_banner->showError(answers.error());
    });
}

const ForeignBoard *ForeignPage::board() const
{
    const int row = m_boardView->indexOfTopLevelItem(m_boardView->currentItem());
    return row < 0 || row >= int(m_boards.size()) ? nullptr : &m_boards[size_t(row)];
}

const ForeignAnswer *ForeignPage::answer() const
{
    const int row = m_answerView->indexOfTopLevelItem(m_answerView->currentItem());
    return row < 0 || row >= int(m_answers.size()) ? nullptr : &m_answers[size_t(row)];
}

void ForeignPage::showBoards(std::vector<ForeignBoard> boards)
{
    m_boards = std::move(boards);
    QList<QTreeWidgetItem *> rows;
    for (const ForeignBoard &board : m_boards) {
        const QString level = board.guarantee == Guarantee::None ? tr("只收来件") : toCode(board.guarantee);
        rows << rowOf({board.name, level, fetchedWhen(board), board.url});
    }
    fill(m_boardView, rows);
    m_boardView->setVisible(!m_boards.empty());
    m_empty->setVisible(m_boards.empty());
    tellBoard();
}

void ForeignPage::showAnswers(std::vector<ForeignAnswer> answers)
{
    m_answers = std::move(answers);
    QList<QTreeWidgetItem *> rows;
    for (const ForeignAnswer &one : m_answers)
        rows << rowOf({foreignStateWord(one), one.board, one.number, one.caseNumber, one.caseSubject});
    fill(m_answerView, rows);
    m_answerView->setVisible(!m_answers.empty());
    m_noAnswers->setVisible(m_answers.empty());
    tellAnswer();
}

void ForeignPage::tellBoard()
{
    m_promise->setText(board() ? promiseWords(board()->guarantee) : QString());
    m_promise->setVisible(board() != nullptr);
    showUses();
}

void ForeignPage::tellAnswer()
{
    m_card->showAnswer(answer());
    showUses();
}

void ForeignPage::showUses()
{
    const bool isFree = !m_link && !m_desk.store.isReadOnly() && m_desk.foreignLine;
    m_bar->setVisible(m_link != nullptr);
    m_fetch->setEnabled(isFree && board() && m_desk.rules.may(m_actor, u"import"));
    m_post->setEnabled(isFree && !m_answers.empty());
    m_card->setAllowed(isFree);
}

/// One job at a time; @p work has the link to tell how far it is and to hear that it is to stop.
template <class T, class Work>
void ForeignPage::run(const QString &what, JobBar::Counting counting, Work work,
                      void (ForeignPage::*ended)(const Result<T> &))
{
    m_banner->clear();
    m_link = std::make_shared<JobLink>();
    m_bar->start(what, counting, m_link);
    showUses();
    m_bar->focusCancel();
    ask(runOn(m_desk.jobs, [work, link = m_link] { return work(*link); }), this,
        [this, ended](const Result<T> &result) {
            m_link.reset();
            m_bar->stop();
            showUses();
            (this->*ended)(result);
            refresh();
        });
}

void ForeignPage::add()
{
    const auto work = [typed = m_form->introduction(), line = m_desk.foreignLine, now = m_desk.clock.now()](
                          JobLink &link) { return foreign::gotToKnow(typed, *line, now, link.cancelled); };
    if (!m_link && m_desk.foreignLine)
        run<ForeignBoard>(tr("正在连接"), JobBar::Counting::Letters, work, &ForeignPage::added);
}

void ForeignPage::added(const Result<ForeignBoard> &known)
{
    if (!known)
        return m_banner->showError(known.error());
    ask(m_store.save(m_actor, *known, m_form->key()), this, [this, board = *known](const Result<void> &saved) {
        if (!saved)
            return m_banner->showError(saved.error());
        m_form->clear();
        m_banner->showSuccess(tr("已添加“%1”。%2").arg(board.name, promiseWords(board.guarantee)));
        refresh();
    });
}

void ForeignPage::fetch()
{
    const foreign::FetchOrder order {board()->name, m_actor, {}};
    const auto work
        = [order, &store = m_desk.store, line = m_desk.foreignLine, now = m_desk.clock.now()](JobLink &link) {
              return foreign::runFetch(
                  order, store, *line, now, [&link](const Progress &p) { link.show(p); }, link.cancelled);
          };
    run<ImportReport>(tr("正在收“%1”的来件").arg(order.board), JobBar::Counting::Letters, work, &ForeignPage::fetched);
}

void ForeignPage::fetched(const Result<ImportReport> &report)
{
    if (!report)
        return m_banner->showError(report.error());
    QStringList lines {fetchedWords(report->added, report->alreadyHere, qint64(report->problems.size()))};
    for (const RowProblem &problem : report->problems)
        if (lines.size() <= 3) // the rest is told by lianxinctl, and by the next fetch
            lines << errorSentence(problem.error).text();
    if (report->stopped)
        lines << errorSentence(report->stopped->error).text();
    const bool isWhole = report->problems.empty() && !report->stopped;
    isWhole ? m_banner->showSuccess(lines.join(u'\n')) : m_banner->showWarning(lines.join(u'\n'));
}

void ForeignPage::post()
{
    const foreign::PostOrder order {{}, m_actor};
    const auto work = [order, &store = m_desk.store, line = m_desk.foreignLine, &clock = m_desk.clock](JobLink &link) {
        return foreign::runPosts(
            order, store, *line, clock, [&link](const Progress &p) { link.show(p); }, link.cancelled);
    };
    run<std::vector<foreign::PostOutcome>>(tr("正在发答复"), JobBar::Counting::Answers, work, &ForeignPage::posted);
}

void ForeignPage::posted(const Result<std::vector<foreign::PostOutcome>> &outcomes)
{
    using What = foreign::PostOutcome::What;
    if (!outcomes)
        return m_banner->showError(outcomes.error());
    QStringList lines;
    bool isWell = true;
    for (const foreign::PostOutcome &outcome : *outcomes) {
        isWell = isWell && (outcome.what == What::Posted || outcome.what == What::FoundThere);
        const QString why
            = outcome.problem.reason.isEmpty() ? QString() : u"　"_s + errorSentence(outcome.problem).happened;
        lines << outcome.answer.number + u"　"_s + outcomeWord(outcome.what) + why;
    }
    isWell ? m_banner->showSuccess(lines.join(u'\n')) : m_banner->showWarning(lines.join(u'\n'));
}

void ForeignPage::settle(bool isThere, const QString &words)
{
    ask(m_store.settle(m_actor, *answer(), {isThere, words}), this, [this, isThere](const Result<void> &done) {
        if (done)
            m_card->clear();
        done ? m_banner->showSuccess(isThere ? tr("已登记为送达。") : tr("下次“发答复”时会再发。"))
             : m_banner->showError(done.error());
        refresh();
    });
}

} // namespace lianxin::ui
