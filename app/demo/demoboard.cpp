// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoboard.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace lianxin::demo {

namespace {

constexpr int commandPatienceMs = 60'000;

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/lianxin-board"_s;
}

tl::unexpected<Error> boardFailure(const QString &detail)
{
    return failure(Error::Code::Io, u"demo-board"_s, detail);
}

/// A port nobody has: the board keeps it over restarts, because the desk knows it by its address.
int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

std::optional<Timestamp> timeOf(const QJsonObject &letter)
{
    return Timestamp::fromIso(letter.value(u"time").toString());
}

std::vector<QJsonObject> lettersIn(const QByteArray &lines)
{
    std::vector<QJsonObject> letters;
    for (const QByteArray &line : lines.split('\n'))
        if (!line.trimmed().isEmpty())
            letters.push_back(QJsonDocument::fromJson(line).object());
    return letters;
}

void moveTime(QJsonObject &object, const QString &member, std::chrono::milliseconds by)
{
    if (const auto time = Timestamp::fromIso(object.value(member).toString()))
        object.insert(member, (*time + by).toIso());
}

QJsonArray moved(QJsonArray events, std::chrono::milliseconds by)
{
    for (auto event : events) {
        QJsonObject object = event.toObject();
        moveTime(object, u"t"_s, by);
        event = object;
    }
    return events;
}

} // namespace

QByteArray movedTo(const QByteArray &lines, Timestamp now)
{
    constexpr int openFaster = 18; // five weeks of sample letters become two days, as on a desk that keeps up
    const std::vector<QJsonObject> letters = lettersIn(lines);
    Timestamp newest;
    for (const QJsonObject &letter : letters)
        newest = std::max(newest, timeOf(letter).value_or(newest));
    const auto toNow = std::chrono::floor<std::chrono::days>(now - newest);
    QByteArray result;
    for (QJsonObject letter : letters) {
        const auto age = newest - timeOf(letter).value_or(newest);
        const auto by = letter.contains(u"replies"_s) ? toNow : toNow + age - age / openFaster;
        moveTime(letter, u"time"_s, by);
        for (const QString &list : {u"replies"_s, u"events"_s})
            if (letter.contains(list))
                letter.insert(list, moved(letter.value(list).toArray(), by));
        result += QJsonDocument(letter).toJson(QJsonDocument::Compact) + '\n';
    }
    return result;
}

DemoBoard::DemoBoard(const QString &folder) : m_folder(folder), m_file(folder + u"/board.db"_s), m_port(freePort()) { }

DemoBoard::~DemoBoard()
{
    stop();
}

QString DemoBoard::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

Result<QString> DemoBoard::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(program(), arguments + QStringList {u"--db"_s, m_file});
    if (!process.waitForFinished(commandPatienceMs) || process.exitCode() != 0)
        return boardFailure(QString::fromUtf8(process.readAllStandardError()) + process.errorString());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

Result<void> DemoBoard::fill(const QString &samples, Timestamp now)
{
    QFile letters(samples + u"/appeals.jsonl"_s);
    QFile list(m_folder + u"/appeals.jsonl"_s);
    if (!letters.open(QIODevice::ReadOnly) || !list.open(QIODevice::WriteOnly))
        return boardFailure(letters.errorString() + list.errorString());
    list.write(movedTo(letters.readAll(), now));
    list.close();
    if (const auto made = run({u"init"_s, u"--name"_s, u"云岭县群众留言板"_s}); !made)
        return tl::unexpected(made.error());
    if (const auto added = run({u"org"_s, u"add"_s, demoOffice}); !added)
        return tl::unexpected(added.error());
    const auto imported = run({u"import"_s, list.fileName(), u"--org"_s, demoOffice, u"--source"_s, u"县政府信箱"_s});
    if (!imported)
        return tl::unexpected(imported.error());
    return {};
}

Result<QString> DemoBoard::addPerson(const QString &name, const QStringList &roles)
{
    QStringList arguments {u"user"_s, u"add"_s, name, u"--org"_s, demoOffice};
    for (const QString &role : roles)
        arguments << u"--role"_s << role;
    const auto said = run(arguments);
    if (!said)
        return said;
    return said->split(u'\n').last().split(u' ').last();
}

Result<void> DemoBoard::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program(), {u"serve"_s, u"--db"_s, m_file, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
    if (!m_process->waitForReadyRead(commandPatienceMs))
        return boardFailure(m_process->errorString());
    return {};
}

void DemoBoard::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    m_process->waitForFinished(commandPatienceMs);
    m_process.reset();
}

} // namespace lianxin::demo
