// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can go wrong between desk and board. Each row: what happened, what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords lineRows[] = {
    {"other-board",
     {QT_TRANSLATE_NOOP("Errors", "连上的不是原来绑定的留言板，没有收也没有发任何内容。"),
      QT_TRANSLATE_NOOP("Errors", "待发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请核对留言板地址；确需更换请找管理员。")}},
    {"feed-gap",
     {QT_TRANSLATE_NOOP("Errors", "留言板发来的更新中间缺了一段，这一页没有采用。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在。"),
      QT_TRANSLATE_NOOP("Errors", "下次同步会从缺口处重新接收，不必处理。")}},
    {"no-end",
     {QT_TRANSLATE_NOOP("Errors", "留言板的回答没有传完就断了，没有采用。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在。"),
      QT_TRANSLATE_NOOP("Errors", "线路恢复后会自动再试。")}},
    {"not-the-board",
     {QT_TRANSLATE_NOOP("Errors", "回答的不是留言板，可能是上网登录页或代理。"),
      QT_TRANSLATE_NOOP("Errors", "没有收也没有发任何内容，待发的都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请先登录网络，或核对留言板地址，再同步一次。")}},
    {"changed-meanwhile",
     {QT_TRANSLATE_NOOP("Errors", "别人先改了同一处，您的这一步没有生效。"),
      QT_TRANSLATE_NOOP("Errors", "两边的内容都保留着。"),
      QT_TRANSLATE_NOOP("Errors", "请对照后决定是否重新提交。")}},
    {"behind-a-stuck-one",
     {QT_TRANSLATE_NOOP("Errors", "它排在同一件的前一步之后，前一步还没有办成。"),
      QT_TRANSLATE_NOOP("Errors", "内容还在发件箱里。"),
      QT_TRANSLATE_NOOP("Errors", "请先处理同一件的前一步；办好后它会自动发出。")}},
    {"author-has-no-token",
     {QT_TRANSLATE_NOOP("Errors", "办这一步的人还没有留言板的接入码，这一步发不出去。"),
      QT_TRANSLATE_NOOP("Errors", "内容都在发件箱里，本机的办理不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "请本人在“设置—留言板”中填写自己的接入码（姓名要与留言板上的一致），之后会自动发出。")}},
    {"author-inactive",
     {QT_TRANSLATE_NOOP("Errors", "办这一步的人已停用，这一步发不出去。"),
      QT_TRANSLATE_NOOP("Errors", "内容都在发件箱里，本机的办理不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "请管理员在“设置—人员”中让此人可以登录，之后会自动发出。")}},
    {"person-has-no-token",
     {QT_TRANSLATE_NOOP("Errors", "此人还没有留言板的接入码，办的事会留在发件箱里，发不出去。"),
      QT_TRANSLATE_NOOP("Errors", "本机的办理不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "请本人在“设置—留言板”中填写自己的接入码（姓名要与留言板上的一致），之后会自动发出。")}},
    {"answer-damaged",
     {QT_TRANSLATE_NOOP("Errors", "留言板的回答在路上损坏了，没有采用。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在。"),
      QT_TRANSLATE_NOOP("Errors", "会自动再试；经常这样，请检查网线或代理。")}},
    {"line-broke",
     {QT_TRANSLATE_NOOP("Errors", "线路在传送中断开了。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在，不会发第二次。"),
      QT_TRANSLATE_NOOP("Errors", "线路恢复后会自动再试。")}},
    {"too-slow",
     {QT_TRANSLATE_NOOP("Errors", "线路太慢，这次没有传完。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在，不会发第二次。"),
      QT_TRANSLATE_NOOP("Errors", "会自动再试；也可以换一条线路后按 F5。")}},
    {"deferred",
     {QT_TRANSLATE_NOOP("Errors", "留言板正忙，请我们晚些再送。"),
      QT_TRANSLATE_NOOP("Errors", "待发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "到时会自动再送，不必处理。")}},
    {"epoch-changed",
     {QT_TRANSLATE_NOOP("Errors", "留言板从备份恢复过，它的记录与这里对不上。"),
      QT_TRANSLATE_NOOP("Errors", "这里的数据和待发内容都在，没有删除任何东西。"),
      QT_TRANSLATE_NOOP("Errors", "请与留言板管理员核对后再同步。")}},
    {"protocol-too-new",
     {QT_TRANSLATE_NOOP("Errors", "留言板的版本比这里新，互相听不懂。"),
      QT_TRANSLATE_NOOP("Errors", "已有的数据和待发内容都在。"),
      QT_TRANSLATE_NOOP("Errors", "请升级连心桌面。")}},
    {"token-refused",
     {QT_TRANSLATE_NOOP("Errors", "留言板不认这个接入码。"),
      QT_TRANSLATE_NOOP("Errors", "本机的办理不受影响，待发的都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请向留言板管理员要新的接入码，在“设置—留言板”中更换。")}},
    {"no-token",
     {QT_TRANSLATE_NOOP("Errors", "本机还没有留言板的接入码。"),
      QT_TRANSLATE_NOOP("Errors", "本机的办理不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "请在“设置—留言板”中填写接入码。")}},
    {"no-board",
     {QT_TRANSLATE_NOOP("Errors", "这台电脑没有接留言板。"),
      QT_TRANSLATE_NOOP("Errors", "本机的办理不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "需要时在“设置—留言板”中填写地址和接入码。")}},
    {"board-stays",
     {QT_TRANSLATE_NOOP("Errors", "已经有办理内容，不能换成另一个留言板。"),
      QT_TRANSLATE_NOOP("Errors", "原来的绑定和待发内容都没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "确需更换，请新建一个数据文件夹。")}},
    {"no-answer-there",
     {QT_TRANSLATE_NOOP("Errors", "这个地址没有回答。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对留言板地址有没有写错、网线接好没有，再试一次。")}},
    {"no-board-there",
     {QT_TRANSLATE_NOOP("Errors", "这个地址回答的不是留言板，可能是上网登录页或代理。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对留言板地址；要登录才能上网的，请先登录，再试一次。")}},
    {"token-unknown",
     {QT_TRANSLATE_NOOP("Errors", "留言板不认这个接入码。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对接入码有没有抄漏；仍不行，请向留言板管理员要新的。")}},
    {"bad-url",
     {QT_TRANSLATE_NOOP("Errors", "留言板地址写得不对。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请照管理员给的写，例如 https://board.example.cn。")}},
    {"tls-required",
     {QT_TRANSLATE_NOOP("Errors", "留言板地址要以 https:// 开头，不然来信会在路上被人看到。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请改正地址，或向留言板管理员询问。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfLine()
{
    return lineRows;
}

} // namespace lianxin::ui
