// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/database.h"
#include "core/store/filefolder.h"
#include "core/store/recovery.h"
#include "core/store/verification.h"
#include "tests/ownerfiles.h"
#include "tests/store/fakeboard.h"

#include <QDir>
#include <QDirIterator>

using namespace lianxin;
using State = FilePart::State;

namespace {

/// Bytes that no two offsets have alike.
QByteArray picture(qsizetype size, int seed = 0)
{
    QByteArray bytes;
    for (int i = seed; bytes.size() < size; ++i)
        bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    return bytes.first(size);
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct FileDesk : SyncedDesk {
    CaseId id = taken();
    FileFolder folder {file};

    CaseId taken()
    {
        const CaseId one = take(letter(u"路灯"_s));
        pushAll();
        pull();
        return one;
    }
    Attachment attach(const FileToAttach &what) { return ok(store().attachFile(office.clerk, id, what)); }
    FileOfCase only()
    {
        const auto all = ok(store().files(office.clerk, id));
        REQUIRE(all.size() == 1);
        return all.front();
    }
    FileStanding standing() { return ok(store().fileStanding()); }
    /// Every file there is in the profile's folder, by its name.
    QStringList onDisk() const
    {
        QStringList names;
        QDirIterator all(dir.filePath(u"files"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            names << QFileInfo(all.next()).fileName();
        names.sort();
        return names;
    }
    CaseKey key() { return current(id).key; }
};

FileToAttach photo(const QByteArray &bytes, const QByteArray &thumbnail = {})
{
    return {{}, bytes, u"路灯.jpg"_s, {}, thumbnail, FileKind::PhotoBefore};
}

} // namespace

TEST_CASE("a file is copied into the profile for its owner alone, and the case names it", "[store][files]")
{
    FileDesk desk;
    const QByteArray bytes = picture(3'000'000);
    write(desk.dir.filePath(u"IMG 1.JPG"_s), bytes);

    const Attachment attached
        = desk.attach({desk.dir.filePath(u"IMG 1.JPG"_s), {}, {}, {}, picture(9'000, 7), FileKind::Photo});

    CHECK(attached.name == u"IMG 1.JPG");
    CHECK(attached.type == u"image/jpeg");
    CHECK(attached.original == FileRef {hashOf(bytes), bytes.size()});
    const FileOfCase file = desk.only();
    CHECK(file.attachment == attached);
    CHECK(file.original.state == State::ToSend);
    CHECK(read(file.original.path) == bytes);
    CHECK(isForOwnerOnly(file.original.path));
    CHECK(read(file.thumbnail->path) == picture(9'000, 7));
    CHECK(desk.onDisk().size() == 2);
    CHECK(std::get<AttachFile>(desk.caseFile(desk.id).timeline.back().recorded.operation).name == u"IMG 1.JPG");
    CHECK(desk.outbox().size() == 1);
}

TEST_CASE("the same file attached twice lies there once", "[store][files]")
{
    FileDesk desk;
    desk.attach(photo(picture(1'000)));
    desk.attach(photo(picture(1'000)));

    CHECK(desk.ok(desk.store().files(desk.office.clerk, desk.id)).size() == 2);
    CHECK(desk.onDisk().size() == 1);
}

TEST_CASE("what cannot be attached leaves nothing behind", "[store][files]")
{
    FileDesk desk;
    FileToAttach what = photo(picture(1'000), picture(500));
    Actor who = desk.office.clerk;
    QString reason;
    SECTION("it is not there")
    {
        what.content.clear();
        what.path = desk.dir.filePath(u"没有.jpg"_s);
        reason = u"no-such-file"_s;
    }
    SECTION("it is empty")
    {
        what.content.clear();
        reason = u"file-within-limit"_s;
    }
    SECTION("it is too large")
    {
        what.content = QByteArray(desk.rules.files.largestBytes + 1, 'x');
        reason = u"file-within-limit"_s;
    }
    SECTION("its thumbnail is no small picture")
    {
        what.thumbnail = QByteArray(desk.rules.files.largestThumbnailBytes + 1, 'x');
        reason = u"file-within-limit"_s;
    }
    SECTION("its name is a path")
    {
        what.name = u"../desk.db"_s;
        reason = u"file-named"_s;
    }
    SECTION("whoever attaches it may not")
    {
        who = desk.office.admin;
        reason = u"no-such-case"_s;
    }

    const auto refused = desk.answer(desk.store().attachFile(who, desk.id, what));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == reason);
    CHECK(desk.ok(desk.store().files(desk.office.clerk, desk.id)).empty());
    CHECK(desk.onDisk().isEmpty());
    CHECK(desk.outbox().empty());
}

TEST_CASE("a refusal does not take away the same file from where it is", "[store][files]")
{
    FileDesk desk;
    desk.attach(photo(picture(1'000), picture(500)));
    FileToAttach again = photo(picture(1'000), picture(500));
    again.name = u"a/b"_s;

    REQUIRE_FALSE(desk.answer(desk.store().attachFile(desk.office.clerk, desk.id, again)));

    CHECK(desk.onDisk().size() == 2);
}

TEST_CASE("nobody announces a file whose bytes are not here", "[store][files]")
{
    FileDesk desk;
    const auto refused = desk.answer(desk.store().submit(
        desk.office.clerk, desk.id, AttachFile {{hashOf("x"), 1}, {}, u"image/png"_s, u"x.png"_s, FileKind::Photo}));

    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == u"no-such-file");
}

TEST_CASE("bytes leave when the board has their operation, small before large", "[store][files]")
{
    FileDesk desk;
    const Attachment large = desk.attach(photo(picture(9'000), picture(500)));
    const Attachment small = desk.attach(photo(picture(2'000, 9)));
    CHECK(desk.standing().toSend.empty());

    desk.pushAll();

    const auto waiting = desk.standing();
    CHECK(waiting.sync.hasFiles);
    REQUIRE(waiting.toSend.size() == 3);
    CHECK(waiting.toSend[0].isThumbnail);
    CHECK(waiting.toSend[0].ref == *large.thumbnail);
    CHECK(waiting.toSend[1].ref == small.original);
    CHECK(waiting.toSend[2].ref == large.original);
    CHECK(waiting.toSend[2].caseKey == desk.key());
    CHECK(waiting.toSend[2].author == desk.office.clerk.id);
    CHECK(waiting.toSend[2].name == u"路灯.jpg");
}

TEST_CASE("where large originals leave only if asked for, small ones and thumbnails leave as ever", "[store][files]")
{
    FileDesk desk;
    desk.ok(desk.store().setSetting(settingkey::largeFilesOnlyAsked, u"1"_s));
    const Attachment large = desk.attach(photo(picture(256 * 1024 + 1), picture(500)));
    desk.attach(photo(picture(256 * 1024, 9)));
    desk.pushAll();

    CHECK(desk.standing().toSend.size() == 2);
    const auto files = desk.ok(desk.store().files(desk.office.clerk, desk.id));
    CHECK(files[0].original.problem.reason == u"only-when-asked");
    CHECK(files[1].original.problem == Error());

    desk.ok(desk.store().sendFileNow(desk.office.clerk, desk.id, large.id));
    CHECK(desk.standing().toSend.size() == 3);
}

TEST_CASE("how far sending has got is remembered, and counts for the day", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(9'000)));
    desk.pushAll();

    desk.ok(desk.store().recordFileSent({file.id, false, u"/v1/uploads/1"_s, 4'000, false, 4'000, 256'000}));
    desk.reopen();

    FileStanding standing = desk.standing();
    REQUIRE(standing.toSend.size() == 1);
    CHECK(standing.toSend[0].upload == u"/v1/uploads/1");
    CHECK(standing.toSend[0].sent == 4'000);
    CHECK(standing.line == LineStanding {256'000, 4'000, 20 << 20});
    CHECK(desk.only().original.moved == 4'000);

    desk.ok(desk.store().recordFileSent({file.id, false, u"/v1/uploads/1"_s, 9'000, true, 5'000, {}}));
    standing = desk.standing();
    CHECK(standing.toSend.empty());
    CHECK(standing.line.sentToday == 9'000);
    CHECK(desk.only().original.state == State::Here);

    desk.clock.advance(std::chrono::hours(24));
    CHECK(desk.standing().line == LineStanding {std::nullopt, 0, 20 << 20});
}

TEST_CASE("a file that fails is tried again ever more seldom, and never given up", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(9'000)));
    desk.pushAll();
    const FileFailed failed {
        file.id, false, file.original.sha256, {Error::Code::Offline, u"board-failed"_s, {}, {}}, false};

    std::chrono::milliseconds longest {0};
    for (int i = 0; i < 12; ++i) {
        desk.ok(desk.store().recordFileFailed(failed));
        CHECK(desk.standing().toSend.empty());
        CHECK_FALSE(desk.standing().sync.hasFiles);
        CHECK(desk.only().original.problem.reason == u"board-failed");
        std::chrono::milliseconds waited {0};
        for (; desk.standing().toSend.empty(); waited += std::chrono::minutes(1))
            desk.clock.advance(std::chrono::minutes(1));
        CHECK(waited >= longest);
        longest = waited;
    }
    CHECK(longest == std::chrono::hours(24));

    desk.ok(desk.store().recordFileFailed(failed));
    desk.ok(desk.store().sendFileNow(desk.office.clerk, desk.id, file.id));
    REQUIRE(desk.standing().toSend.size() == 1);
    CHECK(desk.standing().toSend[0].isUrgent);
    CHECK(desk.changes.back().files);
}

TEST_CASE("thumbnails of other desks' files come by themselves, originals when somebody asks", "[store][files]")
{
    FileDesk desk;
    const QByteArray bytes = picture(9'000), small = picture(500);
    desk.board.done(desk.office.handler, desk.key(),
                    AttachFile {{hashOf(bytes), bytes.size()},
                                FileRef {hashOf(small), small.size()},
                                u"image/jpeg"_s,
                                u"现场.jpg"_s,
                                FileKind::PhotoAfter});
    desk.pull();

    FileStanding standing = desk.standing();
    REQUIRE(standing.toFetch.size() == 1);
    CHECK(standing.toFetch[0].ref.sha256 == hashOf(small));
    CHECK(standing.toFetch[0].isThumbnail);
    CHECK(standing.toFetch[0].scope == desk.board.scope);
    CHECK(desk.only().original.state == State::Elsewhere);
    CHECK(desk.only().thumbnail->state == State::Wanted);

    write(standing.toFetch[0].path, small);
    desk.ok(desk.store().keepFetchedFile(hashOf(small), standing.toFetch[0].path));
    CHECK(desk.only().thumbnail->state == State::Here);
    CHECK(isForOwnerOnly(desk.only().thumbnail->path));

    desk.ok(desk.store().wantFile(desk.office.clerk, desk.id, desk.only().attachment.id));
    standing = desk.standing();
    REQUIRE(standing.toFetch.size() == 1);
    CHECK(standing.toFetch[0].ref.sha256 == hashOf(bytes));
    write(standing.toFetch[0].path, bytes);
    desk.ok(desk.store().keepFetchedFile(hashOf(bytes), standing.toFetch[0].path));
    CHECK(read(desk.only().original.path) == bytes);
    CHECK(desk.standing().toSend.empty());
}

TEST_CASE("what was fetched counts only with its hash", "[store][files]")
{
    FileDesk desk;
    const QByteArray bytes = picture(900);
    desk.board.done(desk.office.handler, desk.key(),
                    AttachFile {{hashOf(bytes), bytes.size()}, {}, u"image/jpeg"_s, u"现场.jpg"_s, FileKind::Photo});
    desk.pull();
    desk.ok(desk.store().wantFile(desk.office.clerk, desk.id, desk.only().attachment.id));
    const QString path = desk.standing().toFetch.front().path;
    write(path, picture(900, 7));

    const auto kept = desk.answer(desk.store().keepFetchedFile(hashOf(bytes), path));

    REQUIRE_FALSE(kept);
    CHECK(kept.error().reason == u"hash-mismatch");
    CHECK(desk.onDisk().isEmpty());
    CHECK(desk.only().original.state == State::Wanted);
}

TEST_CASE("a lost or damaged file says so, is fetched again when asked for, and stops nobody", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(9'000)));
    desk.pushAll();
    desk.ok(desk.store().recordFileSent({file.id, false, u"u"_s, 9'000, true, 0, {}}));
    QString reason;
    SECTION("it is gone")
    {
        QFile::remove(desk.only().original.path);
        reason = u"file-missing"_s;
    }
    SECTION("a byte of it has changed")
    {
        write(desk.only().original.path, picture(8'999) + 'x');
        reason = u"attachment-damaged"_s;
    }
    CHECK(REQUIRE_OK(verify(desk.file))->damagedFiles == std::vector {file.original.sha256});

    const FileOfCase seen = desk.ok(desk.store().checkFile(desk.office.clerk, desk.id, file.id));

    CHECK(seen.original.state == State::Lost);
    CHECK(seen.original.problem.reason == reason);
    desk.submit(desk.office.clerk, desk.id, AddNote {u"继续"_s});
    desk.ok(desk.store().wantFile(desk.office.clerk, desk.id, file.id));
    CHECK(desk.standing().toFetch.size() == 1);
}

TEST_CASE("verifying finds a file that has not left and is not whole", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(9'000)));
    CHECK(REQUIRE_OK(verify(desk.file))->isWell());
    CHECK(REQUIRE_OK(verify(desk.file))->filesToSend == 1);

    QFile::remove(desk.only().original.path);

    const auto found = REQUIRE_OK(verify(desk.file));
    CHECK_FALSE(found->isWell());
    CHECK(found->lostFiles == std::vector {file.original.sha256});
}

TEST_CASE("a case that leaves takes along the bytes the board has, and leaves those that have not left",
          "[store][files]")
{
    FileDesk desk;
    const Attachment sent = desk.attach(photo(picture(9'000)));
    const Attachment announced = desk.attach(photo(picture(800, 5)));
    desk.pushAll();
    desk.pull();
    desk.ok(desk.store().recordFileSent({sent.id, false, u"u"_s, 9'000, true, 0, {}}));
    const Attachment waiting = desk.attach(photo(picture(700, 6)));

    desk.board.revoke(desk.key(), u"transferred"_s);
    desk.pull();

    CHECK(desk.answer(desk.store().files(desk.office.clerk, desk.id)).error().code == Error::Code::NotFound);
    QStringList left {announced.original.sha256, waiting.original.sha256};
    left.sort();
    CHECK(desk.onDisk() == left);
    const auto handed = desk.ok(desk.store().handover(desk.office.clerk));
    REQUIRE(handed.size() == 2);
    for (const HandoverItem &item : handed)
        CHECK(item.kind == u"attach");
    CHECK(REQUIRE_OK(verify(desk.file))->filesToSend == 2);
}

TEST_CASE("bytes that another case has stay when one of them leaves", "[store][files]")
{
    FileDesk desk;
    const Attachment first = desk.attach(photo(picture(900)));
    const CaseId other = desk.take(letter(u"水管"_s));
    desk.pushAll();
    desk.pull();
    const Attachment second = desk.ok(desk.store().attachFile(desk.office.clerk, other, photo(picture(900))));
    desk.pushAll();
    desk.pull();
    for (const Attachment &a : {first, second})
        desk.ok(desk.store().recordFileSent({a.id, false, u"u"_s, 900, true, 0, {}}));

    desk.board.revoke(desk.key(), u"transferred"_s);
    desk.pull();

    CHECK(desk.onDisk().size() == 1);
}

TEST_CASE("a withdrawn file does not leave, and stays here", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(900)));
    desk.submit(desk.office.clerk, desk.id, WithdrawFile {file.id, u"附错了"_s});
    desk.pushAll();

    CHECK(desk.standing().toSend.empty());
    CHECK(desk.only().attachment.withdrawn == u"附错了");
    CHECK(desk.only().original.state == State::Here);
    CHECK(desk.onDisk().size() == 1);
}

TEST_CASE("what a copy that broke off has left is swept away at the next start", "[store][files]")
{
    FileDesk desk;
    desk.attach(photo(picture(900)));
    write(desk.folder.coming(u"0193.copy"_s), picture(100));
    const QString fetched = desk.folder.coming(hashOf("x"));
    write(fetched, picture(100));

    desk.reopen();

    CHECK(desk.onDisk().size() == 2);
    CHECK(QFile::exists(fetched)); // it goes on from there
}

TEST_CASE("a desk that is put together again still has its files", "[store][files]")
{
    FileDesk desk;
    const Attachment file = desk.attach(photo(picture(900)));
    desk.close();
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(desk.file + ending);

    REQUIRE_OK(recover(desk.file, desk.parts()));
    desk.reopen();
    desk.pull();
    desk.id = desk.ok(desk.store().find(desk.office.clerk, u"LY-2026-000001"_s));

    CHECK(desk.only().attachment.id == file.id);
    CHECK(desk.only().original.state == State::ToSend);
    CHECK(read(desk.only().original.path) == picture(900));
}

TEST_CASE("wiping a desk takes its files along", "[store][files]")
{
    FileDesk desk;
    desk.attach(photo(picture(900), picture(100)));

    desk.ok(desk.store().wipe());

    CHECK_FALSE(QDir(desk.dir.filePath(u"files"_s)).exists());
}

TEST_CASE("files of a report of wrongdoing are nobody's but the named person's", "[store][files]")
{
    FileDesk desk;
    const CaseId report = desk.arrive(desk.office.vault, arrivalOf(letter(u"举报"_s), Track::Report)).caseId;
    const Attachment file = desk.ok(desk.store().attachFile(desk.office.vault, report, photo(picture(900))));

    CHECK(desk.ok(desk.store().files(desk.office.vault, report)).size() == 1);
    for (const auto &reason : {desk.answer(desk.store().files(desk.office.clerk, report)).error().reason,
                               desk.answer(desk.store().wantFile(desk.office.clerk, report, file.id)).error().reason,
                               desk.answer(desk.store().sendFileNow(desk.office.clerk, report, file.id)).error().reason,
                               desk.answer(desk.store().checkFile(desk.office.clerk, report, file.id)).error().reason})
        CHECK(reason == u"no-such-case");
}
