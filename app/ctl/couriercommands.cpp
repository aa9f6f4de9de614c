// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "app/ctl/warning.h"
#include "app/services/courieractions.h"
#include "core/sync/courier.h"
#include "ui/words/courierwords.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <cstdio>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <set>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

// --- pack ------------------------------------------------------------------------------------------------------------

QJsonObject packedJson(const CourierPacked &packed, const QString &file, qint64 leftHere)
{
    return {{u"file"_s, file},
            {u"number"_s, packed.number},
            {u"bytes"_s, packed.bytes},
            {u"operations"_s, packed.operations},
            {u"people"_s, packed.people},
            {u"left_here"_s, leftHere}};
}

void addPack(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("pack", Help::tr("把可以发出的全部写进一个文件，只有留言板能打开"));
    const auto file = std::make_shared<std::string>();
    command->add_option("file", *file, Help::tr("写在 U 盘上；通常是 .lxp"))->required();
    command->callback([&options, file] {
        Session session(options, Session::Access::Write);
        const WorkListCounts counts = take(session.store().counts(session.actor()));
        const CourierPacked packed = take(packCourier(session.store(), q(*file)));
        const qint64 leftHere = std::max<qint64>(0, counts.waiting - packed.operations);
        session.print(packedJson(packed, q(*file), leftHere), ui::packedWords(packed, leftHere));
    });
}

// --- apply -----------------------------------------------------------------------------------------------------------

QJsonObject takenJson(const CourierTaken &taken, const WorkListCounts &counts)
{
    QJsonArray turnedAway;
    for (const PersonId &person : taken.turnedAway)
        turnedAway.append(person.toString());
    return {{u"number"_s, taken.number},
            {u"news"_s, taken.isNews},
            {u"late"_s, taken.isLate},
            {u"put_back"_s, taken.isPutBack},
            {u"accepted"_s, taken.accepted},
            {u"refused"_s, taken.refused},
            {u"received"_s, taken.received},
            {u"device"_s, taken.state},
            {u"turned_away"_s, turnedAway},
            {u"behind"_s, QJsonArray::fromStringList(QStringList(taken.behind.begin(), taken.behind.end()))},
            {u"waiting"_s, counts.waiting},
            {u"stuck"_s, counts.stuck}};
}

void addApply(CLI::App &app, const Options &options)
{
    auto *command
        = app.add_subcommand("apply", Help::tr("读入留言板的回件；再读一次，什么也不改；退出码 79 与 sync 相同"));
    const auto file = std::make_shared<std::string>();
    command->add_option("answer", *file, Help::tr("带回来的文件；通常是 .lxa"))->required();
    command->callback([&options, file] {
        Session session(options, Session::Access::Write);
        const CourierTaken taken = take(takeCourier(session.store(), q(*file)));
        const WorkListCounts counts = take(session.store().counts(session.actor()));
        session.print(takenJson(taken, counts), ui::takenWords(taken));
        tellStuck(counts.stuck);
    });
}

// --- carry -----------------------------------------------------------------------------------------------------------

struct Trip {
    std::vector<std::string> packs;
    std::string folder;
};

/// Two answers of one name would be one.
void checkNames(const Trip &trip)
{
    std::set<QString> names;
    for (const std::string &pack : trip.packs)
        if (!names.insert(courierAnswerFile(q(pack), q(trip.folder))).second)
            throw Error {Error::Code::Invalid, u"courier-same-name"_s, {}, QFileInfo(q(pack)).fileName()};
}

Result<void> carryOne(Session &session, const QString &pack, const QString &answer)
{
    const auto bytes = carryFile(session.services(), pack, answer);
    if (!bytes)
        return tl::unexpected(bytes.error());
    session.print({{u"pack"_s, pack}, {u"answer"_s, answer}, {u"bytes"_s, *bytes}}, ui::carriedWords(pack, answer));
    return {};
}

void complain(const Session &session, const Error &why)
{
    const QByteArray line
        = session.json() ? QJsonDocument(QJsonObject {{u"error"_s, errorJson(why)}}).toJson(QJsonDocument::Compact)
                         : ui::errorSentence(why).text().toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
}

/// One village's bad file does not keep the others' from their board; the first failure is the command's.
void carryAll(const Options &options, const Trip &trip)
{
    checkNames(trip);
    Session session(options, Session::Access::Read);
    std::optional<Error> first;
    for (const std::string &pack : trip.packs) {
        const auto carried = carryOne(session, q(pack), courierAnswerFile(q(pack), q(trip.folder)));
        if (carried)
            continue;
        Error why = carried.error();
        if (why.where.isEmpty())
            why.where = QFileInfo(q(pack)).fileName();
        if (first)
            complain(session, why);
        else
            first = why;
    }
    if (first)
        throw *first;
}

void addCarry(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("carry", Help::tr("替别的桌面把文件交给留言板，带回回件"));
    const auto trip = std::make_shared<Trip>();
    command->add_option("packs", trip->packs, Help::tr("各桌面的文件；在这里谁也读不了"))->required();
    command->add_option("--out", trip->folder, Help::tr("回件放在哪个文件夹：NAME.lxp 的回件是 NAME.lxa"))->required();
    command->callback([&options, trip] { carryAll(options, *trip); });
}

} // namespace

void addCourierCommands(CLI::App &app, const Options &options)
{
    auto *courier = app.add_subcommand("courier", Help::tr("没有线路时的同步：由人捎带文件"));
    courier->require_subcommand(1);
    addPack(*courier, options);
    addApply(*courier, options);
    addCarry(*courier, options);
}

} // namespace lianxin::ctl
