// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/downloadfile.h"
#include "core/sync/snapshotfile.h"
#include "tests/catchqt.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray caseLine(int n, const QByteArray &more = {})
{
    return R"({"case":{"key":"01930000-0000-7000-8000-00000000000)" + QByteArray::number(n) + R"(","version":1)" + more
           + R"(},"events":[],"letters":[],"seq":)" + QByteArray::number(n)
           + R"(,"v":1})"
             "\n";
}

QByteArray sumOf(const QByteArray &text, const QByteArray &what, int count)
{
    return "{\"" + what + R"(":true,"count":)" + QByteArray::number(count) + R"(,"sha256":")" + sha256(text) + "\"}\n";
}

QByteArray headLine(int count)
{
    return R"({"snapshot":"s","scope":"org:x","epoch":"e","cursor":"c","seq":3,"count":)" + QByteArray::number(count)
           + "}\n";
}

/// A whole snapshot of three cases as it is before packing.
QByteArray snapshotText(const QByteArrayList &lines = {caseLine(1), caseLine(2), caseLine(3)}, int count = 3)
{
    const QByteArray text = headLine(count) + lines.join();
    return text + sumOf(text, "end", count);
}

/// The same with a sum behind each case.
QByteArray summedText(int cases = 3)
{
    QByteArray text = headLine(cases);
    for (int n = 1; n <= cases; ++n) {
        text += caseLine(n);
        text += sumOf(text, "so_far", n);
    }
    return text + sumOf(text, "end", cases);
}

struct Folder {
    QTemporaryDir dir;
    QString path = dir.filePath(u"s.zst"_s);

    void write(const QByteArray &bytes) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// How many cases are read out of it, or the error.
    Result<int> cases(int perPart = 2, int *malformed = nullptr) const
    {
        SnapshotFile file(path);
        file.setWhole();
        if (const auto head = file.open(); !head)
            return tl::unexpected(head.error());
        for (int sum = 0;;) {
            const auto part = file.next(perPart);
            if (!part)
                return tl::unexpected(part.error());
            if (part->rows.empty() && part->malformed.empty())
                return sum;
            sum += int(part->rows.size());
            if (malformed)
                *malformed += int(part->malformed.size());
        }
    }
};

QByteArray packed(const QByteArray &text)
{
    return wire::compressed(text, wire::Encoding::Zstd);
}

HttpReply reply(int status, HttpHeaders headers)
{
    return {status, std::move(headers), {}};
}

} // namespace

TEST_CASE("a snapshot is read in parts of any size", "[sync]")
{
    const Folder folder;
    folder.write(packed(snapshotText()));
    const int perPart = GENERATE(1, 2, 3, 100);

    CHECK(*REQUIRE_OK(folder.cases(perPart)) == 3);
}

TEST_CASE("a snapshot cut short anywhere counts for nothing", "[sync]")
{
    const Folder folder;
    const QByteArray whole = packed(snapshotText());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        folder.write(whole.first(length));
        const auto read = folder.cases();
        INFO(length);
        REQUIRE_FALSE(read);
        CHECK(read.error().reason == u"answer-damaged");
    }
}

TEST_CASE("a snapshot with one bit turned over counts for nothing, or the bit for nothing", "[sync]")
{
    const Folder folder;
    const QByteArray whole = packed(snapshotText());
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
        folder.write(damaged);
        INFO(at);
        const auto read = folder.cases();
        CHECK(read.value_or(3) == 3);
        refused += read ? 0 : 1;
    }
    CHECK(refused > whole.size() - 10); // zstd has a few bits without a meaning
}

TEST_CASE("no case of a snapshot is given out before it is known to have come unchanged", "[sync]")
{
    const QByteArray good = summedText();
    const auto given = [](const QByteArray &text) {
        const Folder folder;
        folder.write(packed(text));
        SnapshotFile file(folder.path);
        file.setWhole();
        QByteArrayList rows;
        REQUIRE_OK(file.open());
        for (auto part = file.next(1); part && !part->rows.empty(); part = file.next(1))
            for (const SnapshotRow &row : part->rows)
                rows.append(row.docText);
        return rows;
    };
    const QByteArrayList whole = given(good);
    REQUIRE(whole.size() == 3);

    SECTION("a changed byte")
    {
        for (qsizetype at = headLine(3).size(); at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = char(changed[at] == '0' ? '1' : '0');
            const QByteArrayList rows = given(changed);
            INFO(at);
            CHECK(rows == whole.first(rows.size()));
        }
    }
    SECTION("no sum at all")
    {
        QByteArrayList lines;
        for (int n = 0; n < 1001; ++n)
            lines.append(caseLine(n % 10));
        CHECK(given(snapshotText(lines, 1001)).isEmpty());
    }
}

TEST_CASE("a snapshot tells what has left the feed, once it is whole", "[sync]")
{
    const QByteArray left = R"({"left":[{"id":"01930000-0000-7000-8000-000000000009","reason":"sealed"}]})"
                            "\n";
    const Folder folder;
    folder.write(packed(snapshotText({caseLine(1), left}, 1)));
    SnapshotFile file(folder.path);
    file.setWhole();
    REQUIRE_OK(file.open());

    CHECK(REQUIRE_OK(file.next(100))->rows.size() == 1);

    CHECK(file.isOver());
    REQUIRE(file.left().size() == 1);
    CHECK(file.left()[0].reason == u"sealed");
}

TEST_CASE("a snapshot must hold what its last line says", "[sync]")
{
    const Folder folder;
    const QByteArray good = snapshotText();
    const QByteArray text = GENERATE_COPY(snapshotText({caseLine(1)}, 3),                       // a case is missing
                                          QByteArray(good).replace("\"seq\":2,", "\"seq\":4,"), // changed on the way
                                          good + "{}\n",                                        // more behind its end
                                          good.chopped(1), QByteArray("<html>\n"), QByteArray());
    folder.write(packed(text));

    CHECK_FALSE(folder.cases());
}

TEST_CASE("a case that cannot be read is set aside and does not stop the others", "[sync]")
{
    const Folder folder;
    folder.write(packed(snapshotText({caseLine(1), caseLine(2, R"(,"status":"FLYING")"), caseLine(3)})));
    int malformed = 0;

    CHECK(*REQUIRE_OK(folder.cases(10, &malformed)) == 2);
    CHECK(malformed == 1);
}

TEST_CASE("a download goes on where it broke off", "[sync]")
{
    const Folder folder;
    {
        DownloadFile first(folder.path);
        CHECK(first.headers().empty());
        REQUIRE(first.begin(reply(200, {{"ETag", "\"a\""}})));
        REQUIRE(first.take("0123"));
    }
    DownloadFile second(folder.path);
    CHECK(second.headers() == HttpHeaders {{"Range", "bytes=4-"}, {"If-Range", "\"a\""}});
    CHECK_FALSE(second.begin(reply(206, {{"ETag", "\"a\""}, {"Content-Range", "bytes 9-10/11"}})));
    REQUIRE(second.begin(reply(206, {{"ETag", "\"a\""}, {"Content-Range", "bytes 4-6/7"}})));
    REQUIRE(second.take("456"));
    second.end();
    CHECK(second.isWhole(206));

    QFile file(folder.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "0123456");
    CHECK(DownloadFile(folder.path).headers() == HttpHeaders {{"If-None-Match", "\"a\""}});
    CHECK(DownloadFile(folder.path).isWhole(304));
}

TEST_CASE("another file by now starts the download anew", "[sync]")
{
    const Folder folder;
    DownloadFile first(folder.path);
    REQUIRE(first.begin(reply(200, {{"ETag", "\"a\""}})));
    REQUIRE(first.take("old"));
    first.end();

    DownloadFile second(folder.path);
    REQUIRE(second.begin(reply(200, {{"ETag", "\"b\""}})));
    CHECK_FALSE(second.isWhole(200));
    REQUIRE(second.take("newer"));
    second.end();

    QFile file(folder.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "newer");
}

TEST_CASE("a refusal is no file", "[sync]")
{
    const Folder folder;
    DownloadFile file(folder.path);
    for (const int status : {404, 410, 416, 503, 302})
        CHECK_FALSE(file.begin(reply(status, {})));
    CHECK_FALSE(QFile::exists(folder.path));
}

TEST_CASE("of a snapshot that is still coming what has come is read, and its end when nothing can follow", "[sync]")
{
    const Folder folder;
    const QByteArray all = packed(summedText());
    folder.write({});
    SnapshotFile file(folder.path);
    const auto head = REQUIRE_OK(file.open());
    CHECK_FALSE(*head);

    QFile growing(folder.path);
    REQUIRE(growing.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
    bool hasHead = false;
    int cases = 0;
    for (const char byte : all) {
        growing.write(&byte, 1);
        if (!hasHead)
            hasHead = REQUIRE_OK(file.open())->has_value();
        if (hasHead)
            cases += int(REQUIRE_OK(file.next(100))->rows.size());
        CHECK_FALSE(file.isOver());
    }
    CHECK(hasHead);
    CHECK(cases == 3);
    SECTION("whole")
    {
        file.setWhole();
        CHECK(REQUIRE_OK(file.next(100))->rows.empty());
        CHECK(file.isOver());
    }
    SECTION("more behind it")
    {
        growing.write("x");
        file.setWhole();
        CHECK(file.next(100).error().reason == u"answer-damaged"_s);
    }
}

TEST_CASE("what has come of a snapshot that ends too early counts; the whole does not", "[sync]")
{
    const Folder folder;
    folder.write(packed(snapshotText()).chopped(3));
    SnapshotFile file(folder.path);
    REQUIRE_OK(file.open());
    CHECK_FALSE(file.isOver());
    file.setWhole();
    CHECK(file.next(100).error().reason == u"answer-damaged"_s);
    CHECK_FALSE(file.isOver());
}
