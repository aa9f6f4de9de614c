// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can go wrong with the file everything is in, and with its copies. Each row: what happened, what is safe, what to
// do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords safetyRows[] = {
    {"file-damaged",
     {QT_TRANSLATE_NOOP("Errors", "数据文件已经损坏，没有再写入。"),
      QT_TRANSLATE_NOOP("Errors", "损坏的文件原样保留；已保存的办理和草稿另有一份。"),
      QT_TRANSLATE_NOOP("Errors", "请关闭窗口，运行 lianxinctl recover 恢复。")}},
    {"not-our-file",
     {QT_TRANSLATE_NOOP("Errors", "数据文件已经损坏，或者不是连心桌面的数据。"),
      QT_TRANSLATE_NOOP("Errors", "文件没有改动；已保存的办理和草稿另有一份。"),
      QT_TRANSLATE_NOOP("Errors", "请先核对数据文件夹；没有选错的，运行 lianxinctl recover 恢复。")}},
    {"store-lost",
     {QT_TRANSLATE_NOOP("Errors", "数据文件不见了。"),
      QT_TRANSLATE_NOOP("Errors", "备份和未发出内容的另一份都还在，没有新建空的数据。"),
      QT_TRANSLATE_NOOP("Errors", "请运行 lianxinctl recover 恢复；想从头开始的，请换一个空文件夹。")}},
    {"store-unseen",
     {QT_TRANSLATE_NOOP("Errors", "看不到数据文件：它所在的磁盘没有接上，或者文件夹不让读。"),
      QT_TRANSLATE_NOOP("Errors", "没有新建空的数据，什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请接上磁盘，或请管理员开通权限，再打开一次；不必恢复。")}},
    {"copies-unseen",
     {QT_TRANSLATE_NOOP("Errors", "看不到备份，或看不到未发出内容的另一份：存放它的磁盘没有接上。"),
      QT_TRANSLATE_NOOP("Errors", "没有恢复，什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors",
                        "请接上那个磁盘再恢复；那个磁盘确实没有了的，先移走数据文件夹里的 second/elsewhere 或 backup。")}},
    {"value-unreadable",
     {QT_TRANSLATE_NOOP("Errors", "数据中有一处读不出来。"),
      QT_TRANSLATE_NOOP("Errors", "数据没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请关闭窗口，运行 lianxinctl recover 恢复。")}},
    {"payload-damaged",
     {QT_TRANSLATE_NOOP("Errors", "这一步的内容在磁盘上被改坏了，没有发出。"),
      QT_TRANSLATE_NOOP("Errors", "同一件的后续各步停在这里，其他件照常。"),
      QT_TRANSLATE_NOOP("Errors", "请关闭窗口，运行 lianxinctl recover，用另一份补回。")}},
    {"case-not-here-yet",
     {QT_TRANSLATE_NOOP("Errors", "这是恢复回来的一步，它的那件诉求还没有从留言板取回。"),
      QT_TRANSLATE_NOOP("Errors", "内容完整保留。"),
      QT_TRANSLATE_NOOP("Errors", "请先同步；诉求取回后它自动归位。")}},
    {"second-copy-failed",
     {QT_TRANSLATE_NOOP("Errors", "未发出内容的另一份写不进去。"),
      QT_TRANSLATE_NOOP("Errors", "办理和草稿都已存进数据文件，没有丢。"),
      QT_TRANSLATE_NOOP("Errors", "请检查存放它的磁盘或 U 盘；恢复后会自动补写。")}},
    {"second-copy-disk-full",
     {QT_TRANSLATE_NOOP("Errors", "磁盘满了，未发出内容的另一份没有写上。"),
      QT_TRANSLATE_NOOP("Errors", "办理和草稿都已存进数据文件，没有丢。"),
      QT_TRANSLATE_NOOP("Errors", "请清理磁盘；之后会自动补写。")}},
    {"second-copy-in-use",
     {QT_TRANSLATE_NOOP("Errors", "未发出内容的另一份正被别的程序占用。"),
      QT_TRANSLATE_NOOP("Errors", "办理和草稿都已存进数据文件，没有丢。"),
      QT_TRANSLATE_NOOP("Errors", "请关闭占用它的程序；之后会自动补写。")}},
    {"second-copy-unreadable",
     {QT_TRANSLATE_NOOP("Errors", "存放未发出内容另一份的文件认不出来，没有动它。"),
      QT_TRANSLATE_NOOP("Errors", "办理和草稿都在数据文件里。"),
      QT_TRANSLATE_NOOP("Errors", "请把这个文件移到别处交给管理员，之后会重新写一份。")}},
    {"second-copy-from-newer-version",
     {QT_TRANSLATE_NOOP("Errors", "未发出内容的另一份由更新版本写成，没有动它。"),
      QT_TRANSLATE_NOOP("Errors", "办理和草稿都在数据文件里。"),
      QT_TRANSLATE_NOOP("Errors", "请换用新版本。")}},
    {"second-copy-knows-more",
     {QT_TRANSLATE_NOOP("Errors", "另一份里有数据文件没有的办理或草稿，数据文件可能被换成了旧的。"),
      QT_TRANSLATE_NOOP("Errors", "它们都还在，没有删除。"),
      QT_TRANSLATE_NOOP("Errors", "请关闭窗口，运行 lianxinctl recover 补回。")}},
    {"profile-was-copied",
     {QT_TRANSLATE_NOOP("Errors", "这份数据是从别处复制来的，已按另一台电脑处理，换了设备编号。"),
      QT_TRANSLATE_NOOP("Errors", "数据都在；原来那份不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "两份都在用时，请各自登录、各自同步。")}},
    {"not-well",
     {QT_TRANSLATE_NOOP("Errors", "核对出了问题，见上面各项。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请运行 lianxinctl recover，再核对一次。")}},
    {"backup-failed",
     {QT_TRANSLATE_NOOP("Errors", "最近一次自动备份没有做成。"),
      QT_TRANSLATE_NOOP("Errors", "数据没有受影响，以前的备份都在。"),
      QT_TRANSLATE_NOOP("Errors", "请检查磁盘空间；一小时内会再试。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfSafety()
{
    return safetyRows;
}

} // namespace lianxin::ui
