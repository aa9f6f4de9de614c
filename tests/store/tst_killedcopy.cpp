// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetable.h"
#include "core/store/filefolder.h"
#include "core/store/storefile.h"
#include "core/store/verification.h"
#include "tests/store/killing.h"

using namespace lianxin;

namespace {

int copiesLeft(const QString &file)
{
    const QDir coming(QFileInfo(file).dir().filePath(u"files/coming"_s));
    return int(coming.entryList({u"*.copy"_s}, QDir::Files).size());
}

/// Every file a case names is there, whole.
void checkFiles(const QString &file)
{
    const auto opened = REQUIRE_OK(openForReading(file));
    const FileFolder folder(file);
    auto cases = opened->reader->prepare("SELECT id FROM cases ORDER BY id");
    while (cases.step()) {
        const Case c = findCase(*opened->reader, cases.value<CaseId>())->current;
        for (const Attachment &a : c.attachments) {
            CHECK_FALSE(problemWith(folder.path(a.original.sha256), a.original));
            CHECK_FALSE(problemWith(folder.path(a.thumbnail->sha256), *a.thumbnail));
        }
    }
}

} // namespace

TEST_CASE("killed at any change of the disk while a file is attached, no case names one that is not there whole",
          "[store][files][kill]")
{
    const Profiles profiles;
    Opener opener;
    const QString before = profiles.made(u"before"_s);
    (void)written({before, u"1"_s});

    int change = 0, attached = 0;
    for (bool wasKilled = true; wasKilled;) {
        CAPTURE(++change);
        const QString file = profiles.copied(before, QString::number(change));
        const Written more = written({file, u"1"_s, QString::number(change), u"files"_s});
        opener.open(file); // as the next start does

        CHECK(copiesLeft(file) == 0);
        checkFiles(file);
        CHECK(REQUIRE_OK(verify(file))->isWell());
        for (const QString &line : more.acknowledged)
            if (line.startsWith(u"attached")) {
                CHECK(QFile::exists(FileFolder(file).path(line.section(u' ', 2))));
                ++attached;
            }
        wasKilled = more.wasKilled;
    }
    CHECK(change > 20);
    CHECK(attached > 0);
}
