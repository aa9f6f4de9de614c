// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordlog.h"
#include "tests/catchqt.h"
#include "tests/ownerfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

using Records = std::vector<QByteArray>;

const Records three {R"({"n":1})", R"({"n":2,"text":"路灯"})", R"({"n":3})"};

struct Folder {
    QTemporaryDir dir;
    QString file = dir.filePath(u"second/outbox.log"_s);

    void write(const Records &records)
    {
        auto log = *REQUIRE_OK(RecordLog::open(file));
        REQUIRE_OK(log.add(records));
    }
    QByteArray bytes() const
    {
        QFile f(file);
        REQUIRE(f.open(QIODevice::ReadOnly));
        return f.readAll();
    }
    void setBytes(const QByteArray &bytes) const
    {
        QFile f(file);
        REQUIRE(f.open(QIODevice::WriteOnly));
        f.write(bytes);
    }
    Records read() const { return REQUIRE_OK(RecordLog::read(file))->records; }
    int keptAside() const { return int(QDir(dir.filePath(u"second"_s)).entryList({u"*.damaged-*"_s}).size()); }
};

} // namespace

TEST_CASE("what was added to a log is read back in order, also after it was opened again", "[store][log]")
{
    Folder folder;
    folder.write({three[0]});
    folder.write({three[1], three[2]});

    CHECK(folder.read() == three);
    CHECK(isForOwnerOnly(folder.file));
    CHECK(folder.keptAside() == 0);
}

TEST_CASE("a log that is not there, or empty, has no records and can be begun", "[store][log]")
{
    Folder folder;
    CHECK_FALSE(REQUIRE_OK(RecordLog::read(folder.file))->exists);
    const int bytes = GENERATE(0, 3);
    folder.write({});
    folder.setBytes(folder.bytes().first(bytes));

    CHECK(folder.read().empty());
    folder.write(three);
    CHECK(folder.read() == three);
}

TEST_CASE("wherever a log ends too early, the whole records before it count and the torn end is kept aside",
          "[store][log]")
{
    Folder folder;
    folder.write(three);
    const QByteArray whole = folder.bytes();
    for (qsizetype size = 8; size < whole.size(); ++size) {
        CAPTURE(size);
        folder.setBytes(whole.first(size));
        const Records left = folder.read();
        REQUIRE(left.size() < 3);
        CHECK(std::equal(left.begin(), left.end(), three.begin()));
    }
    folder.write({three[2]});

    CHECK(folder.read() == three);
    CHECK(folder.keptAside() == 1);
}

TEST_CASE("whichever bit of a log flips, only the record it is in is lost", "[store][log]")
{
    Folder folder;
    folder.write(three);
    const QByteArray whole = folder.bytes();
    for (qsizetype bit = 8 * 8; bit < whole.size() * 8; ++bit) {
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        folder.setBytes(flipped);
        const auto read = REQUIRE_OK(RecordLog::read(folder.file));
        CAPTURE(bit);
        REQUIRE(read->isDamaged);
        REQUIRE(read->records.size() == 2);
        for (const QByteArray &record : read->records)
            REQUIRE(std::ranges::find(three, record) != three.end());
    }
}

TEST_CASE("a log of a newer version, or a file that is no log, is not touched", "[store][log]")
{
    Folder folder;
    folder.write({});
    const auto [bytes, code] = GENERATE(std::pair(QByteArray("LXLOG2\n\0and more", 16), Error::Code::TooNew),
                                        std::pair(QByteArray("SQLite format 3"), Error::Code::Corrupt));
    folder.setBytes(bytes);

    const auto opened = RecordLog::open(folder.file);

    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == code);
    CHECK(folder.bytes() == bytes);
}

TEST_CASE("rewriting leaves exactly the records it was given", "[store][log]")
{
    Folder folder;
    folder.write(three);
    auto log = *REQUIRE_OK(RecordLog::open(folder.file));

    REQUIRE_OK(log.rewrite({three[1]}));
    REQUIRE_OK(log.add({three[0]}));

    CHECK(folder.read() == Records {three[1], three[0]});
    CHECK(log.size() == folder.bytes().size());
    CHECK(isForOwnerOnly(folder.file));
}

TEST_CASE("two programs do not write to one log", "[store][log]")
{
    Folder folder;
    auto log = *REQUIRE_OK(RecordLog::open(folder.file));
    REQUIRE_OK(log.rewrite(three));

    const auto second = RecordLog::open(folder.file);

    REQUIRE_FALSE(second);
    CHECK(second.error().code == Error::Code::Busy);
    CHECK(folder.read() == three);
}
