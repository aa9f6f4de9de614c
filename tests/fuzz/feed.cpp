// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/feedtable.h"
#include "core/store/remoteapply.h"
#include "core/wire/feedtext.h"
#include "tests/fuzz/freshdesk.h"
#include "tests/fuzz/target.h"

// Pages of a feed, one in each line of the input, as a desk takes them in. A page counts once, however often it comes.

namespace lianxin::fuzz {

namespace {

Result<void> taken(FreshDesk &desk, const ChangePage &page)
{
    return desk.does([&page](Work &work) { return applyRemote(work, page); });
}

/// As if the first reply had been lost: the cursor was not moved, and the page comes once more.
void mustCountOnce(FreshDesk &desk, const ChangePage &page, const ScopeCursor &before)
{
    const QByteArray told = desk.told();
    setCursor(desk.db(), before);
    must(taken(desk, page).has_value(), "a page can come again");
    must(desk.told() == told, "rows that come again change nothing");
}

void mustBeTaken(FreshDesk &desk, const ChangePage &page)
{
    const ScopeCursor before = cursorOf(desk.db(), page.scope);
    const QByteArray told = desk.told();
    const auto done = taken(desk, page);
    if (!done) {
        must(done.error().reason == u"feed-gap", "only a gap stops a page");
        return must(desk.told() == told, "a page that does not fit changes nothing");
    }
    const ScopeCursor after = cursorOf(desk.db(), page.scope);
    must(after.cursor == page.to, "the feed goes on behind the page");
    must(after.seq == before.seq + qint64(page.rows.size() + page.malformed.size()), "every row of a page is counted");
    mustCountOnce(desk, page, before);
}

} // namespace

void run(const QByteArray &input)
{
    FreshDesk desk;
    for (const QByteArray &line : input.split('\n'))
        if (const auto page = wire::readPage(line))
            mustBeTaken(desk, *page);
}

} // namespace lianxin::fuzz
