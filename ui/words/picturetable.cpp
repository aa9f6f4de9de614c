// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errortable.h"

#include <QtGlobal>

// What can go wrong with a photo or a file before it is a case's, and when it is to be shown. Each row: what happened,
// what is safe, what to do.

namespace lianxin::ui {

namespace {

// clang-format off
constexpr ReasonWords pictureRows[] = {
    {"picture-keeps-data",
     {QT_TRANSLATE_NOOP("Errors", "这种格式的图片，去不掉里面的拍摄地点、时间等信息。"),
      QT_TRANSLATE_NOOP("Errors", "还没有添加，原来的文件没有动。"),
      QT_TRANSLATE_NOOP("Errors", "请让手机存成 JPG 再添加；确认里面没有不该外传的，也可以仍然添加。")}},
    {"picture-damaged",
     {QT_TRANSLATE_NOOP("Errors", "这张图片坏了，或者没有拷贝完整。"),
      QT_TRANSLATE_NOOP("Errors", "原来的文件没有动。"),
      QT_TRANSLATE_NOOP("Errors", "请从手机或相机重新拷贝一次。")}},
    {"picture-too-large",
     {QT_TRANSLATE_NOOP("Errors", "这张图片大得不正常，没有打开。"),
      QT_TRANSLATE_NOOP("Errors", "原来的文件没有动。"),
      QT_TRANSLATE_NOOP("Errors", "请核对它是不是真的照片。")}},
    {"picture-not-shown",
     {QT_TRANSLATE_NOOP("Errors", "这种格式的图片在这里显示不了。"),
      QT_TRANSLATE_NOOP("Errors", "文件完好。"),
      QT_TRANSLATE_NOOP("Errors", "请另存到电脑上，用别的看图软件打开。")}},
    {"only-when-asked",
     {QT_TRANSLATE_NOOP("Errors", "这个文件比较大，按设置不自动上传。"),
      QT_TRANSLATE_NOOP("Errors", "文件在本机，完好。"),
      QT_TRANSLATE_NOOP("Errors", "需要的话，请点“现在就上传”。")}},
    {"not-opened-here",
     {QT_TRANSLATE_NOOP("Errors", "这种文件可能带有程序，不在这里打开。"),
      QT_TRANSLATE_NOOP("Errors", "文件完好。"),
      QT_TRANSLATE_NOOP("Errors", "可以另存到电脑上；打开以前，请先确认它的来历。")}},
};
// clang-format on

} // namespace

std::span<const ReasonWords> wordsOfPictures()
{
    return pictureRows;
}

} // namespace lianxin::ui
