// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/fakeboard.h"
#include "tests/ui/deskhands.h"
#include "ui/shell/deskpage.h"

#include <QTreeView>

namespace lianxin::ui {

/// The window of an office whose answers somebody else changes on another desk meanwhile.
class ContestedDesk : public DeskHands
{
public:
    static inline const QString before = u"尊敬的来信人：路灯月底修好。谢谢监督。"_s;
    static inline const QString theirs = u"尊敬的来信人：路灯4日修好，由王工负责。谢谢监督。"_s;
    static inline const QString mine = u"尊敬的来信人：路灯3日晚已全部修好。以后坏了请打村建办电话。谢谢监督。"_s;

    ContestedDesk()
    {
        ok(store().pinBoard({u"https://board.example.cn"_s, u"board"_s, u"e1"_s}));
        for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault})
            ok(store().savePerson({actor}, u"token"_s));
        id = take(letter(u"村口路灯不亮"_s));
        bringToWork(id);
        submit(office.handler, id, SubmitForReview {before, {}});
        submit(office.leader, id, SendBack {u"写明日期"_s});
        submit(office.handler, id, TakeUpAgain {});
        for (const Actor *actor : {&office.clerk, &office.handler, &office.leader, &office.handler})
            push(*actor);
        pull();
        m_key = current(id).key;
    }

    FakeBoard board {rules};
    CaseId id;

    void push(const Actor &actor)
    {
        std::vector<OperationResult> results;
        for (const RecordedOperation &recorded : ok(store().takeBatch(actor.id, 100, 1 << 20)))
            results.push_back(board.accept(actor, recorded));
        ok(store().recordResults(results));
    }
    void pull()
    {
        const auto cursors = ok(store().syncStanding()).cursors;
        ok(store().applyRemote(board.pageAfter(cursors.empty() ? 0 : cursors[0].seq)));
    }
    void elsewhere(const Actor &actor, const Operation &operation) { board.done(actor, m_key, operation); }

    /// Answered here and there; there it has been sent back since, so that an answer may be handed in again.
    void collide()
    {
        submit(office.handler, id, SubmitForReview {mine, {}});
        elsewhere(office.handler, SubmitForReview {theirs, {}});
        elsewhere(office.leader, SendBack {u"护栏也要答"_s});
        elsewhere(office.handler, TakeUpAgain {});
        hearOfConflict();
    }
    void classify(const QString &here, const QString &there)
    {
        submit(office.clerk, id, Classify {Track::Complaint, here, u"李家村"_s, false, Urgency::Ordinary, false});
        elsewhere(office.clerk, Classify {Track::Complaint, there, u"李家村"_s, false, Urgency::Emergency, false});
        hearOfConflict();
    }

    void openBefore(const Actor &actor)
    {
        open();
        enter(actor);
        find<DeskPage>()->openCase(id);
        settle();
    }
    /// By the keyboard: the buttons speak the language of the view.
    void enter(const Actor &actor)
    {
        auto *people = find<QListWidget>(u"people"_s);
        people->setCurrentItem(people->findItems(actor.name, Qt::MatchStartsWith).front());
        QTest::keyClick(people, Qt::Key_Return);
        settle();
    }
    [[nodiscard]] Conflict conflict() { return caseFile(id).conflicts.back(); }

private:
    /// The board's word on what waits last, which was made without having seen the rest.
    void hearOfConflict()
    {
        ok(store().recordResults({{.id = outbox().back().recorded.id,
                                   .status = OperationResult::Status::Conflict,
                                   .reason = u"changed-meanwhile"_s}}));
        pull();
    }

    CaseKey m_key;
};

} // namespace lianxin::ui
