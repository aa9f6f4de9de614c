// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/boardcore.h"
#include "app/board/store/wholefile.h"
#include "core/sqlite/transaction.h"

#include <algorithm>
#include <QFileInfo>

// Files of cases.

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

bool sees(const Board::Scopes &scopes, const QString &scope)
{
    return std::ranges::find(scopes, scope) != scopes.end();
}

/// A case in one of @p scopes.
bool isThere(Database &db, const Board::Scopes &scopes, CaseKey key)
{
    const auto found = findCase(db, key);
    return found && sees(scopes, found->scope);
}

/// The same bytes are here already, at a case this person may read: nobody learns by a hash what is in a file, or gets
/// at one that way.
bool isBlobFor(Database &db, const Board::Scopes &scopes, const Upload &upload)
{
    const auto bytes = bytesOfBlob(db, upload.sha256);
    return bytes == upload.bytes && std::ranges::any_of(scopesOfBlob(db, upload.sha256), [&](const QString &scope) {
               return sees(scopes, scope);
           });
}

} // namespace

const std::vector<Upload> &Board::uploads() const
{
    return m_core->uploads;
}

QString Board::partFile(const QString &uploadId) const
{
    return m_core->blobs.partFile(uploadId);
}

QString Board::newId()
{
    return m_core->ids.next().toString(QUuid::WithoutBraces);
}

QFuture<Result<Upload>> Board::beginUpload(Actor person, Upload upload)
{
    return m_writer.run(
        [core = m_core, scopes = scopesOf(person), upload = std::move(upload)](Database &db) mutable -> Result<Upload> {
            Transaction transaction(db);
            if (!isThere(db, scopes, upload.caseKey))
                return failure(Error::Code::NotFound, u"no-such-case"_s);
            addUpload(db, upload);
            upload.isDone = isBlobFor(db, scopes, upload);
            if (upload.isDone)
                attach(db, upload, core->means.clock.now());
            transaction.commit();
            return upload;
        });
}

QFuture<Result<Upload>> Board::settleUpload(Upload upload)
{
    return m_writer.run([core = m_core, upload = std::move(upload)](Database &db) mutable -> Result<Upload> {
        const QString part = core->blobs.partFile(upload.id);
        const auto done = isDone(db, upload.id);
        upload.isDone = done.value_or(true);
        if (upload.isDone)
            core->blobs.removePart(upload.id);
        if (!done)
            return failure(Error::Code::NotFound, u"no-such-upload"_s);
        if (upload.isDone)
            return upload;
        if (QFileInfo(part).size() < upload.bytes)
            return flushFile(part).map([&] { return upload; });
        const auto settled = core->blobs.settle(upload);
        Transaction transaction(db);
        settled ? attach(db, upload, core->means.clock.now()) : dropUpload(db, upload.id);
        transaction.commit();
        upload.isDone = true;
        return settled.map([&] { return upload; });
    });
}

QFuture<Result<void>> Board::endUpload(QString id)
{
    return m_writer.run([core = m_core, id = std::move(id)](Database &db) {
        Transaction transaction(db);
        dropUpload(db, id);
        transaction.commit();
        core->blobs.removePart(id);
    });
}

QFuture<Result<QString>> Board::blobFile(Actor person, QString sha256)
{
    return m_reader.run(
        [core = m_core, scopes = scopesOf(person), sha256 = std::move(sha256)](Database &db) -> Result<QString> {
            for (const QString &scope : scopesOfBlob(db, sha256))
                if (sees(scopes, scope))
                    return core->blobs.blobFile(sha256);
            return failure(Error::Code::NotFound, u"no-such-blob"_s);
        });
}

QFuture<Result<std::vector<Attachment>>> Board::attachments(Actor person, CaseKey key)
{
    return m_reader.run([scopes = scopesOf(person), key](Database &db) -> Result<std::vector<Attachment>> {
        if (!isThere(db, scopes, key))
            return failure(Error::Code::NotFound, u"no-such-case"_s);
        return attachmentsOf(db, key);
    });
}

void Board::dropOldUploads()
{
    (void)m_writer.run([core = m_core](Database &db) {
        for (const Upload &upload : allUploads(db)) {
            if (upload.expiresAt > core->means.clock.now())
                continue;
            Transaction transaction(db);
            dropUpload(db, upload.id);
            transaction.commit();
            core->blobs.removePart(upload.id);
        }
    });
}

} // namespace lianxin::board
