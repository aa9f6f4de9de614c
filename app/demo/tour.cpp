// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tour.h"

#include "app/demo/seed.h"
#include "ui/shell/deskpage.h"

#include <algorithm>
#include <cstdio>
#include <QDir>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace lianxin::demo {

namespace {

constexpr int patienceMs = 20'000;

/// Thrown inside the tour only; walkTour() turns it into a value.
struct Stuck {
    QString where;
};

class Tour
{
public:
    Tour(DeskProgram &desk, DemoBoard &board, const QString &folder)
        : m_desk(desk),
          m_board(board),
          m_folder(folder),
          m_store(desk.services().store())
    { }

    void walk()
    {
        m_desk.window().resize(1366, 768);
        read();
        loseLine();
        const CaseId id = workOffline();
        sign(id);
        getLineBack(id);
    }

private:
    void read()
    {
        signIn(clerk);
        picture(u"01-today"_s);
        m_page = m_desk.window().findChild<ui::DeskPage *>();
        m_page->openCase(firstOf(WorkList::New));
        settle();
        picture(u"02-letter"_s);
    }

    void loseLine()
    {
        m_board.stop();
        m_desk.services().sync().syncNow();
        until(u"offline"_s, [this] { return m_desk.services().sync().status().phase == SyncStatus::Phase::Waiting; });
        m_page->startRegistration(u"walk_in"_s);
        settle();
        picture(u"03-registration-offline"_s);
    }

    /// The whole way of one letter, up to the submitted answer.
    CaseId workOffline()
    {
        const CaseId id = firstOf(WorkList::New);
        const Case c = file(id).current;
        submit(id, Classify {Track::Complaint, u"道路水利/路灯照明"_s, c.place, c.place.isEmpty(), c.urgency, false});
        submit(id, SetDemands {{{1, u"尽快修复"_s, 0, 0}, {2, u"告知以后找谁报修"_s, 0, 0}}});
        submit(id, Register {});
        submit(id, Accept {});
        submit(id, Assign {u"村建办"_s, m_actor.id, m_actor.name});
        submit(id, StartWork {});
        submit(id, RecordContact {u"phone"_s, now(), ContactResult::Reached, u"约好下午到现场"_s, {}});
        submit(id, RecordVisit {now(), c.place, u"李小雨、周启明"_s, u"情况属实，控制箱进水"_s});
        m_page->openCase(id);
        settle();
        picture(u"04-working"_s);
        submit(id, SubmitForReview {answer(),
                                    {{1, u"三日内修复"_s, u"更换控制箱"_s, {}, {}, {}},
                                     {2, u"村建办 0830-5550101"_s, {}, {}, {}, {}}}});
        return id;
    }

    void sign(CaseId id)
    {
        signIn(leader);
        m_page->openCase(id);
        settle();
        picture(u"05-review"_s);
        const AnswerVersion version = *file(id).current.currentAnswer();
        submit(id, SignOff {version.sha256});
        submit(id, Publish {version.answerNo, version.sha256});
        m_page->showOutbox();
        settle();
        picture(u"06-outbox-offline"_s);
    }

    void getLineBack(CaseId id)
    {
        if (const auto started = m_board.start(); !started)
            throw Stuck {u"board"_s};
        m_desk.services().sync().syncNow();
        until(u"receipt"_s, [&] { return file(id).current.status == CaseStatus::Answered; });
        m_page->openCase(id);
        settle();
        picture(u"07-answered"_s);
        const Case c = file(id).current;
        std::printf("%s  %s/cases/%s\n", qPrintable(c.currentAnswer()->receipt), qPrintable(m_board.url()),
                    qPrintable(c.number));
    }

    /// Chooses the person on the sign-in page, as a hand on the keyboard would.
    void signIn(const QString &name)
    {
        QTest::keyClick(&m_desk.window(), Qt::Key_L, Qt::ControlModifier);
        auto *people = m_desk.window().findChild<QListWidget *>(u"people"_s);
        until(u"sign-in"_s, [&] { return people && !people->findItems(name, Qt::MatchStartsWith).isEmpty(); });
        people->setCurrentItem(people->findItems(name, Qt::MatchStartsWith).front());
        QTest::keyClick(people, Qt::Key_Return);
        const auto known = wait(m_store.people());
        const auto person = std::ranges::find(known, name, [](const Person &p) { return p.actor.name; });
        m_actor = person->actor;
        settle();
    }

    CaseId firstOf(WorkList list)
    {
        CaseQuery query;
        query.list = list;
        query.text = u"路灯"_s;
        const auto ids = wait(m_store.list(m_actor, query));
        if (ids.empty())
            throw Stuck {u"list"_s};
        return ids.front();
    }

    CaseFile file(CaseId id) { return wait(m_store.caseFile(m_actor, id)); }
    void submit(CaseId id, const Operation &operation) { wait(m_store.submit(m_actor, id, operation)); }
    [[nodiscard]] Timestamp now() const { return m_desk.services().clock().now(); }

    static QString answer()
    {
        return u"您好！您反映的路灯问题我们已收悉，今天下午已到现场核查。\n"
               "一、关于尽快修复：情况属实，系控制箱进水所致，村建办三日内更换完毕。\n"
               "二、关于以后找谁报修：请拨打清溪镇村建办 0830-5550101（工作日 8:30—17:30）。\n"
               "感谢您的监督。\n清溪镇人民政府"_s;
    }

    template <class T>
    T wait(QFuture<Result<T>> future)
    {
        until(u"store"_s, [&] { return future.isFinished(); });
        const Result<T> result = future.result();
        if (!result)
            throw Stuck {result.error().reason};
        return *result;
    }

    template <class Done>
    void until(const QString &where, Done done)
    {
        if (!QTest::qWaitFor(done, patienceMs))
            throw Stuck {where};
    }

    /// Lets the window take what the store told it. It has no word for "nothing is on its way any more", so the
    /// events of half a second are let through.
    void settle() { QTest::qWait(500); }

    void picture(const QString &name) { m_desk.window().grab().save(QDir(m_folder).filePath(name + u".png"_s)); }

    DeskProgram &m_desk;
    DemoBoard &m_board;
    QString m_folder;
    Store &m_store;
    Actor m_actor;
    ui::DeskPage *m_page = nullptr;
};

} // namespace

Result<void> walkTour(DeskProgram &desk, DemoBoard &board, const QString &folder)
{
    try {
        Tour(desk, board, folder).walk();
    } catch (const Stuck &stuck) {
        return failure(Error::Code::Io, u"demo-stuck"_s, stuck.where);
    }
    return {};
}

} // namespace lianxin::demo
