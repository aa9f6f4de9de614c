// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/casework.h"
#include "tests/app/town.h"

#include <QDir>
#include <QTemporaryDir>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

// What lianxinctl says to a person at a terminal, and what it does not take from one.

TEST_CASE("only init makes a desk: every other command wants one that is there", "[ctl]")
{
    const QTemporaryDir folder;
    const QStringList words = GENERATE(QStringList {u"note"_s, u"1"_s, u"好"_s}, QStringList {u"list"_s},
                                       QStringList {u"second-copy"_s, u""_s}, QStringList {u"people"_s});
    INFO(words.join(u' '));
    REQUIRE(QDir(folder.path()).mkdir(u"mounted"_s));

    for (const QString &profile : {u"unplugged/desk"_s, u"mounted"_s}) {
        const Said said = Ctl(folder.filePath(profile), clerkName).run(words);
        CHECK(said.exitCode == 66);
        CHECK(said.reason() == u"no-store"_s);
    }

    CHECK(QDir(folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries) == QStringList {u"mounted"_s});
    CHECK(QDir(folder.filePath(u"mounted"_s)).isEmpty());
}
