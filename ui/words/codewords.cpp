// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/codewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace lianxin::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString statusWord(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Draft:
        return Words::tr("草稿");
    case CaseStatus::New:
        return Words::tr("新收");
    case CaseStatus::Registered:
        return Words::tr("已登记");
    case CaseStatus::AwaitingInfo:
        return Words::tr("待补充");
    case CaseStatus::Accepted:
        return Words::tr("已受理");
    case CaseStatus::Declined:
        return Words::tr("不予受理");
    case CaseStatus::Objected:
        return Words::tr("退单异议中");
    case CaseStatus::Transferred:
        return Words::tr("已转送");
    case CaseStatus::Assigned:
        return Words::tr("已交办");
    case CaseStatus::Working:
        return Words::tr("办理中");
    case CaseStatus::ExtensionAsked:
        return Words::tr("延期审批中");
    case CaseStatus::OnHold:
        return Words::tr("中止");
    case CaseStatus::InReview:
        return Words::tr("待审核");
    case CaseStatus::SentBack:
        return Words::tr("退回修改");
    case CaseStatus::Signed:
        return Words::tr("已签发");
    case CaseStatus::Outbound:
        return Words::tr("待发送");
    case CaseStatus::Answered:
        return Words::tr("已答复");
    case CaseStatus::Callback:
        return Words::tr("回访中");
    case CaseStatus::Redo:
        return Words::tr("重新办理");
    case CaseStatus::Tracking:
        return Words::tr("跟踪办理");
    case CaseStatus::Done:
        return Words::tr("已办结");
    case CaseStatus::Merged:
        return Words::tr("并案");
    case CaseStatus::Archived:
        return Words::tr("已归档");
    case CaseStatus::Void:
        return Words::tr("作废");
    }
    Q_UNREACHABLE();
}

QString trackWord(Track track)
{
    switch (track) {
    case Track::Unknown:
        return Words::tr("未定性质", "kind of appeal");
    case Track::Enquiry:
        return Words::tr("咨询", "kind of appeal");
    case Track::Help:
        return Words::tr("求助", "kind of appeal");
    case Track::Complaint:
        return Words::tr("投诉", "kind of appeal");
    case Track::Report:
        return Words::tr("举报", "kind of appeal");
    case Track::Suggestion:
        return Words::tr("建议", "kind of appeal");
    case Track::Praise:
        return Words::tr("表扬", "kind of appeal");
    }
    Q_UNREACHABLE();
}

QString urgencyWord(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Ordinary:
        return Words::tr("普通", "urgency");
    case Urgency::Urgent:
        return Words::tr("紧急", "urgency");
    case Urgency::Emergency:
        return Words::tr("突发", "urgency");
    }
    Q_UNREACHABLE();
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Intake:
        return Words::tr("受理员");
    case Role::Dispatcher:
        return Words::tr("分办员");
    case Role::Handler:
        return Words::tr("承办人");
    case Role::Reviewer:
        return Words::tr("审核人");
    case Role::Signer:
        return Words::tr("签发人");
    case Role::Supervisor:
        return Words::tr("督办员");
    case Role::Caller:
        return Words::tr("回访员");
    case Role::Archivist:
        return Words::tr("档案员");
    case Role::Admin:
        return Words::tr("管理员");
    case Role::Helper:
        return Words::tr("网格员");
    case Role::Observer:
        return Words::tr("观察员");
    case Role::Vault:
        return Words::tr("举报专管");
    }
    Q_UNREACHABLE();
}

QString workListWord(WorkList list)
{
    switch (list) {
    case WorkList::Today:
        return Words::tr("今日", "work list");
    case WorkList::New:
        return Words::tr("新收", "work list");
    case WorkList::Open:
        return Words::tr("办理中", "work list");
    case WorkList::Review:
        return Words::tr("待审核", "work list");
    case WorkList::ToSend:
        return Words::tr("待发送", "work list");
    case WorkList::Answered:
        return Words::tr("已答复", "work list");
    case WorkList::Closed:
        return Words::tr("已办结", "work list");
    case WorkList::Sealed:
        return Words::tr("举报", "work list");
    case WorkList::All:
        return Words::tr("全部", "work list");
    }
    Q_UNREACHABLE();
}

QString clockKindWord(ClockKind clock)
{
    switch (clock) {
    case ClockKind::SignFor:
        return Words::tr("签收", "clock");
    case ClockKind::FirstContact:
        return Words::tr("首次联系", "clock");
    case ClockKind::Close:
        return Words::tr("承办时限", "clock");
    case ClockKind::Resident:
        return Words::tr("居民时限", "clock");
    }
    Q_UNREACHABLE();
}

QString passageWord(Passage passage)
{
    switch (passage) {
    case Passage::Highlight:
        return Words::tr("标记", "passage");
    case Passage::Claim:
        return Words::tr("说法", "passage");
    case Passage::Fact:
        return Words::tr("事实", "passage");
    case Passage::Ask:
        return Words::tr("要求", "passage");
    }
    Q_UNREACHABLE();
}

QString fileKindWord(FileKind what)
{
    switch (what) {
    case FileKind::Document:
        return Words::tr("文件", "attachment");
    case FileKind::Scan:
        return Words::tr("扫描件", "attachment");
    case FileKind::Photo:
        return Words::tr("现场照片", "attachment");
    case FileKind::PhotoBefore:
        return Words::tr("办理前照片", "attachment");
    case FileKind::PhotoAfter:
        return Words::tr("办理后照片", "attachment");
    }
    Q_UNREACHABLE();
}

QString contactResultWord(ContactResult result)
{
    switch (result) {
    case ContactResult::Reached:
        return Words::tr("已联系上");
    case ContactResult::NoAnswer:
        return Words::tr("无人接听");
    case ContactResult::WrongNumber:
        return Words::tr("号码有误");
    case ContactResult::CallLater:
        return Words::tr("约定再联系");
    }
    Q_UNREACHABLE();
}

QString answerStateWord(AnswerState state)
{
    switch (state) {
    case AnswerState::InReview:
        return Words::tr("待审核", "answer");
    case AnswerState::SentBack:
        return Words::tr("已退回", "answer");
    case AnswerState::Signed:
        return Words::tr("已签发", "answer");
    case AnswerState::Withdrawn:
        return Words::tr("已撤回", "answer");
    case AnswerState::Published:
        return Words::tr("已发出", "answer");
    }
    Q_UNREACHABLE();
}

QString outboxStateWord(OutboxItem::State state)
{
    switch (state) {
    case OutboxItem::State::Ready:
        return Words::tr("等待发送", "outbox");
    case OutboxItem::State::InDoubt:
        return Words::tr("已发出，等回执", "outbox");
    case OutboxItem::State::Conflict:
        return Words::tr("冲突待处理", "outbox");
    case OutboxItem::State::Rejected:
        return Words::tr("被退回", "outbox");
    case OutboxItem::State::Blocked:
        return Words::tr("等前一步", "outbox");
    case OutboxItem::State::Parked:
        return Words::tr("发不出去", "outbox");
    }
    Q_UNREACHABLE();
}

QString timelineStateWord(TimelineEntry::State state)
{
    switch (state) {
    case TimelineEntry::State::Accepted:
        return {};
    case TimelineEntry::State::Waiting:
        return Words::tr("待发送", "step of a timeline");
    case TimelineEntry::State::Refused:
        return Words::tr("没有被接受", "step of a timeline");
    }
    Q_UNREACHABLE();
}

QString groundWord(const Ground &ground)
{
    const bool inEnglish = QLocale().language() == QLocale::English;
    return inEnglish && !ground.textEn.isEmpty() ? ground.textEn : ground.text;
}

} // namespace lianxin::ui
