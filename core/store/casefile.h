// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/actor.h"
#include "core/domain/operation.h"
#include "core/store/casequery.h"

namespace lianxin {

/// One line of a case's timeline: an operation, and how far it has got.
struct TimelineEntry {
    enum class State { Accepted, Waiting, Refused };
    RecordedOperation recorded;
    State state = State::Accepted;
    Error refusal; ///< if Refused
};
[[nodiscard]] std::span<const CodeName<TimelineEntry::State>> codeNames(TimelineEntry::State);

/// Where typed text lives until it becomes an operation: one draft per case, operation and person.
struct DraftKey {
    CaseId caseId; ///< null for a registration that is no case yet
    QString kind;  ///< of the operation it will become: "submit", "note", …
    PersonId person;
    friend bool operator==(const DraftKey &, const DraftKey &) = default;
};

struct Draft {
    DraftId id;
    DraftKey key;
    OperationId operationId; ///< minted with the draft: what is typed once is sent once
    QString body;            ///< plain text, or the form's fields as JSON; the store does not look inside
    int revision = 0;
    Timestamp updatedAt;
};

/// An earlier case that a new letter seems to repeat. A person decides: link or dismiss.
struct SimilarCase {
    enum class Why { SameText, SamePlaceAndWords };
    CaseRow row;
    Why why = Why::SameText;
    double score = 0; ///< 0…1
    bool linked = false;
    bool dismissed = false;
};

[[nodiscard]] std::span<const CodeName<SimilarCase::Why>> codeNames(SimilarCase::Why);

/// Work of this desk that could not be laid over what the board has: both sides as they stood when that was found, kept
/// for ever, and how a person settled it.
struct Conflict {
    enum class State { Open, KeptTheirs, PutAgain, Combined, Retried, Accepted };
    OperationId id; ///< of the operation
    CaseId caseId;
    Timestamp at;
    Error why;
    RecordedOperation mine;
    std::optional<Case> before;           ///< as the author saw it; nothing where that is not known any more
    std::optional<Case> theirs;           ///< the board's document then; nothing until it has come
    Case now;                             ///< the board's document as it stands
    std::vector<RecordedOperation> since; ///< what others did on the case after it was made, as it came
    State state = State::Open;
    PersonId resolvedBy; ///< null where nobody had to
    std::optional<Timestamp> resolvedAt;
    QString reason; ///< given by that person
};
[[nodiscard]] std::span<const CodeName<Conflict::State>> codeNames(Conflict::State);

/// How a person settles a conflict.
struct Settlement {
    qint64 seenVersion = 0; ///< of Conflict::now, as the person saw it
    QString reason;
    Operation again;         ///< what is to be done instead, made from what stands now
    bool isCombined = false; ///< of both texts
    DraftId draft;           ///< where it was written, if it was
};

/// Everything the case page shows, from one snapshot.
struct CaseFile {
    CaseId id;
    Case current; ///< with this desk's waiting operations applied
    std::vector<Appeal> appeals;
    std::vector<TimelineEntry> timeline; ///< oldest first
    std::vector<Draft> drafts;           ///< of the asking person
    std::vector<SimilarCase> similar;
    std::vector<Due> clocks;
    std::vector<Conflict> conflicts; ///< settled ones too, oldest first
};

/// One thing that waits to leave, or was refused and waits for a person.
struct OutboxItem {
    enum class State { Ready, InDoubt, Conflict, Rejected, Blocked, Parked };
    qint64 n = 0; ///< order of the outbox
    RecordedOperation recorded;
    CaseId caseId;
    QString caseNumber, caseSubject;
    State state = State::Ready;
    Error problem; ///< for Conflict, Rejected, Blocked, Parked
    int attempts = 0;
    bool isSealed = false;
};
[[nodiscard]] std::span<const CodeName<OutboxItem::State>> codeNames(OutboxItem::State);

/// Work on a case that has left this desk before the board acknowledged it: kept here so that nothing is lost.
struct HandoverItem {
    Timestamp at;    ///< when the case left
    PersonId person; ///< whose work it was
    QString number, subject;
    QString reason; ///< why the case left, e.g. "transferred"
    QString kind;   ///< of the operation or the draft
    QString body;   ///< see core/codec/drafts.h
    bool isSealed = false;
};

/// A person of the office who may sign in on this desk.
struct Person {
    Actor actor;
    bool isActive = true;
    bool hasPassphrase = false;
    bool hasToken = false; ///< can send to the board
};

/// What a commit changed. Sent after COMMIT only.
struct ChangeSet {
    std::vector<CaseId> cases; ///< sorted, no doubles
    bool manyCases = false;    ///< too many to name: ask again
    bool outbox = false;
    bool people = false;
    bool sync = false;
    bool files = false;  ///< a person asks for one, or wants one to leave
    bool foreign = false; ///< a board of others, or an answer that goes to one
    bool safety = false; ///< whether unsent work has its second copy
};

} // namespace lianxin
