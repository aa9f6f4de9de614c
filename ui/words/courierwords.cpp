// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/courierwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString packedWords(const CourierPacked &packed, qint64 leftHere)
{
    const QString text = Words::tr("第 %1 个信使文件已写好：%2 步办理，%3 字节。回件读入之前，再打包会带上同样的内容。")
                             .arg(packed.number)
                             .arg(packed.operations)
                             .arg(packed.bytes);
    return leftHere == 0 ? text : text + u'\n' + Words::tr("另有 %1 步现在走不了，原因见发件箱。").arg(leftHere);
}

/// Of an answer that says this and nothing else.
static QString putBackWords(const CourierTaken &taken)
{
    if (!taken.isNews)
        return Words::tr(
            "这份回件只说留言板从备份恢复过，这里已经知道；什么也没有改动。发件箱里有待发的，请再打包一次送去。");
    return Words::tr(
               "留言板从备份恢复过，没有采用第 %1 个文件里的办理。它可能缺了的，这里都放回了发件箱，不会重复办理；"
               "请再打包一次送去。")
        .arg(taken.number);
}

QString takenWords(const CourierTaken &taken)
{
    if (taken.isPutBack)
        return putBackWords(taken);
    QStringList lines;
    if (!taken.isNews)
        lines << Words::tr("这份回件以前读过，或已有更新的结果；办理结果没有变化。");
    else if (taken.isLate)
        lines << Words::tr(
                     "留言板没有采用第 %1 个文件里的办理：后面的文件先到了，或者联网时已经收回。内容都还在发件箱。")
                     .arg(taken.number);
    else
        lines << Words::tr("第 %1 个信使文件的回件已读入：采用 %2 步，退回 %3 步。")
                     .arg(taken.number)
                     .arg(taken.accepted)
                     .arg(taken.refused);
    lines << Words::tr("带回 %1 条新变化。").arg(taken.received);
    if (taken.state == u"must_update")
        lines << Words::tr("这台电脑的软件太旧，要先更新，才能带回变化。");
    else if (taken.state != u"active")
        lines << Words::tr("留言板已停用这台电脑，请找管理员。");
    if (!taken.turnedAway.empty())
        lines << Words::tr("有 %1 人的接入码留言板不认，他们办的都还在发件箱。").arg(taken.turnedAway.size());
    if (!taken.behind.empty())
        lines << Words::tr("这里缺了较早的变化，这份回件接不上；请再打包一次，或联网同步一次。");
    return lines.join(u'\n');
}

QString carriedWords(const QString &pack, const QString &answer)
{
    return Words::tr("%1：已送到，回件写在 %2。").arg(QDir::toNativeSeparators(pack), QDir::toNativeSeparators(answer));
}

} // namespace lianxin::ui
