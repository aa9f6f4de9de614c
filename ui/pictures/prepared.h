// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/smaller.h"

#include <atomic>

namespace lianxin::ui {

/// How a file is to be made ready for a case.
struct Preparing {
    bool isShrunk = true; ///< a large photo becomes a smaller copy
    bool mayTell = false; ///< a person agrees that a picture keeps what cannot be removed from it
    PictureSize sending = sendingSize;
};

/// A file as it may be attached to a case.
struct PreparedFile {
    QString name; ///< ends as what it has become: a large PNG leaves as .jpg
    QByteArray content;
    QByteArray thumbnail; ///< empty if none can be made
    bool isPicture = false;
};

/// Without metadata, shrunk, with a thumbnail; a file that is no picture stays as it is. Errors as withoutMetadata(),
/// unless a person has agreed. Not for the UI thread.
[[nodiscard]] Result<PreparedFile> prepared(const QString &name, const QByteArray &file, const Preparing &how);

/// What a window and a job that reads a file share. Any thread.
struct ReadingLink {
    std::atomic<qint64> done {0}, total {0};
    std::atomic<bool> isCancelled {false};
};

/// All of a file, in pieces. NotFound "no-such-file", Io "unreadable-file", NotAllowed "file-within-limit" if it is
/// empty or larger than @p largest, found before it is read; Cancelled.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 largest, ReadingLink &link);

} // namespace lianxin::ui
