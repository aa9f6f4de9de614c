// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filepolicy.h"
#include "tests/catchqt.h"

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kB = 1024;
constexpr qint64 MB = 1024 * kB;

FileToSend original(qint64 bytes)
{
    FileToSend file;
    file.ref.bytes = bytes;
    return file;
}

FileToSend thumbnail()
{
    FileToSend file = original(20 * kB);
    file.isThumbnail = true;
    return file;
}

FileToSend asked(qint64 bytes)
{
    FileToSend file = original(bytes);
    file.isUrgent = true;
    return file;
}

FileToSend begun(qint64 bytes, qint64 sent)
{
    FileToSend file = original(bytes);
    file.sent = sent;
    return file;
}

struct Row {
    FileToSend file;
    LineStanding line; ///< bits a second, sent today, the day's bytes
    QString why;
};

} // namespace

TEST_CASE("what may leave over which line", "[files][policy]")
{
    const Row row = GENERATE(values<Row>({
        {original(100 * kB), {20'000, 0, 20 * MB}, u""_s},
        {original(256 * kB), {20'000, 0, 20 * MB}, u""_s},
        {original(256 * kB + 1), {64'000, 0, 20 * MB}, u"line-too-slow"_s},
        {original(256 * kB + 1), {64'001, 0, 20 * MB}, u""_s},
        {original(5 * MB), {std::nullopt, 0, 20 * MB}, u""_s},
        {original(5 * MB), {1'000'000, 20 * MB - 200 * kB, 20 * MB}, u"over-budget"_s},
        {original(100 * kB), {1'000'000, 20 * MB - 100 * kB, 20 * MB}, u""_s},
        {original(100 * kB), {1'000'000, 20 * MB - 100 * kB + 1, 20 * MB}, u"over-budget"_s},
        {begun(5 * MB, 5 * MB - 10 * kB), {1'000'000, 20 * MB - 10 * kB, 20 * MB}, u""_s},
        {original(1), {1'000'000, 0, 0}, u"over-budget"_s},
        {thumbnail(), {1'000, 20 * MB, 20 * MB}, u""_s},
        {thumbnail(), {std::nullopt, 0, 0}, u""_s},
        {asked(20 * MB), {1'000, 20 * MB, 20 * MB}, u""_s},
    }));

    CAPTURE(row.file.ref.bytes, row.file.sent, row.line.bitsPerSecond.value_or(-1), row.line.sentToday);
    CHECK(whyNotNow(row.file, row.line).value_or(Error {}).reason == row.why);
    CHECK(countsAgainstDay(row.file) == !(row.file.isThumbnail || row.file.isUrgent));
}

TEST_CASE("a file larger than a day's sum goes in several days", "[files][policy]")
{
    FileToSend file = original(3 * MB);
    int days = 0;
    for (; file.sent < file.ref.bytes && days < 100; ++days) {
        LineStanding line {1'000'000, 0, 1 * MB};
        while (file.sent < file.ref.bytes && !whyNotNow(file, line)) {
            const qint64 part = std::min(partSize(line), file.ref.bytes - file.sent);
            file.sent += part;
            line.sentToday += part;
        }
        CHECK(line.sentToday <= line.dailyBytes);
    }
    CHECK(days == 3);
}

TEST_CASE("a part is what the line takes in some seconds, within bounds", "[files][policy]")
{
    const auto [rate, bytes] = GENERATE(table<qint64, qint64>({
        {8'000, 64 * kB},
        {256'000, 128'000},
        {400'000, 200'000},
        {10'000'000, 256 * kB},
    }));
    CHECK(partSize({rate, 0, 0}) == bytes);
    CHECK(partSize({std::nullopt, 0, 0}) == 64 * kB);
}

TEST_CASE("thumbnails come first, then what people ask for", "[files][policy]")
{
    CHECK(rankOf(thumbnail()) < rankOf(FileToFetch {{}, true, {}, {}}));
    CHECK(rankOf(FileToFetch {{}, true, {}, {}}) < rankOf(FileToFetch {{}, false, {}, {}}));
    CHECK(rankOf(FileToFetch {{}, false, {}, {}}) < rankOf(asked(1)));
    CHECK(rankOf(asked(1)) < rankOf(original(1)));
}
