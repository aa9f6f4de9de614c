// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/domain/case.h"

namespace lianxin {

/// A condition of a transition, named in the rules and proved in code. Guards of parts that are not built yet are
/// named in the data under "later" and never reach this enum.
enum class Guard {
    ContactStated,       ///< every letter has a name or a way to answer, or is anonymous on purpose
    ChannelStated,       ///< every letter says how it came
    HasWords,            ///< every letter has a body
    ReceivedNotInFuture, ///< received time ≤ now
    TimeNotInFuture,     ///< what is recorded as a fact has happened: its time ≤ now
    HasDemand,
    HasCategory,     ///< as the case will stand after the step
    CategoryKnown,   ///< likewise one of the rules' own; what came in with a list stays until it is registered
    HasPlace,        ///< likewise; or 不涉地点
    DemandsNumbered, ///< at least one, numbered 1…n, none of them empty
    GroundKnown,
    DeclineProposed,
    DeclinerIsAnother, ///< second person
    ReasonGiven,
    UnitNamed,
    OwnerNamed,
    TextNotEmpty,
    SignerNotAuthor,
    TextFrozen,         ///< the hash named is the hash of the submitted text
    NotAlreadyAnswered, ///< one answer per case and answer number
    NoReceiptYet,
    BeforeDue,
    ExtensionWithinCap, ///< as often and as long as the deadline profile allows
    GranterIsAnother,   ///< than the one who asked for the extension
    VoidProposed,
    VoiderIsAnother,
    SealMatches, ///< a report of wrongdoing joins only such a report
    SpanInLetter,
    NotItself,
    FileNamed,         ///< by something a person can read and no path, and by a media type
    FileFingerprinted, ///< by 64 hexadecimal digits
    FileWithinLimit,   ///< and not empty
    AttachmentCounts,  ///< it is at the case, and not withdrawn
};
[[nodiscard]] std::span<const CodeName<Guard>> codeNames(Guard);

/// One row of the table: from any of @c from, operation @c operation by one of @c by leads to the target.
struct Transition {
    enum class To { Same, Former, Status };

    std::vector<CaseStatus> from;
    QString operation;
    To to = To::Same;
    CaseStatus status = CaseStatus::Draft; ///< if to is Status
    std::vector<Role> by;
    bool bySystem = false;
    std::vector<Guard> guards;
    QString cite; ///< source of the row, e.g. "XF 23"; shown to people
    QString note; ///< what the step means, in one Chinese line; shown to people
    friend bool operator==(const Transition &, const Transition &) = default;
};

struct StateTable {
    std::vector<Transition> transitions;

    /// The row for @p operation from @p from, or null if the step is not legal from there. Where several rows fit, the
    /// first one @p actor has the right to; if none, the first one.
    [[nodiscard]] const Transition *find(CaseStatus from, QStringView operation, const Actor &actor) const;
};

} // namespace lianxin
