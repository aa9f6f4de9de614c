// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/case/bench.h"
#include "tests/ui/pictures.h"
#include "ui/common/look.h"

#include <QDialog>

using namespace lianxin;
using namespace lianxin::ui;

namespace {

const QString body
    = u"尊敬的镇领导：\r\n　　您好！我是李家村三组的村民。村口到小学这段路的路灯，从国庆节以后就没亮过，一共五盏。"
      "孩子们晚自习放学要摸黑走一里多路，上周已经有一个孩子摔进沟里，缝了三针。\r\n"
      "　　我们给村里反映过两次，村里说归镇上管；打电话到镇上，说归供电所管。到底归谁管？\r\n"
      "　　我们的诉求：\r\n　　一、请尽快把五盏路灯修好。\r\n　　二、请在沟边加一道护栏。\r\n"
      "　　三、请明确以后路灯坏了找谁，电话是多少？\r\n　　盼复。"_s;

const QString reply
    = u"尊敬的来信人：\n　　您好！您2026年3月2日通过来电反映的问题，我们已收悉。现就您提出的3项诉求逐一答复如下：\n"
      "　　一、五盏路灯的控制器进水，3月4日已更换完毕，当晚全部亮起。\n"
      "　　二、沟边护栏长四十二米，已列入村级道路安全项目，3月20日前完成。\n"
      "　　三、村道路灯由镇村建办管护，报修电话 0830-5550112。"_s;

struct Scene {
    CaseBench bench;
    CaseId id;

    Scene()
    {
        const auto &office = bench.desk.office;
        bench.desk.take(letter(u"路灯坏了"_s, body));
        id = bench.desk.take(letter(u"李家村村口到小学的路灯不亮，孩子摔伤"_s, body));
        const AppealKey key = bench.desk.caseFile(id).appeals.front().key;
        const auto mark = [&](const QString &words, Passage passage, const QString &note) {
            bench.desk.submit(office.clerk, id,
                              Annotate {key, int(body.indexOf(words)), int(words.size()), passage, note});
        };
        mark(u"五盏"_s, Passage::Fact, u"3月1日去看过，实际是六盏。"_s);
        mark(u"村里说归镇上管；打电话到镇上，说归供电所管"_s, Passage::Claim, u"要先弄清是谁接的电话。"_s);
        mark(u"到底归谁管？"_s, Passage::Ask, {});
    }

    void toWork()
    {
        const auto &office = bench.desk.office;
        const auto at = [](const QString &words) { return int(body.indexOf(words)); };
        bench.desk.submit(office.clerk, id,
                          SetDemands {{{1, u"尽快把五盏路灯修好"_s, at(u"请尽快"_s), 11},
                                       {2, u"在沟边加一道护栏"_s, at(u"请在沟边"_s), 9},
                                       {3, u"明确以后路灯坏了找谁，电话是多少"_s, at(u"请明确"_s), 18}}});
        bench.desk.submit(office.clerk, id, Register {});
        bench.desk.submit(office.clerk, id, Accept {});
        bench.desk.submit(office.clerk, id, Assign {u"村建办"_s, office.handler.id, office.handler.name});
        bench.desk.submit(office.handler, id, StartWork {});
        bench.desk.submit(office.handler, id, AddNote {u"供电所老刘说控制器要从县里调，最快周三到。"_s});
        bench.desk.submit(office.handler, id,
                          RecordContact {u"phone"_s,
                                         bench.desk.clock.now(),
                                         ContactResult::Reached,
                                         u"来信人说最急的是沟边，孩子还要走。"_s,
                                         {}});
        bench.desk.submit(office.handler, id,
                          RecordVisit {bench.desk.clock.now(), u"李家村村口"_s, u"王工、村主任"_s,
                                       u"六盏灯不亮，控制器箱进水；沟深一米二，无护栏。"_s});
    }

    void submitAnswer(const QString &text)
    {
        bench.desk.submit(bench.desk.office.handler, id,
                          SubmitForReview {text, {{1, u"控制器进水"_s, u"更换控制器"_s, u"2026-03-04"_s, {}, {}}}});
    }
};

struct LookGuard {
    explicit LookGuard(const Look &look) { applyLook(*qApp, look); }
    ~LookGuard() { applyLook(*qApp, {}); }
};

void picture(CaseBench &bench, const QString &name, QSize size = {800, 700})
{
    const QStringList faults = faultsOf(*bench.page, name, size);
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
}

} // namespace

TEST_CASE("every tab of a case fits 800 by 700 and can be read in each look", "[pictures]")
{
    const auto theme = GENERATE(ThemeKind::Light, ThemeKind::Dark);
    const LookGuard look({theme, 100});
    const QString suffix = u"-"_s + toCode(theme);
    Scene scene;
    scene.bench.open(scene.id);
    picture(scene.bench, u"case-new"_s + suffix);

    scene.toWork();
    scene.bench.sitDown(scene.bench.desk.office.handler);
    scene.bench.open(scene.id);
    picture(scene.bench, u"case-letter"_s + suffix);
    scene.bench.page->showTab(CasePage::Tab::Timeline);
    picture(scene.bench, u"case-timeline"_s + suffix);
    scene.bench.page->showTab(CasePage::Tab::Contact);
    picture(scene.bench, u"case-contact"_s + suffix);
    scene.bench.page->showTab(CasePage::Tab::Answer);
    scene.bench.press(u"按要点生成"_s);
    picture(scene.bench, u"case-answer"_s + suffix);

    scene.submitAnswer(reply);
    scene.bench.desk.submit(scene.bench.desk.office.leader, scene.id, SendBack {u"护栏的日期要写实。"_s});
    scene.bench.settle();
    scene.bench.desk.submit(scene.bench.desk.office.handler, scene.id, TakeUpAgain {});
    QString better = reply;
    scene.submitAnswer(better.replace(u"3月20日前完成"_s, u"3月15日前完成，由村建办王工负责"_s));
    scene.bench.sitDown(scene.bench.desk.office.leader);
    scene.bench.open(scene.id);
    picture(scene.bench, u"case-review"_s + suffix);
}
