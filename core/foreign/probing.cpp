// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/probing.h"

#include "core/foreign/open311.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lianxin::foreign {

namespace {

Result<void> moveTo(ForeignBoard &board, const QString &typed)
{
    const auto url = boardUrl(typed);
    if (!url)
        return tl::unexpected(url.error());
    board.url = url->toString();
    return {};
}

Result<void> services(const ForeignBoard &board, ForeignLine &line, const CancelFlag &cancelled)
{
    const auto reply = line.ask(servicesCall(board), cancelled);
    return reply ? servicesAnswer(*reply) : tl::unexpected(reply.error());
}

/// A person may have typed the site; its discovery says where the interface is.
Result<void> discover(ForeignBoard &board, ForeignLine &line, const CancelFlag &cancelled)
{
    const auto reply = line.ask(discoveryCall(board), cancelled);
    const auto url = reply ? discoveryAnswer(*reply) : tl::unexpected(reply.error());
    if (!url)
        return tl::unexpected(url.error());
    if (const auto moved = moveTo(board, *url); !moved)
        return moved;
    return services(board, line, cancelled);
}

Result<Guarantee> guarantee(const ForeignBoard &board, bool takesAnswers, ForeignLine &line, Timestamp now,
                            const CancelFlag &cancelled)
{
    const Open311 adapter({board, {}});
    const auto reply = line.ask(*adapter.answersCall({now - 24h, now}), cancelled);
    if (!reply)
        return tl::unexpected(reply.error());
    const auto listed = adapter.answers(*reply);
    if (listed)
        return Guarantee::ReadBack;
    if (listed.error().reason == u"foreign-busy") // says nothing about what it can do
        return tl::unexpected(listed.error());
    return takesAnswers ? Guarantee::PersonDecides : Guarantee::None;
}

} // namespace

Result<ForeignBoard> gotToKnow(const Introduction &typed, ForeignLine &line, Timestamp now, const CancelFlag &cancelled)
{
    ForeignBoard board {typed.name.trimmed(), open311Kind(), {}, typed.jurisdiction.trimmed(), {}, false, {}};
    if (const auto moved = moveTo(board, typed.url); !moved)
        return tl::unexpected(moved.error());
    auto known = services(board, line, cancelled);
    const bool isElsewhere
        = !known && (known.error().reason == u"foreign-no-such-address" || known.error().reason == u"foreign-not-json");
    if (isElsewhere)
        known = discover(board, line, cancelled);
    if (!known)
        return tl::unexpected(known.error());
    const auto level = guarantee(board, typed.takesAnswers, line, now, cancelled);
    if (!level)
        return tl::unexpected(level.error());
    board.guarantee = *level;
    return board;
}

} // namespace lianxin::foreign
