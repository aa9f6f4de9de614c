// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/filemover.h"

#include "core/base/log.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

Caller callerOf(const Speaker &speaker)
{
    return {QUrl(speaker.board.url), speaker.sender.token, speaker.device};
}

Result<QByteArray> partOf(const FileToSend &file, qint64 bytes)
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, u"file-missing"_s, source.errorString());
    source.seek(file.sent);
    const QByteArray part = source.read(bytes);
    if (part.size() != bytes)
        return failure(Error::Code::Corrupt, u"attachment-damaged"_s, u"shorter than it was"_s);
    return part;
}

} // namespace

void FileMover::run(const FileEffect &effect)
{
    std::visit([this](const auto &wanted) { run(wanted); }, effect);
}

void FileMover::run(const LoadFiles &)
{
    m_store.fileStanding().whenDone(
        [tell = m_tell](Result<FileStanding> standing) { tell(FilesKnown {std::move(standing)}); });
}

void FileMover::ask(const HttpRequest &request, const Speaker &speaker, UploadAnswered::To to, qint64 bytes)
{
    m_transport.send(request, [tell = m_tell, clock = &m_clock, request, id = speaker.board.boardId, to, bytes,
                               askedAt = m_clock.now()](const Exchange &exchange) {
        tell(UploadAnswered {to, uploadAnswer(exchange, id, request), bytes, clock->now() - askedAt});
    });
}

void FileMover::run(const BeginUpload &begin)
{
    ask(beginUploadCall(callerOf(begin.speaker), begin.file), begin.speaker, UploadAnswered::To::Begin, 0);
}

void FileMover::run(const LookAtUpload &look)
{
    ask(lookAtUploadCall(callerOf(look.speaker), look.file.upload), look.speaker, UploadAnswered::To::Look, 0);
}

void FileMover::run(const SendPart &part)
{
    const auto bytes = partOf(part.file, part.bytes);
    if (!bytes)
        return m_tell(PartUnreadable {bytes.error()});
    ask(partCall(callerOf(part.speaker), part.file.upload, part.file.sent, *bytes, part.isSummed), part.speaker,
        UploadAnswered::To::Part, part.bytes);
}

void FileMover::run(const KeepSent &keep)
{
    m_store.recordFileSent(keep.sent).whenDone(
        [tell = m_tell](Result<void> kept) { tell(SentKept {std::move(kept)}); });
}

void FileMover::run(const FetchFile &fetch)
{
    const auto file = std::make_shared<DownloadFile>(fetch.file.path);
    HttpRequest request = blobCall(callerOf(fetch.speaker), fetch.file.ref.sha256, file->headers());
    request.sink = file;
    m_transport.send(request, [tell = m_tell, fetch, file](const Exchange &exchange) {
        tell(FetchAnswered {fileAnswer(exchange, fetch.speaker.board, *file)});
    });
}

void FileMover::run(const KeepFetched &keep)
{
    m_store.keepFetchedFile(keep.file.ref.sha256, keep.file.path)
        .whenDone([tell = m_tell, path = keep.file.path](Result<void> kept) {
            if (kept || kept.error().code == Error::Code::Invalid)
                DownloadFile::remove(path); // its tag, that is; a file that is no good would be so again
            tell(FetchedKept {std::move(kept)});
        });
}

void FileMover::run(const NoteFileFailed &note)
{
    qCWarning(logSync) << "a file did not move:" << note.failed.sha256.left(12) << note.failed.why.reason;
    m_store.recordFileFailed(note.failed).whenDone([tell = m_tell](const Result<void> &kept) {
        if (!kept)
            qCWarning(logSync) << "could not be kept:" << kept.error().reason;
        tell(FailureNoted {});
    });
}

void FileMover::run(const AbortFetch &)
{
    m_transport.abort();
}

} // namespace lianxin::sync
