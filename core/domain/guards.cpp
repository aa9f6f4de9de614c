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

/// The words a step must not be without, whatever their member is called: why, what was found, how it was delivered.
QString wordsOf(const Operation &operation)
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
            else if constexpr (requires { op.found; })
                return op.found;
            else if constexpr (requires { op.evidence; })
                return op.evidence;
            else if constexpr (requires { op.outcome; })
                return op.outcome;
            else if constexpr (requires { op.system; })
                return op.system;
            else if constexpr (requires { op.how; })
                return op.how;
            else if constexpr (requires { op.receipt; })
                return op.receipt;
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

bool statesChannel(const Appeal &a)
{
    return !a.channel.isEmpty();
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

bool timeNotInFuture(const Operation &operation, Timestamp now)
{
    return std::visit(
        [now](const auto &op) {
            if constexpr (requires { op.at; })
                return op.at <= now;
            else
                return true;
        },
        operation);
}

/// Category and place as they will stand: those of the case, or those a new classification gives it.
Classify placed(const Case &c, const Operation &operation)
{
    if (const auto *classify = as<Classify>(operation))
        return *classify;
    return {c.track, c.category, c.place, c.noPlace, c.urgency, c.complex};
}

bool demandsNumbered(const Operation &operation)
{
    const auto *set = as<SetDemands>(operation);
    if (!set)
        return true;
    int no = 0;
    const auto inOrder = [&no](const Demand &d) {
        return d.no == ++no && !d.text.trimmed().isEmpty() && d.start >= 0 && d.length >= 0;
    };
    return !set->demands.empty() && std::ranges::all_of(set->demands, inOrder);
}

bool unitNamed(const Operation &operation)
{
    if (const auto *object = as<Object>(operation))
        return !object->suggestedUnit.isEmpty();
    if (const auto *transfer = as<Transfer>(operation))
        return !transfer->unit.isEmpty();
    const auto *assign = as<Assign>(operation);
    return !assign || !assign->unit.isEmpty();
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
    // A call nobody answered leaves nothing to write down.
    const auto *contact = as<RecordContact>(operation);
    if (contact && contact->result != ContactResult::Reached)
        return true;
    return !wordsOf(operation).trimmed().isEmpty();
}

std::optional<Due> closeClock(const Case &c, const Rules &rules)
{
    const auto clocks = clocksOf(c, rules.deadlines, rules.calendar);
    const auto close = std::ranges::find(clocks, ClockKind::Close, &Due::clock);
    return close == clocks.end() ? std::nullopt : std::optional(*close);
}

bool beforeDue(const Case &c, const Context &context)
{
    const auto close = closeClock(c, context.rules);
    return !close || context.at <= close->at;
}

bool extensionWithinCap(const Case &c, const Operation &operation, const Rules &rules)
{
    const auto *request = as<RequestExtension>(operation);
    const auto close = closeClock(c, rules);
    if (!request || !close)
        return true;
    const ExtensionRule &cap = rules.deadlines.extension;
    return c.extensions < cap.times && request->until > close->at
           && request->until <= latestExtension(*close, cap, rules.calendar);
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
    case Guard::ChannelStated:
        return everyLetter(operation, statesChannel);
    case Guard::HasWords:
        return everyLetter(operation, hasWords);
    case Guard::ReceivedNotInFuture:
        return receivedNotInFuture(operation, context.at);
    case Guard::TimeNotInFuture:
        return timeNotInFuture(operation, context.at);
    case Guard::HasDemand:
        return !c.demands.empty();
    case Guard::HasCategory:
        return !placed(c, operation).category.isEmpty();
    case Guard::HasPlace:
        return placed(c, operation).noPlace || !placed(c, operation).place.isEmpty();
    case Guard::DemandsNumbered:
        return demandsNumbered(operation);
    case Guard::GroundKnown:
        return groundKnown(operation, context.rules);
    case Guard::DeclineProposed:
        return c.decline.has_value();
    case Guard::DeclinerIsAnother:
        return c.decline && c.decline->by != me;
    case Guard::ReasonGiven:
        return !wordsOf(operation).trimmed().isEmpty();
    case Guard::UnitNamed:
        return unitNamed(operation);
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
    case Guard::ExtensionWithinCap:
        return extensionWithinCap(c, operation, context.rules);
    case Guard::GranterIsAnother:
        return c.extension && c.extension->by != me;
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
