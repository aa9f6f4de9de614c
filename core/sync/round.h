// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/sync/syncsteps.h"

#include <map>
#include <set>

namespace lianxin::sync {

/// One round of sync, as values:
///
///   standing ─► for each person with operations in doubt: ops/status, which calls back files a courier still carries
///            ─► for each person with something to send or to pull: sync, again while more waits or has_more
///            ─► for each person whose token is old: a new one
///            ─► for each feed never read: its snapshot, if the board gives one, and on from there;
///               what people do while it comes is sent meanwhile
///            ─► for what was acknowledged and no feed has shown: ops/status
///            ─► once a week, for each feed: its digest
///
/// A feed whose place has expired is taken from its beginning. A board that was put back from a backup has lost what it
/// had taken since, and its feeds have another history: the store puts in doubt what the board may have lost, and the
/// round begins anew with that.
///
/// What was acknowledged and no feed has shown once all are read (the board was put back without knowing it, or the
/// case has left its feed) is asked about. While a feed may still show it, it waits: once it counts as shown, only the
/// place in the feed tells of a loss.
///
/// A request carries the operations of one person under that person's token, and asks for the feeds that person may
/// follow: so what the board acknowledges lies behind the desk's place in the feed, and a board that was put back to
/// before it shows by that place. So a round in which nothing waits is one request for each office, usually one. Of
/// many operations the next batch leaves while the store keeps what the board said of the last.
struct Round {
    SyncStanding standing;
    std::map<PersonId, std::vector<OperationId>> inDoubt; ///< not asked about yet
    std::set<OperationId> unshown;                        ///< acknowledged, and no feed has shown them yet
    bool isAskingAgain = false;                           ///< about some of these
    std::set<QString> notAtEnd;                           ///< feeds that may still have rows of them
    std::set<QString> toCallBack; ///< offices in which the board does not yet know that courier's files are called back
    std::set<PersonId> toSend;    ///< may have something that can leave
    std::set<PersonId> deferred;  ///< the board took none of their last batch: not again in this round
    std::set<PersonId> refused;   ///< the board does not take their token
    std::set<PersonId> feedless;  ///< may send, but the board does not show them its feeds
    std::set<QString> toPull;
    std::map<PersonId, int> most;        ///< operations in a batch, after one that failed; stays for the next round
    std::set<PersonId> toRenew;          ///< their token is to be changed for a new one
    std::map<PersonId, qint64> notTaken; ///< of what was ready when the round began
    bool isAhead = false;                ///< a batch is being taken before the words on the last one are kept
    bool heard = false;                  ///< the board has answered in this round
    QString desk;                        ///< how the board said this desk stands; stays for the next round
    bool toAskDesk = false;              ///< before anything else
    bool isHandingIn = false;            ///< what waits, for the last time: then this desk is wiped
    std::set<QString> begunAnew;  ///< the board did not stand behind their place: not a second time in this round
    bool oneByOne = false;        ///< ask for one feed at a time, to find the place it does not stand behind
    std::optional<QString> found; ///< the epoch of a board that was put back
    bool hasBegunAnew = false;    ///< because of that
    std::set<QString> fresh;      ///< never read: a snapshot brings more at once than pages, if the board has one
    std::set<QString> toCompare;  ///< with the board's digest, once all is pulled
    int awaited = 0;              ///< effects whose event is still to come
    std::optional<Error> failure; ///< ends the round
    std::optional<Error> setback; ///< does not end it, but it was no success
    std::optional<std::chrono::seconds> retryAfter;
    Counts counts;

    /// The one that is being fetched or taken in: of all that is awaited only it leaves time for other things.
    struct Snapshot {
        bool isComing = false;
        bool isGivenUp = false;              ///< for something that cannot wait until it is here
        bool isResting = false;              ///< what was sent meanwhile did not get through: until woken()
        std::chrono::milliseconds pause {0}; ///< the last such rest
    };
    Snapshot snapshot;

    /// True once nothing is left to do and nothing is under way.
    [[nodiscard]] bool isOver() const { return awaited == 0; }
    /// Nothing is sent or fetched until the board says otherwise.
    [[nodiscard]] bool isShutOut() const { return desk == u"revoked" || desk == u"wipe"; }
    [[nodiscard]] std::optional<Error> problem() const { return failure ? failure : setback; }
};

/// The next round, with what the former has taught.
[[nodiscard]] Round after(Round former);

/// Plans a round on @p standing, which names a board; the first effects. Refusals known before may be in @p round.
[[nodiscard]] std::vector<Effect> begun(Round &round, SyncStanding standing, const Rules &rules);

/// What follows from @p event in a round that is not over.
[[nodiscard]] std::vector<Effect> advanced(Round &round, RoundEvent event, const Rules &rules);

/// Something may wait to leave: while a snapshot comes it does not wait for the round's end.
[[nodiscard]] std::vector<Effect> offered(Round &round, const Rules &rules);

/// What did not get through while a snapshot comes may be tried again.
[[nodiscard]] std::vector<Effect> woken(Round &round, const Rules &rules);

} // namespace lianxin::sync
