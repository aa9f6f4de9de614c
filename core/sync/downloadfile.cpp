// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/downloadfile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString tagFile(const QString &path)
{
    return path + u".etag"_s;
}

/// "bytes 100-999/1000" → 100
qint64 startOf(const QByteArray &contentRange)
{
    const QByteArray range = contentRange.trimmed();
    return range.startsWith("bytes ") ? range.sliced(6).split('-').first().toLongLong() : -1;
}

} // namespace

DownloadFile::DownloadFile(const QString &path, std::function<void(qint64)> grown)
    : m_file(path),
      m_grown(std::move(grown))
{
    QFile remembered(tagFile(path));
    if (!m_file.exists() || !remembered.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = remembered.readAll().split('\n');
    m_tag = lines.value(0);
    m_whole = lines.value(1) == "whole";
}

HttpHeaders DownloadFile::headers() const
{
    if (m_tag.isEmpty())
        return {};
    if (m_whole)
        return {{"If-None-Match", m_tag}};
    if (m_file.size() == 0)
        return {};
    return {{"Range", "bytes=" + QByteArray::number(m_file.size()) + '-'}, {"If-Range", m_tag}};
}

bool DownloadFile::begin(const HttpReply &head)
{
    if (head.status != 200 && head.status != 206)
        return false;
    if (head.status == 206 && startOf(head.header("Content-Range")) != m_file.size())
        return false;
    const bool again = head.status == 200;
    const auto how = again ? QIODevice::Truncate : QIODevice::Append;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | how)) // somebody reads it meanwhile
        return false;
    m_file.setPermissions(ownerOnly);
    tellGrown(m_file.size());
    return rememberTag(head.header("ETag").trimmed(), false);
}

bool DownloadFile::take(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return false;
    tellGrown(bytes.size());
    return true;
}

void DownloadFile::tellGrown(qint64 bytes) const
{
    if (m_grown)
        m_grown(bytes);
}

void DownloadFile::end()
{
    m_whole = m_file.flush() && rememberTag(m_tag, true);
    m_file.close();
}

bool DownloadFile::isWhole(int status) const
{
    return m_whole && (status == 200 || status == 206 || status == 304);
}

bool DownloadFile::rememberTag(const QByteArray &tag, bool whole)
{
    m_tag = tag;
    m_whole = whole;
    QSaveFile file(tagFile(m_file.fileName()));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(ownerOnly);
    file.write(tag + '\n' + (whole ? "whole" : "part"));
    return file.commit();
}

void DownloadFile::remove(const QString &path)
{
    QFile::remove(path);
    QFile::remove(tagFile(path));
}

} // namespace lianxin
