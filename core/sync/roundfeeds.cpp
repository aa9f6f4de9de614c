// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/roundstep.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

bool isForked(const Error &error)
{
    return error.code == Error::Code::Refused
           && (error.reason == u"epoch-changed" || error.reason == u"history-forked"
               || error.reason == u"cursor-ahead");
}

/// A snapshot that is no good says nothing of the feed, and stops nobody's work.
bool isOfSnapshotAlone(const Error &error)
{
    return error.reason == u"answer-damaged" || error.reason == u"snapshot-gap" || error.reason == u"feed-moved";
}

} // namespace

/// The next question goes on behind these, kept or not yet: the store keeps them in their order.
void RoundStep::readOn(const Question &question, const std::vector<ChangePage> &pages)
{
    for (const ChangePage &page : pages)
        if (std::ranges::find(question.cursors, page.scope, &ScopeCursor::scope) != question.cursors.end())
            setCursor(page.scope, page.to);
}

void RoundStep::keepPages(const Question &question, std::vector<ChangePage> pages)
{
    for (const ScopeCursor &asked : question.cursors) {
        r.toPull.erase(asked.scope);
        const auto page = std::ranges::find(pages, asked.scope, &ChangePage::scope);
        if (page != pages.end())
            await(KeepPage {std::move(*page)});
        else
            r.notAtEnd.erase(asked.scope); // nothing is new in it
    }
}

void RoundStep::on(PageKept &event)
{
    if (event.kept && !event.hasMore)
        r.notAtEnd.erase(event.scope);
    else
        r.notAtEnd.insert(event.scope);
    if (!event.kept && event.kept.error().reason == u"feed-gap") {
        r.setback = event.kept.error(); // this feed stands still; the others go on
        return;
    }
    if (!event.kept)
        return fail(event.kept.error());
    countRows(event.scope, event.rows);
    if (r.hasBegunAnew) // what the board has lost may have waited for these
        freeLanes();
    if (event.hasMore && event.rows > 0) // "more" behind nothing would never end
        r.toPull.insert(event.scope);
}

void RoundStep::countRows(const QString &scope, qint64 rows)
{
    r.counts.received += rows;
    if (scope.startsWith(u"sealed:"))
        r.counts.receivedSealed += rows;
}

void RoundStep::on(SnapshotAnswered &event)
{
    r.snapshot.isComing = false;
    if (std::exchange(r.snapshot.isGivenUp, false))
        return countRequest(event.answer);
    if (isPutBack(event.answer))
        return;
    const Error error = event.answer.value ? Error {} : event.answer.value.error();
    const bool hasNone
        = event.answer.noEffect && error.code == Error::Code::Refused && error.reason != u"scope-not-yours";
    if (hasNone || error.reason == u"board-busy") // there is none, or none yet: pages do as well
        return countRequest(event.answer);
    if (!isAnswered(event.speaker.sender.actor.id, event.answer))
        return;
    r.snapshot.isComing = true;
    await(KeepSnapshot {event.speaker, event.scope, *event.answer.value});
}

void RoundStep::on(const SnapshotMoved &event)
{
    ++r.awaited; // the end is still to come
    countRows(event.scope, event.rows);
}

void RoundStep::on(const SnapshotKept &event)
{
    r.snapshot.isComing = false;
    if (std::exchange(r.snapshot.isGivenUp, false) && !event.kept)
        return;
    if (!event.kept && event.kept.error().reason == u"epoch-changed")
        return; // the file is from before the board was put back: pages do as well
    if (!event.kept && isOfSnapshotAlone(event.kept.error())) {
        r.setback = event.kept.error();
        return;
    }
    if (!event.kept)
        return fail(event.kept.error());
    if (r.hasBegunAnew)
        freeLanes();
    setCursor(event.scope, event.cursor);
    if (event.unclaimed > 0) // a person should know; the feed goes on
        r.setback = Error {Error::Code::Refused, u"mass-removal"_s, {}, QString::number(event.unclaimed)};
}

// --- beginning anew -------------------------------------------------------------------------------------------------

/// Which of several it was the board does not say.
void RoundStep::dropPlace(const Question &question, const Error &why)
{
    if (question.cursors.size() > 1) {
        r.oneByOne = true;
        return;
    }
    const QString scope = question.cursors.empty() ? QString() : question.cursors.front().scope;
    if (!scope.isEmpty() && r.begunAnew.insert(scope).second)
        return await(ForgetPlace {scope});
    r.setback = why;
    r.toPull.erase(scope);
}

void RoundStep::on(const PlaceForgotten &event)
{
    if (!event.kept)
        return fail(event.kept.error());
    beginAnew(event.scope);
}

/// A board that gives none is not asked more often than others.
void RoundStep::on(const DigestAnswered &event)
{
    if (isPutBack(event.answer))
        return;
    if (isNotOffered(event.answer)) {
        countRequest(event.answer);
        return await(CompareFeed {{event.scope}});
    }
    if (isAnswered(event.asker, event.answer) && event.answer.value->scope == event.scope)
        await(CompareFeed {*event.answer.value});
}

void RoundStep::on(const FeedCompared &event)
{
    if (!event.outcome)
        return fail(event.outcome.error());
    if (*event.outcome != Comparison::Different || !r.begunAnew.insert(event.scope).second)
        return;
    r.toPull.insert(event.scope);
    beginAnew(event.scope);
}

/// Whether the board was put back from a backup since it was pinned.
bool RoundStep::isAnotherHistory(const QString &epoch, const Error *error) const
{
    return (!epoch.isEmpty() && epoch != r.standing.board->epoch) || (error && isForked(*error));
}

void RoundStep::findEpoch(const QString &told)
{
    if (r.found)
        return; // by another answer of the same moment
    if (std::exchange(r.hasBegunAnew, true))
        fail({Error::Code::Refused, u"epoch-changed"_s, {}, {}}); // twice at once: something else is wrong
    else
        r.found = told.isEmpty() ? r.standing.board->epoch : told;
}

void RoundStep::on(LossBegun &event)
{
    if (!event.standing)
        return fail(event.standing.error());
    r.inDoubt.clear();
    r.toSend.clear();
    r.deferred.clear();
    r.toPull.clear();
    r.fresh.clear();
    plan(std::move(*event.standing));
}

void RoundStep::beginAnew(const QString &scope)
{
    setCursor(scope, {});
    r.notAtEnd.insert(scope);
    if (r.standing.takesSnapshots)
        r.fresh.insert(scope);
}

void RoundStep::setCursor(const QString &scope, const QString &cursor)
{
    std::erase_if(r.standing.cursors, [&scope](const ScopeCursor &c) { return c.scope == scope; });
    r.standing.cursors.push_back({scope, cursor, 0});
}

} // namespace lianxin::sync
