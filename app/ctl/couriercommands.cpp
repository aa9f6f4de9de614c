// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"
#include "app/ctl/rendering.h"
#include "core/sync/courier.h"
#include "core/sync/stickfile.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <set>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

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

QString packedText(const CourierPacked &packed, qint64 leftHere)
{
    const QString text = Words::tr("第 %1 个信使文件已写好：%2 步办理，%3 字节。回件读入之前，再打包会带上同样的内容。")
                             .arg(packed.number)
                             .arg(packed.operations)
                             .arg(packed.bytes);
    return leftHere == 0 ? text : text + u'\n' + Words::tr("另有 %1 步现在走不了，原因见发件箱。").arg(leftHere);
}

void addPack(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("pack", "Writes everything that may leave into one file, sealed for the board");
    const auto file = std::make_shared<std::string>();
    command->add_option("file", *file, "on the stick; conventionally .lxp")->required();
    command->callback([&options, file] {
        Session session(options, Session::Access::Write);
        const WorkListCounts counts = take(session.store().counts(session.actor()));
        const CourierPacked packed = take(packCourier(session.store(), q(*file)));
        const qint64 leftHere = std::max<qint64>(0, counts.waiting - packed.operations);
        session.print(packedJson(packed, q(*file), leftHere), packedText(packed, leftHere));
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
            {u"accepted"_s, taken.accepted},
            {u"refused"_s, taken.refused},
            {u"received"_s, taken.received},
            {u"device"_s, taken.state},
            {u"turned_away"_s, turnedAway},
            {u"behind"_s, QJsonArray::fromStringList(QStringList(taken.behind.begin(), taken.behind.end()))},
            {u"waiting"_s, counts.waiting},
            {u"stuck"_s, counts.stuck}};
}

QString takenText(const CourierTaken &taken)
{
    QStringList lines;
    if (!taken.isNews)
        lines << Words::tr("这份回件以前读过，或已有更新的结果；办理结果没有变化。");
    else if (taken.isLate)
        lines << Words::tr(
                     "留言板没有采用第 %1 个文件里的办理：后面的文件先到了，或者联网时已经收回。内容都还在发件箱。")
                     .arg(taken.number);
    else
        lines << Words::tr("第 %1 个信使文件的回件已读入：采用 %2 步，退回 %3 步。")
                     .arg(taken.number)
                     .arg(taken.accepted)
                     .arg(taken.refused);
    lines << Words::tr("带回 %1 条新变化。").arg(taken.received);
    if (taken.state == u"must_update")
        lines << Words::tr("这台电脑的软件太旧，要先更新，才能带回变化。");
    else if (taken.state != u"active")
        lines << Words::tr("留言板已停用这台电脑，请找管理员。");
    if (!taken.turnedAway.empty())
        lines << Words::tr("有 %1 人的接入码留言板不认，他们办的都还在发件箱。").arg(taken.turnedAway.size());
    if (!taken.behind.empty())
        lines << Words::tr("这里缺了较早的变化，这份回件接不上；请再打包一次，或联网同步一次。");
    return lines.join(u'\n');
}

void addApply(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("apply", "Takes the board's answer in; once more, it changes nothing");
    const auto file = std::make_shared<std::string>();
    command->add_option("answer", *file, "what the courier brought back; conventionally .lxa")->required();
    command->callback([&options, file] {
        Session session(options, Session::Access::Write);
        const CourierTaken taken = take(takeCourier(session.store(), q(*file)));
        const WorkListCounts counts = take(session.store().counts(session.actor()));
        session.print(takenJson(taken, counts), takenText(taken));
    });
}

// --- carry -----------------------------------------------------------------------------------------------------------

struct Trip {
    std::vector<std::string> packs;
    std::string folder;
};

QString answerFile(const QString &pack, const QString &folder)
{
    return QDir(folder).filePath(QFileInfo(pack).completeBaseName() + u".lxa"_s);
}

/// Two answers of one name would be one.
void checkNames(const Trip &trip)
{
    std::set<QString> names;
    for (const std::string &pack : trip.packs)
        if (!names.insert(answerFile(q(pack), q(trip.folder))).second)
            throw Error {Error::Code::Invalid, u"courier-same-name"_s, {}, QFileInfo(q(pack)).fileName()};
}

Result<void> carryOne(Session &session, const QString &pack, const QString &answer)
{
    const auto file = readStickFile(pack);
    if (!file)
        return tl::unexpected(file.error());
    auto future = session.services().sync().carry(*file);
    future.waitForFinished();
    const auto back = future.resultCount() > 0 ? future.takeResult() : failure(Error::Code::Cancelled);
    if (!back)
        return tl::unexpected(back.error());
    const auto written = writeStickFile(answer, *back);
    if (written)
        session.print({{u"pack"_s, pack}, {u"answer"_s, answer}, {u"bytes"_s, back->size()}},
                      Words::tr("%1：已送到，回件写在 %2。").arg(pack, answer));
    return written;
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
        const auto carried = carryOne(session, q(pack), answerFile(q(pack), q(trip.folder)));
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
    auto *command = app.add_subcommand("carry", "Hands files of other desks to the board and brings back the answers");
    const auto trip = std::make_shared<Trip>();
    command->add_option("packs", trip->packs, "the desks' files; nobody can read them here")->required();
    command->add_option("--out", trip->folder, "folder for the answers: NAME.lxa for NAME.lxp")->required();
    command->callback([&options, trip] { carryAll(options, *trip); });
}

} // namespace

void addCourierCommands(CLI::App &app, const Options &options)
{
    auto *courier = app.add_subcommand("courier", "Sync without a line: files that somebody carries");
    courier->require_subcommand(1);
    addPack(*courier, options);
    addApply(*courier, options);
    addCarry(*courier, options);
}

} // namespace lianxin::ctl
