// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/outcome.h"

#include "core/codec/codec.h"

#include <QJsonDocument>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

constexpr std::string_view countAnswers = "SELECT COUNT(*) FROM published";
constexpr std::string_view countStuck = "SELECT COUNT(*) FROM outbox WHERE state IN ('conflict', 'rejected')";
constexpr std::string_view countHandover = "SELECT COUNT(*) FROM handover";

static std::map<QString, int> reachedIn(World &world)
{
    std::map<QString, int> reached;
    reached[u"requests"_s] = world.net.requests;
    reached[u"stops"_s] = world.stops;
    reached[u"operations made"_s] = int(world.model.made.size());
    reached[u"operations lost by the board"_s] = int(world.model.lost.size());
    reached[u"operations taken"_s] = int(world.model.board.ledger.size());
    if (world.board.isUp())
        reached[u"answers published"_s] = *world.board.reading().value<int>(countAnswers);
    for (const auto &desk : world.desks)
        if (desk->isUp()) {
            reached[u"stuck at the end"_s] += *desk->reading().value<int>(countStuck);
            reached[u"handed over"_s] += *desk->reading().value<int>(countHandover);
        }
    for (const auto &[id, made] : world.model.made)
        reached[u"taken back"_s] += made.isWithdrawn;
    return reached;
}

Outcome outcomeOf(World &world, const std::function<void()> &story)
{
    Outcome outcome;
    try {
        story();
    } catch (const Broken &broken) {
        outcome.broken = broken;
    } catch (const DbError &error) {
        outcome.broken = Broken {u"a store can be read"_s, QString::fromUtf8(error.what())};
    }
    outcome.diary = world.diary;
    outcome.reached = reachedIn(world);
    return outcome;
}

constexpr std::string_view selectEvents
    = "SELECT e.doc, c.doc FROM events e JOIN cases c ON c.key = e.case_key ORDER BY c.rowid, e.version";

QString gistOf(World &world)
{
    QStringList lines;
    auto query = world.board.reading().prepare(selectEvents);
    while (query.step()) {
        const auto json
            = [&query](int column) { return QJsonDocument::fromJson(query.value<QString>(column).toUtf8()).object(); };
        QJsonObject operation = json(0)[u"operation"].toObject();
        if (operation[u"kind"].toString() == u"intake")
            operation = {};
        operation.remove(u"at"_s);
        lines += json(0)[u"actor_name"].toString() + u' ' + QString::fromUtf8(compact(operation)) + u' '
                 + json(1)[u"status"].toString();
    }
    return lines.join(u'\n');
}

QString reportOf(const Outcome &outcome, const QString &again)
{
    return u"%1: %2\nagain: %3\n%4"_s.arg(outcome.broken->rule, outcome.broken->what, again, outcome.diary.join(u'\n'));
}

} // namespace lianxin::sim
