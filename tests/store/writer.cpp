// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/store/settingkeys.h"
#include "tests/store/faultydisk.h"
#include "tests/store/letters.h"
#include "tests/store/writerwords.h"

#include <cstdio>
#include <QCoreApplication>

using namespace lianxin;

// store_writer FILE [ROUNDS [CHANGE]]: writes to a store, for ever or so many rounds, and is killed from outside or at
// the given change of the disk. Says what was acknowledged, one line each:
//   case CASE ROUND · draft CASE REVISION · note CASE OPERATION

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

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments() + QStringList {{}, {}};
    const int rounds = arguments[2].toInt();
    FaultyDisk disk;
    if (const int change = arguments[3].toInt(); change > 0)
        disk.dieAt(change);

    const Rules rules = *builtInRules();
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor executor;
    const auto opened = Store::open(arguments[1], Store::Mode::ReadWrite, {executor, executor, clock, random, rules});
    if (!opened)
        return 1;
    Store &store = **opened;
    if (!store.setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s).result())
        return 1;
    const Actor clerk = Office().clerk;
    for (int round = 0; rounds == 0 || round < rounds; ++round)
        write(store, clerk, round);
    return 0;
}
