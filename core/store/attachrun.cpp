// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attachrun.h"

#include "core/domain/attaching.h"
#include "core/store/attachmenttable.h"
#include "core/store/submission.h"

#include <QBuffer>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QIODevice> sourceOf(const FileToAttach &file)
{
    if (!file.path.isEmpty())
        return std::make_unique<QFile>(file.path);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(file.content);
    return buffer;
}

std::unique_ptr<FileCopy> copyOf(const QByteArray &bytes, const QString &part)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    return std::make_unique<FileCopy>(std::move(buffer), part);
}

} // namespace

AttachRun::AttachRun(std::shared_ptr<StoreCore> core, Actor actor, CaseId id, FileToAttach file)
    : m_core(std::move(core)),
      m_actor(std::move(actor)),
      m_case(id),
      m_file(std::move(file))
{
    if (m_file.name.isEmpty())
        m_file.name = fileNameFor(m_file.path);
    if (m_file.type.isEmpty())
        m_file.type = mediaTypeFor(m_file.name);
    m_promise.start();
}

QFuture<Result<Attachment>> AttachRun::start(const std::shared_ptr<StoreCore> &core, const Actor &actor, CaseId id,
                                             const FileToAttach &file)
{
    const std::shared_ptr<AttachRun> run(new AttachRun(core, actor, id, file));
    auto future = run->m_promise.future();
    if (core->isReadOnly())
        run->finish(failure(Error::Code::NotAllowed, u"read-only"_s));
    else
        run->postNext();
    return future;
}

void AttachRun::postNext()
{
    (void)m_core->onWriter([run = shared_from_this()](Database &db) { run->takeNext(db); });
}

void AttachRun::takeNext(Database &db)
{
    if (!m_original)
        begin();
    const auto isCopied = copyPiece();
    if (!isCopied)
        return finish(tl::unexpected(isCopied.error()));
    if (!*isCopied)
        return postNext();
    finish(attempt([&] { return attach(db); }));
}

void AttachRun::begin()
{
    const QString name = m_core->newOperationId().toString();
    m_original = std::make_unique<FileCopy>(sourceOf(m_file), m_core->files().coming(name));
    if (!m_file.thumbnail.isEmpty())
        m_thumbnail = copyOf(m_file.thumbnail, m_core->files().coming(name + u"-thumbnail"_s));
}

/// A file that is too large is not copied to its end first.
Result<bool> AttachRun::copyPiece()
{
    const auto isCopied = m_original->step();
    if (isCopied && m_original->ref().bytes > m_core->rules().files.largestBytes)
        return failure(Error::Code::NotAllowed, toCode(Guard::FileWithinLimit));
    if (!isCopied || !*isCopied || !m_thumbnail)
        return isCopied;
    return m_thumbnail->step();
}

Result<Attachment> AttachRun::attach(Database &db)
{
    AttachFile file {m_original->ref(), std::nullopt, m_file.type, m_file.name, m_file.what};
    const bool wasKnown = isFileKnown(db, file.original.sha256);
    m_original->settle(m_core->files());
    if (m_thumbnail) {
        file.thumbnail = m_thumbnail->ref();
        m_thumbnail->settle(m_core->files());
    }
    const auto job = [&](Work &work) { return announce(work, file); };
    auto attached = m_core->transact(db, job);
    if (!attached && !wasKnown)
        m_core->files().remove(file.original.sha256);
    if (!attached && file.thumbnail && !isFileKnown(db, file.thumbnail->sha256))
        m_core->files().remove(file.thumbnail->sha256);
    return attached;
}

Result<Attachment> AttachRun::announce(Work &work, const AttachFile &file)
{
    addFileHere(work.db, file.original);
    if (file.thumbnail)
        addFileHere(work.db, *file.thumbnail);
    return submit(work, m_actor, m_case, file, {}).map([](const Case &c) { return c.attachments.back(); });
}

void AttachRun::finish(Result<Attachment> result)
{
    m_original.reset(); // and what is left of it
    m_thumbnail.reset();
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace lianxin
