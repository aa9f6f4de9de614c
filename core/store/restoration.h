// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/copycontents.h"
#include "core/store/work.h"

namespace lianxin {

/// What became of the work of a second copy.
struct Restored {
    int operations = 0; ///< back in timeline and outbox
    int drafts = 0;     ///< back where they were typed
    int waiting = 0;    ///< for their case, which no feed has brought yet
    int healed = 0;     ///< the file had them, damaged
    int known = 0;      ///< the file had them already
    int unreadable = 0; ///< nobody can make sense of
};

enum class FileIs { TheSame, Another /* from a backup, or new: it does not know what has left since */ };

/// Puts back what the file does not have. May be done again and again: everything is known by its operation id.
///
/// Operations come back in doubt, because they may have left before: the board is asked about them first. What stands
/// in another file as waiting is in doubt for the same reason, and what was taken back since then stays taken back.
[[nodiscard]] Restored restore(Work &work, const CopyContents &contents, FileIs file);

/// Puts back what has waited for the case that has just come.
void placeWaiting(Work &work, const CaseKey &key);

} // namespace lianxin
