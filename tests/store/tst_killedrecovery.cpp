// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appealtable.h"
#include "core/store/casetable.h"
#include "core/store/drafttable.h"
#include "core/store/outboxtable.h"
#include "core/store/recovery.h"
#include "core/store/storefile.h"
#include "core/store/timelinetable.h"
#include "core/store/verification.h"
#include "tests/store/killing.h"
#include "tests/store/writerwords.h"

#include <map>

using namespace lianxin;

namespace {

/// What a failing disk, or somebody tidying up, makes of the file; a way of its own for each @p n.
void harm(const QString &file, int n)
{
    if (n % 4 == 0) {
        QFile::remove(file);
        return;
    }
    const QByteArray noise(4096, '\x5a');
    for (const QString &name : {file, file + u"-wal"_s}) {
        QFile f(name);
        if (!f.exists())
            continue;
        REQUIRE(f.open(QIODevice::ReadWrite));
        for (qint64 page = n % 4 - 1; page * 4096 < f.size(); page += n % 4) {
            REQUIRE(f.seek(page * 4096));
            f.write(noise.first(int(std::min<qint64>(4096, f.size() - page * 4096))));
        }
    }
}

/// After recovery the words of what was called saved are there, whatever became of their history.
void checkCameBack(Database &db, const QStringList &acknowledged)
{
    std::map<CaseId, int> rounds;
    for (const QString &line : acknowledged) {
        CAPTURE(line);
        const QStringList words = line.split(u' ');
        const CaseId id {words.at(1).toLongLong()};
        const auto stored = findCase(db, id);
        REQUIRE(stored);
        if (words[0] == u"case")
            rounds[id] = words.at(2).toInt();
        CHECK(stored->current.subject == subjectOf(rounds.at(id)));
        CHECK(appealsOf(db, id).at(0).body == bodyOf(rounds.at(id)));
        if (words[0] == u"note")
            CHECK(caseOf(db, OperationId::fromString(words.at(2))) == id);
        if (words[0] != u"draft")
            continue;
        const auto draft = findDraft(db, DraftKey {id, u"note"_s, ::Office().clerk.id});
        const auto isNewest = [&](const QString &text) {
            const int revision = words.at(2).toInt();
            return text == typed(rounds.at(id), revision) || text == typed(rounds.at(id), 2);
        };
        CHECK((draft ? isNewest(draft->body) : laneOf(db, id).size() == 2));
    }
}

void checkRecovered(const QString &file, const QStringList &acknowledged)
{
    Opener opener;
    const auto done = recover(file, opener.parts());
    if (!done && acknowledged.isEmpty())
        return;
    REQUIRE_OK(done);
    opener.open(file);
    checkCameBack(*REQUIRE_OK(openForReading(file))->reader, acknowledged);
    CHECK(REQUIRE_OK(verify(file))->isWell());
}

} // namespace

TEST_CASE("killed at any change of the disk and the file then lost or damaged, all that was acknowledged is recovered",
          "[store][kill][recovery]")
{
    const Profiles profiles;
    const QString before = profiles.made(u"before"_s);
    const QStringList acknowledged = written({before, u"1"_s}).acknowledged;

    int change = 0;
    for (bool wasKilled = true; wasKilled; change += 3) {
        CAPTURE(change);
        const QString file = profiles.copied(before, QString::number(change));
        const Written more = written({file, u"1"_s, QString::number(change + 1)});
        harm(file, change);
        checkRecovered(file, acknowledged + more.acknowledged);
        wasKilled = more.wasKilled;
    }
    CHECK(change > 50);
}

TEST_CASE("killed at any change of the disk while it recovers, a desk is recovered by the next run",
          "[store][kill][recovery]")
{
    const Profiles profiles;
    const QString before = profiles.made(u"before"_s);
    const QStringList acknowledged = written({before, u"3"_s}).acknowledged;

    int change = 1;
    for (bool wasKilled = true; wasKilled; change += 3) {
        CAPTURE(change);
        const QString file = profiles.copied(before, QString::number(change));
        harm(file, change);
        wasKilled = written({file, u"recover"_s, QString::number(change)}).wasKilled;
        checkRecovered(file, acknowledged);
    }
    CHECK(change > 50);
}
