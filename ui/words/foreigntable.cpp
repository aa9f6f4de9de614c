// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can go wrong with boards of others. Each row: what happened, what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords foreignRows[] = {
    {"no-such-foreign-board",
     {QT_TRANSLATE_NOOP("Errors", "没有这个外部平台。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对名称，或先添加。")}},
    {"foreign-no-name",
     {QT_TRANSLATE_NOOP("Errors", "外部平台要有名称。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写一个看得懂的名称，来件会用它注明来源。")}},
    {"foreign-unknown-kind",
     {QT_TRANSLATE_NOOP("Errors", "这种外部平台，这个版本还不会对接。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请更新软件。")}},
    {"foreign-not-json",
     {QT_TRANSLATE_NOOP("Errors", "那边的回话看不懂，可能不是这种平台，也可能被中间的网页挡住了。"),
      QT_TRANSLATE_NOOP("Errors", "已收的和待发的都还在。"),
      QT_TRANSLATE_NOOP("Errors", "请核对地址；上网要先登录的，请先登录再试。")}},
    {"foreign-busy",
     {QT_TRANSLATE_NOOP("Errors", "那边正忙，或者出了故障。"),
      QT_TRANSLATE_NOOP("Errors", "已收的和待发的都还在。"),
      QT_TRANSLATE_NOOP("Errors", "请过一会儿再试。")}},
    {"foreign-key-refused",
     {QT_TRANSLATE_NOOP("Errors", "那边不认这把密钥。"),
      QT_TRANSLATE_NOOP("Errors", "已收的和待发的都还在。"),
      QT_TRANSLATE_NOOP("Errors", "请向那边的管理员要新的密钥，重新添加一次。")}},
    {"foreign-no-such-address",
     {QT_TRANSLATE_NOOP("Errors", "那边没有这个接口。"),
      QT_TRANSLATE_NOOP("Errors", "已收的和待发的都还在。"),
      QT_TRANSLATE_NOOP("Errors", "请核对地址。")}},
    {"foreign-said-no",
     {QT_TRANSLATE_NOOP("Errors", "那边不收。"),
      QT_TRANSLATE_NOOP("Errors", "答复还在这里。"),
      QT_TRANSLATE_NOOP("Errors", "请问清原因，再决定要不要再发。")}},
    {"foreign-no-number",
     {QT_TRANSLATE_NOOP("Errors", "有一件来件没有编号，没有收。"),
      QT_TRANSLATE_NOOP("Errors", "其他来件不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "请告诉那边的管理员。")}},
    {"foreign-nothing-to-post",
     {QT_TRANSLATE_NOOP("Errors", "这件没有要发到外部平台的答复。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对编号；答复要先签发。")}},
    {"foreign-refused",
     {QT_TRANSLATE_NOOP("Errors", "那边上次不收这份答复。"),
      QT_TRANSLATE_NOOP("Errors", "答复还在这里。"),
      QT_TRANSLATE_NOOP("Errors", "弄清原因以后，说明理由，就能再发。")}},
    {"earlier-answer-in-doubt",
     {QT_TRANSLATE_NOOP("Errors", "这件的上一份答复还说不清到没到，新的先不发。"),
      QT_TRANSLATE_NOOP("Errors", "两份答复都还在这里。"),
      QT_TRANSLATE_NOOP("Errors", "请先弄清上一份。")}},
    {"foreign-settled",
     {QT_TRANSLATE_NOOP("Errors", "这份答复已经有结果了。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请刷新再看。")}},
    {"foreign-unsure",
     {QT_TRANSLATE_NOOP("Errors", "这份数据是从备份恢复或者拷贝来的，这份答复也许已经发过。"),
      QT_TRANSLATE_NOOP("Errors", "答复还在这里，没有再发。"),
      QT_TRANSLATE_NOOP("Errors", "请到那边看一看再定。")}},
    {"foreign-not-there",
     {QT_TRANSLATE_NOOP("Errors", "有人看过，那边没有。"),
      QT_TRANSLATE_NOOP("Errors", "答复还在这里，下次会再发。"),
      ""}},
    {"goes-to-foreign-board",
     {QT_TRANSLATE_NOOP("Errors", "这件来自外部平台，答复要发回那里。"),
      QT_TRANSLATE_NOOP("Errors", "答复已签发，还没有发出。"),
      QT_TRANSLATE_NOOP("Errors", "请到“外部平台”页发出，或用 lianxinctl foreign post。")}},
    {"foreign-may-be-there",
     {QT_TRANSLATE_NOOP("Errors", "这份答复也许已经在外部平台上，现在不能撤回。"),
      QT_TRANSLATE_NOOP("Errors", "答复还在这里。"),
      QT_TRANSLATE_NOOP("Errors", "请先到“外部平台”页看它到没到，或用 lianxinctl foreign standing。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfForeign()
{
    return foreignRows;
}

} // namespace lianxin::ui
