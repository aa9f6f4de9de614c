// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/uploadwriter.h"

#include <QFileInfo>

namespace lianxin::board {

using namespace Qt::StringLiterals;

UploadWriter::UploadWriter(const QString &path, qint64 offset, qint64 room, std::optional<ChunkSum> sum)
    : m_file(path),
      m_offset(offset),
      m_room(room),
      m_sum(std::move(sum)),
      m_hash(m_sum ? m_sum->algorithm : QCryptographicHash::Sha1)
{
    // Unbuffered: what was taken is in the file, whatever becomes of this process.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || !m_file.seek(offset))
        fail(507, u"disk-full"_s);
}

UploadWriter::UploadWriter(int status, const QString &reason) : m_status(status), m_reason(reason) { }

UploadWriter::~UploadWriter()
{
    if (m_file.isOpen() && m_sum)
        takeBack();
    m_file.close();
    if (m_isRemovedAtEnd)
        m_file.remove();
}

void UploadWriter::take(QByteArrayView part)
{
    if (m_status != 0)
        return;
    if (m_taken + part.size() > m_room)
        return fail(413, u"too-large"_s);
    if (m_file.write(part.data(), part.size()) != part.size())
        return fail(507, u"disk-full"_s);
    m_taken += part.size();
    if (m_sum)
        m_hash.addData(part);
}

void UploadWriter::stop()
{
    fail(409, u"taken-over"_s);
}

void UploadWriter::removeAtEnd()
{
    m_isRemovedAtEnd = true;
}

void UploadWriter::keep()
{
    m_isRemovedAtEnd = false;
}

QString UploadWriter::id() const
{
    return QFileInfo(m_file).fileName();
}

bool UploadWriter::finish()
{
    if (m_status == 0 && m_sum && m_hash.result() != m_sum->expected)
        fail(460, u"checksum-mismatch"_s);
    m_file.close();
    return m_status == 0;
}

void UploadWriter::fail(int status, const QString &reason)
{
    if (m_status != 0)
        return;
    m_status = status;
    m_reason = reason;
    if (m_file.isOpen() && (m_sum || status == 507))
        takeBack();
    m_file.close();
}

void UploadWriter::takeBack()
{
    m_file.resize(m_offset);
    m_taken = 0;
}

} // namespace lianxin::board
