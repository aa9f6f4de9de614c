// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer/replyletter.h"
#include "tests/ui/pictures.h"
#include "tests/ui/windowdesk.h"

namespace lianxin::ui {

/// The window of an office in the middle of a day: something in every list, one case at each station of its way, and
/// an outbox with every kind of trouble.
class FullDay : public WindowDesk
{
public:
    explicit FullDay(const View &view)
    {
        savePreferences(dir.path(), {.look = view.look, .language = view.language});
        ok(store().setSetting(settingkey::boardUrl, u"https://board.example.cn"_s));
        hire();
        receive();
        work();
        answer();
        send();
        clock.advance(std::chrono::hours(20));
        open();
        SyncStatus offline;
        offline.phase = SyncStatus::Phase::Waiting;
        offline.lastOkAt = clock.now() - std::chrono::hours(1);
        window->showSyncStatus(offline);
    }

    CaseId fresh, working, reviewed, released;

    /// By the keyboard: the buttons speak the language of the view.
    void enter(const Actor &actor)
    {
        press(Qt::Key_L, Qt::ControlModifier);
        auto *people = find<QListWidget>(u"people"_s);
        people->setCurrentItem(people->findItems(actor.name, Qt::MatchStartsWith).front());
        QTest::keyClick(people, Qt::Key_Return);
        settle();
    }

private:
    static inline const QString body
        = u"尊敬的镇领导：\r\n　　您好！我是李家村三组的村民。村口到小学这段路的路灯，从国庆节以后就没亮过，一共五盏。"
          "孩子们晚自习放学要摸黑走一里多路，上周已经有一个孩子摔进沟里，缝了三针。\r\n"
          "　　我们给村里反映过两次，村里说归镇上管；打电话到镇上，说归供电所管。到底归谁管？\r\n"
          "　　我们的诉求：\r\n　　一、请尽快把五盏路灯修好。\r\n　　二、请在沟边加一道护栏。\r\n"
          "　　三、请明确以后路灯坏了找谁，电话是多少？\r\n　　盼复。"_s;
    static inline const QString reply
        = u"尊敬的来信人：\n　　您好！您2026年3月2日通过来电反映的问题，我们已收悉。现就您提出的3项诉求逐一答复如下：\n"
          "　　一、五盏路灯的控制器进水，3月4日已更换完毕，当晚全部亮起。\n"
          "　　二、沟边护栏长四十二米，已列入村级道路安全项目，3月20日前完成。\n"
          "　　三、村道路灯由镇村建办管护，报修电话 0830-5550112。"_s;

    void receive()
    {
        take(letter(u"李家村村口到小学的路灯不亮"_s, body));
        fresh = take(letter(u"李家村村口到小学的路灯不亮，孩子摔伤，请尽快修好并在沟边加护栏"_s, body));
        const AppealKey key = caseFile(fresh).appeals.front().key;
        const auto mark = [&](const QString &words, Passage passage, const QString &note) {
            submit(office.clerk, fresh, Annotate {key, int(body.indexOf(words)), int(words.size()), passage, note});
        };
        mark(u"五盏"_s, Passage::Fact, u"3月1日去看过，实际是六盏。"_s);
        mark(u"村里说归镇上管；打电话到镇上，说归供电所管"_s, Passage::Claim, u"要先弄清是谁接的电话。"_s);
        mark(u"到底归谁管？"_s, Passage::Ask, {});
        take(letter(u"村支书占用集体鱼塘"_s, u"举报村支书多年占用集体鱼塘不交租金。"_s), Track::Report);
        const CaseId urgent = take(letter(u"渠道堤坝渗水"_s, u"上游渠道堤坝在渗水，下面就是村子。"_s));
        submit(office.clerk, urgent,
               Classify {Track::Help, u"道路水利/渠道河堤"_s, u"石桥村"_s, false, Urgency::Emergency, true});
    }

    CaseId workOn(const QString &subject)
    {
        const CaseId id = take(letter(subject, body));
        const auto at = [](const QString &words) { return int(body.indexOf(words)); };
        submit(office.clerk, id,
               SetDemands {{{1, u"尽快把五盏路灯修好"_s, at(u"请尽快"_s), 11},
                            {2, u"在沟边加一道护栏"_s, at(u"请在沟边"_s), 9},
                            {3, u"明确以后路灯坏了找谁，电话是多少"_s, at(u"请明确"_s), 18}}});
        submit(office.clerk, id, Register {});
        submit(office.clerk, id, Accept {});
        submit(office.clerk, id, Assign {u"村建办"_s, office.handler.id, office.handler.name});
        submit(office.handler, id, StartWork {});
        return id;
    }

    void work()
    {
        working = workOn(u"三组路灯不亮，沟边没有护栏"_s);
        submit(office.handler, working, AddNote {u"供电所老刘说控制器要从县里调，最快周三到。"_s});
        submit(office.handler, working,
               RecordContact {
                   u"phone"_s, clock.now(), ContactResult::Reached, u"来信人说最急的是沟边，孩子还要走。"_s, {}});
        submit(office.handler, working,
               RecordVisit {clock.now(), u"李家村村口"_s, u"王工、村主任"_s,
                            u"六盏灯不亮，控制器箱进水；沟深一米二，无护栏。"_s});
        submit(office.handler, working, RequestExtension {u"护栏要等预算"_s, clock.now() + std::chrono::hours(240)});
    }

    void handIn(CaseId id, const QString &text)
    {
        submit(office.handler, id,
               SubmitForReview {text, {{1, u"控制器进水"_s, u"更换控制器"_s, u"2026-03-04"_s, {}, {}}}});
    }

    void answer()
    {
        reviewed = workOn(u"五盏路灯都不亮"_s);
        handIn(reviewed, reply);
        submit(office.leader, reviewed, SendBack {u"护栏的日期要写实。"_s});
        submit(office.handler, reviewed, TakeUpAgain {});
        handIn(reviewed, QString(reply).replace(u"3月20日前完成"_s, u"3月15日前完成，由村建办王工负责"_s));
        released = workOn(u"沟边护栏"_s);
        handIn(released, reply);
        submit(office.leader, released, SignOff {textHash(reply)});
        const CaseId delivered = workOn(u"路灯报修电话"_s);
        handIn(delivered, reply);
        submit(office.leader, delivered, SignOff {textHash(reply)});
        submit(office.leader, delivered, RecordDelivery {u"in_person"_s, u"陈某"_s, clock.now()});
        const CaseId declined = take(letter(u"工资被拖欠"_s, u"工地老板拖欠工资两个月。"_s));
        submit(office.clerk, declined, SetDemands {{{1, u"发工资"_s, 0, 0}}});
        submit(office.clerk, declined, Register {});
        submit(office.clerk, declined, ProposeDecline {u"litigation"_s, u"请向县劳动人事争议仲裁委员会申请仲裁。"_s});
        submit(office.leader, declined, Decline {});
    }

    /// The line broke in the middle: one thing is in doubt, the board has refused two.
    void send()
    {
        const auto sent = ok(store().takeBatch(office.clerk.id, 3, 1 << 20));
        REQUIRE(sent.size() == 3);
        ok(store().recordResults(
            {{.id = sent[0].id, .status = OperationResult::Status::Conflict, .reason = u"wrong-state"_s}}));
        ok(store().recordResults(
            {{.id = sent[1].id, .status = OperationResult::Status::Rejected, .reason = u"no-right"_s}}));
    }
};

} // namespace lianxin::ui
