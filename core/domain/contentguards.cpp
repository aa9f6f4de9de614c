// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contentguards.h"

#include "core/domain/attaching.h"

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

/// A desk whose clock runs a little ahead must not have its work refused by the board.
Timestamp latestNow(const Context &context)
{
    return context.at + context.rules.deadlines.clockDrift;
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

bool unitNamed(const Operation &operation)
{
    if (const auto *object = as<Object>(operation))
        return !object->suggestedUnit.isEmpty();
    if (const auto *transfer = as<Transfer>(operation))
        return !transfer->unit.isEmpty();
    const auto *assign = as<Assign>(operation);
    return !assign || !assign->unit.isEmpty();
}

bool ownerNamed(const Operation &operation)
{
    const auto *assign = as<Assign>(operation);
    return !assign || !assign->ownerName.isEmpty();
}

bool textNotEmpty(const Operation &operation)
{
    // A call nobody answered leaves nothing to write down.
    const auto *contact = as<RecordContact>(operation);
    if (contact && contact->result != ContactResult::Reached)
        return true;
    return !wordsOf(operation).trimmed().isEmpty();
}

bool spanInLetter(const Operation &operation)
{
    if (const auto *annotate = as<Annotate>(operation))
        return annotate->start >= 0 && annotate->length > 0;
    return true;
}

} // namespace

std::optional<bool> holdsByContent(Guard guard, const Operation &operation, const Context &context)
{
    switch (guard) {
    case Guard::ContactStated:
        return everyLetter(operation, statesContact);
    case Guard::ChannelStated:
        return everyLetter(operation, statesChannel);
    case Guard::HasWords:
        return everyLetter(operation, hasWords);
    case Guard::ReceivedNotInFuture:
        return receivedNotInFuture(operation, latestNow(context));
    case Guard::TimeNotInFuture:
        return timeNotInFuture(operation, latestNow(context));
    case Guard::DemandsNumbered:
        return demandsNumbered(operation);
    case Guard::GroundKnown:
        return groundKnown(operation, context.rules);
    case Guard::ReasonGiven:
        return !wordsOf(operation).trimmed().isEmpty();
    case Guard::UnitNamed:
        return unitNamed(operation);
    case Guard::OwnerNamed:
        return ownerNamed(operation);
    case Guard::TextNotEmpty:
        return textNotEmpty(operation);
    case Guard::SpanInLetter:
        return spanInLetter(operation);
    case Guard::FileNamed:
        return !as<AttachFile>(operation) || isNamed(*as<AttachFile>(operation));
    case Guard::FileFingerprinted:
        return !as<AttachFile>(operation) || isFingerprinted(*as<AttachFile>(operation));
    case Guard::FileWithinLimit:
        return !as<AttachFile>(operation) || isWithinLimit(*as<AttachFile>(operation), context.rules.files);
    default:
        return std::nullopt;
    }
}

} // namespace lianxin
