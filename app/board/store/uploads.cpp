// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/uploads.h"

namespace lianxin::board {

constexpr std::string_view selectUploads
    = "SELECT id, person, case_key, sha256, bytes, name, type, expires_at, is_done FROM uploads ORDER BY id";

std::vector<Upload> allUploads(Database &db)
{
    std::vector<Upload> uploads;
    auto query = db.prepare(selectUploads);
    while (query.step()) {
        const auto [id, person, key, sha256, bytes, name, type, expiresAt, isDone]
            = query.row<QString, PersonId, CaseKey, QString, qint64, QString, QString, Timestamp, bool>();
        uploads.push_back({id, person, key, sha256, bytes, name, type, expiresAt, isDone});
    }
    return uploads;
}

constexpr std::string_view insertUpload = "INSERT INTO uploads (id, person, case_key, sha256, bytes, name, type, "
                                          "expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

void addUpload(Database &db, const Upload &upload)
{
    db.execute(insertUpload, upload.id, upload.person, upload.caseKey, upload.sha256, upload.bytes, upload.name,
               upload.type, upload.expiresAt);
}

constexpr std::string_view selectDone = "SELECT is_done FROM uploads WHERE id = ?";

std::optional<bool> isDone(Database &db, const QString &id)
{
    return db.value<bool>(selectDone, id);
}

constexpr std::string_view deleteUpload = "DELETE FROM uploads WHERE id = ?";

void dropUpload(Database &db, const QString &id)
{
    db.execute(deleteUpload, id);
}

constexpr std::string_view selectAttachments
    = "SELECT a.sha256, b.bytes, a.name, a.type, a.person, a.at FROM attachments AS a "
      "JOIN blobs AS b ON b.sha256 = a.sha256 WHERE a.case_key = ? ORDER BY a.at, a.sha256";

std::vector<Attachment> attachmentsOf(Database &db, CaseKey key)
{
    std::vector<Attachment> attachments;
    auto query = db.prepare(selectAttachments);
    for (query.bind(key); query.step();) {
        const auto [sha256, bytes, name, type, person, at]
            = query.row<QString, qint64, QString, QString, PersonId, Timestamp>();
        attachments.push_back({sha256, bytes, name, type, person, at});
    }
    return attachments;
}

constexpr std::string_view insertBlob
    = "INSERT INTO blobs (sha256, bytes, at) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING";
constexpr std::string_view insertAttachment
    = "INSERT INTO attachments (case_key, sha256, name, type, person, at) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (case_key, sha256) DO NOTHING";
constexpr std::string_view markDone = "UPDATE uploads SET is_done = 1 WHERE id = ?";

void attach(Database &db, const Upload &upload, Timestamp now)
{
    db.execute(insertBlob, upload.sha256, upload.bytes, now);
    db.execute(insertAttachment, upload.caseKey, upload.sha256, upload.name, upload.type, upload.person, now);
    db.execute(markDone, upload.id);
}

constexpr std::string_view selectBytes = "SELECT bytes FROM blobs WHERE sha256 = ?";

std::optional<qint64> bytesOfBlob(Database &db, const QString &sha256)
{
    return db.value<qint64>(selectBytes, sha256);
}

constexpr std::string_view selectScopes
    = "SELECT DISTINCT c.scope FROM attachments AS a JOIN cases AS c ON c.key = a.case_key WHERE a.sha256 = ? "
      "ORDER BY c.scope";

std::vector<QString> scopesOfBlob(Database &db, const QString &sha256)
{
    std::vector<QString> scopes;
    auto query = db.prepare(selectScopes);
    for (query.bind(sha256); query.step();)
        scopes.push_back(query.value<QString>());
    return scopes;
}

} // namespace lianxin::board
