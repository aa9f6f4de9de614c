// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/sabotage.h"

#include "app/board/store/snapshottext.h"

#include <memory>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin::sim {

using namespace Qt::StringLiterals;

namespace {

/// What a snapshot says, without its sums.
struct Told {
    QJsonObject head;
    QByteArrayList cases, left;
};

QByteArray lineFrom(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Told toldIn(const QByteArray &plain)
{
    Told told;
    for (const QByteArray &text : plain.split('\n')) {
        const QByteArray line = text + '\n';
        if (line.startsWith("{\"case\":"))
            told.cases += line;
        else if (line.startsWith("{\"left\":"))
            told.left += line;
        else if (told.head.isEmpty())
            told.head = QJsonDocument::fromJson(line).object();
    }
    return told;
}

/// With a sum at its end, as if the board had meant it.
QByteArray snapshotOf(Told told)
{
    told.head[u"count"_s] = told.cases.size();
    const QByteArray plain = lineFrom(told.head) + told.cases.join() + told.left.join();
    const QByteArray hash = QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toHex();
    return plain + board::endLine(told.cases.size(), hash);
}

void inSnapshots(World &world, const std::function<void(Told &)> &change)
{
    world.board.rewriteSnapshot = [change](const QByteArray &plain) {
        Told told = toldIn(plain);
        change(told);
        return snapshotOf(std::move(told));
    };
}

void leaveACaseOut(World &world)
{
    inSnapshots(world, [](Told &told) {
        if (!told.cases.isEmpty())
            told.cases.removeFirst();
    });
}

void leaveLettersOut(World &world)
{
    inSnapshots(world, [](Told &told) {
        for (QByteArray &line : told.cases) {
            QJsonObject json = QJsonDocument::fromJson(line).object();
            json[u"letters"_s] = QJsonArray();
            line = lineFrom(json);
        }
    });
}

/// The place is looked up later than the cases: these are of the snapshot before.
void lookUpThePlaceLater(World &world)
{
    const auto former = std::make_shared<std::map<QString, QByteArrayList>>();
    inSnapshots(world, [former](Told &told) {
        QByteArrayList &cases = (*former)[told.head[u"scope"_s].toString() + told.head[u"tier"_s].toString()];
        cases.swap(told.cases);
        if (told.cases.isEmpty())
            told.cases = cases;
    });
}

void forgetWhatHasLeft(World &world)
{
    Database(world.board.file(), {})
        .executeScript("CREATE TRIGGER t AFTER INSERT ON departure BEGIN DELETE FROM departure; END");
}

void forgetWhatWasDone(World &world)
{
    for (const auto &desk : world.desks)
        Database(desk->file(), {})
            .executeScript("CREATE TRIGGER t AFTER INSERT ON history BEGIN DELETE FROM history; END");
}

} // namespace

const std::vector<Sabotage> &everySabotageOfSnapshots()
{
    static const std::vector<Sabotage> mistakes {
        {u"a snapshot misses a case"_s, &leaveACaseOut},
        {u"a snapshot's cases come without their letters"_s, &leaveLettersOut},
        {u"a snapshot says it is newer than its cases"_s, &lookUpThePlaceLater},
        {u"a snapshot does not tell what has left the feed"_s, &forgetWhatHasLeft},
        {u"a desk takes the cases of a snapshot without what was done to them"_s, &forgetWhatWasDone},
    };
    return mistakes;
}

void writeSnapshotsAnew(World &world)
{
    inSnapshots(world, [](Told &) {});
}

} // namespace lianxin::sim
