// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can be in the way of a file of a case. Each row: what happened, what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords fileRows[] = {
    {"no-such-attachment",
     {QT_TRANSLATE_NOOP("Errors", "这件诉求没有这个附件。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请再看一遍附件列表；可能刚刚有人撤回了它。")}},
    {"cannot-read",
     {QT_TRANSLATE_NOOP("Errors", "文件读不出来。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有附上，也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "请确认文件能打开、U 盘还插着，再试一次。")}},
    {"cannot-write",
     {QT_TRANSLATE_NOOP("Errors", "文件写不进去。"),
      QT_TRANSLATE_NOOP("Errors", "原来的文件没有动。"),
      QT_TRANSLATE_NOOP("Errors", "请检查磁盘还有没有空间、能不能写，目标处是不是已有同名文件。")}},
    {"file-missing",
     {QT_TRANSLATE_NOOP("Errors", "这个附件在本机的那一份不见了。"),
      QT_TRANSLATE_NOOP("Errors", "诉求和时间线都在，别的工作不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "留言板上有的可以再取；还没有上传的，请找到原文件再附一次。")}},
    {"file-damaged",
     {QT_TRANSLATE_NOOP("Errors", "这个附件在本机的那一份已损坏，程序不会上传它。"),
      QT_TRANSLATE_NOOP("Errors", "诉求和时间线都在，别的工作不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "留言板上有的可以再取；还没有上传的，请找到原文件再附一次。")}},
    {"over-budget",
     {QT_TRANSLATE_NOOP("Errors", "今天给原件的流量用完了。"),
      QT_TRANSLATE_NOOP("Errors", "文件在本机，文字和缩略图照常收发。"),
      QT_TRANSLATE_NOOP("Errors", "明天会接着传；等不及的，请选“现在就传”。")}},
    {"line-too-slow",
     {QT_TRANSLATE_NOOP("Errors", "网络太慢，先不传较大的原件。"),
      QT_TRANSLATE_NOOP("Errors", "文件在本机，文字和缩略图照常收发。"),
      QT_TRANSLATE_NOOP("Errors", "网络好了会自己传；等不及的，请选“现在就传”。")}},
    {"no-such-blob",
     {QT_TRANSLATE_NOOP("Errors", "这个文件还没有传到留言板。"),
      QT_TRANSLATE_NOOP("Errors", "什么也没有改动。"),
      QT_TRANSLATE_NOOP("Errors", "等对方的电脑联上网就会传来，程序会自己再取。")}},
    {"hash-mismatch",
     {QT_TRANSLATE_NOOP("Errors", "传到的文件和原件不一样，没有采用。"),
      QT_TRANSLATE_NOOP("Errors", "原件没有动。"),
      QT_TRANSLATE_NOOP("Errors", "程序会重新传一遍；一直这样，请告诉管理员。")}},
    {"upload-goes-nowhere",
     {QT_TRANSLATE_NOOP("Errors", "这个文件传了几次都没有进展。"),
      QT_TRANSLATE_NOOP("Errors", "文件在本机，别的工作不受影响。"),
      QT_TRANSLATE_NOOP("Errors", "程序过一会儿再试；一直这样，请告诉留言板的管理员。")}},
    {"too-large",
     {QT_TRANSLATE_NOOP("Errors", "留言板不收这么大的文件。"),
      QT_TRANSLATE_NOOP("Errors", "文件在本机，诉求里也写着它。"),
      QT_TRANSLATE_NOOP("Errors", "请换一份小一些的再附上，或告诉留言板的管理员。")}},
    {"too-many-uploads",
     {QT_TRANSLATE_NOOP("Errors", "同时在传的文件太多了。"),
      QT_TRANSLATE_NOOP("Errors", "文件都在本机。"),
      QT_TRANSLATE_NOOP("Errors", "程序会一个一个接着传，不必理会。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfFiles()
{
    return fileRows;
}

} // namespace lianxin::ui
