// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/applied.h"
#include "core/domain/feed.h"

namespace lianxin::board {

/// A case as the board sees it when an operation comes in.
struct Standing {
    Case doc;                             ///< a Draft if the operation is the Intake that makes it
    std::vector<RecordedOperation> since; ///< accepted after the version the person was looking at, from other desks
};

/// What an accepted operation leads to.
struct Decision {
    Case doc;
    std::vector<RecordedOperation> events; ///< the operation, and what the board does by itself at once
    std::vector<Appeal> appeals;           ///< letters that came with it
    QString receipt;                       ///< of a published answer
};

struct Refusal {
    OperationResult::Status status = OperationResult::Status::Rejected;
    QString reason;
    friend bool operator==(const Refusal &, const Refusal &) = default;
};

struct Judge {
    const Actor &person; ///< whom the token speaks for, with the rights the board knows of
    const Rules &rules;
    Timestamp now;         ///< the board's
    OperationId receiptId; ///< for the receipt the board writes itself, if one is due
};

/// An operation made before the board was put back from a copy: its `base_v` counts another history, and it names what
/// its author had seen instead. It is to be judged with everything in Standing::since.
[[nodiscard]] bool saysWhatItHasSeen(const RecordedOperation &operation);

/// Judges @p operation, a person's, with the desk's own applied(). Pure. The time it bears counts unless it lies in the
/// future; then it is the board's now, and the desk's stays beside it as "client_at".
///
/// Refused: Rejected "other-actor", "malformed", and applied()'s reasons where the person looked at the present
/// version; Conflict with that reason where the case has moved on meanwhile, and "changed-meanwhile" where another
/// desk, be it in the same person's hands, has since set what the operation would overwrite.
[[nodiscard]] tl::expected<Decision, Refusal> decided(const Standing &standing, RecordedOperation operation,
                                                      const Judge &judge);

} // namespace lianxin::board
