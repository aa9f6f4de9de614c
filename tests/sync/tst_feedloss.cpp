// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/losttown.h"

using namespace lianxin;
using namespace lianxin::test;

// A desk that follows several feeds, and a board put back from a copy of before only one of them had moved.

namespace {

const QString village = u"白石镇"_s;

/// Three feeds with a case in each, and a desk whose people follow all of them.
struct ThreeFeeds {
    explicit ThreeFeeds(const Loss &loss) : town(loss)
    {
        town.stop();
        sealer = town.file.person(u"纪工"_s, {Role::Vault, Role::Intake});
        neighbour = town.file.person(u"小白"_s, {Role::Intake, Role::Handler}, village);
        town.serve();
        town.join(desk);
        for (const Actor &person : {sealer, neighbour})
            desk.ok(desk.engine.enrol(town.url(), QString::fromUtf8(town.file.tokens[person.name])));
        add(u"org:"_s + board::town, town.clerk, u"路灯不亮"_s);
        add(u"sealed:"_s + board::town, sealer, u"村会计多领补贴"_s);
        add(u"org:"_s + village, neighbour, u"水管漏水"_s);
        desk.ok(desk.store->submit(sealer, here(feeds[1]),
                                   Classify {Track::Report, u"道路水利/村道养护"_s, u"李家村"_s, false, {}, false}));
        ++feeds[1].steps;
        REQUIRE_OK(desk.sync());
    }

    struct Feed {
        QString scope;
        Actor who;
        CaseKey key;
        size_t steps; ///< in its timeline
    };

    void add(const QString &scope, const Actor &who, const QString &subject)
    {
        const CaseId id = desk.ok(desk.store->arrive(who, {arrivalOf(letter(subject))})).front().caseId;
        feeds.push_back({scope, who, desk.ok(desk.store->caseFile(who, id)).current.key, 1});
    }
    /// A case that comes back by another feed is another one here.
    CaseId here(const Feed &feed) { return desk.ok(desk.store->find(feed.who, feed.key.toString())); }
    /// At the desk.
    void note(Feed &feed, const QString &text)
    {
        desk.ok(desk.store->submit(feed.who, here(feed), AddNote {text}));
        made.push_back(timeline(feed).back().recorded.id);
        ++feed.steps;
    }
    /// At another desk, whose work the board has put into the feed by itself.
    void noteElsewhere(Feed &feed, const QString &text)
    {
        town.file.give(feed.who, town.file.operation(feed.who, feed.key, qint64(feed.steps), AddNote {text}));
        ++feed.steps;
    }
    std::vector<TimelineEntry> timeline(const Feed &feed)
    {
        return desk.ok(desk.store->caseFile(feed.who, here(feed))).timeline;
    }
    BoardLoss loss() { return desk.ok(desk.store->syncStanding()).loss.value_or(BoardLoss {}); }

    Town town;
    Actor sealer, neighbour;
    ThreadedDesk desk;
    std::vector<Feed> feeds;
    std::vector<OperationId> made;
};

void checkWhole(ThreeFeeds &all)
{
    for (const OperationId id : all.made)
        CHECK(all.town.effects(id) == 1);
    for (const ThreeFeeds::Feed &feed : all.feeds) {
        INFO(qUtf8Printable(feed.scope));
        CHECK(all.timeline(feed).size() == feed.steps);
        CHECK(all.desk.ok(all.desk.store->outbox(feed.who)).empty());
        CHECK(all.desk.ok(all.desk.store->handover(feed.who)).empty());
        checkFeed(all.town, all.desk, feed.scope, feed.who);
    }
    CHECK(REQUIRE_OK(verify(all.desk.folder.filePath(u"desk.db"_s)))->disagreeing.empty());
}

} // namespace

TEST_CASE("a loss that shows in one feed alone is made good, and the other feeds are none the worse",
          "[boardloss][bug-17]")
{
    const size_t lost = GENERATE(0u, 1u, 2u);
    const bool hasGrownPast = GENERATE(false, true); // with another history, or it is only shorter
    const bool hasSnapshot = GENERATE(false, true);
    ThreeFeeds all({false, hasSnapshot});
    all.town.copy();
    all.town.serveTo({&all.desk});
    ThreeFeeds::Feed &moved = all.feeds[lost];
    all.note(moved, u"又来电"_s);
    all.note(moved, u"再来电"_s);
    REQUIRE_OK(all.desk.sync());
    all.town.putBack();
    for (int i = 0; hasGrownPast && i < 4; ++i)
        all.noteElsewhere(moved, u"别处记的%1"_s.arg(i));
    for (ThreeFeeds::Feed &feed : all.feeds)
        all.note(feed, u"还没有送的"_s);
    all.town.serveTo({&all.desk});

    REQUIRE_OK(all.desk.sync());

    CHECK(all.loss().lost == 2);
    CHECK(all.loss().back == 2);
    const BoardLoss told = all.loss();
    REQUIRE_OK(all.desk.sync());
    CHECK(all.loss() == told);
    all.town.stop();
    checkWhole(all);
}

TEST_CASE("what the board acknowledged before the desk stopped is asked about, and not lost with a board put back",
          "[boardloss][bug-17]")
{
    const bool isPutBack = GENERATE(false, true);
    const bool hasGrown = GENERATE(false, true); // and in the same feed
    ThreeFeeds all({false, false});
    ThreeFeeds::Feed &moved = all.feeds[0];
    all.town.copy();
    all.note(moved, u"又来电"_s);
    all.note(moved, u"再来电"_s);
    std::vector<OperationResult> words;
    while (words.size() < all.made.size())
        for (const RecordedOperation &what : all.desk.ok(all.desk.store->takeBatch(moved.who.id, 9, 1 << 20))) {
            words.push_back(all.town.file.give(moved.who, what));
            all.desk.ok(all.desk.store->recordResults({words.back()}));
        }
    // Here the desk stops, before it has kept the page that came with the board's words.
    CHECK(all.desk.ok(all.desk.store->syncStanding()).unshown.size() == 2);
    if (isPutBack)
        all.town.putBack();
    for (int i = 0; hasGrown && i < 4; ++i)
        all.noteElsewhere(moved, u"别处记的%1"_s.arg(i));
    all.town.serveTo({&all.desk});

    const auto counts = *REQUIRE_OK(all.desk.sync());

    CHECK(all.loss().lost == (isPutBack ? 2 : 0));
    CHECK(all.loss().back == all.loss().lost);
    CHECK((isPutBack || counts.requests == 2)); // two offices: the feed has shown them
    CHECK(all.desk.ok(all.desk.store->syncStanding()).unshown.empty());
    CHECK(REQUIRE_OK(all.desk.sync())->requests == 2);
    all.town.stop();
    checkWhole(all);
}

TEST_CASE("a loss that a place no longer kept would hide is asked about", "[boardloss][bug-17]")
{
    const bool hasSnapshot = GENERATE(false, true);
    ThreeFeeds all({false, hasSnapshot});
    ThreeFeeds::Feed &moved = all.feeds[0];
    all.town.copy();
    all.town.serveTo({&all.desk});
    all.note(moved, u"又来电"_s);
    all.note(moved, u"再来电"_s);
    REQUIRE_OK(all.desk.sync());
    all.town.putBack();
    for (int i = 0; i < 6; ++i)
        all.noteElsewhere(moved, u"别处记的%1"_s.arg(i));
    all.town.file.clock.advance(std::chrono::hours(24));
    board::forgetRows(*all.town.file.db, moved.scope, all.town.file.clock.now(), 1000);
    all.town.serveTo({&all.desk});

    REQUIRE_OK(all.desk.sync()); // the place has expired: the feed is taken anew
    REQUIRE_OK(all.desk.sync());

    CHECK(all.loss().lost == 2);
    CHECK(all.loss().back == 2);
    all.town.stop();
    checkWhole(all);
}
