// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordlog.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <QTemporaryDir>

// The file of the second copy, record by record: an input is such a file after a bad disk had it.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

using Records = std::vector<QByteArray>;

struct Folder {
    const QTemporaryDir dir;
    const QString log = dir.filePath(u"outbox.log"_s);

    void write(const QByteArray &bytes) const
    {
        QFile to(log);
        must(to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size(), "the log can be written");
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile from(log);
        return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
    }
};

RecordsRead readIn(const Folder &folder)
{
    const auto read = RecordLog::read(folder.log);
    must(read.has_value(), "a log of ours can be read");
    return *read;
}

/// Opened for adding it holds what could be read, whole, and takes more.
void mustGoOn(const Folder &folder, const RecordsRead &found)
{
    auto log = RecordLog::open(folder.log);
    must(log.has_value(), "what can be read can be added to");
    must(QFile::exists(folder.log + u".damaged-1"_s) == found.isDamaged, "what was damaged is kept aside");
    must(readIn(folder).records == found.records && !readIn(folder).isDamaged, "what is whole stays, the rest goes");
    must(log->add({"{}"}, false).has_value(), "a record can be added");
    Records more = found.records;
    more.push_back("{}");
    must(readIn(folder).records == more, "a record stands behind the others");
    must(log->size() == folder.bytes().size(), "the log knows how long it is");
}

void mustNotMindACut(const Folder &folder, const QByteArray &bytes, const Records &all)
{
    constexpr qsizetype beginning = 8;
    for (const qsizetype length : cuts(bytes.size() - beginning)) {
        folder.write(bytes.first(beginning + length));
        const Records some = readIn(folder).records;
        must(some.size() < all.size() && std::equal(some.begin(), some.end(), all.begin()),
             "of a log that was cut short its beginning is left");
    }
}

/// One bit turned over takes one record at most.
void mustNotMindABit(const Folder &folder, QByteArray bytes, const Records &all)
{
    constexpr qsizetype beginning = 8;
    const qsizetype at = beginning + qsizetype(qChecksum(bytes)) % (bytes.size() - beginning);
    bytes[at] = char(bytes[at] ^ (1 << (at % 8)));
    folder.write(bytes);
    const Records left = readIn(folder).records;
    const auto isLeft = [&](const QByteArray &record) { return std::ranges::find(left, record) != left.end(); };
    must(std::ranges::count_if(all, isLeft) + 1 >= std::ssize(all), "damage takes one record and no other");
}

} // namespace

void run(const QByteArray &input)
{
    const Folder folder;
    folder.write(input);
    const auto found = RecordLog::read(folder.log);
    if (!found)
        return must(!RecordLog::open(folder.log) && folder.bytes() == input, "what is not ours is not touched");
    mustGoOn(folder, *found);
    const QByteArray whole = folder.bytes();
    const Records all = readIn(folder).records;
    mustNotMindACut(folder, whole, all);
    mustNotMindABit(folder, whole, all);
}

} // namespace lianxin::fuzz
