// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/guards.h"

#include "core/domain/contentguards.h"

#include <algorithm>

namespace lianxin {

namespace {

template <class Op>
const Op *as(const Operation &operation)
{
    return std::get_if<Op>(&operation);
}

/// Category and place as they will stand: those of the case, or those a new classification gives it.
Classify placed(const Case &c, const Operation &operation)
{
    if (const auto *classify = as<Classify>(operation))
        return *classify;
    return {c.track, c.category, c.place, c.noPlace, c.urgency, c.complex};
}

bool isFromList(const Intake &intake)
{
    return std::ranges::all_of(intake.appeals, [](const Appeal &a) { return !a.source.isEmpty(); });
}

/// Other systems have categories of their own. They come in as they are and stay while something else is said of the
/// case; whoever chooses one chooses from the rules.
bool categoryKnown(const Case &c, const Operation &operation, const Rules &rules)
{
    const auto *intake = as<Intake>(operation);
    const auto *classify = as<Classify>(operation);
    if ((intake && isFromList(*intake)) || (classify && classify->category == c.category))
        return true;
    const QString category = intake ? intake->category : placed(c, operation).category;
    return category.isEmpty() || categoryPaths(rules.categories).contains(category);
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

bool sealMatches(const Case &c, const Operation &operation)
{
    const auto *join = as<JoinCase>(operation);
    return !join || join->leadSealed == c.isSealed();
}

bool attachmentCounts(const Case &c, const Operation &operation)
{
    const auto *withdraw = as<WithdrawFile>(operation);
    return !withdraw || std::ranges::any_of(c.attachments, [&](const Attachment &a) {
        return a.id == withdraw->attachment && a.withdrawn.isEmpty();
    });
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
    if (const auto byContent = holdsByContent(guard, operation, context))
        return *byContent;
    const PersonId me = context.actor.id;
    switch (guard) {
    case Guard::HasDemand:
        return !c.demands.empty();
    case Guard::HasCategory:
        return !placed(c, operation).category.isEmpty();
    case Guard::CategoryKnown:
        return categoryKnown(c, operation, context.rules);
    case Guard::HasPlace:
        return placed(c, operation).noPlace || !placed(c, operation).place.isEmpty();
    case Guard::DeclineProposed:
        return c.decline.has_value();
    case Guard::DeclinerIsAnother:
        return c.decline && c.decline->by != me;
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
    case Guard::NotItself:
        return notItself(c, operation);
    case Guard::AttachmentCounts:
        return attachmentCounts(c, operation);
    default:
        Q_UNREACHABLE();
    }
}

} // namespace lianxin
