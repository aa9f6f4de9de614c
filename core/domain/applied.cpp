// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/applied.h"

#include "core/base/overload.h"
#include "core/domain/guards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// What each operation does to the case once table, rights and guards have let it pass. The status is the table's.
/// Guards see to it that what a step works on is there; a document that came from elsewhere may lack it even so, and is
/// then left as it is.
struct Effect {
    Case &c;
    const Context &ctx;

    void operator()(const Intake &op)
    {
        const Appeal first = op.appeals.empty() ? Appeal {} : op.appeals.front();
        c.key = op.key;
        c.number = op.number;
        c.subject = first.subject;
        c.channel = first.channel;
        c.track = op.track;
        c.category = op.category;
        c.place = op.place;
        c.urgency = op.urgency;
        c.receivedAt = c.unitSince = first.at;
    }
    // A case that comes back keeps the date on which the office first signed for and accepted it.
    void operator()(const Register &) { c.registeredAt = c.registeredAt.value_or(ctx.at); }
    void operator()(const Classify &op)
    {
        c.track = op.track;
        c.category = op.category;
        c.place = op.place;
        c.noPlace = op.noPlace;
        c.urgency = op.urgency;
        c.complex = op.complex;
    }
    void operator()(const SetDemands &op) { c.demands = op.demands; }

    void operator()(const Accept &)
    {
        c.acceptedAt = c.acceptedAt.value_or(ctx.at);
        c.decline.reset();
    }
    void operator()(const ProposeDecline &op)
    {
        c.decline = Proposal {op.ground, op.text, ctx.actor.id, ctx.actor.name, ctx.at};
    }
    void operator()(const Decline &) { c.doneAt = ctx.at; }
    void operator()(const RefuseDecline &) { c.decline.reset(); }
    void operator()(const Object &)
    {
        ++c.returns;
        c.decline.reset();
    }
    void operator()(const Transfer &op)
    {
        c.unit = op.unit;
        c.owner = {};
        c.ownerName.clear();
        c.unitSince = ctx.at;
    }
    void operator()(const Redispatch &)
    {
        c.unit.clear();
        c.unitSince = ctx.at;
    }

    void operator()(const Assign &op)
    {
        if (!c.unit.isEmpty() && c.unit != op.unit)
            c.unitSince = ctx.at;
        c.unit = op.unit;
        c.owner = op.owner;
        c.ownerName = op.ownerName;
        c.assignedAt = c.assignedAt.value_or(ctx.at);
    }
    void operator()(const Annotate &op)
    {
        c.annotations.push_back({ctx.operationId, op.appeal, op.start, op.length, op.passage, op.note, ctx.actor.name});
    }
    void operator()(const RemoveAnnotation &op)
    {
        std::erase_if(c.annotations, [&](const Annotation &a) { return a.id == op.annotation; });
    }
    void operator()(const AttachFile &op)
    {
        c.attachments.push_back({ctx.operationId,
                                 op.original,
                                 op.thumbnail,
                                 op.type,
                                 op.name,
                                 op.what,
                                 ctx.actor.id,
                                 ctx.actor.name,
                                 ctx.at,
                                 {}});
    }
    void operator()(const WithdrawFile &op)
    {
        for (Attachment &attachment : c.attachments)
            if (attachment.id == op.attachment)
                attachment.withdrawn = op.reason;
    }
    void operator()(const RecordContact &op)
    {
        ++c.contactAttempts;
        if (op.result == ContactResult::Reached && !c.firstContactAt)
            c.firstContactAt = op.at;
    }
    void operator()(const RecordVisit &op) { c.firstVisitAt = c.firstVisitAt.value_or(op.at); }
    void operator()(const RequestExtension &op) { c.extension = ExtensionRequest {op.reason, op.until, ctx.actor.id}; }
    void operator()(const GrantExtension &)
    {
        if (!c.extension)
            return;
        c.extendedTo = c.extension->until;
        c.extendedAt = ctx.at;
        ++c.extensions;
        c.extension.reset();
    }
    void operator()(const RefuseExtension &) { c.extension.reset(); }
    void operator()(const Suspend &op)
    {
        const auto &grounds = ctx.rules.holdGrounds;
        const auto ground = std::ranges::find(grounds, op.ground, &Ground::code);
        if (ground != grounds.end() && ground->pauses)
            c.holds.push_back({ctx.at, std::nullopt});
    }
    void operator()(const Resume &) { endHold(); }

    void operator()(const SubmitForReview &op)
    {
        AnswerVersion next;
        if (const AnswerVersion *last = c.currentAnswer()) {
            const bool continues = last->state != AnswerState::Published;
            next.answerNo = continues ? last->answerNo : last->answerNo + 1;
            next.version = continues ? last->version + 1 : 1;
        }
        next.text = op.text;
        next.points = op.points;
        next.author = ctx.actor.id;
        next.authorName = ctx.actor.name;
        next.submittedAt = ctx.at;
        next.sha256 = textHash(op.text);
        c.answers.push_back(std::move(next));
    }
    void operator()(const SendBack &op) { endAnswer(AnswerState::SentBack, op.comment); }
    void operator()(const SignOff &)
    {
        if (c.answers.empty())
            return;
        AnswerVersion &answer = c.answers.back();
        answer.state = AnswerState::Signed;
        answer.signer = ctx.actor.id;
        answer.signerName = ctx.actor.name;
        answer.signedAt = ctx.at;
    }
    void operator()(const Receive &op) { published(op.receipt, ctx.at); }
    void operator()(const RecordDelivery &op) { published(op.receipt.isEmpty() ? op.how : op.receipt, op.at); }
    void operator()(const Withdraw &op) { endAnswer(AnswerState::Withdrawn, op.reason); }
    void operator()(const AnsweredElsewhere &op)
    {
        c.closing = op.system + u' ' + op.number;
        c.answeredAt = c.doneAt = op.at;
        endHold();
    }

    void operator()(const StartCallback &) { c.callbackAt = ctx.at; }
    void operator()(const FinishTracking &) { c.callbackAt = ctx.at; }
    void operator()(const CloseCase &op)
    {
        c.closing = op.outcome;
        c.doneAt = ctx.at;
    }
    void operator()(const Reopen &)
    {
        ++c.redos;
        c.doneAt.reset();
        c.answeredAt.reset();
        c.callbackAt.reset();
        c.unitSince = ctx.at;
        c.extensions = 0;
    }
    void operator()(const LinkCase &op)
    {
        if (std::ranges::find(c.links, op.other) == c.links.end())
            c.links.push_back(op.other);
    }
    void operator()(const UnlinkCase &op) { std::erase(c.links, op.other); }
    void operator()(const JoinCase &op) { c.joinedTo = op.lead; }
    void operator()(const LeaveCase &) { c.joinedTo = {}; }
    void operator()(const ProposeVoid &op)
    {
        c.voiding = Proposal {{}, op.reason, ctx.actor.id, ctx.actor.name, ctx.at};
    }
    void operator()(const VoidCase &)
    {
        c.doneAt = ctx.at;
        endHold();
    }

    // These are facts of the timeline and of the status only.
    template <class Op>
    requires std::same_as<Op, StartWork> || std::same_as<Op, AddNote> || std::same_as<Op, AskResident> || std::
        same_as<Op, ResidentAnswered> || std::same_as<Op, TakeUpAgain> || std::same_as<Op, Publish> || std::same_as<
            Op, StartTracking> || std::same_as<Op, Archive>
    void operator()(const Op &) { }

    void endHold()
    {
        if (!c.holds.empty() && !c.holds.back().to)
            c.holds.back().to = ctx.at;
    }
    void endAnswer(AnswerState state, const QString &comment)
    {
        if (c.answers.empty())
            return;
        c.answers.back().state = state;
        c.answers.back().comment = comment;
    }
    void published(const QString &receipt, Timestamp at)
    {
        if (c.answers.empty())
            return;
        AnswerVersion &answer = c.answers.back();
        answer.state = AnswerState::Published;
        answer.receipt = receipt;
        answer.publishedAt = at;
        c.answeredAt = at;
    }
};

/// Whether a step leaves the normal course and must come back to where it was.
bool isInterruption(CaseStatus status)
{
    return status == CaseStatus::AwaitingInfo || status == CaseStatus::Merged;
}

void moveTo(Case &c, const Transition &row)
{
    if (row.to == Transition::To::Same)
        return;
    const CaseStatus target = row.to == Transition::To::Former ? c.formerStatus : row.status;
    // Joined while waiting for the resident: one day it goes back to what was interrupted first.
    if (isInterruption(target) && !isInterruption(c.status))
        c.formerStatus = c.status;
    c.status = target;
}

/// On a report of wrongdoing the named person stands in for every role, for nobody else may read it; steps that need
/// two persons still need two.
bool hasRight(const Transition &row, const Case &c, const Actor &actor, const Rules &rules)
{
    if (actor.isSystem)
        return row.bySystem;
    return actor.hasAny(row.by) || (c.isSealed() && !row.by.empty() && rules.mayRead(actor, true));
}

} // namespace

Result<Case> applied(Case c, const Operation &operation, const Context &context)
{
    const QString kind = kindOf(operation);
    const Transition *row = context.rules.states.find(c.status, kind, context.actor);
    if (!row)
        return failure(Error::Code::NotAllowed, u"wrong-state"_s, kind + u" from "_s + toCode(c.status));
    // Whoever takes a report of wrongdoing in may write it down, and from then on may not read it.
    if (c.isSealed() && !context.rules.mayRead(context.actor, true))
        return failure(Error::Code::NotAllowed, u"sealed"_s, kind);
    if (!hasRight(*row, c, context.actor, context.rules))
        return failure(Error::Code::NotAllowed, u"no-right"_s, kind);
    for (const Guard guard : row->guards)
        if (!holds(guard, c, operation, context))
            return failure(Error::Code::NotAllowed, toCode(guard), kind);

    std::visit(Effect {c, context}, operation);
    moveTo(c, *row);
    ++c.version;
    return c;
}

std::vector<QString> possibleOperations(const Case &c, const Actor &actor, const Rules &rules)
{
    std::vector<QString> possible;
    if (c.isSealed() && !rules.mayRead(actor, true))
        return possible;
    for (const QString &kind : operationKinds()) {
        const Transition *row = rules.states.find(c.status, kind, actor);
        if (row && hasRight(*row, c, actor, rules))
            possible.push_back(kind);
    }
    return possible;
}

} // namespace lianxin
