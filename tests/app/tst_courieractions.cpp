// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/courieractions.h"
#include "tests/sync/village.h"

using namespace lianxin;
using namespace lianxin::test;

namespace {

template <class T>
T got(QFuture<Result<T>> future)
{
    REQUIRE(spinUntil([&future] { return future.isFinished(); }));
    return *REQUIRE_OK(future.takeResult());
}

} // namespace

TEST_CASE("the window's desk goes by stick: packed, carried by another desk, taken in", "[courier]")
{
    County county;
    QTemporaryDir folder;
    const auto services = *REQUIRE_OK(Services::open(folder.filePath(u"desk"_s), Store::Mode::ReadWrite));
    const SyncActions actions = withCourier(services->sync().actions(), *services);
    (void)got(actions.enrol(county.url(), county.token(county.clerk)));
    (void)got(services->store().arrive(county.clerk, {arrivalOf(letter(u"路灯不亮"_s))}));
    const QString pack = folder.filePath(u"村里.lxp"_s);

    const CourierPacked packed = got(actions.pack(pack));
    const QString answer = got(actions.carry(pack));
    const CourierTaken taken = got(actions.take(answer));

    CHECK(answer == folder.filePath(u"村里.lxa"_s));
    CHECK(packed.operations == 1);
    CHECK(taken.accepted == 1);
    CHECK(got(services->store().outbox(county.clerk)).empty());
}
