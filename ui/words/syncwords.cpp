// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/syncwords.h"

#include "ui/words/clockwords.h"
#include "ui/words/errorsentence.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString phaseWord(const SyncStatus &status)
{
    switch (status.phase) {
    case SyncStatus::Phase::NoBoard:
        return Words::tr("○ 单机使用");
    case SyncStatus::Phase::Idle:
        return Words::tr("● 已同步");
    case SyncStatus::Phase::Running:
        return status.rowsDone > 0 ? Words::tr("◐ 正在同步，已收 %n 件", nullptr, int(status.rowsDone))
                                   : Words::tr("◐ 正在同步");
    case SyncStatus::Phase::Waiting:
        return Words::tr("○ 离线");
    case SyncStatus::Phase::AuthNeeded:
        return Words::tr("▲ 接入码失效");
    case SyncStatus::Phase::NotTheBoard:
        return Words::tr("▲ 不是原来的留言板");
    case SyncStatus::Phase::ShutOut:
        return Words::tr("▲ 本机已被停用");
    case SyncStatus::Phase::Wiped:
        return Words::tr("▲ 本机数据已清除");
    case SyncStatus::Phase::Outdated:
        return Words::tr("▲ 需要升级");
    }
    Q_UNREACHABLE();
}

QString phaseSentence(const SyncStatus &status)
{
    switch (status.phase) {
    case SyncStatus::Phase::NoBoard:
        return Words::tr("这台电脑没有接留言板，来件由登记和导入进来，办理都在本机完成。");
    case SyncStatus::Phase::Idle:
        return Words::tr("本机与留言板一致。");
    case SyncStatus::Phase::Running:
        return Words::tr("正在与留言板交换，可以继续办理。");
    default:
        return errorSentence(status.problem).text();
    }
}

Error::Code usualCode(SyncStatus::Phase phase)
{
    return phase == SyncStatus::Phase::AuthNeeded ? Error::Code::Unauthorized : Error::Code::Offline;
}

/// The engine may say a phase without a problem: then the usual one of that phase is told.
SyncStatus withProblem(SyncStatus status)
{
    if (status.problem == Error {})
        status.problem.code = usualCode(status.phase);
    if (status.phase == SyncStatus::Phase::NotTheBoard && status.problem.reason.isEmpty())
        status.problem.reason = u"not-the-board"_s;
    return status;
}

} // namespace

QString syncLine(const SyncStatus &status, qint64 waiting, Timestamp now)
{
    QStringList parts {phaseWord(status)};
    if (waiting > 0 && status.phase != SyncStatus::Phase::NoBoard)
        parts << Words::tr("待发 %n", nullptr, int(waiting));
    if (status.lastOkAt) {
        const bool today = status.lastOkAt->date() == now.date();
        const QString when = today ? status.lastOkAt->local().toString(u"HH:mm"_s) : momentWords(*status.lastOkAt, now);
        parts << Words::tr("上次同步 %1").arg(when);
    }
    return parts.join(u" · "_s);
}

QString clockSentence(const SyncStatus &status)
{
    if (!status.ahead)
        return {};
    const int minutes = int(status.ahead->count());
    return minutes > 0 ? Words::tr("这台电脑的时钟比留言板快 %n 分钟，请校准。", nullptr, minutes)
                       : Words::tr("这台电脑的时钟比留言板慢 %n 分钟，请校准。", nullptr, -minutes);
}

QString syncDetail(const SyncStatus &status, qint64 waiting, Timestamp now)
{
    QStringList lines {phaseSentence(withProblem(status))};
    if (status.phase != SyncStatus::Phase::NoBoard)
        lines << (waiting > 0 ? Words::tr("发件箱里有 %n 件待发，回执到了才会移走。", nullptr, int(waiting))
                              : Words::tr("发件箱是空的，没有待发的内容。"));
    if (status.ahead)
        lines << clockSentence(status);
    if (status.loss && status.loss->lost > 0)
        lines << Words::tr("留言板在%1前后从备份恢复过，丢了这里送过的 %2 条，已补送 %3 条。")
                     .arg(momentWords(status.loss->at, now))
                     .arg(status.loss->lost)
                     .arg(status.loss->back);
    if (status.lastOkAt)
        lines << Words::tr("上次同步成功：%1。").arg(momentWords(*status.lastOkAt, now));
    if (status.phase == SyncStatus::Phase::Waiting && status.nextTryAt)
        lines << Words::tr("下次自动再试：%1。").arg(momentWords(*status.nextTryAt, now));
    return lines.join(u'\n');
}

} // namespace lianxin::ui
