// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listpane.h"

#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/list/casedelegate.h"
#include "ui/list/caselistmodel.h"
#include "ui/list/caselistview.h"
#include "ui/words/codewords.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// What an empty list means and what to do next.
std::pair<QString, QString> emptyWords(WorkList list)
{
    switch (list) {
    case WorkList::Today:
        return {ListPane::tr("今天没有到期的件"), ListPane::tr("新收和办理中的件在左边；有人来访，按 Ctrl+N 登记。")};
    case WorkList::New:
        return {ListPane::tr("没有等待登记的件"), ListPane::tr("同步、导入或登记后，新来件会出现在这里。")};
    case WorkList::Open:
        return {ListPane::tr("没有正在办理的件"), ListPane::tr("从“新收”登记并受理后，件会出现在这里。")};
    case WorkList::Review:
        return {ListPane::tr("没有等待审核的答复"), ListPane::tr("承办人提交的答复会出现在这里。")};
    case WorkList::ToSend:
        return {ListPane::tr("没有等待发送的答复"), ListPane::tr("签发后的答复在这里等线路和回执。")};
    case WorkList::Answered:
        return {ListPane::tr("还没有已答复的件"), ListPane::tr("拿到回执的件会出现在这里，等待回访。")};
    case WorkList::Closed:
        return {ListPane::tr("还没有办结的件"), ListPane::tr("办结、转送和不予受理的件会留在这里。")};
    case WorkList::Sealed:
        return {ListPane::tr("没有举报件"), ListPane::tr("举报件只有您和其他举报专管人员能看到。")};
    case WorkList::All:
        return {ListPane::tr("还没有任何来件"), ListPane::tr("可以登记来访、导入清单，或与留言板同步。")};
    }
    Q_UNREACHABLE();
}

} // namespace

ListPane::ListPane(const Desk &desk, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_model(new CaseListModel(desk.store, desk.clock, desk.rules.calendar, this)),
      m_view(new CaseListView(m_model, this)),
      m_title(new ElidedLabel({}, this)),
      m_sort(named(new QComboBox(this), tr("排序"))),
      m_banner(new Banner(this)),
      m_empty(new EmptyState({}, {}, this)),
      m_register(m_empty->addAction(tr("登记来件")))
{
    setManner(this, "page");
    m_view->setObjectName(u"cases"_s);
    m_view->setItemDelegate(new CaseDelegate(desk.clock, desk.rules.calendar, m_view));
    m_sort->addItem(tr("按期限"), int(CaseSort::Due));
    m_sort->addItem(tr("按来件时间"), int(CaseSort::Newest));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(space(3), space(2), space(2), space(1));
    head->addWidget(m_title, 1);
    head->addWidget(m_sort);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = column(this, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1);

    connect(m_register, &QPushButton::clicked, this, &ListPane::registrationWanted);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &ListPane::ask);
    connect(m_model, &CaseListModel::answered, this, &ListPane::tellCount);
    connect(m_model, &CaseListModel::failed, m_banner, &Banner::showError);
    connect(m_view, &CaseListView::chosen, this, &ListPane::chosen);
    connect(m_view, &CaseListView::opened, this, &ListPane::opened);
}

void ListPane::setActor(const Actor &actor)
{
    m_actor = actor;
    m_view->setCurrentCase({});
}

void ListPane::show(WorkList list)
{
    m_list = list;
    m_searching = false;
    m_banner->clear();
    ask();
}

void ListPane::search(const QString &text, const QueryVocabulary &vocabulary)
{
    m_searching = true;
    m_search = typedQuery(text, vocabulary);
    if (!m_search.unknown.isEmpty())
        m_banner->showWarning(tr("没有“%1”，这一条没有用来筛选。").arg(m_search.unknown.join(u' ')));
    else
        m_banner->clear();
    ask();
}

void ListPane::apply(const ChangeSet &changes)
{
    m_model->apply(changes);
}

void ListPane::tick()
{
    m_view->viewport()->update();
    if (m_list == WorkList::Today && !m_searching)
        m_model->refresh();
}

CaseQuery ListPane::query() const
{
    CaseQuery query = m_searching ? m_search.query : CaseQuery {};
    query.list = m_searching ? WorkList::All : m_list;
    query.sort = CaseSort(m_sort->currentData().toInt());
    return query;
}

QString ListPane::name() const
{
    return m_searching ? tr("搜索结果") : workListWord(m_list);
}

void ListPane::goIn()
{
    m_goesIn = m_isAsking;
    m_view->setFocus();
    if (!m_goesIn && !m_view->currentIndex().isValid())
        m_view->chooseFirst();
}

void ListPane::setMayRegister(bool may)
{
    m_register->setVisible(may);
}

void ListPane::ask()
{
    m_title->setText(name());
    m_view->setAccessibleName(tr("诉求列表：%1").arg(name()));
    m_isAsking = true;
    m_model->show(m_actor, query());
}

void ListPane::tellCount()
{
    const int count = m_model->rowCount();
    m_title->setText(tr("%1　%n 件", "name of the list", count).arg(name()));
    if (count == 0)
        tellEmpty();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    m_isAsking = false;
    if (std::exchange(m_goesIn, false) && count > 0)
        goIn();
}

void ListPane::tellEmpty()
{
    if (m_searching)
        return m_empty->setTexts(tr("没有找到"), tr("可以少写几个字，或去掉一个条件；一个字也能搜。"));
    const auto [title, hint] = emptyWords(m_list);
    m_empty->setTexts(title, hint);
}

} // namespace lianxin::ui
