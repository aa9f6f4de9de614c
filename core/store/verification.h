// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"

namespace lianxin {

/// What a thorough look at a profile has found.
struct Verification {
    bool isFileWhole = false;          ///< SQLite's own check
    std::optional<qint64> brokenAudit; ///< the first entry of the audit that does not fit the one before
    std::vector<OperationId> damaged;  ///< operations whose words are not those that were written
    int damagedLetters = 0;            ///< likewise
    int damagedDrafts = 0;
    std::vector<OperationId> disagreeing; ///< of which outbox and timeline say different things

    std::optional<Error> secondCopy; ///< why it cannot be read
    bool isCopyDamaged = false;      ///< some of its records are not whole
    int copied = 0;                  ///< operations and drafts in it
    int notCopied = 0;               ///< that should be in it, and are not
    int onlyCopied = 0;              ///< of which the file knows nothing: recover() brings them back

    int filesToSend = 0;               ///< of cases, whose bytes have not left yet
    std::vector<QString> lostFiles;    ///< of these, by hash, those that are gone or damaged: nobody else has them
    std::vector<QString> damagedFiles; ///< others that are gone or damaged: the board has them

    [[nodiscard]] bool isWell() const;
};

/// Reads everything, touches nothing, works beside a desk that is open; what is written meanwhile may show as not
/// copied for that moment. A damaged file is an answer, not an error; Io, Busy and NotFound "no-store" are.
[[nodiscard]] Result<Verification> verify(const QString &database);

} // namespace lianxin
