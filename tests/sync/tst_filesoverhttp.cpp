// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/runningboard.h"
#include "tests/sync/threadeddesk.h"
#include "tests/sync/weakline.h"

#include <QCryptographicHash>

using namespace lianxin;
using namespace lianxin::test;
using namespace std::chrono_literals;
using State = FilePart::State;

// Files between real desks and the real board, over sockets and a line that breaks.

namespace {

/// Bytes that no two offsets have alike.
QByteArray picture(qsizetype size, int seed = 0)
{
    QByteArray bytes;
    for (int i = seed; bytes.size() < size; ++i)
        bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    return bytes.first(size);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using RoundCounts = sync::Counts;

/// A board with a clerk, behind a weak line; the clerk's desk has one case, and the board has it.
struct Town {
    explicit Town(const board::Limits &boardLimits = {}) : limits(boardLimits)
    {
        start();
        desk.ok(desk.engine.enrol(line->url(), token()));
        desk.ok(desk.store->arrive(clerk, {arrivalOf(letter(u"路灯不亮"_s))}));
        REQUIRE_OK(desk.sync());
        id = onlyCase(desk);
    }

    void start()
    {
        running = std::make_unique<board::RunningBoard>(file, limits);
        if (line)
            line->leadTo(running->service->port());
        else
            line = std::make_unique<WeakLine>(running->service->port());
    }
    QString token() { return QString::fromUtf8(file.tokens[u"李小"_s]); }
    CaseId onlyCase(ThreadedDesk &at) const { return at.ok(at.store->list(clerk, {})).at(0); }

    Attachment attach(const QByteArray &bytes, const QByteArray &thumbnail = {})
    {
        return desk.ok(
            desk.store->attachFile(clerk, id, {{}, bytes, u"路灯.jpg"_s, {}, thumbnail, FileKind::PhotoBefore}));
    }
    Result<RoundCounts> synced(ThreadedDesk &at)
    {
        at.settle();
        return at.answer(at.engine.syncOnce(60s, true));
    }
    Result<RoundCounts> synced() { return synced(desk); }
    /// As a desk does by itself: the next round takes up what a connection that had just closed cost this one.
    void syncUntilThere(const Attachment &attached)
    {
        for (int i = 0; i < 5 && fileHere().original.state != State::Here; ++i) {
            desk.ok(desk.store->sendFileNow(clerk, id, attached.id)); // at once, not in a minute
            (void)synced();
        }
    }
    FileOfCase fileAt(ThreadedDesk &at) { return at.ok(at.store->files(clerk, onlyCase(at))).at(0); }
    FileOfCase fileHere() { return fileAt(desk); }
    QByteArray onBoard(const Attachment &attached)
    {
        const auto path = desk.answer(running->board->blobFile(clerk, attached.original.sha256));
        return path ? read(*path) : QByteArray();
    }

    board::BoardFile file;
    board::Limits limits;
    Actor clerk = file.person(u"李小"_s, {Role::Intake, Role::Dispatcher});
    std::unique_ptr<board::RunningBoard> running;
    std::unique_ptr<WeakLine> line;
    ThreadedDesk desk;
    CaseId id;
};

} // namespace

TEST_CASE("a photo goes to the board behind its operation, and to another desk when somebody asks", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(700'000), small = picture(9'000, 500);
    const Attachment attached = town.attach(bytes, small);

    const auto counts = REQUIRE_OK(town.synced());

    CHECK(counts->sent == 1);
    CHECK(counts->filesSent == 2);
    CHECK((town.onBoard(attached) == bytes));
    CHECK(town.fileHere().original.state == State::Here);
    const auto listed = town.desk.ok(town.running->board->attachments(
        town.clerk, town.desk.ok(town.desk.store->caseFile(town.clerk, town.id)).current.key));
    REQUIRE(listed.size() == 2);
    CHECK(std::ranges::count(listed, u"路灯.jpg"_s, &board::Attachment::name) == 2);

    ThreadedDesk other;
    other.ok(other.engine.enrol(town.line->url(), town.token()));
    REQUIRE_OK(town.synced(other));
    CHECK((read(town.fileAt(other).thumbnail->path) == small));
    CHECK(town.fileAt(other).original.state == State::Elsewhere);

    other.ok(other.store->wantFile(town.clerk, town.onlyCase(other), attached.id));
    CHECK(REQUIRE_OK(town.synced(other))->filesFetched == 1);
    CHECK((read(town.fileAt(other).original.path) == bytes));
}

TEST_CASE("a line that breaks in a part costs what had not come", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(400'000);
    const Attachment attached = town.attach(bytes);
    town.line->breaksUp = GENERATE(1, 900, 40'000, 66'000, 200'000, 399'000);
    const qint64 came = town.line->breaksUp;

    const auto broken = REQUIRE_OK(town.synced()); // the round of text has nothing to do with it
    CHECK(broken->sent == 1);
    CHECK(town.onBoard(attached).isEmpty());
    town.line->up = 0;
    town.syncUntilThere(attached);

    CHECK((town.onBoard(attached) == bytes));
    // What had not come, again the part with a sum that broke, and one more if the board noticed that too late.
    CHECK(town.line->up <= bytes.size() - came + 2 * 256 * 1024 + 20'000);
    CHECK(town.line->count("POST /v1/uploads") == 1);
}

TEST_CASE("whichever answer gets lost, the file arrives once", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(150'000);
    const Attachment attached = town.attach(bytes);
    const QByteArray which = GENERATE("POST /v1/uploads", "PATCH ", "HEAD ");
    const int nth = GENERATE(1, 2, 3);
    int seen = 0;
    town.line->losesAnswer = [&](const QByteArray &request) { return request.startsWith(which) && ++seen == nth; };

    town.syncUntilThere(attached);

    CHECK((town.onBoard(attached) == bytes));
    CHECK(town.fileHere().original.state == State::Here);
}

TEST_CASE("a board that was started again, or knows an upload no more, gets the file all the same",
          "[files][overhttp][bug-41]")
{
    Town town;
    const QByteArray bytes = picture(300'000);
    const Attachment attached = town.attach(bytes);
    town.line->breaksUp = 100'000;
    REQUIRE_OK(town.synced());
    const qint64 had = town.fileHere().original.moved;
    SECTION("started again")
    {
        town.running.reset();
        town.start();
    }
    SECTION("it has forgotten the upload")
    {
        town.desk.ok(town.desk.store->recordFileSent({attached.id, false, u"/v1/uploads/none"_s, had, false, 0, {}}));
    }
    SECTION("it has another offset than we remember")
    {
        town.desk.ok(town.desk.store->sendFileNow(town.clerk, town.id, attached.id));
        const auto waiting = town.desk.ok(town.desk.store->fileStanding()).toSend;
        REQUIRE(waiting.size() == 1);
        const QString upload = waiting.front().upload;
        town.desk.ok(town.desk.store->recordFileSent({attached.id, false, upload, 290'000, false, 0, {}}));
    }

    town.syncUntilThere(attached);

    CHECK((town.onBoard(attached) == bytes));
}

TEST_CASE("bytes the board has already are not sent a second time", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(200'000);
    town.attach(bytes);
    REQUIRE_OK(town.synced());
    town.line->up = 0;

    town.desk.ok(town.desk.store->arrive(town.clerk, {arrivalOf(letter(u"又一盏"_s))}));
    const auto cases = town.desk.ok(town.desk.store->list(town.clerk, {}));
    const CaseId second = cases[0] == town.id ? cases[1] : cases[0];
    town.desk.ok(
        town.desk.store->attachFile(town.clerk, second, {{}, bytes, u"同一张.jpg"_s, {}, {}, FileKind::PhotoBefore}));
    const auto counts = REQUIRE_OK(town.synced());

    CHECK(counts->filesSent == 1);
    CHECK(town.line->up == 0);
    CHECK(town.desk.ok(town.desk.store->files(town.clerk, second)).front().original.state == State::Here);
}

TEST_CASE("bytes that are not what was announced never get to the board, are told, and stop nobody",
          "[files][overhttp]")
{
    Town town;
    const Attachment attached = town.attach(picture(100'000));
    QFile stored(town.fileHere().original.path);
    REQUIRE(stored.open(QIODevice::ReadWrite));
    stored.write("x");
    stored.close();

    REQUIRE_OK(town.synced());

    CHECK(town.onBoard(attached).isEmpty());
    CHECK(town.fileHere().original.state == State::Lost);
    CHECK(town.fileHere().original.problem.reason == u"attachment-damaged");
    town.desk.ok(town.desk.store->submit(town.clerk, town.id, AddNote {u"照常"_s}));
    CHECK(REQUIRE_OK(town.synced())->sent == 1);
}

TEST_CASE("a board that takes no such file is no reason for text to wait", "[files][overhttp]")
{
    board::Limits limits;
    QString problem;
    SECTION("too large")
    {
        limits.fileBytes = 50'000;
        problem = u"too-large"_s;
    }
    SECTION("too many at a time")
    {
        limits.uploads = 0;
    }
    Town town(limits);
    town.attach(picture(100'000));

    CHECK(REQUIRE_OK(town.synced())->sent == 1);

    CHECK(town.fileHere().original.state == State::ToSend);
    CHECK(town.fileHere().original.problem.reason == problem);
    town.desk.ok(town.desk.store->submit(town.clerk, town.id, AddNote {u"照常"_s}));
    CHECK(REQUIRE_OK(town.synced())->sent == 1);
}

TEST_CASE("a fetch that breaks off goes on from there", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(400'000);
    const Attachment attached = town.attach(bytes);
    town.syncUntilThere(attached);
    ThreadedDesk other;
    other.ok(other.engine.enrol(town.line->url(), town.token()));
    REQUIRE_OK(town.synced(other));
    other.ok(other.store->wantFile(town.clerk, town.onlyCase(other), attached.id));
    town.line->stallsDown = 250'000;
    town.line->down = 0;

    const QString part = other.ok(other.store->fileStanding()).toFetch.front().path;
    auto broken = other.engine.syncOnce(60s, true);
    REQUIRE(spinUntil([&part] { return QFileInfo(part).size() > 200'000; }));
    town.line->hangUp();
    REQUIRE_OK(other.answer(broken));
    CAPTURE(town.line->count("GET /v1/blobs"), town.line->down);
    CHECK(town.fileAt(other).original.state == State::Wanted);
    CHECK(town.fileAt(other).original.moved > 200'000);
    REQUIRE_OK(town.synced(other));

    CHECK((read(town.fileAt(other).original.path) == bytes));
    CHECK(town.line->down < bytes.size() + 100'000);
}

TEST_CASE("what another desk has announced comes when its bytes have", "[files][overhttp]")
{
    Town town;
    const QByteArray bytes = picture(60'000), small = picture(5'000, 50);
    town.desk.ok(town.desk.store->setSetting(settingkey::filesPerDay, u"0"_s));
    const Attachment attached = town.attach(bytes, small);
    CHECK(REQUIRE_OK(town.synced())->filesSent == 1); // thumbnails are free
    CHECK(town.fileHere().original.problem.reason == u"over-budget");

    ThreadedDesk other;
    other.ok(other.engine.enrol(town.line->url(), town.token()));
    REQUIRE_OK(town.synced(other));
    other.ok(other.store->wantFile(town.clerk, town.onlyCase(other), attached.id));
    REQUIRE_OK(town.synced(other));
    CHECK(town.fileAt(other).original.state == State::Wanted);
    CHECK(town.fileAt(other).original.problem.reason == u"no-such-blob");

    town.desk.ok(town.desk.store->sendFileNow(town.clerk, town.id, attached.id));
    CHECK(REQUIRE_OK(town.synced())->filesSent == 1);
    other.ok(other.store->wantFile(town.clerk, town.onlyCase(other), attached.id));
    REQUIRE_OK(town.synced(other));
    CHECK((read(town.fileAt(other).original.path) == bytes));
}

TEST_CASE("by itself, too: what is attached goes, text first", "[files][overhttp]")
{
    Town town;
    town.desk.engine.start();
    const QByteArray bytes = picture(300'000);
    const Attachment attached = town.attach(bytes);
    CHECK(spinUntil([&] { return town.onBoard(attached) == bytes; }));

    const auto firstOf = [&](const QByteArray &begin) {
        const auto found
            = std::ranges::find_if(town.line->asked, [&](const QByteArray &line) { return line.startsWith(begin); });
        return found - town.line->asked.begin();
    };
    CHECK(firstOf("POST /v1/sync") < firstOf("POST /v1/uploads"));
}
