// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audittable.h"
#include "core/store/backup.h"
#include "core/store/foreign.h"
#include "core/store/recovery.h"
#include "core/store/storefile.h"
#include "core/store/timelinetable.h"
#include "core/store/verification.h"
#include "tests/store/fakeboard.h"
#include "tests/store/formerschema.h"
#include "tests/store/querywatch.h"
#include "tests/store/snapshotlines.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace lianxin;

// What the store asks of SQLite while a desk does everything a desk does, and how SQLite would answer it.

namespace {

/// A desk's whole life in one run, overheard.
struct OverheardDesk {
    OverheardDesk()
    {
        beforeTheBoard();
        joining();
        lists();
        letters();
        drafts();
        outbox();
        courier();
        sealing();
        conflicts();
        feed();
        people();
        boardLoss();
        afterNewRules();
        snapshot();
        lostFile();
        files();
        foreignBoard();
        formerIndex();
    }

    QueryWatch watch;
    SyncedDesk desk;
    const Office &office = desk.office;

private:
    Store &store() { return desk.store(); }

    void snapshot()
    {
        SyncedDesk fresh;
        for (int i = 0; i < 3; ++i)
            fresh.board.registered(office.clerk, letter(u"井盖"_s + QString::number(i)));
        fresh.pull();
        SnapshotPart part = snapshotOf(fresh.board);
        part.rows.pop_back();
        part.of.count = 2;
        REQUIRE_OK(lianxin::take(fresh, part));
        SyncedDesk empty;
        REQUIRE_OK(lianxin::take(empty, part));
        SnapshotPart silent = snapshotOf(fresh.board, u"s2"_s);
        silent.rows.clear();
        silent.of.count = 0;
        CHECK(*REQUIRE_OK(lianxin::take(fresh, silent)) == 2);
    }

    void formerIndex()
    {
        TestDesk old;
        old.take(letter(u"路灯"_s));
        old.close();
        {
            const auto db = connectionFor(old.file, Database::Access::ReadWrite);
            putBackToSchema7(*db);
        }
        old.reopen();
        CHECK(old.list({.text = u"路灯"_s}).size() == 1);
    }

    void beforeTheBoard()
    {
        TestDesk alone;
        alone.take(letter(u"甲"_s));
        alone.ok(alone.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
    }

    void joining()
    {
        TestDesk early;
        Actor local = office.clerk;
        local.id = {QUuid::createUuid()};
        early.ok(early.store().savePerson({local}));
        const CaseId id = early.arrive(local, arrivalOf(letter(u"甲"_s))).caseId;
        early.ok(early.store().saveDraft({id, u"note"_s, local.id}, u"旧"_s));
        early.ok(early.store().saveDraft({id, u"note"_s, office.clerk.id}, u"新"_s));
        early.ok(early.store().setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s));
        early.ok(early.store().savePerson({office.clerk}, u"token"_s));
    }

    void lists()
    {
        const CaseQuery filters[] = {{},
                                     {.status = CaseStatus::Working},
                                     {.category = u"道路水利"_s},
                                     {.place = u"李家"_s},
                                     {.channel = u"phone"_s},
                                     {.owner = office.handler.id},
                                     {.status = CaseStatus::New,
                                      .category = u"道路水利"_s,
                                      .place = u"李家"_s,
                                      .channel = u"phone"_s,
                                      .owner = office.handler.id}};
        for (const Actor &asking : {office.clerk, office.vault, office.admin})
            for (const auto &[list, code] : codeNames(WorkList {}))
                for (const CaseSort sort : {CaseSort::Due, CaseSort::Newest})
                    for (CaseQuery query : filters)
                        for (const QString &words : {QString(), u"灯"_s, u"路灯 李家村 1380"_s}) {
                            query.list = list;
                            query.sort = sort;
                            query.text = words;
                            desk.list(asking, query);
                        }
    }

    void letters()
    {
        const QString words = u"村口通往小学的路灯坏了三个月，孩子晚上放学摸黑走路很危险，希望尽快修好。"_s;
        const CaseId first = desk.take(letter(u"路灯"_s, words));
        const CaseId second = desk.take(letter(u"路灯"_s, words));
        const Arrival row = importedRow(letter(u"噪音"_s), u"D1"_s, "h1");
        desk.arrive(row);
        desk.arrive(row);
        desk.list(office.clerk, {.text = u"路灯"_s});
        desk.counts();
        desk.row(second);
        const CaseFile file = desk.caseFile(second);
        REQUIRE_FALSE(file.similar.empty());
        desk.ok(store().find(office.clerk, file.current.number));
        desk.ok(store().original(office.clerk, file.appeals.front().key));
        desk.submit(office.clerk, second, LinkCase {desk.current(first).key});
        desk.ok(store().dismissSimilar(office.clerk, second, first));
        desk.bringToWork(first);
    }

    void drafts()
    {
        const CaseId id = desk.take(letter(u"水管"_s));
        const DraftKey key {id, u"note"_s, office.clerk.id};
        desk.ok(store().saveDraft(key, u"一"_s));
        const Draft draft = desk.ok(store().saveDraft(key, u"二"_s));
        desk.ok(store().draft(key));
        desk.ok(store().draftHistory(key));
        desk.ok(store().submit(office.clerk, id, AddNote {u"二"_s}, draft.id));
        desk.ok(store().submit(office.clerk, id, AddNote {u"二"_s}, draft.id));
        const DraftKey unregistered {{}, u"intake"_s, office.clerk.id};
        const Draft walkIn = desk.ok(store().saveDraft(unregistered, u"{}"_s));
        desk.ok(store().arrive(office.clerk, {arrivalOf(letter(u"来访"_s))}, walkIn.id));
    }

    void outbox()
    {
        const CaseId id = desk.take(letter(u"低保"_s));
        desk.submit(office.clerk, id, AddNote {u"甲"_s});
        desk.submit(office.clerk, id, AddNote {u"乙"_s});
        REQUIRE_FALSE(desk.outbox().empty());
        const auto batch = desk.ok(store().takeBatch(office.clerk.id, 100, 1 << 20));
        desk.ok(store().syncStanding());
        desk.ok(store().recordNotSent({batch.back().id}));
        desk.ok(store().recordResults({{.id = batch.back().id, .status = OperationResult::Status::Rejected}}));
        desk.ok(store().retryOutboxItem(office.clerk, batch.back().id));
        desk.ok(store().withdrawOutboxItem(office.clerk, batch.back().id, u"误记"_s));
        for (const RecordedOperation &recorded : batch)
            desk.ok(store().recordResults({desk.board.accept(office.clerk, recorded)}));
        desk.pushAll();
        desk.ok(store().recordSyncEnd({}));
    }

    void courier()
    {
        desk.ok(store().pinBoard({u"http://127.0.0.1:8080"_s, u"board"_s, u"e1"_s, u"key"_s}));
        desk.take(letter(u"信使"_s));
        const CourierLoad load = desk.ok(store().loadCourier(100, 1 << 20));
        CourierWords words {{load.number, u"e1"_s}, load.number, {}};
        for (const CourierPart &part : load.parts)
            for (const RecordedOperation &recorded : part.operations)
                words.results.push_back(desk.board.accept(part.sender.actor, recorded));
        REQUIRE(desk.ok(store().recordCourierWords(words)));
        desk.ok(store().applyCourierPage(words.of, desk.board.pageAfter(desk.seq())));
        REQUIRE(desk.ok(store().beginAfterCourier({{load.number, u"e2"_s}, u"e1"_s})));
        desk.ok(store().loadCourier(100, 1 << 20));
    }

    void sealing()
    {
        desk.take(letter(u"反映某干部"_s), Track::Report);
        const CaseId id = desk.take(letter(u"反映某人"_s));
        desk.submit(office.clerk, id, Classify {Track::Report, u"道路水利"_s, u"李家村"_s, false, {}, false});
        desk.list(office.vault, {.text = u"某人"_s});
        const DraftKey key {id, u"note"_s, office.vault.id};
        const Draft draft = desk.ok(store().saveDraft(key, u"约谈"_s));
        desk.ok(store().draft(key));
        desk.ok(store().submit(office.vault, id, AddNote {u"约谈"_s}, draft.id));
        desk.submit(office.vault, id, Classify {Track::Complaint, u"道路水利"_s, u"李家村"_s, false, {}, false});
    }

    void feed()
    {
        desk.pushAll();
        desk.pull();
        const CaseKey key = desk.board.registered(office.clerk, letter(u"桥板"_s));
        desk.pull();
        const CaseId id = desk.ok(store().find(office.clerk, key.toString()));
        desk.submit(office.clerk, id, AddNote {u"等材料"_s});
        desk.ok(store().saveDraft({id, u"submit"_s, office.clerk.id}, u"您好"_s));
        desk.board.done(office.clerk, key, AddNote {u"别的桌上"_s});
        desk.pull();
        desk.board.revoke(key, u"transferred"_s);
        ChangePage last = desk.board.pageAfter(desk.seq());
        last.malformed.push_back({desk.board.head() + 1, R"({"op":"upsert"})", u"bad-member doc"_s});
        desk.ok(store().applyRemote(last));
        REQUIRE_FALSE(desk.ok(store().handover(office.clerk)).empty());
    }

    void conflicts()
    {
        const CaseId id = desk.take(letter(u"广场"_s));
        desk.pushAll();
        desk.pull();
        desk.submit(office.clerk, id, AddNote {u"甲"_s});
        const OperationId note = desk.outbox().back().recorded.id;
        desk.board.done(office.clerk, desk.current(id).key, AddNote {u"乙"_s});
        desk.pull();
        desk.ok(store().recordResults({{.id = note, .status = OperationResult::Status::Conflict, .reason = u"no"_s}}));
        const qint64 version = desk.caseFile(id).conflicts.back().now.version;
        REQUIRE_FALSE(
            desk.answer(store().settleConflict(office.clerk, note, {version, u"改"_s, StartWork {}, false, {}})));
        desk.ok(store().settleConflict(office.clerk, note, {version, u"改"_s, AddNote {u"丙"_s}, false, {}}));
        REQUIRE_FALSE(desk.answer(store().submit(office.leader, id, Publish {1, {}})));
        desk.ok(store().diary(office.clerk));
    }

    void people()
    {
        desk.ok(store().setPassphrase(office.clerk.id, u"路灯亮了"_s));
        desk.ok(store().signIn(office.clerk.id, u"路灯亮了"_s));
        desk.ok(store().people());
        desk.ok(store().setting(settingkey::office));
        CHECK_FALSE(brokenAudit(*openForReading(desk.file)->reader));
    }

    /// The board was put back and has nothing of it; then the case comes back by another desk.
    void boardLoss()
    {
        SyncedDesk early;
        const CaseId id = early.take(letter(u"甲"_s));
        early.submit(office.clerk, id, AddNote {u"等材料"_s});
        early.submit(office.clerk, id, SetDemands {{{1, u"修灯"_s, 0, 0}}});
        early.pushAll();
        early.pull();
        const auto doubts = early.ok(early.store().beginAfterLoss(u"e2"_s)).inDoubt;
        REQUIRE(doubts.size() == 3);
        std::vector<OperationResult> unknown;
        for (const auto &[person, operation] : doubts)
            unknown.push_back({.id = operation});
        early.ok(early.store().recordResults(unknown));
        early.pull();
        early.pushAll();
        early.ok(early.store().forgetCursor(early.board.scope));
        early.ok(early.store().recordBeyondFeeds(early.ok(early.store().syncStanding()).unshown));
        const ScopeCursor place = early.ok(early.store().syncStanding()).cursors.empty()
                                      ? ScopeCursor {early.board.scope, {}, 0}
                                      : early.ok(early.store().syncStanding()).cursors[0];
        CHECK(early.ok(early.store().compare({place.scope, place.cursor, {u"other"_s}})) == Comparison::Different);
        early.ok(early.store().renewToken(office.clerk.id, u"token"_s, u"fresh"_s));
        poison(early, id);
        sealing(early);
    }

    /// It leaves, the board forgets it and brings the case, open.
    static void sealing(SyncedDesk &early)
    {
        const CaseId id = early.take(letter(u"乙"_s));
        const CaseKey key = early.current(id).key;
        early.submit(early.office.clerk, id, Classify {Track::Report, u"道路水利"_s, u"石桥村"_s, false, {}, false});
        early.pushAll();
        early.board.revoke(key, u"sealed"_s);
        early.pull();
        ChangePage page {.scope = u"sealed:柳溪镇"_s, .to = u"s2"_s};
        page.rows = {{.seq = 1, .caseKey = key, .doc = early.board.at(key)}, // as to somebody who may read it
                     {.seq = 2, .kind = ChangeRow::Kind::Revoke, .caseKey = key, .reason = u"transferred"_s}};
        early.ok(early.store().applyRemote(page));
        early.ok(early.store().beginAfterLoss(u"e3"_s));
        early.pull();
    }

    void poison(SyncedDesk &early, CaseId id)
    {
        early.submit(office.clerk, id, AddNote {u"太长"_s});
        for (int i = 0; i < 8; ++i) {
            const auto batch = early.ok(early.store().takeBatch(office.clerk.id, 100, 1 << 20));
            REQUIRE(batch.size() == 1);
            early.ok(early.store().recordFailedAlone(batch[0].id));
            early.ok(early.store().recordResults({{.id = batch[0].id}}));
        }
        CHECK(early.outbox()[0].state == OutboxItem::State::Parked);
        early.clock.advance(std::chrono::hours(25));
        early.ok(early.store().recordSyncEnd({early.clock.now(), true, {}, 0, 0, 1}));
        CHECK(early.outbox()[0].state == OutboxItem::State::Ready);
    }

    /// One of ours, one of another desk's, and one of a case that leaves.
    void files()
    {
        SyncedDesk with;
        const CaseId id = with.take(letter(u"照片"_s));
        with.pushAll();
        with.pull();
        const FileToAttach photo {{}, "bytes", u"a.jpg"_s, {}, "small", FileKind::Photo};
        const Attachment ours = with.ok(with.store().attachFile(office.clerk, id, photo));
        const Attachment wrong = with.ok(with.store().attachFile(office.clerk, id, photo));
        with.submit(office.clerk, id, WithdrawFile {wrong.id, u"附错了"_s});
        with.ok(with.store().withdrawOutboxItem(office.clerk, with.outbox().back().recorded.id, u"没附错"_s));
        with.ok(with.store().withdrawOutboxItem(office.clerk, with.outbox().back().recorded.id, u"附错了"_s));
        const QString hash = textHash(u"别处的"_s);
        const qint64 bytes = u"别处的"_s.toUtf8().size();
        with.board.done(office.clerk, with.current(id).key,
                        AttachFile {{hash, bytes}, FileRef {hash, bytes}, u"image/png"_s, u"b.png"_s, FileKind::Scan});
        with.pushAll();
        with.pull();
        with.ok(with.store().files(office.clerk, id));
        with.ok(with.store().sendFileNow(office.clerk, id, ours.id));
        const Error why {Error::Code::Refused, u"hash-mismatch"_s, {}, {}};
        with.ok(with.store().recordFileFailed({ours.id, false, ours.original.sha256, why, false}));
        with.ok(with.store().recordFileFailed({{}, false, hash, why, false}));
        const auto theirs = with.current(id).attachments.front().id;
        with.ok(with.store().wantFile(office.clerk, id, theirs));
        const QString path = with.ok(with.store().fileStanding()).toFetch.front().path;
        QFile fetched(path);
        REQUIRE((fetched.open(QIODevice::WriteOnly) && fetched.write(u"别处的"_s.toUtf8()) > 0));
        fetched.close();
        with.ok(with.store().keepFetchedFile(hash, path));
        with.ok(with.store().recordFileSent({ours.id, false, u"u"_s, 5, true, 5, 64'000}));
        QFile::remove(with.ok(with.store().files(office.clerk, id)).back().original.path);
        with.ok(with.store().checkFile(office.clerk, id, ours.id));
        with.board.revoke(with.current(id).key, u"transferred"_s);
        with.pull();
        with.reopen();
    }

    /// Damaged in its last page, so that people and settings can still be read.
    void lostFile()
    {
        SyncedDesk lost;
        const CaseId id = lost.take(letter(u"甲"_s));
        lost.pushAll();
        lost.pull();
        lost.submit(office.clerk, id, AddNote {u"等材料"_s});
        lost.ok(lost.store().saveDraft({id, u"submit"_s, office.clerk.id}, u"您好"_s));
        lost.take(letter(u"乙"_s));
        const auto made = REQUIRE_OK(makeBackup(lost.file, lost.clock.now()));
        lost.ok(lost.store().recordBackup(made->lastEntry));
        lost.close();
        REQUIRE(QFile::remove(made->file));
        QFile file(lost.file);
        REQUIRE((file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4096)));
        file.write(QByteArray(4096, '\x5a'));
        file.close();

        REQUIRE(REQUIRE_OK(recover(lost.file, lost.parts()))->restored.waiting == 2);
        lost.reopen();
        lost.outbox();
        lost.pull();
        REQUIRE_OK(recover(secondLook(lost), lost.parts()));
        REQUIRE_OK(verify(lost.file));
    }

    /// A letter the disk has changed.
    static QString secondLook(SyncedDesk &lost)
    {
        lost.close();
        Database(lost.file).execute("UPDATE appeal SET doc = CAST(replace(CAST(doc AS TEXT), '乙', '丙') AS BLOB)");
        return lost.file;
    }

    /// A letter from a board of others is answered there: after a break, listings without it, and a person's word.
    void foreignBoard()
    {
        TestDesk there;
        there.hire();
        ForeignBoards boards(there.store());
        there.ok(boards.save(office.admin, {u"12345"_s, u"open311"_s, {}, {}, Guarantee::ReadBack, false, {}}, u"k"_s));
        there.ok(boards.recordFetched(u"12345"_s, there.clock.now()));
        REQUIRE(there.ok(boards.all()).size() == 1);
        const CaseId id = there.arrive(importedRow(letter(u"甲"_s), u"D1"_s, "h1")).caseId;
        there.bringToWork(id);
        there.submit(office.handler, id, SubmitForReview {u"已修"_s, {{1, u"已修"_s, {}, {}, {}, {}}}});
        there.submit(office.leader, id, SignOff {there.current(id).currentAnswer()->sha256});
        const ForeignAnswer begun = there.ok(boards.begin(office.leader, id));
        there.ok(boards.recordDoubt(begun.id, {Error::Code::Offline, u"line-broke"_s, {}, {}}));
        there.clock.advance(listingsApart);
        there.ok(boards.recordAbsent(begun.id));
        there.ok(boards.settle(office.leader, there.ok(boards.answers(office.leader))[0], {true, u"U1"_s}));
        REQUIRE(there.ok(boards.answersTo(u"12345"_s, u"D1"_s)).size() == 1);
    }

    void afterNewRules()
    {
        desk.rules.version = u"2027.1"_s;
        desk.reopen();
    }
};

/// Ours, and about rows: not what the full-text index does inside, nor a question about the schema.
bool isQuery(const std::string &sql)
{
    static const QRegularExpression words(
        u"^(SELECT|INSERT|UPDATE|DELETE|WITH)\\b(?!.*('main'|sqlite_schema|pragma_))"_s);
    return words.match(QString::fromStdString(sql)).hasMatch();
}

/// Shown in full, in the order of their key: the outbox, handed-over work, the people of the office, the feeds,
/// boards of others, the diary, and the audit when its chain is checked. Or gone through once, when a person joins:
/// what was typed under the former id; when the file is opened: what must have a second copy; when it is recovered or
/// looked over; when the board was put back; once a week, when what is here is compared with the board.
bool asksForAll(const std::string &sql)
{
    static const std::vector<std::string> whole {
        "SELECT o.n, o.case_id, c.number",
        "SELECT at, person, number, subject, reason, kind, body, sealed FROM handover",
        "SELECT id, name, org, roles",
        "SELECT scope, cursor, seq FROM feed",
        "SELECT name, kind, url, jurisdiction, guarantee, api_key <> '', fetched_to FROM foreign_board ORDER BY name",
        "SELECT n, at, actor, what, about, hash",
        "UPDATE OR IGNORE draft SET person",
        "UPDATE draft_revision SET person",
        "UPDATE handover SET person",
        "SELECT id FROM draft WHERE person",
        "SELECT op_id, case_id FROM outbox ORDER BY n",
        "SELECT id FROM draft WHERE sum",
        "SELECT op_id, case_key, sealed, record FROM unplaced ORDER BY n",
        "SELECT op_id FROM outbox ORDER BY n",
        "SELECT n, op_id, case_id, actor, state FROM outbox ORDER BY n",
        "SELECT key, value FROM setting",
        "UPDATE timeline SET acked_at = at",
        "UPDATE cases SET server_version = -1",
        "UPDATE cases SET server_version = 1 ",
        "UPDATE sealing SET is_doubted = 1",
        "SELECT key, server_version FROM cases",
        "UPDATE appeal SET doc = CAST",
        "SELECT op_id FROM timeline WHERE sum",
        "SELECT COUNT(*) FROM appeal WHERE sum",
        "SELECT COUNT(*) FROM draft WHERE sum",
        "SELECT o.op_id FROM outbox o LEFT JOIN timeline",
        "SELECT t.op_id FROM timeline t WHERE t.state",
        "SELECT f.sha256, f.bytes, NOT EXISTS",
        "SELECT g.sha256 FROM file_gone",
        "SELECT at, ok, problem, bytes_out",
        "SELECT scope, seq, why, raw FROM quarantine",
        "INSERT INTO conflict (op_id, case_id, at, reason, base, mine, theirs, state)\n"};
    return std::ranges::any_of(whole, [&](const std::string &begin) { return sql.starts_with(begin); });
}

QStringList planOf(Database &db, const std::string &sql)
{
    QStringList plan;
    auto query = db.prepareOnce("EXPLAIN QUERY PLAN " + sql);
    while (query.step())
        plan.append(query.value<QString>(3));
    return plan;
}

/// Reads a table from end to end. Walking a covering index does not: that is what an id snapshot is; nor does
/// full-text search, which is entered by its own index, or the numbers of a step, which are in no table.
bool isScan(const QString &step)
{
    static const QRegularExpression scan(
        u"^SCAN (?!\\w+ USING COVERING INDEX|\\w+ VIRTUAL TABLE INDEX \\d+:M|CONSTANT ROW|step$)"_s);
    return scan.match(step).hasMatch();
}

bool isSort(const QString &step)
{
    return step.contains(u"TEMP B-TREE");
}

/// The texts of the queries that a file of the store holds.
std::map<QString, QString> queriesIn(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString code = QString::fromUtf8(file.readAll());
    static const QRegularExpression constant(
        u"constexpr std::string_view (\\w+)\\s*=\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+);"_s);
    static const QRegularExpression seam(u"\"\\s*\""_s);
    std::map<QString, QString> queries;
    for (auto it = constant.globalMatch(code); it.hasNext();) {
        const auto match = it.next();
        const QString text = match.captured(2).trimmed().replace(seam, {});
        queries[match.captured(1)] = text.sliced(1, text.size() - 2).replace(u"\\\""_s, u"\""_s);
    }
    return queries;
}

} // namespace

TEST_CASE("nothing the store asks reads a table from end to end, and nothing is sorted", "[store][plans]")
{
    const OverheardDesk life;
    const auto file = *REQUIRE_OK(openForReading(life.desk.file));

    for (const std::string &sql : life.watch.heard) {
        if (!isQuery(sql))
            continue;
        const QStringList plan = planOf(*file.reader, sql);
        INFO(sql << "\n  " << plan.join(u"\n  "_s));
        CHECK(std::ranges::none_of(plan, isSort));
        CHECK((asksForAll(sql) || std::ranges::none_of(plan, isScan)));
    }
}

TEST_CASE("every list, whatever its filters and order, is one walk of a covering index", "[store][plans]")
{
    const OverheardDesk life;
    const auto file = *REQUIRE_OK(openForReading(life.desk.file));
    int seen = 0;
    for (const std::string &sql : life.watch.heard) {
        if (sql.find(" FROM cases c WHERE c.sealed = ?6") == std::string::npos)
            continue;
        ++seen;
        const QStringList plan = planOf(*file.reader, sql);
        INFO(sql << "\n  " << plan.join(u"\n  "_s));
        CHECK(plan.size() == 1);
        CHECK(plan.front().startsWith(u"SEARCH c USING COVERING INDEX cases_by_"));
    }
    CHECK(seen == 14); // two orders; no filter, each of the five, all of them
}

TEST_CASE("every query in the store's code is among those whose plan is read", "[store][plans]")
{
    const OverheardDesk life;
    const QDir code(qEnvironmentVariable("LIANXIN_SOURCE") + u"/core/store"_s);

    for (const QString &name : code.entryList({u"*.cpp"_s}))
        for (const auto &[constant, sql] : queriesIn(code.filePath(name))) {
            if (!isQuery(sql.toStdString()))
                continue;
            INFO(name << ": " << constant);
            const auto begins
                = [&, wanted = sql.toStdString()](const std::string &heard) { return heard.starts_with(wanted); };
            CHECK(std::ranges::any_of(life.watch.heard, begins));
        }
}

TEST_CASE("what refers to a row is found by an index when the row goes", "[store][plans]")
{
    const TestDesk desk;
    const auto file = *REQUIRE_OK(openForReading(desk.file));
    auto references = file.reader->prepareOnce("SELECT t.name, f.\"from\" FROM sqlite_schema t JOIN "
                                               "pragma_foreign_key_list (t.name) f WHERE t.type = 'table'");
    int seen = 0;
    for (; references.step(); ++seen) {
        const auto [table, column] = references.row<QString, QString>();
        const QString sql = u"SELECT 1 FROM %1 WHERE %2 = ?"_s.arg(table, column);
        const QStringList plan = planOf(*file.reader, sql.toStdString());
        INFO(sql << ": " << plan.join(u' '));
        CHECK(std::ranges::none_of(plan, isScan));
    }
    CHECK(seen > 5);
}
