// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/store/recovery.h"
#include "core/store/settingkeys.h"
#include "tests/store/faultydisk.h"
#include "tests/store/letters.h"
#include "tests/store/writerwords.h"

#include <cstdio>
#include <QCoreApplication>

using namespace lianxin;

// store_writer FILE [ROUNDS [CHANGE [sync]]]: writes to a store, for ever or so many rounds, and is killed from outside
// or at the given change of the disk; with "sync" it also does what a board brings about, with "files" it attaches
// files instead. Says what was acknowledged, one line each:
//   case CASE ROUND · draft CASE REVISION · note CASE OPERATION
//   attached CASE SHA256
//   withdrawn CASE OPERATION · sent CASE OPERATION · acked CASE OPERATION · page CASE · revoked CASE
//
// store_writer FILE recover [CHANGE]: recovers the file, and is killed likewise.

namespace {

template <class... T>
void say(const char *format, const T &...values)
{
    std::printf(format, values...);
    std::fflush(stdout);
}

/// A letter, two revisions of a note on it, and in every other round the note itself.
void write(Store &store, const Actor &clerk, int round)
{
    const auto taken = store.arrive(clerk, {arrivalOf(letter(subjectOf(round), bodyOf(round)))}).result();
    const CaseId id = taken->front().caseId;
    say("case %lld %d\n", id.value, round);

    const DraftKey key {id, u"note"_s, clerk.id};
    Draft draft;
    for (int revision = 1; revision <= 2; ++revision) {
        draft = *store.saveDraft(key, typed(round, revision)).result();
        say("draft %lld %d\n", id.value, draft.revision);
    }
    if (round % 2)
        return;
    if (store.submit(clerk, id, AddNote {draft.body}, draft.id).result())
        say("note %lld %s\n", id.value, qPrintable(draft.operationId.toString()));
}

OperationResult applied(const RecordedOperation &recorded, qint64 version)
{
    return {.id = recorded.id, .status = OperationResult::Status::Applied, .version = version};
}

/// A note that is taken back, an intake that the board acknowledges, a page with what it became, a page that takes the
/// case away.
void talkToBoard(Store &store, const Actor &clerk, int round)
{
    const auto taken = store.arrive(clerk, {arrivalOf(letter(subjectOf(round), bodyOf(round)))}).result();
    const CaseId id = taken->front().caseId;
    say("case %lld %d\n", id.value, round);
    const Case noted = *store.submit(clerk, id, AddNote {typed(round, 1)}).result();
    const OperationId note = store.outbox(clerk).result()->back().recorded.id;
    say("note %lld %s\n", id.value, qPrintable(note.toString()));
    (void)store.withdrawOutboxItem(clerk, note, QStringLiteral("误记")).result();
    say("withdrawn %lld %s\n", id.value, qPrintable(note.toString()));

    const auto batch = *store.takeBatch(clerk.id, 100, 1 << 20).result();
    const RecordedOperation &last = batch.back();
    say("sent %lld %s\n", id.value, qPrintable(last.id.toString()));
    (void)store.recordResults({applied(last, 1)}).result();
    say("acked %lld %s\n", id.value, qPrintable(last.id.toString()));

    const QString scope = QStringLiteral("org:%1").arg(round);
    ChangeRow row {
        .seq = 1, .caseKey = noted.key, .doc = store.caseFile(clerk, id).result()->current, .events = {last}};
    (void)store.applyRemote({.scope = scope, .to = QStringLiteral("a"), .rows = {row}}).result();
    say("page %lld\n", id.value);
    ChangeRow gone {.seq = 2, .kind = ChangeRow::Kind::Revoke, .caseKey = noted.key, .reason = QStringLiteral("moved")};
    (void)store.applyRemote({.scope = scope, .from = QStringLiteral("a"), .to = QStringLiteral("b"), .rows = {gone}})
        .result();
    say("revoked %lld\n", id.value);
}

QByteArray contentOf(int round)
{
    return bodyOf(round).toUtf8().repeated(40);
}

/// A letter, and a file with its thumbnail on it.
void attachFiles(Store &store, const Actor &clerk, int round)
{
    const auto taken = store.arrive(clerk, {arrivalOf(letter(subjectOf(round), bodyOf(round)))}).result();
    const CaseId id = taken->front().caseId;
    say("case %lld %d\n", id.value, round);
    const FileToAttach file {{}, contentOf(round), QStringLiteral("a.jpg"), {}, "small", FileKind::Photo};
    if (const auto attached = store.attachFile(clerk, id, file).result())
        say("attached %lld %s\n", id.value, qPrintable(attached->original.sha256));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments() + QStringList {{}, {}, {}};
    const int rounds = arguments[2].toInt();
    FaultyDisk disk;
    if (const int change = arguments[3].toInt(); change > 0)
        disk.dieAt(change);

    const Rules rules = *builtInRules();
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor executor;
    const StoreParts parts {executor, executor, clock, random, rules};
    if (arguments[2] == u"recover")
        return recover(arguments[1], parts) ? 0 : 1;
    const auto opened = Store::open(arguments[1], Store::Mode::ReadWrite, parts);
    if (!opened)
        return 1;
    Store &store = **opened;
    if (!store.setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s).result())
        return 1;
    const Actor clerk = Office().clerk;
    for (int round = 0; rounds == 0 || round < rounds; ++round) {
        if (arguments[4] == u"sync")
            talkToBoard(store, clerk, round);
        else if (arguments[4] == u"files")
            attachFiles(store, clerk, round);
        else
            write(store, clerk, round);
    }
    return 0;
}
