// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"
#include "tests/files/photos.h"

#include <QCryptographicHash>
#include <QDir>

using namespace lianxin;
using namespace lianxin::test;

// Files of cases from one desk to another, by the command line alone.

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct FileTown : Town {
    QString photo = written(u"路灯.jpg"_s, QByteArray(200'000, 'x'));
    QString number = clerk.lines({u"list"_s}).front().value(u"number").toString();
    const Ctl other {folder.filePath(u"other"_s), clerkName};

    FileTown()
    {
        other.one({u"init"_s, u"--board"_s, url(), u"--token"_s, clerkToken});
        other.one({u"sync"_s});
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QJsonObject sync(const Ctl &at) const { return at.one({u"sync"_s, u"--files"_s}); }
    QJsonObject fileAt(const Ctl &at) const { return at.one({u"files"_s, number}); }
};

} // namespace

TEST_CASE("a photo goes from one desk to another by the command line", "[ctl][files]")
{
    const FileTown town;
    const QString small = town.written(u"small.jpg"_s, "small");

    const auto attached = town.clerk.one(
        {u"attach"_s, town.number, town.photo, u"--kind"_s, u"photo_after"_s, u"--thumbnail"_s, small});
    CHECK(attached.value(u"name") == u"路灯.jpg"_s);
    CHECK(attached.value(u"type") == u"image/jpeg"_s);
    CHECK(town.fileAt(town.clerk).value(u"original")[u"state"] == u"to_send"_s);
    CHECK(town.clerk.one({u"verify"_s}).value(u"files_to_send") == 2);
    CHECK(town.sync(town.clerk).value(u"files_sent") == 2);
    CHECK(town.fileAt(town.clerk).value(u"original")[u"state"] == u"here"_s);

    CHECK(town.sync(town.other).value(u"files_fetched") == 1);
    const auto seen = town.fileAt(town.other);
    CHECK(seen.value(u"what") == u"photo_after"_s);
    CHECK(seen.value(u"by") == clerkName);
    CHECK(seen.value(u"thumbnail")[u"state"] == u"here"_s);
    CHECK(seen.value(u"original")[u"state"] == u"elsewhere"_s);

    const QString out = town.folder.filePath(u"out.jpg"_s);
    const QStringList fetch {u"fetch"_s, town.number, u"1"_s, u"--out"_s, out};
    CHECK(town.other.one(fetch).value(u"state") == u"wanted"_s);
    CHECK(town.sync(town.other).value(u"files_fetched") == 1);
    CHECK(town.other.one(fetch).value(u"state") == u"here"_s);
    CHECK(read(out) == read(town.photo));
    CHECK(town.other.run(fetch).exitCode == 74); // nothing is written over
}

TEST_CASE("text does not take files along unless it is asked to", "[ctl][files]")
{
    const FileTown town;
    town.clerk.one({u"attach"_s, town.number, town.photo});

    CHECK(town.clerk.one({u"sync"_s}).value(u"sent") == 1);
    CHECK(town.other.lines({u"files"_s, town.number}).empty());
    CHECK(town.other.one({u"sync"_s}).value(u"received") == 1);
    CHECK(town.other.read({u"files"_s, town.number}).contains(u"不在本机，需要时再取"_s));
}

TEST_CASE("originals keep within the day's sum, unless a person wants them to leave", "[ctl][files]")
{
    const FileTown town;
    CHECK(town.clerk.one({u"file-budget"_s, u"1000"_s}).value(u"bytes_a_day") == 1000);
    town.clerk.one({u"attach"_s, town.number, town.photo});

    CHECK(town.sync(town.clerk).value(u"files_sent") == 0);
    CHECK(town.fileAt(town.clerk).value(u"original")[u"problem"][u"reason"] == u"over-budget"_s);
    CHECK(town.clerk.read({u"files"_s, town.number}).contains(u"今天的流量用完了"_s));
    CHECK(town.clerk.one({u"send-files"_s, town.number}).value(u"files") == 1);
    CHECK(town.sync(town.clerk).value(u"files_sent") == 1);
}

TEST_CASE("a picture is attached without what it tells, or not at all unless somebody says so", "[ctl][files]")
{
    FileTown town;
    const QByteArray told = test::tinyGif(test::gifExtension('\xfe', {"SecretPhone"})), plain = test::tinyGif({});
    const auto hash = [](const QByteArray &bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    CHECK(town.clerk.one({u"attach"_s, town.number, town.written(u"a.gif"_s, told)}).value(u"sha256") == hash(plain));

    const QString heic = town.written(u"a.heic"_s, QByteArray("\0\0\0\x18"
                                                              "ftypheic",
                                                              12)
                                                       + "GPS");
    CHECK(town.clerk.run({u"attach"_s, town.number, heic}).reason() == u"picture-keeps-data");
    town.clerk.one({u"attach"_s, town.number, heic, u"--keep-metadata"_s});
    CHECK(town.clerk.lines({u"files"_s, town.number}).size() == 2);
}

TEST_CASE("what cannot be attached or fetched is said in a sentence", "[ctl][files]")
{
    const FileTown town;
    const auto missing = town.clerk.run({u"attach"_s, town.number, u"/nowhere/a.jpg"_s});
    CHECK(missing.exitCode == 66);
    CHECK(missing.reason() == u"no-such-file");
    const auto empty = town.clerk.run({u"attach"_s, town.number, town.written(u"empty.pdf"_s, {})});
    CHECK(empty.exitCode == 77);
    CHECK(empty.reason() == u"file-within-limit");
    const auto none = town.clerk.run({u"fetch"_s, town.number, u"1"_s, u"--out"_s, town.folder.filePath(u"x"_s)});
    CHECK(none.exitCode == 66);
    CHECK(none.reason() == u"no-such-attachment");
    CHECK(town.clerk.lines({u"files"_s, town.number}).empty());
}

TEST_CASE("a wrong file is withdrawn with a reason, a lost one is told, and neither stops anybody", "[ctl][files]")
{
    const FileTown town;
    town.clerk.one({u"attach"_s, town.number, town.photo});
    CHECK(town.clerk.run({u"withdraw-file"_s, town.number, u"2"_s, u"附错了"_s}).reason() == u"no-such-attachment");
    town.clerk.one({u"withdraw-file"_s, town.number, u"1"_s, u"附错了"_s});
    CHECK(town.fileAt(town.clerk).value(u"withdrawn") == u"附错了"_s);
    CHECK(town.sync(town.clerk).value(u"files_sent") == 0);

    const QString hash
        = town.clerk.one({u"attach"_s, town.number, town.written(u"b.pdf"_s, "pdf")}).value(u"sha256").toString();
    REQUIRE(QFile::remove(town.clerk.profile() + u"/files/"_s + hash.left(2) + u'/' + hash));
    const auto verified = town.clerk.run({u"verify"_s});
    CHECK(verified.exitCode == 1);
    CHECK(objectsIn(verified.out).front().value(u"lost_files")[0] == hash);
    CHECK(town.sync(town.clerk).value(u"sent") == 1);
    CHECK(town.clerk.lines({u"files"_s, town.number}).back().value(u"original")[u"state"] == u"lost"_s);
}
