// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/store/syncstanding.h"

// Files of cases, as the store takes and shows them, and as sync moves them. Bytes lie in the profile's folder
// `files/ab/<sha256>`, readable by their owner alone, and are never changed.

namespace lianxin {

/// What a person attaches to a case.
struct FileToAttach {
    QString path;         ///< copied from there; or
    QByteArray content;   ///< these bytes, if path is empty
    QString name;         ///< as people will see it; empty: made of the path
    QString type;         ///< media type; empty: told by the name's ending
    QByteArray thumbnail; ///< a small picture of it, at most Rules::files.largestThumbnailBytes; empty: none
    FileKind what = FileKind::Document;
};

/// One file of a case, or its thumbnail: what of it is where.
struct FilePart {
    enum class State {
        Here,      ///< and on the board, or there is no board
        ToSend,    ///< here; its bytes have not all left yet
        Elsewhere, ///< on the board, or still on its way there from another desk; nobody has asked for it here
        Wanted,    ///< asked for; it comes with sync as soon as the board has it
        Lost,      ///< it was here and is gone or damaged; the board may have it: ask for it
    };
    FileRef ref;
    State state = State::Elsewhere;
    QString path;          ///< of its bytes; empty unless Here or ToSend
    qint64 moved = 0;      ///< ToSend: bytes the board has; Wanted: bytes that have come
    bool isUrgent = false; ///< ToSend: a person wants it to leave now, whatever the line is like
    /// ToSend, Wanted: why it has not moved, if something is in the way: Offline "over-budget", "line-too-slow",
    /// NotFound "no-such-blob" (the board has not got it yet), or what the board said. Lost: Corrupt "attachment-damaged" or
    /// NotFound "file-missing".
    Error problem;
    friend bool operator==(const FilePart &, const FilePart &) = default;
};
[[nodiscard]] std::span<const CodeName<FilePart::State>> codeNames(FilePart::State);

struct FileOfCase {
    Attachment attachment; ///< what the case says of it
    FilePart original;
    std::optional<FilePart> thumbnail;
};

// --- sync: used by core/sync only --------------------------------------------------------------------------------

/// What the line is like, and what may still go over it today.
struct LineStanding {
    std::optional<qint64> bitsPerSecond; ///< as last measured; nothing: not lately
    qint64 sentToday = 0;                ///< bytes of originals nobody had asked to send
    qint64 dailyBytes = 0;               ///< as many of them may be sent in a day
    friend bool operator==(const LineStanding &, const LineStanding &) = default;
};

/// Bytes that are here and not yet at the board.
struct FileToSend {
    OperationId operation; ///< that attached it; the board has it
    bool isThumbnail = false;
    CaseKey caseKey;
    PersonId author; ///< in whose name it goes
    FileRef ref;
    QString name, type, path;
    QString upload; ///< where the board takes it; empty: not begun
    qint64 sent = 0;
    bool isUrgent = false;
    friend bool operator==(const FileToSend &, const FileToSend &) = default;
};

/// Bytes that are wanted here.
struct FileToFetch {
    FileRef ref;
    bool isThumbnail = false;
    QString scope; ///< of a case that has it
    QString path;  ///< where to put it until it is whole
    friend bool operator==(const FileToFetch &, const FileToFetch &) = default;
};

/// What is to be moved, from one snapshot; small before large, and not more than a round can do.
struct FileStanding {
    SyncStanding sync;
    std::vector<FileToSend> toSend;
    std::vector<FileToFetch> toFetch;
    LineStanding line;
};

/// How far sending has got.
struct FileSent {
    OperationId operation;
    bool isThumbnail = false;
    QString upload; ///< empty: the board knows of none any more
    qint64 sent = 0;
    bool isDone = false;                 ///< the board has all of it, and it has its hash
    qint64 counted = 0;                  ///< bytes of these that count against the day
    std::optional<qint64> bitsPerSecond; ///< as measured with this part
};

/// Why a file did not move. It is tried again later, and always: after eight failures on end once a day.
struct FileFailed {
    OperationId operation; ///< null for one that is fetched
    bool isThumbnail = false;
    QString sha256;
    Error why;
    bool isFinal = false; ///< the board has refused it: only once a day from now on
};

} // namespace lianxin
