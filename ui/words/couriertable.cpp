// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can go wrong with files that a courier carries. Each row: what happened, what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords courierRows[] = {
    {"courier-not-one",
     {QT_TRANSLATE_NOOP("Errors", "这不是信使文件。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对选中的文件。")}},
    {"courier-cut-short",
     {QT_TRANSLATE_NOOP("Errors", "信使文件不完整，后半截没有拷过来。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请重新拷贝一次；拷完先安全弹出再拔 U 盘。")}},
    {"courier-damaged",
     {QT_TRANSLATE_NOOP("Errors", "信使文件坏了，或者路上被人改动过。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请重新拷贝；仍不行，请再打包一次，内容还是原来那些，不会重复办理。")}},
    {"courier-wrong-kind",
     {QT_TRANSLATE_NOOP("Errors", "拿反了：送去留言板的是打包文件，读入这里的是回件。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请换成另一个文件。")}},
    {"courier-too-large",
     {QT_TRANSLATE_NOOP("Errors", "文件太大，不是信使文件，或一次带不了这么多。"),
      QT_TRANSLATE_NOOP("Errors", "要发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请核对文件；确实积压太多，请找管理员。")}},
    {"courier-too-new",
     {QT_TRANSLATE_NOOP("Errors", "这个信使文件是更新版本的软件写的。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请先更新软件再读。")}},
    {"courier-other-board",
     {QT_TRANSLATE_NOOP("Errors", "这个信使文件是另一个留言板的。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对文件，或换一台绑定那个留言板的电脑。")}},
    {"courier-other-desk",
     {QT_TRANSLATE_NOOP("Errors", "这份回件是给另一台电脑的。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请拿到打包的那台电脑上读入。")}},
    {"courier-other-epoch",
     {QT_TRANSLATE_NOOP("Errors", "留言板从备份恢复过，这个信使文件与它对不上。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动，要发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请再打包一次送去；仍对不上，请想办法联网同步一次。")}},
    {"courier-no-key",
     {QT_TRANSLATE_NOOP("Errors", "这里还没有留言板的公钥，没法打包。"),
      QT_TRANSLATE_NOOP("Errors", "要发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请有线路时在“设置—留言板”里再填一次接入码，公钥会一起取来。")}},
    {"courier-nobody-known",
     {QT_TRANSLATE_NOOP("Errors", "文件里的人，留言板一个也不认。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动，要发的内容还在原来的发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请向留言板管理员要新的接入码，填好后再打包。")}},
    {"courier-file-unwritable",
     {QT_TRANSLATE_NOOP("Errors", "文件写不到那里，可能是 U 盘拔了、满了或写了保护。"),
      QT_TRANSLATE_NOOP("Errors", "没有留下半个文件，要发的内容都在发件箱。"),
      QT_TRANSLATE_NOOP("Errors", "请换个位置再来一次，内容不会重复办理。")}},
    {"courier-file-unreadable",
     {QT_TRANSLATE_NOOP("Errors", "文件读不出来，可能是 U 盘拔了或坏了。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请插好 U 盘再读，或换一份拷贝。")}},
    {"courier-same-name",
     {QT_TRANSLATE_NOOP("Errors", "有两个文件同名，回件会互相盖掉，一个也没有送。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请给其中一个改名，或分两次送。")}},
    {"travels-by-courier",
     {QT_TRANSLATE_NOOP("Errors", "这一步正由 U 盘带在路上，随时可能生效，现在不能撤回。"),
      QT_TRANSLATE_NOOP("Errors", "内容还在发件箱里。"),
      QT_TRANSLATE_NOOP("Errors", "请等回件读入，或联网同步一次；之后就能撤回。")}},
    {"too-many-couriers",
     {QT_TRANSLATE_NOOP("Errors", "留言板正忙着收别的信使文件。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请过一会儿再送。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfCourier()
{
    return courierRows;
}

} // namespace lianxin::ui
