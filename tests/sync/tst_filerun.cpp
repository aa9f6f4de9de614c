// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/sync/filerun.h"
#include "tests/catchqt.h"
#include "tests/store/letters.h"

using namespace lianxin;
using namespace lianxin::sync;
using namespace std::chrono_literals;
using To = UploadAnswered::To;

namespace {

const Office office;

FileToSend file(int n, qint64 bytes, bool isThumbnail = false)
{
    return {{QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)},
            isThumbnail,
            {QUuid(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)},
            office.clerk.id,
            {QString::number(n).repeated(64).left(64), bytes},
            u"a.jpg"_s,
            u"image/jpeg"_s,
            u"/nowhere"_s,
            {},
            0,
            false};
}

FileToFetch wanted(int n, qint64 bytes, bool isThumbnail = false)
{
    return {{QString::number(n).repeated(64).left(64), bytes}, isThumbnail, u"org:东河镇"_s, u"/coming"_s};
}

template <class T>
Answer<T> good(T value)
{
    return {std::move(value), false, {}, 0, 0, {}};
}
template <class T>
Answer<T> bad(const Error &why, bool noEffect = true)
{
    return {tl::unexpected(why), noEffect, {}, 0, 0, {}};
}
FetchAnswered fetched()
{
    return {good(u"/coming"_s)};
}

/// A run, and what it wants done one after the other.
struct Scene {
    const Rules rules = *builtInRules();
    FileRun run;
    std::vector<FileEffect> effects;
    std::vector<FileFailed> failures;

    explicit Scene(std::vector<FileToSend> toSend, std::vector<FileToFetch> toFetch = {})
    {
        FileStanding standing;
        standing.sync.board = BoardIdentity {u"https://board.example"_s, u"board"_s, u"e1"_s};
        standing.sync.senders = {{office.clerk, u"token"_s}};
        standing.toSend = std::move(toSend);
        standing.toFetch = std::move(toFetch);
        standing.line = {1'000'000, 0, 20 << 20};
        want(begunFiles(run));
        take<LoadFiles>();
        stand(standing);
    }
    void stand(FileStanding standing) { happen(FilesKnown {std::move(standing)}); }

    void want(std::vector<FileEffect> more)
    {
        for (FileEffect &effect : more) {
            const auto *note = std::get_if<NoteFileFailed>(&effect);
            if (!note) {
                effects.push_back(std::move(effect));
                continue;
            }
            failures.push_back(note->failed);
            happen(FailureNoted {});
        }
    }
    void happen(FileEvent event) { want(advanced(run, std::move(event), rules)); }

    template <class T>
    T take()
    {
        REQUIRE(effects.size() == 1);
        REQUIRE(std::holds_alternative<T>(effects.front()));
        T effect = std::get<T>(effects.front());
        effects.clear();
        return effect;
    }

    void answer(To to, qint64 offset, qint64 bytes = 0, std::chrono::milliseconds took = 1s)
    {
        happen(UploadAnswered {to, good(UploadPlace {u"/v1/uploads/1"_s, offset}), bytes, took});
    }
    void refuse(To to, const Error &why, bool noEffect = true)
    {
        happen(UploadAnswered {to, bad<UploadPlace>(why, noEffect), 0, 1s});
    }
    void kept() { happen(SentKept {}); }
    void ended()
    {
        CHECK(effects.empty());
        CHECK(run.isOver());
    }
};

Error refused(const QString &reason)
{
    return {Error::Code::Refused, reason, {}, {}};
}

const Error broke {Error::Code::Offline, u"line-broke"_s, {}, {}};

} // namespace

TEST_CASE("a file goes part by part, each written down before the next", "[filerun]")
{
    Scene scene({file(1, 300'000)});

    CHECK(scene.take<BeginUpload>().file.ref.bytes == 300'000);
    scene.answer(To::Begin, 0);
    KeepSent keep = scene.take<KeepSent>();
    CHECK(keep.sent.upload == u"/v1/uploads/1");
    CHECK_FALSE(keep.sent.isDone);
    scene.kept();
    const SendPart first = scene.take<SendPart>();
    CHECK(first.file.sent == 0);
    CHECK(first.isSummed);
    CHECK(first.bytes == 256 * 1024);
    scene.answer(To::Part, first.bytes, first.bytes, 2s);
    keep = scene.take<KeepSent>();
    CHECK(keep.sent.sent == 256 * 1024);
    CHECK(keep.sent.counted == 256 * 1024);
    CHECK(keep.sent.bitsPerSecond == 256 * 1024 * 4);
    scene.kept();
    const SendPart last = scene.take<SendPart>();
    CHECK(last.file.sent == 256 * 1024);
    CHECK(last.bytes == 300'000 - 256 * 1024);
    scene.answer(To::Part, 300'000, last.bytes);
    CHECK(scene.take<KeepSent>().sent.isDone);
    scene.kept();

    CHECK(scene.run.counts.sent == 1);
    scene.take<LoadFiles>(); // more may wait by now
    scene.stand({});
    scene.ended();
}

TEST_CASE("thumbnails go out, then come in, then what was asked for, and originals last", "[filerun]")
{
    Scene scene({file(1, 500'000), file(2, 100'000), file(3, 9'000, true)},
                {wanted(4, 9'000, true), wanted(5, 90'000)});
    const auto through = [&](To to, qint64 bytes) {
        scene.answer(to, bytes);
        scene.take<KeepSent>();
        scene.kept();
    };

    CHECK(scene.take<BeginUpload>().file.isThumbnail);
    through(To::Begin, 9'000);
    CHECK(scene.take<FetchFile>().file.isThumbnail);
    scene.happen(fetched());
    scene.take<KeepFetched>();
    scene.happen(FetchedKept {});
    CHECK(scene.take<FetchFile>().file.ref.bytes == 90'000);
    scene.happen(fetched());
    scene.take<KeepFetched>();
    scene.happen(FetchedKept {});
    CHECK(scene.take<BeginUpload>().file.ref.bytes == 100'000);
    through(To::Begin, 100'000);
    CHECK(scene.take<BeginUpload>().file.ref.bytes == 500'000);

    CHECK(scene.run.counts == FileCounts {2, 2, 0, 0});
}

TEST_CASE("bytes that are there already are not sent", "[filerun]")
{
    Scene scene({file(1, 300'000)});
    scene.take<BeginUpload>();
    scene.answer(To::Begin, 300'000);

    const FileSent sent = scene.take<KeepSent>().sent;
    CHECK(sent.isDone);
    CHECK(sent.counted == 0);
}

TEST_CASE("an upload begun before goes on where the board says", "[filerun]")
{
    FileToSend begun = file(1, 100'000);
    begun.upload = u"/v1/uploads/1"_s;
    begun.sent = 64'000;
    Scene scene({begun});
    scene.take<LookAtUpload>();

    SECTION("it has more than was heard")
    {
        scene.answer(To::Look, 80'000);
        const SendPart part = scene.take<SendPart>();
        CHECK(part.file.sent == 80'000);
        CHECK_FALSE(part.isSummed); // if it breaks off again, what has come of it stays
    }
    SECTION("it has less than it said")
    {
        scene.answer(To::Look, 10'000);
        CHECK(scene.take<SendPart>().file.sent == 10'000);
    }
    SECTION("it has all of it: an empty part has it say that it is whole")
    {
        scene.answer(To::Look, 100'000);
        const SendPart part = scene.take<SendPart>();
        CHECK(part.bytes == 0);
        scene.answer(To::Part, 100'000);
        CHECK(scene.take<KeepSent>().sent.isDone);
    }
    SECTION("it knows of none any more")
    {
        scene.refuse(To::Look, refused(u"no-such-upload"_s));
        const BeginUpload again = scene.take<BeginUpload>();
        CHECK(again.file.sent == 0);
    }
}

TEST_CASE("another offset, or a part that was damaged on the way, is looked at and goes on", "[filerun][bug-41]")
{
    const QString reason = GENERATE(u"other-offset"_s, u"checksum-mismatch"_s);
    Scene scene({file(1, 100'000)});
    scene.take<BeginUpload>();
    scene.answer(To::Begin, 0);
    scene.take<KeepSent>();
    scene.kept();
    scene.take<SendPart>();

    scene.refuse(To::Part, refused(reason));
    scene.take<LookAtUpload>();
    scene.answer(To::Look, 5'000);
    CHECK(scene.take<SendPart>().file.sent == 5'000);
    CHECK(scene.failures.empty());
}

TEST_CASE("an upload that goes nowhere is put off, and the next file is not", "[filerun]")
{
    Scene scene({file(1, 90'000), file(2, 100'000)});
    scene.take<BeginUpload>();
    scene.answer(To::Begin, 0);
    scene.take<KeepSent>();
    scene.kept();
    int tries = 0;
    while (scene.failures.empty() && tries < 20) {
        ++tries;
        scene.take<SendPart>();
        scene.refuse(To::Part, refused(u"other-offset"_s));
        if (scene.failures.empty()) {
            scene.take<LookAtUpload>();
            scene.answer(To::Look, 0);
        }
    }

    CHECK(tries == 4);
    CHECK(scene.failures.front().why.reason == u"upload-goes-nowhere");
    CHECK(scene.take<BeginUpload>().file.ref.bytes == 100'000);
}

TEST_CASE("what the board refuses for good is told and parked; bytes it finds other than announced are looked at here",
          "[filerun]")
{
    const auto [reason, isFinal] = GENERATE(table<QString, bool>({
        {u"too-large"_s, true},
        {u"no-such-case"_s, true},
        {u"hash-mismatch"_s, false},
    }));
    Scene scene({file(1, 90'000), file(2, 100'000)});
    scene.take<BeginUpload>();
    scene.refuse(To::Begin, refused(reason));

    REQUIRE(scene.failures.size() == 1);
    CHECK(scene.failures.front().why.reason == reason);
    CHECK(scene.failures.front().isFinal == isFinal);
    CHECK(scene.failures.front().operation == file(1, 0).operation);
    CHECK(scene.take<BeginUpload>().file.ref.bytes == 100'000);
}

TEST_CASE("a line that breaks ends the run; only a part that may be the reason counts against its file", "[filerun]")
{
    Scene scene({file(1, 90'000), file(2, 100'000)});
    scene.take<BeginUpload>();
    SECTION("before anything was sent")
    {
        scene.refuse(To::Begin, {Error::Code::Offline, u"unreachable"_s, {}, {}});
        CHECK(scene.failures.empty());
    }
    SECTION("in the middle of a part")
    {
        scene.answer(To::Begin, 0);
        scene.take<KeepSent>();
        scene.kept();
        scene.take<SendPart>();
        scene.refuse(To::Part, broke, false);
        REQUIRE(scene.failures.size() == 1);
        CHECK_FALSE(scene.failures.front().isFinal);
    }
    scene.ended();
    CHECK(scene.run.setback);
}

TEST_CASE("a token the board does not take costs that person's files only", "[filerun]")
{
    FileToSend others = file(2, 100'000);
    others.author = office.handler.id;
    Scene scene({file(1, 90'000), others}, {wanted(4, 100)});
    scene.run.standing.sync.senders.push_back({office.handler, u"good"_s});
    scene.take<FetchFile>();
    scene.happen(fetched());
    scene.take<KeepFetched>();
    scene.happen(FetchedKept {});
    scene.take<BeginUpload>();
    scene.refuse(To::Begin, {Error::Code::Unauthorized, u"token-refused"_s, {}, {}});

    CHECK(scene.take<BeginUpload>().speaker.sender.actor.id == office.handler.id);
    CHECK(scene.failures.empty());
}

TEST_CASE("nobody sends another person's file, and nobody fetches what he may not read", "[filerun]")
{
    FileToSend others = file(2, 100'000);
    others.author = office.handler.id;
    FileToFetch elsewhere = wanted(4, 100);
    elsewhere.scope = u"sealed:东河镇"_s;
    Scene scene({others}, {elsewhere});
    scene.ended();
}

TEST_CASE("text comes first: a run ends after the part under way, and breaks off a fetch at once", "[filerun]")
{
    SECTION("sending")
    {
        Scene scene({file(1, 900'000)});
        scene.take<BeginUpload>();
        scene.answer(To::Begin, 0);
        scene.take<KeepSent>();
        scene.kept();
        scene.take<SendPart>();
        scene.want(hurried(scene.run));
        CHECK(scene.effects.empty());
        scene.answer(To::Part, 256 * 1024, 256 * 1024);
        CHECK(scene.take<KeepSent>().sent.sent == 256 * 1024);
        scene.kept();
        scene.ended();
    }
    SECTION("fetching")
    {
        Scene scene({}, {wanted(1, 900'000)});
        scene.take<FetchFile>();
        scene.want(hurried(scene.run));
        scene.take<AbortFetch>();
        scene.happen(FetchAnswered {bad<QString>({Error::Code::Cancelled, u"stopped"_s, {}, {}})});
        scene.ended();
        CHECK(scene.failures.empty());
    }
}

TEST_CASE("a slow line stops a large original after its first part, and not a small one", "[filerun]")
{
    Scene scene({file(1, 100'000), file(2, 900'000)});
    scene.run.standing.line.bitsPerSecond.reset();
    scene.take<BeginUpload>();
    scene.answer(To::Begin, 0);
    scene.take<KeepSent>();
    scene.kept();
    CHECK(scene.take<SendPart>().bytes == 64 * 1024);
    scene.answer(To::Part, 64 * 1024, 64 * 1024, 20s);
    CHECK(scene.take<KeepSent>().sent.bitsPerSecond == 64 * 1024 * 8 / 20);
    scene.kept();
    scene.answer(To::Part, 100'000, scene.take<SendPart>().bytes, 10s);
    CHECK(scene.take<KeepSent>().sent.isDone);
    scene.kept();
    scene.take<LoadFiles>(); // the large one is not begun
}

TEST_CASE("what was fetched and is no good is told, and the next one goes on", "[filerun]")
{
    Scene scene({}, {wanted(1, 900), wanted(2, 950)});
    scene.take<FetchFile>();
    SECTION("the board has not got it yet")
    {
        scene.happen(FetchAnswered {bad<QString>(refused(u"no-such-blob"_s))});
    }
    SECTION("it has another hash")
    {
        scene.happen(fetched());
        scene.take<KeepFetched>();
        scene.happen(FetchedKept {failure(Error::Code::Invalid, u"hash-mismatch"_s)});
    }
    REQUIRE(scene.failures.size() == 1);
    CHECK(scene.failures.front().sha256 == wanted(1, 0).ref.sha256);
    CHECK(scene.failures.front().operation.isNull());
    CHECK(scene.take<FetchFile>().file.ref.bytes == 950);
}

TEST_CASE("bytes that are gone here are told, and the next file goes on", "[filerun]")
{
    Scene scene({file(1, 90'000), file(2, 100'000)});
    scene.take<BeginUpload>();
    scene.answer(To::Begin, 0);
    scene.take<KeepSent>();
    scene.kept();
    scene.take<SendPart>();
    scene.happen(PartUnreadable {{Error::Code::NotFound, u"file-missing"_s, {}, {}}});

    CHECK(scene.failures.size() == 1);
    CHECK(scene.take<BeginUpload>().file.ref.bytes == 100'000);
}
