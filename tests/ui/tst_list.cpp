// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/querywatch.h"
#include "tests/ui/pictures.h"
#include "tests/ui/uidesk.h"
#include "ui/list/casedelegate.h"
#include "ui/list/caselistmodel.h"
#include "ui/list/caselistview.h"
#include "ui/list/caserowcache.h"
#include "ui/list/caserowwords.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

/// A list over a desk with some letters in it, shown and settled.
class ListOnDesk : public UiDesk
{
public:
    explicit ListOnDesk(int letters)
    {
        hire();
        for (int i = 0; i < letters; ++i) {
            clock.advance(std::chrono::minutes(1));
            ids.push_back(take(letter(u"路灯不亮 %1"_s.arg(i))));
        }
        view.setItemDelegate(new CaseDelegate(clock, rules.calendar, &view));
        view.resize(400, 600);
        view.show();
        QObject::connect(&store(), &Store::changed, &model, &CaseListModel::apply);
        model.show(office.clerk, query);
        settle();
    }

    QString subjectAt(int row) { return model.index(row).data().toString(); }

    std::vector<CaseId> ids; ///< in the order they came
    CaseQuery query {.list = WorkList::All, .sort = CaseSort::Newest};
    CaseListModel model {store(), clock, rules.calendar, nullptr};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    CaseListView view {&model};
};

} // namespace

TEST_CASE("a list shows rows in order once they have come", "[list]")
{
    ListOnDesk desk(3);

    CHECK(desk.model.rowCount() == 3);
    CHECK(desk.subjectAt(0) == u"路灯不亮 2"_s);
    CHECK(desk.model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"李家村"_s));
}

TEST_CASE("a newer question of the list ends its older one, and nobody else's", "[list]")
{
    QueryWatch watch;
    ListOnDesk desk(2);
    CaseQuery older = desk.query;
    older.place = u"李家村"_s;
    const auto counted = desk.store().list(desk.office.clerk, desk.query);
    watch.heard.clear();

    desk.model.show(desk.office.clerk, older);
    desk.model.show(desk.office.clerk, desk.query);
    desk.settle();

    const auto asksPlace = [](const std::string &sql) { return sql.find("substr(c.place") != std::string::npos; };
    CHECK(std::ranges::none_of(watch.heard, asksPlace));
    CHECK(desk.model.rowCount() == 2);
    CHECK(counted.result()->size() == 2);
}

TEST_CASE("a change moves only what lies between the common beginning and end", "[list]")
{
    ListOnDesk desk(5);
    QSignalSpy removed(&desk.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);

    desk.take(letter(u"新来的一封"_s, u"渠道堵了，水排不出去。"_s));
    desk.settle();

    CHECK(desk.model.rowCount() == 6);
    CHECK(desk.subjectAt(0) == u"新来的一封"_s);
    CHECK(removed.count() == 0);
    CHECK(inserted.count() == 1);
    CHECK(reset.count() == 0);
}

TEST_CASE("the chosen case stays chosen and in place when others come above it", "[list]")
{
    ListOnDesk desk(60);
    desk.view.setCurrentCase(desk.ids[20]);
    desk.settle();
    const int top = desk.view.visualRect(desk.view.currentIndex()).top();
    QSignalSpy chosen(&desk.view, &CaseListView::chosen);

    for (int i = 0; i < 4; ++i)
        desk.take(letter(u"又一封 %1"_s.arg(i), u"这是另一件事。"_s));
    desk.settle();

    CHECK(desk.view.currentCase() == desk.ids[20]);
    CHECK(desk.model.idAt(desk.view.currentIndex().row()) == desk.ids[20]);
    CHECK(desk.view.visualRect(desk.view.currentIndex()).top() == top);
    CHECK(chosen.count() == 0);
}

TEST_CASE("keys and mouse choose cases and Enter opens them", "[list]")
{
    ListOnDesk desk(5);
    QSignalSpy chosen(&desk.view, &CaseListView::chosen);
    QSignalSpy opened(&desk.view, &CaseListView::opened);

    QTest::keyClick(&desk.view, Qt::Key_Down);
    QTest::keyClick(&desk.view, Qt::Key_Down);
    CHECK(desk.view.currentCase() == desk.ids[3]);
    desk.view.next();
    desk.view.previous();
    QTest::keyClick(&desk.view, Qt::Key_End);
    CHECK(desk.view.currentCase() == desk.ids[0]);
    QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, QPoint(50, 10));
    CHECK(desk.view.currentCase() == desk.ids[4]);
    CHECK(chosen.count() == 6);
    QTest::keyClick(&desk.view, Qt::Key_Return);
    CHECK(opened.count() == 1);
}

TEST_CASE("only pages that are looked at are fetched, and the oldest are forgotten", "[list]")
{
    ListOnDesk desk(CaseRowCache::pageSize * 2 + 10);
    CaseRowCache cache(desk.store(), nullptr);
    cache.setAsking(desk.office.clerk);
    const auto page = [&](int n) {
        const auto first = desk.ids.begin() + n * CaseRowCache::pageSize;
        return std::vector<CaseId>(first, first + CaseRowCache::pageSize);
    };

    cache.fetch(0, page(0));
    desk.settle();
    CHECK(cache.find(desk.ids[0]) != nullptr);
    CHECK(cache.find(desk.ids[200]) == nullptr);

    for (int n = 1; n <= CaseRowCache::maxPages; ++n) {
        cache.fetch(n, page(1));
        desk.settle();
    }
    CHECK(cache.find(desk.ids[0]) == nullptr);
    CHECK(cache.find(desk.ids[200]) != nullptr);
}

TEST_CASE("a row of a case that is gone is not asked for again and again", "[list]")
{
    ListOnDesk desk(1);
    CaseRowCache cache(desk.store(), nullptr);
    cache.setAsking(desk.office.clerk);

    cache.fetch(0, {CaseId {999}});
    desk.settle();

    CHECK_FALSE(cache.needs(CaseId {999}));
}

TEST_CASE("a changed case is shown as it was until its new row is there", "[list]")
{
    ListOnDesk desk(2);
    const int row = desk.model.rowOf(desk.ids[0]);

    const auto done = desk.store().submit(
        desk.office.clerk, desk.ids[0],
        Classify {Track::Help, u"道路水利/村道养护"_s, u"石桥村"_s, false, Urgency::Urgent, false});
    desk.queue.runAll();
    CHECK(desk.model.index(row).data(CaseListModel::CaseRole).value<CaseRow>().place == u"李家村"_s);
    desk.settle();
    CHECK(desk.model.index(row).data(CaseListModel::CaseRole).value<CaseRow>().place == u"石桥村"_s);
}

TEST_CASE("another person's question forgets the rows of the one before", "[list][seal]")
{
    ListOnDesk desk(1);
    desk.take(letter(u"举报有人截留补贴"_s, u"截留。"_s), Track::Report);
    desk.query.list = WorkList::Sealed;

    desk.model.show(desk.office.vault, desk.query);
    desk.settle();
    CHECK(desk.model.rowCount() == 1);
    desk.model.show(desk.office.clerk, desk.query);
    desk.settle();
    CHECK(desk.model.rowCount() == 0);
}

TEST_CASE("a row tells its marks and clock in words", "[list]")
{
    ListOnDesk desk(2);
    CaseRow row = desk.row(desk.ids[0]);
    row.repeats = true;
    row.pending = 2;
    row.inConflict = true;

    const QString spoken = spokenRow(row, desk.clock.now(), desk.rules.calendar);

    for (const QString &word : {u"来过"_s, u"待发 2"_s, u"冲突"_s, u"新收"_s, u"六步中已完成 0 步"_s})
        CHECK(spoken.contains(word));
}

TEST_CASE("the list looks right in every view", "[pictures]")
{
    const View view = GENERATE(from_range(views()));
    const ViewFor seen(view);
    ListOnDesk desk(8);
    desk.bringToWork(desk.ids[2]);
    desk.submit(desk.office.clerk, desk.ids[5],
                Classify {Track::Help, u"道路水利/路灯照明"_s, u"石桥村"_s, false, Urgency::Emergency, false});
    desk.clock.advance(std::chrono::hours(30));
    desk.settle();
    desk.view.setCurrentCase(desk.ids[6]);

    CHECK(faultsOf(desk.view, u"list-"_s + view.name(), {420, 640}) == QStringList());
}
