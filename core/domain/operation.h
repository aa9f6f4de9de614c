// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/intents.h"

#include <variant>

namespace lianxin {

using AnyIntent
    = std::variant<Intake, Register, Classify, SetDemands, Accept, ProposeDecline, Decline, RefuseDecline, Object,
                   Transfer, Redispatch, Assign, StartWork, AddNote, Annotate, RemoveAnnotation, AttachFile,
                   WithdrawFile, RecordContact, RecordVisit, RequestExtension, GrantExtension, RefuseExtension, Suspend,
                   Resume, AskResident, ResidentAnswered, TakeUpAgain, SubmitForReview, SendBack, SignOff, Publish,
                   Receive, RecordDelivery, Withdraw, AnsweredElsewhere, StartCallback, StartTracking, FinishTracking,
                   CloseCase, Reopen, Archive, LinkCase, UnlinkCase, JoinCase, LeaveCase, ProposeVoid, VoidCase>;

/// Any intent of the desk: the write API, the wire's payload and the timeline a person reads, all in one. A variant
/// whose copying and destroying is compiled once: almost 50 alternatives cost each file that held one almost three
/// seconds.
struct Operation : AnyIntent {
    Operation();
    template <class Intent>
    requires requires { Intent::kind; }
    Operation(Intent intent) : AnyIntent(std::in_place_type<Intent>, std::move(intent)) { }
    Operation(const Operation &other);
    Operation(Operation &&other) noexcept;
    Operation &operator=(const Operation &other);
    Operation &operator=(Operation &&other) noexcept;
    ~Operation();
};

/// The stable word of an operation: "assign", "sign", …
[[nodiscard]] QString kindOf(const Operation &operation);
template <class Op>
[[nodiscard]] QString operationKind()
{
    return QString::fromLatin1(Op::kind.data(), qsizetype(Op::kind.size()));
}
[[nodiscard]] std::vector<QString> operationKinds();

/// An operation with everything that makes it a fact: who, when, seen from which version, under which rules.
/// The same value waits in the outbox, travels, and stands in the timeline.
struct RecordedOperation {
    OperationId id; ///< minted when the draft was made, kept for every retry
    CaseKey caseKey;
    qint64 baseVersion = 0; ///< the board's version the person was looking at
    PersonId actor;
    QString actorName;
    Timestamp at;
    QString rules; ///< version of the rules it was made under
    Operation operation;
    QJsonObject extra; ///< members this version does not know, kept verbatim
    static constexpr auto fields(auto with)
    {
        return with(field("op_id", &RecordedOperation::id), field("case", &RecordedOperation::caseKey),
                    field("base_v", &RecordedOperation::baseVersion), field("actor", &RecordedOperation::actor),
                    field("actor_name", &RecordedOperation::actorName), field("at", &RecordedOperation::at),
                    field("rules", &RecordedOperation::rules), field("operation", &RecordedOperation::operation));
    }
};

} // namespace lianxin
