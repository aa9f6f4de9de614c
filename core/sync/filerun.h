// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rules.h"
#include "core/sync/filesteps.h"

#include <set>

namespace lianxin::sync {

// Files on their way, as values: what to move next, and what follows from an answer. A run begins when a round has
// nothing left to say to the board, so text never waits for a file; and it ends after the part under way as soon as
// there is text again.
//
//   standing ─► thumbnails out ─► thumbnails in ─► what people ask for ─► what they want to leave ─► other originals
//
//   out:  no place ─► begin ─► part, part, … ─► done     in:  fetch, from where it broke ─► check ─► keep
//         place    ─► look  ─┘   (other offset ─► look; no such upload ─► begin)

/// What a run moved.
struct FileCounts {
    int sent = 0, fetched = 0; ///< files that are through, thumbnails too
    qint64 bytesOut = 0, bytesIn = 0;
    friend bool operator==(const FileCounts &, const FileCounts &) = default;
};

struct FileRun {
    FileStanding standing;
    std::vector<std::variant<FileToSend, FileToFetch>> moves; ///< the front one is under way
    bool isPlaceSure = false;   ///< the server has said in this run how much of the front one it has
    bool isResumed = false;     ///< the front one broke off before
    int detours = 0;            ///< of the front one, since anything moved
    std::set<PersonId> refused; ///< the board does not take their token
    bool isFetching = false;
    bool isHurried = false; ///< text waits
    bool hasMoved = false;  ///< since the standing was loaded
    int awaited = 0;
    std::optional<Error> setback; ///< ends the run; the next round's run goes on
    FileCounts counts;

    [[nodiscard]] bool isOver() const { return awaited == 0; }
};

[[nodiscard]] std::vector<FileEffect> begunFiles(FileRun &run);
[[nodiscard]] std::vector<FileEffect> advanced(FileRun &run, FileEvent event, const Rules &rules);
/// Something more urgent waits: ends after what cannot be broken off without loss.
[[nodiscard]] std::vector<FileEffect> hurried(FileRun &run);

} // namespace lianxin::sync
