// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace lianxin {

/// What we can promise of an answer on a board of others. It follows from what that board offers, and is shown.
enum class Guarantee {
    None,         ///< it takes no answers
    ExactlyOnce,  ///< A: it remembers our reference for good, so that sending again is one effect
    OnceInWindow, ///< B: it remembers our reference for a while; after that as C
    ReadBack,     ///< C: it can list what was posted: sent once, and read back where nobody knows
    PersonDecides ///< D: it only takes: sent once, and where nobody knows a person looks there
};
[[nodiscard]] std::span<const CodeName<Guarantee>> codeNames(Guarantee);

/// A board of others, as an adapter speaks with it.
struct ForeignBoard {
    QString name; ///< the source of its letters
    QString kind; ///< of the adapter: "open311"
    QString url;
    QString jurisdiction; ///< where one server serves several; empty: it does not
    Guarantee guarantee = Guarantee::None;
    bool hasKey = false;
    std::optional<Timestamp> fetchedTo; ///< everything asked for until then is here; nothing: never fetched
    friend bool operator==(const ForeignBoard &, const ForeignBoard &) = default;
};

/// The board with its secret, which never leaves core/foreign.
struct ForeignAccess {
    ForeignBoard board;
    QString key;
};

using ForeignAnswerId = Key<struct ForeignAnswerTag>;

/// A signed answer that is to go to the board its letter came from, or went there.
struct ForeignAnswer {
    enum class State {
        Waiting, ///< it is surely not there
        InDoubt, ///< it may be there
        Refused, ///< the board said no
        Posted
    };
    ForeignAnswerId id; ///< our reference, the same in every try and on every desk; null: never tried
    QString board;
    Guarantee guarantee = Guarantee::None;
    QString number; ///< of the letter, there
    CaseId caseId;  ///< null: the case has left this desk
    QString caseNumber, caseSubject;
    int answerNo = 0, version = 0;
    QString text; ///< as it was signed
    Timestamp signedAt;
    State state = State::Waiting;
    int tries = 0;
    std::optional<Timestamp> lastTry;
    int absences = 0; ///< complete listings on end, since the last try, that did not have it
    std::optional<Timestamp> lookedAt;
    Error problem;   ///< unless reason is empty: why it is in this state
    QString receipt; ///< its number there, if Posted
};
[[nodiscard]] std::span<const CodeName<ForeignAnswer::State>> codeNames(ForeignAnswer::State);

/// An answer that may be there counts as absent once so many complete listings on end have not had it …
constexpr int enoughListings = 2;
/// … the first as long after the try as the second after the first: a request that something held up may still arrive.
constexpr std::chrono::minutes listingsApart(10);

/// How long a board of level B surely remembers our reference.
constexpr std::chrono::minutes referenceLasts(30);

/// Whether the board itself would know the same answer again, so that sending it twice is one effect.
[[nodiscard]] bool isKnownThere(const ForeignAnswer &answer, Timestamp now);
/// From when on a listing without the answer counts; nothing if it would not help.
[[nodiscard]] inline std::optional<Timestamp> nextLook(const ForeignAnswer &answer)
{
    const auto since = std::max(answer.lastTry, answer.lookedAt);
    if (answer.state != ForeignAnswer::State::InDoubt || answer.guarantee == Guarantee::PersonDecides || !since)
        return std::nullopt;
    return *since + listingsApart;
}

/// What a person found out about an answer nobody knows of.
struct ForeignFinding {
    bool isThere = false;
    QString reason; ///< its number there, or why it may go again
};

/// The part of a store that knows the boards of others. Calls and threads as of Store, which must outlive it.
///
/// At most once: an answer that begin() gave out is in doubt, durably, before it returns; from there only the board's
/// word, enough listings without it, or a person lets it go again.
class ForeignBoards
{
public:
    explicit ForeignBoards(Store &store) : m_core(store.m_core) { }

    [[nodiscard]] QFuture<Result<std::vector<ForeignBoard>>> all();           ///< by name
    [[nodiscard]] QFuture<Result<ForeignAccess>> access(const QString &name); ///< NotFound "no-such-foreign-board"
    /// Adds the board or changes it; an empty key keeps the stored one. Needs the right "manage_settings".
    [[nodiscard]] QFuture<Result<void>> save(const Actor &actor, const ForeignBoard &board, const QString &key);
    [[nodiscard]] QFuture<Result<void>> recordFetched(const QString &name, Timestamp to);

    /// What is to go, in the order of the cases, then what is in doubt or refused otherwise. A report of wrongdoing
    /// never goes to a board of others.
    [[nodiscard]] QFuture<Result<std::vector<ForeignAnswer>>> answers(const Actor &asking);
    /// What was ever tried for a letter of that board.
    [[nodiscard]] QFuture<Result<std::vector<ForeignAnswer>>> answersTo(const QString &board, const QString &number);

    /// Commits an attempt and puts the case's answer in doubt; then it may leave, once. Conflict "may-have-left" or
    /// "earlier-answer-in-doubt", NotAllowed "foreign-refused", "conflict-first" or the rule that forbids to record
    /// its delivery.
    [[nodiscard]] QFuture<Result<ForeignAnswer>> begin(const Actor &actor, CaseId id);
    [[nodiscard]] QFuture<Result<void>> recordNotSent(ForeignAnswerId id,
                                                      const Error &why); ///< it surely did not leave
    [[nodiscard]] QFuture<Result<void>> recordRefused(ForeignAnswerId id, const Error &why);
    [[nodiscard]] QFuture<Result<void>> recordDoubt(ForeignAnswerId id, const Error &why);
    [[nodiscard]] QFuture<Result<void>> recordAbsent(ForeignAnswerId id); ///< a complete listing has not got it
    /// It is there, and the case goes on by RecordDelivery, in one transaction. If the case has gone on otherwise
    /// meanwhile it stays as it is.
    [[nodiscard]] QFuture<Result<void>> recordPosted(const Actor &actor, const ForeignAnswer &answer,
                                                     const QString &receipt);
    /// A person has looked, or lets one go that was refused. Invalid "reason-given" without words; Conflict
    /// "foreign-settled" if nothing is in doubt any more.
    [[nodiscard]] QFuture<Result<void>> settle(const Actor &actor, const ForeignAnswer &answer,
                                               const ForeignFinding &finding);

private:
    std::shared_ptr<StoreCore> m_core;
};

} // namespace lianxin
