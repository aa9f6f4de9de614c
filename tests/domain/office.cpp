// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

#include "core/codec/builtinrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::office {

namespace {

template <class K>
K key(int kind, int n)
{
    const QString tail = QString::number(n).rightJustified(12, u'0');
    return K::fromString(u"0193000%1-0000-7000-8000-%2"_s.arg(kind).arg(tail));
}

const Actor proposer = person(u"提请的人"_s, {});
const QString answerText = u"您好：路灯已于今日修复。"_s;

AnswerVersion answerInReview()
{
    AnswerVersion answer;
    answer.text = answerText;
    answer.author = proposer.id;
    answer.authorName = proposer.name;
    answer.submittedAt = monday;
    answer.sha256 = textHash(answerText);
    return answer;
}

const std::vector<Operation> &everyKind()
{
    static const std::vector<Operation> operations {
        Intake {caseKey(1), u"LY-2026-000001"_s, {letter()}, Track::Help, {}, {}, Urgency::Ordinary},
        Register {},
        Classify {Track::Complaint, u"道路水利/路灯照明"_s, u"李家村"_s, false, Urgency::Ordinary, false},
        SetDemands {{{1, u"修路灯"_s, 0, 0}, {2, u"说明原因"_s, 0, 0}}},
        Accept {},
        ProposeDecline {u"litigation"_s, u"请向人民法院起诉。"_s},
        Decline {},
        RefuseDecline {u"属本镇职责"_s},
        Object {u"三定方案第2条"_s, u"县供电公司"_s},
        Transfer {u"县供电公司"_s, u"产权属供电公司"_s},
        Redispatch {u"县中心指定本镇办理"_s},
        Assign {u"村建办"_s, person(u"王建国"_s, {}).id, u"王建国"_s},
        StartWork {},
        AddNote {u"已与供电所约好"_s},
        Annotate {letter().key, 0, 2, Passage::Ask, u"要求修灯"_s},
        RemoveAnnotation {operationId(1)},
        AttachFile {photo().original, photo().thumbnail, photo().type, photo().name, photo().what},
        WithdrawFile {photo().id, u"不是这件事的照片"_s},
        RecordContact {u"phone"_s, monday, ContactResult::Reached, u"已说明进度"_s, {}},
        RecordVisit {monday, u"李家村口"_s, u"王建国"_s, u"三盏灯不亮"_s},
        RequestExtension {u"需停电施工"_s, on("2026-12-01T17:30")},
        GrantExtension {},
        RefuseExtension {u"可按期完成"_s},
        Suspend {u"hearing"_s},
        Resume {},
        AskResident {u"是哪一盏灯？"_s},
        ResidentAnswered {u"村口第三盏"_s},
        TakeUpAgain {},
        SubmitForReview {answerText, {}},
        SendBack {u"第二问没有答"_s},
        SignOff {textHash(answerText)},
        Publish {1, textHash(answerText)},
        Receive {u"R-000001"_s},
        RecordDelivery {u"in_person"_s, {}, monday},
        Withdraw {u"日期写错"_s},
        AnsweredElsewhere {u"12345"_s, u"GD-77"_s, monday, {}},
        StartCallback {},
        StartTracking {},
        FinishTracking {u"验收单 3 号"_s},
        CloseCase {u"居民表示已解决"_s},
        Reopen {u"灯又灭了"_s},
        Archive {},
        LinkCase {caseKey(2)},
        UnlinkCase {caseKey(2), u"不是同一盏灯"_s},
        JoinCase {caseKey(2), false},
        LeaveCase {u"不是同一件事"_s},
        ProposeVoid {u"重复录入"_s},
        VoidCase {},
    };
    return operations;
}

} // namespace

const Timestamp monday = on("2026-11-23T09:00");
const Timestamp later = on("2026-11-23T11:00");

const Rules &rules()
{
    static const Rules loaded = *builtInRules();
    return loaded;
}

Actor person(const QString &name, const std::vector<Role> &roles)
{
    Actor actor;
    actor.id = PersonId {QUuid::createUuidV5(QUuid(), name)};
    actor.name = name;
    actor.org = u"青山镇"_s;
    actor.roles = roles;
    return actor;
}

Actor someone(Role role)
{
    return person(u"someone-"_s + toCode(role), {role});
}

Timestamp on(const char *isoMinute)
{
    return *Timestamp::fromIso(QString::fromLatin1(isoMinute) + u":00"_s);
}

CaseKey caseKey(int n)
{
    return key<CaseKey>(1, n);
}

OperationId operationId(int n)
{
    return key<OperationId>(2, n);
}

Attachment photo()
{
    return {operationId(90),
            {textHash(u"原图"_s), 1'200'000},
            FileRef {textHash(u"小图"_s), 14'000},
            u"image/jpeg"_s,
            u"路灯.jpg"_s,
            FileKind::PhotoAfter,
            proposer.id,
            proposer.name,
            monday,
            {}};
}

Appeal letter(Timestamp at)
{
    Appeal appeal;
    appeal.key = key<AppealKey>(3, 1);
    appeal.subject = u"路灯不亮"_s;
    appeal.body = u"村口路灯坏了半个月，请尽快修好。"_s;
    appeal.residentName = u"张三"_s;
    appeal.channel = u"phone"_s;
    appeal.at = at;
    return appeal;
}

Case caseAt(CaseStatus status)
{
    Case c;
    c.key = caseKey(1);
    c.version = 7;
    c.status = status;
    c.formerStatus = CaseStatus::Accepted;
    c.subject = letter().subject;
    c.track = Track::Help;
    c.category = u"道路水利/路灯照明"_s;
    c.place = u"李家村"_s;
    c.channel = letter().channel;
    c.receivedAt = c.unitSince = monday;
    c.demands = {{1, u"修路灯"_s, 0, 0}};
    c.attachments = {photo()};
    c.answers = {answerInReview()};
    c.decline = Proposal {u"litigation"_s, u"请向人民法院起诉。"_s, proposer.id, proposer.name, monday};
    c.voiding = Proposal {{}, u"重复录入"_s, proposer.id, proposer.name, monday};
    c.extension = ExtensionRequest {u"需停电施工"_s, on("2026-12-01T17:30"), proposer.id};
    return c;
}

Operation proper(const QString &kind)
{
    const auto found = std::ranges::find_if(everyKind(), [&](const Operation &op) { return kindOf(op) == kind; });
    REQUIRE(found != everyKind().end());
    return *found;
}

Result<Case> done(const Case &c, const Operation &operation, const Actor &actor, Timestamp at)
{
    return applied(c, operation, {actor, operationId(int(c.version) + 1), at, rules()});
}

Case after(const Case &c, const Operation &operation, const Actor &actor, Timestamp at)
{
    return *REQUIRE_OK(done(c, operation, actor, at));
}

QString refusal(const Case &c, const Operation &operation, const Actor &actor, Timestamp at)
{
    const auto result = done(c, operation, actor, at);
    return result ? QString() : result.error().reason;
}

} // namespace lianxin::office
