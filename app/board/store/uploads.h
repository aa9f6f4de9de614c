// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/sqlite/database.h"

#include <optional>
#include <vector>

namespace lianxin::board {

// Files of cases, and files on their way. Everything throws DbError.

/// A file that comes in parts.
struct Upload {
    QString id;
    PersonId person; ///< who may go on with it
    CaseKey caseKey;
    QString sha256; ///< hex, of the whole, as announced
    qint64 bytes = 0;
    QString name;
    QString type;
    Timestamp expiresAt;
    bool isDone = false; ///< it is a blob now; kept until it expires, for whoever lost the last answer
};

[[nodiscard]] std::vector<Upload> allUploads(Database &db);
void addUpload(Database &db, const Upload &upload);
[[nodiscard]] std::optional<bool> isDone(Database &db, const QString &id); ///< nothing: there is none
void dropUpload(Database &db, const QString &id);

/// A file of a case.
struct Attachment {
    QString sha256;
    qint64 bytes = 0;
    QString name;
    QString type;
    PersonId person;
    Timestamp at;
};
[[nodiscard]] std::vector<Attachment> attachmentsOf(Database &db, CaseKey key); ///< oldest first
/// The upload is whole, and its file lies where a blob belongs.
void attach(Database &db, const Upload &upload, Timestamp now);

[[nodiscard]] std::optional<qint64> bytesOfBlob(Database &db, const QString &sha256); ///< nothing: it is not here

/// The feeds of the cases that have this file.
[[nodiscard]] std::vector<QString> scopesOfBlob(Database &db, const QString &sha256);

} // namespace lianxin::board
