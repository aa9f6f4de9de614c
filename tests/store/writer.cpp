// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/store/settingkeys.h"
#include "tests/store/letters.h"

#include <cstdio>
#include <QCoreApplication>

using namespace lianxin;

// Writes to the store given as argument until it is killed, and says what was acknowledged, one line each:
//   case NUMBER · note CASE OPERATION · draft REVISION

namespace {

template <class... T>
void say(const char *format, const T &...values)
{
    std::printf(format, qPrintable(values)...);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Rules rules = *builtInRules();
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor executor;
    const auto opened = Store::open(application.arguments().at(1), Store::Mode::ReadWrite,
                                    {executor, executor, clock, random, rules});
    if (!opened)
        return 1;
    Store &store = **opened;
    const Actor clerk = Office().clerk;
    if (!store.setSetting(settingkey::boardUrl, u"http://127.0.0.1:8080"_s).result())
        return 1;

    for (int round = 0;; ++round) {
        const auto taken
            = store.arrive(clerk, {arrivalOf(letter(u"路灯"_s, QString(round % 300 + 1, u'灯')))}).result();
        const CaseId id = taken->front().caseId;
        say("case %s\n", QString::number(id.value));

        const DraftKey key {id, u"note"_s, clerk.id};
        const Draft draft = *store.saveDraft(key, u"第%1次"_s.arg(round)).result();
        say("draft %s %s\n", QString::number(id.value), draft.operationId.toString());
        if (round % 2)
            continue;
        const auto done = store.submit(clerk, id, AddNote {draft.body}, draft.id).result();
        say("note %s %s\n", QString::number(id.value), draft.operationId.toString());
    }
}
