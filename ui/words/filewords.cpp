// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/filewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

int percent(const FilePart &part)
{
    return part.ref.bytes > 0 ? int(part.moved * 100 / part.ref.bytes) : 0;
}

QString toSendWords(const FilePart &part)
{
    if (part.problem.reason == u"over-budget")
        return Words::tr("今天的流量用完了，明天再传", "file");
    if (part.problem.reason == u"line-too-slow")
        return Words::tr("网络太慢，先不传原件", "file");
    if (part.problem != Error {})
        return Words::tr("没有传成，会再试", "file");
    return part.moved > 0 ? Words::tr("正在传，已到 %1%", "file").arg(percent(part)) : Words::tr("等待上传", "file");
}

QString wantedWords(const FilePart &part)
{
    if (part.problem.reason == u"no-such-blob")
        return Words::tr("文件还在路上，到了就取", "file");
    if (part.problem != Error {})
        return Words::tr("没有取到，会再试", "file");
    return part.moved > 0 ? Words::tr("正在取，已到 %1%", "file").arg(percent(part))
                          : Words::tr("下次同步时取来", "file");
}

} // namespace

QString bytesWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString fileStateWords(const FileOfCase &file)
{
    const FilePart &part = file.original;
    if (!file.attachment.withdrawn.isEmpty())
        return Words::tr("已作废：%1", "file").arg(file.attachment.withdrawn);
    switch (part.state) {
    case FilePart::State::Here:
        return Words::tr("在本机", "file");
    case FilePart::State::ToSend:
        return toSendWords(part);
    case FilePart::State::Elsewhere:
        return Words::tr("不在本机，需要时再取", "file");
    case FilePart::State::Wanted:
        return wantedWords(part);
    case FilePart::State::Lost:
        return Words::tr("本机的这份已丢失或损坏", "file");
    }
    Q_UNREACHABLE();
}

QString fileWantedWords(const QString &name)
{
    return Words::tr("“%1”不在本机，下次同步时取来。").arg(name);
}

} // namespace lianxin::ui
