// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/files.h"
#include "core/sync/speaker.h"
#include "core/sync/tus.h"

#include <variant>

// What happens to files on their way, and what is to be done: values only. See filerun.h.

namespace lianxin::sync {

// --- what happens ------------------------------------------------------------------------------------------------

struct FilesKnown {
    Result<FileStanding> standing;
};
struct UploadAnswered {
    enum class To { Begin, Look, Part };
    To to = To::Begin;
    Answer<UploadPlace> answer;
    qint64 bytes = 0; ///< of the part
    std::chrono::milliseconds took {0};
};
struct PartUnreadable { ///< the bytes are not here any more
    Error why;
};
struct SentKept {
    Result<void> kept;
};
struct FetchAnswered {
    Answer<QString> answer; ///< where it is
};
struct FetchedKept {
    Result<void> kept;
};
struct FailureNoted {
};
using FileEvent
    = std::variant<FilesKnown, UploadAnswered, PartUnreadable, SentKept, FetchAnswered, FetchedKept, FailureNoted>;

// --- what to do --------------------------------------------------------------------------------------------------
// Each is answered by one event, but the last by none.

struct LoadFiles {
};                   ///< → FilesKnown
struct BeginUpload { ///< → UploadAnswered
    Speaker speaker;
    FileToSend file;
};
struct LookAtUpload { ///< → UploadAnswered
    Speaker speaker;
    FileToSend file;
};
struct SendPart { ///< → UploadAnswered or PartUnreadable
    Speaker speaker;
    FileToSend file;
    qint64 bytes = 0;     ///< from file.sent on
    bool isSummed = true; ///< says what it hashes to; if it breaks off, nothing of it counts
};
struct KeepSent { ///< → SentKept
    FileSent sent;
};
struct FetchFile { ///< → FetchAnswered
    Speaker speaker;
    FileToFetch file;
};
struct KeepFetched { ///< → FetchedKept
    FileToFetch file;
};
struct NoteFileFailed { ///< → FailureNoted
    FileFailed failed;
};
struct AbortFetch {
}; ///< what has come stays; FetchAnswered comes at once
using FileEffect = std::variant<LoadFiles, BeginUpload, LookAtUpload, SendPart, KeepSent, FetchFile, KeepFetched,
                                NoteFileFailed, AbortFetch>;

} // namespace lianxin::sync
