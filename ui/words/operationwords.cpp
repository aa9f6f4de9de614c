// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/operationwords.h"

#include "core/base/overload.h"
#include "core/codec/drafts.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <algorithm>
#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct KindWord {
    std::string_view kind;
    const char *word;
};

// clang-format off
constexpr KindWord kindWords[] = {
    {Intake::kind,            QT_TRANSLATE_NOOP("Words", "来件")},
    {Register::kind,          QT_TRANSLATE_NOOP("Words", "登记")},
    {Classify::kind,          QT_TRANSLATE_NOOP("Words", "分类…")},
    {SetDemands::kind,        QT_TRANSLATE_NOOP("Words", "拆分诉求点…")},
    {Accept::kind,            QT_TRANSLATE_NOOP("Words", "受理")},
    {ProposeDecline::kind,    QT_TRANSLATE_NOOP("Words", "提请不予受理…")},
    {Decline::kind,           QT_TRANSLATE_NOOP("Words", "同意不予受理")},
    {RefuseDecline::kind,     QT_TRANSLATE_NOOP("Words", "不同意，退回受理…")},
    {Object::kind,            QT_TRANSLATE_NOOP("Words", "退单…")},
    {Transfer::kind,          QT_TRANSLATE_NOOP("Words", "转送…")},
    {Redispatch::kind,        QT_TRANSLATE_NOOP("Words", "重新派来…")},
    {Assign::kind,            QT_TRANSLATE_NOOP("Words", "交办…")},
    {StartWork::kind,         QT_TRANSLATE_NOOP("Words", "签收办理")},
    {AddNote::kind,           QT_TRANSLATE_NOOP("Words", "内部备注…")},
    {Annotate::kind,          QT_TRANSLATE_NOOP("Words", "批注…")},
    {RemoveAnnotation::kind,  QT_TRANSLATE_NOOP("Words", "删去批注")},
    {AttachFile::kind,        QT_TRANSLATE_NOOP("Words", "附上文件…")},
    {WithdrawFile::kind,      QT_TRANSLATE_NOOP("Words", "作废附件…")},
    {RecordContact::kind,     QT_TRANSLATE_NOOP("Words", "记录联系…")},
    {RecordVisit::kind,       QT_TRANSLATE_NOOP("Words", "记录走访…")},
    {RequestExtension::kind,  QT_TRANSLATE_NOOP("Words", "申请延期…")},
    {GrantExtension::kind,    QT_TRANSLATE_NOOP("Words", "同意延期")},
    {RefuseExtension::kind,   QT_TRANSLATE_NOOP("Words", "不同意延期…")},
    {Suspend::kind,           QT_TRANSLATE_NOOP("Words", "中止…")},
    {Resume::kind,            QT_TRANSLATE_NOOP("Words", "恢复办理")},
    {AskResident::kind,       QT_TRANSLATE_NOOP("Words", "请群众补充…")},
    {ResidentAnswered::kind,  QT_TRANSLATE_NOOP("Words", "录入群众补充…")},
    {TakeUpAgain::kind,       QT_TRANSLATE_NOOP("Words", "继续办理")},
    {SubmitForReview::kind,   QT_TRANSLATE_NOOP("Words", "提交审核…")},
    {SendBack::kind,          QT_TRANSLATE_NOOP("Words", "退回修改…")},
    {SignOff::kind,           QT_TRANSLATE_NOOP("Words", "签发…")},
    {Publish::kind,           QT_TRANSLATE_NOOP("Words", "发送答复…")},
    {Receive::kind,           QT_TRANSLATE_NOOP("Words", "回执")},
    {RecordDelivery::kind,    QT_TRANSLATE_NOOP("Words", "登记送达…")},
    {Withdraw::kind,          QT_TRANSLATE_NOOP("Words", "撤回…")},
    {AnsweredElsewhere::kind, QT_TRANSLATE_NOOP("Words", "他处已答复…")},
    {StartCallback::kind,     QT_TRANSLATE_NOOP("Words", "开始回访")},
    {StartTracking::kind,     QT_TRANSLATE_NOOP("Words", "转入跟踪")},
    {FinishTracking::kind,    QT_TRANSLATE_NOOP("Words", "承诺已兑现…")},
    {CloseCase::kind,         QT_TRANSLATE_NOOP("Words", "办结…")},
    {Reopen::kind,            QT_TRANSLATE_NOOP("Words", "重新办理…")},
    {Archive::kind,           QT_TRANSLATE_NOOP("Words", "归档")},
    {LinkCase::kind,          QT_TRANSLATE_NOOP("Words", "关联为同一件事")},
    {UnlinkCase::kind,        QT_TRANSLATE_NOOP("Words", "取消关联…")},
    {JoinCase::kind,          QT_TRANSLATE_NOOP("Words", "并案…")},
    {LeaveCase::kind,         QT_TRANSLATE_NOOP("Words", "退出并案…")},
    {ProposeVoid::kind,       QT_TRANSLATE_NOOP("Words", "提请作废…")},
    {VoidCase::kind,          QT_TRANSLATE_NOOP("Words", "同意作废")},
};
// clang-format on

QString numbered(const std::vector<Demand> &demands)
{
    QStringList lines;
    for (const Demand &demand : demands)
        lines << u"%1. %2"_s.arg(QString::number(demand.no), demand.text);
    return lines.join(u'\n');
}

/// "村建办（王建国）", or the one of the two that is known.
QString unitAndPerson(const QString &unit, const QString &person)
{
    if (unit.isEmpty() || person.isEmpty())
        return unit + person;
    return Words::tr("%1（%2）", "unit (person)").arg(unit, person);
}

QString classified(const Classify &op)
{
    const QString place = op.noPlace ? Words::tr("不涉地点") : op.place;
    QStringList parts {trackWord(op.track), op.category, place, urgencyWord(op.urgency)};
    if (op.complex)
        parts << Words::tr("复杂件");
    parts.removeAll(QString());
    return Words::tr("分类为 %1").arg(parts.join(u" · "_s));
}

QString heldBecause(const Suspend &op, const Rules &rules)
{
    const auto ground = std::ranges::find(rules.holdGrounds, op.ground, &Ground::code);
    return Words::tr("中止办理：%1").arg(ground == rules.holdGrounds.end() ? op.ground : groundWord(*ground));
}

QString declineProposed(const ProposeDecline &op, const Rules &rules)
{
    const auto ground = std::ranges::find(rules.declineGrounds, op.ground, &Ground::code);
    const QString why = ground == rules.declineGrounds.end() ? op.ground : groundWord(*ground);
    return Words::tr("提请不予受理：%1").arg(why);
}

/// The sentence of each operation. "happened" sets it apart where a button says the same in Chinese.
struct Happened {
    const Rules &rules;

    QString operator()(const Intake &op) const
    {
        return op.appeals.empty() ? Words::tr("收到诉求")
                                  : Words::tr("收到诉求（%1）").arg(channelWord(op.appeals.front().channel));
    }
    QString operator()(const Register &) const { return Words::tr("登记了诉求"); }
    QString operator()(const Classify &op) const { return classified(op); }
    QString operator()(const SetDemands &op) const
    {
        return Words::tr("拆分为 %n 个诉求点", nullptr, int(op.demands.size()));
    }
    QString operator()(const Accept &) const { return Words::tr("受理了诉求"); }
    QString operator()(const ProposeDecline &op) const { return declineProposed(op, rules); }
    QString operator()(const Decline &) const { return Words::tr("同意不予受理", "happened"); }
    QString operator()(const RefuseDecline &) const { return Words::tr("不同意不予受理"); }
    QString operator()(const Object &op) const
    {
        return op.suggestedUnit.isEmpty() ? Words::tr("提出退单")
                                          : Words::tr("提出退单，建议由 %1 办理").arg(op.suggestedUnit);
    }
    QString operator()(const Transfer &op) const { return Words::tr("转送给 %1").arg(op.unit); }
    QString operator()(const Redispatch &) const { return Words::tr("重新派来本单位"); }
    QString operator()(const Assign &op) const
    {
        return Words::tr("交办给 %1").arg(unitAndPerson(op.unit, op.ownerName));
    }
    QString operator()(const StartWork &) const { return Words::tr("签收，开始办理"); }
    QString operator()(const AddNote &) const { return Words::tr("写了内部备注"); }
    QString operator()(const Annotate &op) const
    {
        return Words::tr("在来信上作了批注（%1）").arg(passageWord(op.passage));
    }
    QString operator()(const RemoveAnnotation &) const { return Words::tr("删去一条批注"); }
    QString operator()(const AttachFile &op) const
    {
        return Words::tr("附上%1：%2", "what it is, its name").arg(fileKindWord(op.what), op.name);
    }
    QString operator()(const WithdrawFile &) const { return Words::tr("作废了一个附件"); }
    QString operator()(const RecordContact &op) const
    {
        return Words::tr("联系群众：%1，%2").arg(contactChannelWord(op.channel), contactResultWord(op.result));
    }
    QString operator()(const RecordVisit &op) const
    {
        return op.place.isEmpty() ? Words::tr("到现场走访") : Words::tr("到 %1 走访").arg(op.place);
    }
    QString operator()(const RequestExtension &op) const
    {
        return Words::tr("申请延期到 %1").arg(dateTimeWords(op.until));
    }
    QString operator()(const GrantExtension &) const { return Words::tr("同意延期", "happened"); }
    QString operator()(const RefuseExtension &) const { return Words::tr("不同意延期"); }
    QString operator()(const Suspend &op) const { return heldBecause(op, rules); }
    QString operator()(const Resume &) const { return Words::tr("恢复办理", "happened"); }
    QString operator()(const AskResident &) const { return Words::tr("请群众补充情况"); }
    QString operator()(const ResidentAnswered &) const { return Words::tr("收到群众补充的情况"); }
    QString operator()(const TakeUpAgain &) const { return Words::tr("继续办理", "happened"); }
    QString operator()(const SubmitForReview &) const { return Words::tr("提交答复审核"); }
    QString operator()(const SendBack &) const { return Words::tr("退回答复修改"); }
    QString operator()(const SignOff &) const { return Words::tr("签发了答复"); }
    QString operator()(const Publish &op) const { return Words::tr("发送第 %1 次答复").arg(op.answerNo); }
    QString operator()(const Receive &op) const { return Words::tr("答复已公布，回执 %1").arg(op.receipt); }
    QString operator()(const RecordDelivery &op) const { return Words::tr("登记送达：%1").arg(deliveryWord(op.how)); }
    QString operator()(const Withdraw &) const { return Words::tr("撤回了答复"); }
    QString operator()(const AnsweredElsewhere &op) const
    {
        return Words::tr("已在 %1 答复，编号 %2").arg(op.system, op.number);
    }
    QString operator()(const StartCallback &) const { return Words::tr("开始回访", "happened"); }
    QString operator()(const StartTracking &) const { return Words::tr("转入跟踪办理"); }
    QString operator()(const FinishTracking &) const { return Words::tr("承诺事项已兑现"); }
    QString operator()(const CloseCase &) const { return Words::tr("办结了诉求"); }
    QString operator()(const Reopen &) const { return Words::tr("重新办理", "happened"); }
    QString operator()(const Archive &) const { return Words::tr("归档", "happened"); }
    QString operator()(const LinkCase &) const { return Words::tr("关联了同一件事的另一封来信"); }
    QString operator()(const UnlinkCase &) const { return Words::tr("取消了关联"); }
    QString operator()(const JoinCase &) const { return Words::tr("并案办理"); }
    QString operator()(const LeaveCase &) const { return Words::tr("退出并案"); }
    QString operator()(const ProposeVoid &) const { return Words::tr("提请作废"); }
    QString operator()(const VoidCase &) const { return Words::tr("同意作废", "happened"); }
};

} // namespace

QString operationWord(const QString &kind)
{
    const std::string wanted = kind.toStdString();
    const auto found = std::ranges::find(kindWords, std::string_view(wanted), &KindWord::kind);
    return found == std::end(kindWords) ? kind : Words::tr(found->word);
}

QString actorWord(const RecordedOperation &recorded)
{
    if (!recorded.actor.isNull())
        return recorded.actorName;
    if (recorded.actorName == u"import")
        return Words::tr("名单导入", "who did it");
    return recorded.actorName == systemActor().name ? Words::tr("系统", "who did it") : recorded.actorName;
}

QString happenedWords(const Operation &operation, const Rules &rules)
{
    return std::visit(Happened {rules}, operation);
}

QString givenText(const Operation &operation)
{
    return std::visit(Overload {
                          [](const SubmitForReview &) { return QString(); },
                          [](const SetDemands &op) { return numbered(op.demands); },
                          [](const AddNote &op) { return op.text; },
                          [](const Annotate &op) { return op.note; },
                          [](const RecordVisit &op) { return op.found; },
                          [](const auto &op) -> QString {
                              if constexpr (requires { op.reason; })
                                  return op.reason;
                              else if constexpr (requires { op.comment; })
                                  return op.comment;
                              else if constexpr (requires { op.basis; })
                                  return op.basis;
                              else if constexpr (requires { op.question; })
                                  return op.question;
                              else if constexpr (requires { op.outcome; })
                                  return op.outcome;
                              else if constexpr (requires { op.evidence; })
                                  return op.evidence;
                              else if constexpr (requires { op.text; })
                                  return op.text;
                              else
                                  return {};
                          },
                      },
                      operation);
}

QString draftWord(const QString &kind)
{
    if (kind == operationKind<SubmitForReview>())
        return Words::tr("答复", "kind of draft");
    return kind == u"combine" ? Words::tr("合并稿", "kind of draft") : operationWord(kind).remove(u'…');
}

QString draftWords(const QString &body)
{
    const auto operation = operationDraft(body);
    if (!operation)
        return answerDraft(body).text;
    const auto *answer = std::get_if<SubmitForReview>(&*operation);
    return answer ? answer->text : givenText(*operation);
}

} // namespace lianxin::ui
