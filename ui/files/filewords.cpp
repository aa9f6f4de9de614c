// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filewords.h"

#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/filewords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

/// Never 100 before it is done.
int percent(const FilePart &part)
{
    return part.ref.bytes > 0 ? int(std::min<qint64>(99, part.moved * 100 / part.ref.bytes)) : 0;
}

} // namespace

QString filePartWords(const FilePart &part)
{
    switch (part.state) {
    case FilePart::State::Here:
        return Words::tr("在本机");
    case FilePart::State::ToSend:
        if (part.moved > 0)
            return Words::tr("已上传 %1%").arg(percent(part));
        return part.isUrgent ? Words::tr("在本机 · 马上上传") : Words::tr("在本机 · 等待上传");
    case FilePart::State::Elsewhere:
        return Words::tr("在留言板 · 未取回");
    case FilePart::State::Wanted:
        return part.moved > 0 ? Words::tr("已取回 %1%").arg(percent(part)) : Words::tr("等待取回");
    case FilePart::State::Lost:
        return part.problem.code == Error::Code::NotFound ? Words::tr("文件不见了") : Words::tr("文件损坏");
    }
    Q_UNREACHABLE();
}

QString fileProblemWords(const FilePart &part)
{
    return part.problem == Error() ? QString() : errorSentence(part.problem).text();
}

QString fileDetailWords(const FileOfCase &file, Timestamp now)
{
    const Attachment &a = file.attachment;
    return QStringList {bytesWords(a.original.bytes), a.byName, momentWords(a.at, now)}.join(u" · "_s);
}

QString fileWords(const FileOfCase &file, Timestamp now)
{
    const Attachment &a = file.attachment;
    QStringList lines {Words::tr("%1：%2", "what it is, its name").arg(fileKindWord(a.what), a.name),
                       fileDetailWords(file, now), filePartWords(file.original), fileProblemWords(file.original)};
    if (!a.withdrawn.isEmpty())
        lines << Words::tr("已作废：%1").arg(a.withdrawn);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool isPhoto(const Attachment &file)
{
    return file.what != FileKind::Document && file.type.startsWith("image/"_L1);
}

} // namespace lianxin::ui
