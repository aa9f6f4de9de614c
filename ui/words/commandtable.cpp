// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can be wrong with a command as it was typed. Each row: what happened, what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords commandRows[] = {
    {"unknown-word",
     {QT_TRANSLATE_NOOP("Errors", "没有这个词。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请从括号里列出的词中选一个。")}},
    {"bad-number",
     {QT_TRANSLATE_NOOP("Errors", "这个数不能用。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请用括号里说的数。")}},
    {"time-unclear",
     {QT_TRANSLATE_NOOP("Errors", "时间认不出来。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写成“2026-11-19 08:41”这样的时间。")}},
    {"no-such-text",
     {QT_TRANSLATE_NOOP("Errors", "找不到写着正文的这个文件。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对“@”后面的文件名。")}},
    {"bad-point",
     {QT_TRANSLATE_NOOP("Errors", "这一点写得不对。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写成“编号:答复”，例如“1:今晚试亮”。")}},
    {"steps-stuck",
     {QT_TRANSLATE_NOOP("Errors", "停着不动，不处理就发不出去。"),
      QT_TRANSLATE_NOOP("Errors", "内容都还在，其他的照常收发。"),
      QT_TRANSLATE_NOOP("Errors", "请用 outbox 查看是哪几步、为什么。")}},
    {"answer-empty",
     {QT_TRANSLATE_NOOP("Errors", "答复是空的。"),
      QT_TRANSLATE_NOOP("Errors", "原来的草稿没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写上答复的正文。")}},
    {"text-not-utf8",
     {QT_TRANSLATE_NOOP("Errors", "里面有认不出的字，不是 UTF-8 编码。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请把终端或文件改成 UTF-8 编码，再来一次。")}},
    {"command-missing",
     {QT_TRANSLATE_NOOP("Errors", "没有写要做什么。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写一个命令，例如 list 或 sync；加 --help 可看全部命令。")}},
    {"command-incomplete",
     {QT_TRANSLATE_NOOP("Errors", "命令里缺了这一项。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请补上再来一次；加 --help 可看写法。")}},
    {"command-unknown",
     {QT_TRANSLATE_NOOP("Errors", "认不出这个命令或选项。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对拼写；加 --help 可看全部命令和选项。")}},
    {"command-value",
     {QT_TRANSLATE_NOOP("Errors", "这个选项不能这样写。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "加 --help 可看它的写法。")}},
    {"command-unclear",
     {QT_TRANSLATE_NOOP("Errors", "命令写得不对。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "加 --help 可看写法。")}},
    {"no-such-demand",
     {QT_TRANSLATE_NOOP("Errors", "没有这个编号的诉求点。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请用括号里的编号。")}},
    {"no-such-handler",
     {QT_TRANSLATE_NOOP("Errors", "这台电脑上没有叫这个名字的承办人。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请从括号里列出的承办人中选一位，或请管理员先添加。")}},
    {"bad-ending",
     {QT_TRANSLATE_NOOP("Errors", "只能写成 .xlsx 或 .csv 文件。"),
      QT_TRANSLATE_NOOP("Errors", "没有写任何文件。"),
      QT_TRANSLATE_NOOP("Errors", "请换一个以 .xlsx 或 .csv 结尾的文件名。")}},
    {"bad-operation-id",
     {QT_TRANSLATE_NOOP("Errors", "这不是发件箱里的编号。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请用 outbox 列出的 op_id。")}},
    {"who-acts",
     {QT_TRANSLATE_NOOP("Errors", "没有说明由谁办理。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请用 --as 写明姓名。")}},
    {"letter-missing",
     {QT_TRANSLATE_NOOP("Errors", "没有写明登记哪一件，也没有写来件的内容。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写诉求的编号，或用 --subject 和 --body 写来件。")}},
    {"board-or-offline",
     {QT_TRANSLATE_NOOP("Errors", "没有说清接不接留言板。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请在 --board 和 --offline 中写一个，只写一个。")}},
    {"person-incomplete",
     {QT_TRANSLATE_NOOP("Errors", "第一个人的资料不全。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请写全 --org、--name 和 --role。")}},
    {"passage-not-in-letter",
     {QT_TRANSLATE_NOOP("Errors", "来信里没有这段文字。"),
      QT_TRANSLATE_NOOP("Errors", "来信没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请照来信原样抄写要标的文字。")}},
    {"no-draft",
     {QT_TRANSLATE_NOOP("Errors", "这件还没有答复草稿。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请先用 answer 写好草稿。")}},
    {"no-answer",
     {QT_TRANSLATE_NOOP("Errors", "这件还没有提交过答复。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请先写好答复，提交审核。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfCommand()
{
    return commandRows;
}

} // namespace lianxin::ui
