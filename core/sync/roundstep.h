// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/round.h"

namespace lianxin::sync {

using Senders = std::vector<const Sender *>;

/// One call from outside: the round under change and what it wants done. Private to round*.cpp.
class RoundStep
{
public:
    RoundStep(Round &round, const Rules &rules) : r(round), m_rules(rules) { }
    [[nodiscard]] std::vector<Effect> effects() && { return std::move(m_effects); }

    void plan(SyncStanding standing);
    void proceed();
    void freeLanes();

    // Work: roundwork.cpp
    void on(StatusAnswered &event);
    void on(BatchTaken &event);
    void on(SyncAnswered &event);
    void on(ResultsKept &event);
    // Feeds: roundfeeds.cpp
    void on(PageKept &event);
    void on(SnapshotAnswered &event);
    void on(const SnapshotMoved &event);
    void on(const SnapshotKept &event);
    void on(const PlaceForgotten &event);
    void on(LossBegun &event);
    void on(const DigestAnswered &event);
    void on(const FeedCompared &event);
    // This desk and its tokens: rounddesk.cpp
    void on(const DeskAnswered &event);
    void on(const DeskWiped &event);
    void on(const TokenAnswered &event);
    void on(const TokenKept &event);

private:
    void handIn(const Senders &senders);
    bool askDesk(const Senders &senders);
    bool askToken(const Senders &senders);
    bool askAboutDoubts(const Senders &senders);
    bool sendOrPull(const Senders &senders);
    bool sendOnly(const Senders &senders);
    bool fetchSnapshot(const Senders &senders);
    void workMeanwhile();
    void giveUpSnapshot();
    bool askAboutUnshown(const Senders &senders);
    bool askDigest(const Senders &senders);
    qint64 calledBackBy(const StatusAnswered &event);
    void putOffForDesk(std::vector<OperationResult> &results) const;
    void takeDeskWord(const QString &state);
    void takeAhead(const Sender &sender);
    void readOn(const Question &question, const std::vector<ChangePage> &pages);
    void watchFeeds(const Question &question, const wire::SyncResponse &response);
    void awaitRows(const std::vector<OperationResult> &results, const std::vector<ScopeCursor> &read);
    [[nodiscard]] std::set<QString> allFeeds() const;
    void takeWordsAgain(StatusAnswered &event);
    void keepDoubts(PersonId sender, const std::vector<OperationId> &sent);
    void narrow(PersonId sender, const std::vector<OperationId> &sent, const Error &why);
    void widen(PersonId sender);
    void dropPlace(const Question &question, const Error &why);
    void beginAnew(const QString &scope);
    void setCursor(const QString &scope, const QString &cursor);
    void countRows(const QString &scope, qint64 rows);
    void countWords(PersonId sender, const std::vector<OperationResult> &results);
    void keepPages(const Question &question, std::vector<ChangePage> pages);
    void rest(std::optional<std::chrono::seconds> retryAfter);
    void fail(const Error &error, std::optional<std::chrono::seconds> retryAfter = {});
    void takeRefusal(PersonId sender, const Error &error, std::optional<std::chrono::seconds> retryAfter);
    void findEpoch(const QString &told);
    [[nodiscard]] bool isAnotherHistory(const QString &epoch, const Error *error) const;

    template <class T>
    void countRequest(const Answer<T> &answer)
    {
        ++r.counts.requests;
        r.counts.bytesIn += answer.bytesIn;
        r.counts.bytesOut += answer.bytesOut;
    }

    /// Counts it; false if there is nothing to work with, then what follows from that is done.
    template <class T>
    bool isAnswered(PersonId sender, const Answer<T> &answer)
    {
        countRequest(answer);
        if (!answer.value)
            takeRefusal(sender, answer.value.error(), answer.retryAfter);
        r.heard = r.heard || answer.value;
        return bool(answer.value);
    }

    /// Whether the board was put back from a backup since it was pinned; whatever else it says is not looked at then.
    template <class T>
    bool isPutBack(const Answer<T> &answer)
    {
        if (!isAnotherHistory(answer.epoch, answer.value ? nullptr : &answer.value.error()))
            return false;
        countRequest(answer);
        findEpoch(answer.epoch);
        return true;
    }

    [[nodiscard]] Senders usableSenders() const;
    [[nodiscard]] std::vector<OperationId> doubtsOf(PersonId author) const;
    [[nodiscard]] int mostFor(PersonId person) const;
    [[nodiscard]] bool hasToSend(PersonId person) const;
    [[nodiscard]] Speaker speaker(const Sender &sender) const;
    [[nodiscard]] Question question(const Sender &sender, const std::vector<QString> &feeds) const;
    [[nodiscard]] std::vector<QString> feedsToPull(const Sender &sender) const;
    [[nodiscard]] std::vector<QString> feedsOf(const Sender &sender) const;
    [[nodiscard]] ScopeCursor cursorOf(const QString &scope) const;

    void await(Effect effect)
    {
        ++r.awaited;
        m_effects.push_back(std::move(effect));
    }

    Round &r;
    const Rules &m_rules;
    std::vector<Effect> m_effects;
};

/// Whether @p answer says that the board has no such thing to offer, which is no reason not to go on.
template <class T>
[[nodiscard]] bool isNotOffered(const Answer<T> &answer)
{
    return !answer.value && answer.noEffect && answer.value.error().code == Error::Code::Refused
           && answer.value.error().reason != u"device-revoked";
}

} // namespace lianxin::sync
