// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshotfile.h"

#include "core/wire/foldedline.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qsizetype longestLine = 16 << 20;
constexpr qint64 mostUnchecked = 1000;
constexpr qint64 firstFolded = 3; // schema

tl::unexpected<Error> damaged(const QString &why)
{
    return failure(Error::Code::Offline, u"answer-damaged"_s, u"snapshot: "_s + why);
}

qint64 sizeOf(const SnapshotPart &part)
{
    return qint64(part.rows.size() + part.malformed.size());
}

/// The case's place in the feed, if the line still tells; otherwise a number no row of the feed has.
qint64 seqOf(const QByteArray &line, qint64 lineNumber)
{
    const qsizetype at = line.lastIndexOf("\"seq\":");
    const qint64 seq = at < 0 ? 0 : line.sliced(at + 6).split(',').first().toLongLong();
    return seq > 0 ? seq : -lineNumber;
}

} // namespace

SnapshotFile::SnapshotFile(const QString &path) : m_file(path) { }

Result<std::optional<SnapshotHead>> SnapshotFile::open()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // a buffer sees no growth
        return damaged(m_file.errorString());
    const auto line = nextLine();
    if (!line)
        return tl::unexpected(line.error());
    if (!*line && !m_isWhole)
        return std::nullopt;
    const auto head = wire::readSnapshotHead(*line ? QByteArrayView(**line) : QByteArrayView());
    if (!head)
        return damaged(head.error().reason);
    m_hash.add(**line);
    m_head = *head;
    return m_head;
}

Result<SnapshotPart> SnapshotFile::next(int cases)
{
    SnapshotPart part {m_head, {}, {}};
    while (!m_isOver && sizeOf(part) < cases) {
        const auto line = nextLine();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line && !m_isWhole)
            break;
        if (!*line)
            return damaged(u"cut short"_s);
        const auto sum = wire::readSnapshotSum(**line);
        if (sum && sum->isEnd && !m_isWhole) { // what it says is checked when nothing can follow it
            m_at -= (*line)->size();
            break;
        }
        if (const auto fits = sum ? check(*sum) : take(**line); !fits)
            return tl::unexpected(fits.error());
        m_hash.add(**line);
        if (sum)
            giveChecked(part);
        m_isOver = sum && sum->isEnd;
    }
    return part;
}

Result<void> SnapshotFile::take(const QByteArray &line)
{
    if (const auto left = wire::readDepartures(line))
        m_departures.insert(m_departures.end(), left->begin(), left->end());
    else
        takeCase(line);
    return sizeOf(m_unchecked) > mostUnchecked ? Result<void>(damaged(u"no sum"_s)) : Result<void>();
}

Result<SnapshotRow> SnapshotFile::read(QByteArray &line)
{
    if (m_head.schema >= firstFolded) {
        auto whole = wire::unfolded(line);
        if (!whole)
            return failure(Error::Code::Invalid, u"bad-member"_s);
        line = *std::move(whole);
    }
    return m_lines.read(QByteArrayView(line).chopped(1));
}

void SnapshotFile::takeCase(QByteArray line)
{
    ++m_count;
    if (auto row = read(line))
        m_unchecked.rows.push_back(*std::move(row));
    else
        m_unchecked.malformed.push_back({seqOf(line, m_count), line, row.error().reason + u' ' + row.error().where});
}

void SnapshotFile::giveChecked(SnapshotPart &part)
{
    std::ranges::move(m_unchecked.rows, std::back_inserter(part.rows));
    std::ranges::move(m_unchecked.malformed, std::back_inserter(part.malformed));
    m_unchecked = {};
}

Result<void> SnapshotFile::check(const wire::SnapshotSum &sum)
{
    if (sum.count != m_count || (sum.isEnd && sum.count != m_head.count))
        return damaged(u"%1 cases"_s.arg(m_count));
    if (QString::fromLatin1(m_hash.result().toHex()) != sum.sha256)
        return damaged(u"hash"_s);
    if (!sum.isEnd)
        return {};
    const auto more = nextLine();
    if (!more)
        return tl::unexpected(more.error());
    return *more ? Result<void>(damaged(u"more behind its end"_s)) : Result<void>();
}

/// With its line feed; nothing at the end of what there is.
Result<std::optional<QByteArray>> SnapshotFile::nextLine()
{
    qsizetype from = m_at;
    for (;;) {
        const qsizetype feed = m_text.indexOf('\n', from);
        if (feed >= 0) {
            const QByteArray line = m_text.mid(m_at, feed + 1 - m_at);
            m_at = feed + 1;
            return line;
        }
        from = m_text.size() - m_at;
        if (from > longestLine)
            return damaged(u"a line without an end"_s);
        m_text.remove(0, std::exchange(m_at, 0));
        const auto filled = fill();
        if (!filled)
            return tl::unexpected(filled.error());
        if (!*filled)
            return m_text.isEmpty() || !m_isWhole ? Result<std::optional<QByteArray>>(std::nullopt)
                                                  : damaged(u"cut short"_s);
    }
}

/// Unpacks a little more; false if that was all there is.
Result<bool> SnapshotFile::fill()
{
    if (m_left.isEmpty() && !m_file.atEnd()) {
        m_packed = m_file.read(pieceSize);
        m_left = m_packed;
        if (m_left.isEmpty())
            return damaged(m_file.errorString());
    }
    const qsizetype before = m_text.size();
    if (const auto unpacked = m_stream.unpack(m_left, m_text); !unpacked)
        return damaged(unpacked.error().reason);
    if (m_text.size() > before || !m_left.isEmpty() || !m_file.atEnd())
        return true;
    return m_stream.isOver() || !m_isWhole ? Result<bool>(false) : damaged(u"cut short"_s);
}

} // namespace lianxin
