// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/poststep.h"

#include <algorithm>

namespace lianxin::foreign {

using namespace std::chrono_literals;
using State = ForeignAnswer::State;

namespace {

constexpr auto clocksApart = 24h; // the board's clock is not ours

/// As a board may have changed them: line ends, blanks at the ends, empty lines.
QString bare(const QString &text)
{
    return text.simplified();
}

bool isOlder(const ShownAnswer &shown, Timestamp signedAt)
{
    return shown.at && *shown.at < signedAt - clocksApart;
}

bool canList(Guarantee guarantee)
{
    return guarantee == Guarantee::ReadBack || guarantee == Guarantee::OnceInWindow;
}

PostStep stepInDoubt(const ForeignAnswer &answer, Timestamp now)
{
    if (isKnownThere(answer, now))
        return PostStep::Post;
    if (!canList(answer.guarantee))
        return PostStep::AskPerson;
    return answer.absences >= enoughListings ? PostStep::Post : PostStep::ReadBack;
}

} // namespace

PostStep nextStep(const ForeignAnswer &answer, Timestamp now)
{
    switch (answer.state) {
    case State::Waiting:
        return canList(answer.guarantee) ? PostStep::LookFirst : PostStep::Post;
    case State::InDoubt:
        return stepInDoubt(answer, now);
    case State::Refused:
    case State::Posted:
        return PostStep::AskPerson;
    }
    Q_UNREACHABLE();
}

std::optional<QString> foundAmong(const std::vector<ShownAnswer> &shown, const ForeignAnswer &answer,
                                  const QStringList &ours)
{
    const auto isIt = [&](const ShownAnswer &one) {
        if (one.number != answer.number || ours.contains(one.id))
            return false;
        if (!answer.id.isNull() && one.id == answer.id.toString())
            return true;
        return !answer.text.isEmpty() && bare(one.text) == bare(answer.text) && !isOlder(one, answer.signedAt);
    };
    const auto found = std::ranges::find_if(shown, isIt);
    return found == shown.end() ? std::nullopt : std::optional(found->id);
}

} // namespace lianxin::foreign
