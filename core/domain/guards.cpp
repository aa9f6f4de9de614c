// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/guards.h"

#include <algorithm>

namespace lianxin {

namespace {

template <class Op>
const Op *as(const Operation &operation)
{
    return std::get_if<Op>(&operation);
}

/// The free text every refusal, return or withdrawal must give, whatever its member is called.
QString reasonOf(const Operation &operation)
{
    return std::visit(
        [](const auto &op) -> QString {
            if constexpr (requires { op.reason; })
                return op.reason;
            else if constexpr (requires { op.comment; })
                return op.comment;
            else if constexpr (requires { op.basis; })
                return op.basis;
            else if constexpr (requires { op.question; })
                return op.question;
            else if constexpr (requires { op.text; })
                return op.text;
            else
                return {};
        },
        operation);
}

bool groundKnown(const Operation &operation, const Rules &rules)
{
    const auto among = [](const std::vector<Ground> &grounds, const QString &code) {
        return std::ranges::find(grounds, code, &Ground::code) != grounds.end();
    };
    if (const auto *decline = as<ProposeDecline>(operation))
        return among(rules.declineGrounds, decline->ground);
    if (const auto *hold = as<Suspend>(operation))
        return among(rules.holdGrounds, hold->ground);
    return true;
}

bool everyLetter(const Operation &operation, bool (*proves)(const Appeal &))
{
    const auto *intake = as<Intake>(operation);
    return !intake || (!intake->appeals.empty() && std::ranges::all_of(intake->appeals, proves));
}

bool statesContact(const Appeal &a)
{
    return a.anonymous || !a.residentName.isEmpty() || !a.residentPhone.isEmpty();
}

bool hasWords(const Appeal &a)
{
    return !a.body.trimmed().isEmpty();
}

bool receivedNotInFuture(const Operation &operation, Timestamp now)
{
    const auto *intake = as<Intake>(operation);
    return !intake || std::ranges::all_of(intake->appeals, [now](const Appeal &a) { return a.at <= now; });
}

bool textFrozen(const Case &c, const Operation &operation)
{
    const AnswerVersion *answer = c.currentAnswer();
    if (!answer || textHash(answer->text) != answer->sha256)
        return false;
    if (const auto *sign = as<SignOff>(operation))
        return sign->sha256 == answer->sha256;
    if (const auto *publish = as<Publish>(operation))
        return publish->sha256 == answer->sha256 && publish->answerNo == answer->answerNo;
    return true;
}

bool notAlreadyAnswered(const Case &c)
{
    const AnswerVersion *answer = c.currentAnswer();
    return answer && std::ranges::none_of(c.answers, [answer](const AnswerVersion &a) {
               return a.answerNo == answer->answerNo && a.state == AnswerState::Published;
           });
}

bool textNotEmpty(const Operation &operation)
{
    if (const auto *submit = as<SubmitForReview>(operation))
        return !submit->text.trimmed().isEmpty();
    if (const auto *contact = as<RecordContact>(operation))
        return contact->result != ContactResult::Reached || !contact->text.trimmed().isEmpty();
    if (const auto *visit = as<RecordVisit>(operation))
        return !visit->found.trimmed().isEmpty();
    return !reasonOf(operation).trimmed().isEmpty();
}

bool beforeDue(const Case &c, const Context &context)
{
    const auto clocks = clocksOf(c, context.rules.deadlines, context.rules.calendar);
    const auto close = std::ranges::find(clocks, ClockKind::Close, &Due::clock);
    return close == clocks.end() || context.at <= close->at;
}

bool spanInLetter(const Operation &operation)
{
    if (const auto *annotate = as<Annotate>(operation))
        return annotate->start >= 0 && annotate->length > 0;
    return true;
}

bool sealMatches(const Case &c, const Operation &operation)
{
    const auto *join = as<JoinCase>(operation);
    return !join || join->leadSealed == c.isSealed();
}

bool notItself(const Case &c, const Operation &operation)
{
    if (const auto *link = as<LinkCase>(operation))
        return link->other != c.key;
    if (const auto *join = as<JoinCase>(operation))
        return join->lead != c.key;
    return true;
}

} // namespace

bool holds(Guard guard, const Case &c, const Operation &operation, const Context &context)
{
    const PersonId me = context.actor.id;
    switch (guard) {
    case Guard::ContactStated:
        return everyLetter(operation, statesContact);
    case Guard::HasWords:
        return everyLetter(operation, hasWords);
    case Guard::ReceivedNotInFuture:
        return receivedNotInFuture(operation, context.at);
    case Guard::HasDemand:
        return !c.demands.empty();
    case Guard::HasCategory:
        return !c.category.isEmpty();
    case Guard::HasPlace:
        return c.noPlace || !c.place.isEmpty();
    case Guard::GroundKnown:
        return groundKnown(operation, context.rules);
    case Guard::DeclineProposed:
        return c.decline.has_value();
    case Guard::DeclinerIsAnother:
        return c.decline && c.decline->by != me;
    case Guard::ReasonGiven:
        return !reasonOf(operation).trimmed().isEmpty();
    case Guard::OwnerNamed:
        return as<Assign>(operation) && !as<Assign>(operation)->ownerName.isEmpty();
    case Guard::TextNotEmpty:
        return textNotEmpty(operation);
    case Guard::SignerNotAuthor:
        return c.currentAnswer() && c.currentAnswer()->author != me;
    case Guard::TextFrozen:
        return textFrozen(c, operation);
    case Guard::NotAlreadyAnswered:
        return notAlreadyAnswered(c);
    case Guard::NoReceiptYet:
        return c.currentAnswer() && c.currentAnswer()->receipt.isEmpty();
    case Guard::BeforeDue:
        return beforeDue(c, context);
    case Guard::VoidProposed:
        return c.voiding.has_value();
    case Guard::VoiderIsAnother:
        return c.voiding && c.voiding->by != me;
    case Guard::SealMatches:
        return sealMatches(c, operation);
    case Guard::SpanInLetter:
        return spanInLetter(operation);
    case Guard::NotItself:
        return notItself(c, operation);
    }
    Q_UNREACHABLE();
}

} // namespace lianxin
