// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restoration.h"
#include "tests/fuzz/freshdesk.h"
#include "tests/fuzz/target.h"

// What stands in the second copy, a record in each line of the input, and what it brings back into an empty desk.

namespace lianxin::fuzz {

namespace {

void mustSurvive(const QByteArray &line)
{
    const auto record = copyRecord(line);
    if (!record)
        return;
    const QByteArray text = toBytes(*record);
    const auto again = copyRecord(text);
    must(again && toBytes(*again) == text, "a record is read as it was written");
}

/// What the records come to is written in fewer of them, and comes to the same.
void mustComeToTheSame(const CopyContents &contents)
{
    const auto records = contents.records();
    const CopyContents again(RecordsRead {records, false, true});
    must(again.records() == records, "records that were tidied are tidy");
    must(again.ids() == contents.ids(), "nothing goes that is not settled");
    must(again.unreadable() == contents.unreadable(), "what nobody can read is kept");
    must(again.withdrawals().size() == contents.withdrawals().size(), "what was taken back is kept");
    must(again.desk() == contents.desk(), "the desk is the same");
}

int all(const Restored &counts)
{
    return counts.operations + counts.drafts + counts.waiting + counts.healed + counts.known;
}

Restored restoredIn(FreshDesk &desk, const CopyContents &contents)
{
    return *desk.does([&](Work &work) -> Result<Restored> { return restore(work, contents, FileIs::Another); });
}

void mustComeBackOnce(const CopyContents &contents)
{
    FreshDesk desk;
    const auto things = int(contents.operations().size() + contents.drafts().size());
    must(all(restoredIn(desk, contents)) == things, "everything that is not settled is told of");
    const QByteArray told = desk.told();
    const Restored again = restoredIn(desk, contents);
    must(all(again) == things && again.operations + again.drafts + again.healed == 0, "nothing comes back twice");
    must(desk.told() == told, "what comes back again changes nothing");
}

} // namespace

void run(const QByteArray &input)
{
    CopyContents contents;
    for (const QByteArray &line : input.split('\n')) {
        mustSurvive(line);
        contents.take(line);
    }
    mustComeToTheSame(contents);
    mustComeBackOnce(contents);
}

} // namespace lianxin::fuzz
