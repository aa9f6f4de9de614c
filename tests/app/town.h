// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/ctl.h"
#include "tests/board/boardprocess.h"

#include <QFile>
#include <QTemporaryDir>

namespace lianxin::test {

using namespace Qt::StringLiterals;

inline const QString clerkName = u"李小雨"_s; // of a small office: she may sign, but not what she wrote
inline const QString leaderName = u"张镇长"_s;

/// A township: its board in a process of its own with the sample letters, and one desk on which two people have signed
/// in and synced once.
class Town
{
public:
    Town()
    {
        administrate({u"init"_s});
        administrate({u"org"_s, u"add"_s, u"清溪镇"_s, u"--prefix"_s, u"QX"_s});
        clerkToken = hired(clerkName, {u"intake"_s, u"dispatcher"_s, u"handler"_s, u"signer"_s});
        const QString leaderToken = hired(leaderName, {u"reviewer"_s, u"signer"_s});
        administrate({u"import"_s, source(u"resources/sample/appeals.jsonl"_s), u"--org"_s, u"清溪镇"_s});
        openBoard();
        desk.one({u"init"_s, u"--board"_s, url(), u"--token"_s, clerkToken});
        desk.one({u"login"_s, u"--token"_s, leaderToken});
        clerk.one({u"sync"_s});
    }

    /// Serves the same file on the same port as before.
    void openBoard()
    {
        m_process = std::make_unique<board::BoardProcess>(m_file, m_port);
        m_port = m_process->port;
    }
    void closeBoard() { m_process.reset(); }

    /// What a command of the board prints; it must work.
    QString administrate(const QStringList &words) const
    {
        const auto outcome = board::command(words + QStringList {u"--db"_s, m_file});
        INFO(outcome.error);
        REQUIRE(outcome.exitCode == 0);
        return outcome.out.trimmed();
    }
    [[nodiscard]] const QString &file() const { return m_file; }
    /// The closed board's file is the @p copy again.
    void putBack(const QString &copy)
    {
        for (const QString &name : {m_file, m_file + u"-wal"_s, m_file + u"-shm"_s})
            QFile::remove(name);
        REQUIRE(QFile::copy(copy, m_file));
    }

    /// One number of `lianxin-board status`.
    [[nodiscard]] qint64 onBoard(const QString &what) const
    {
        return objectsIn(administrate({u"status"_s, u"--json"_s}).toUtf8()).front().value(what).toInteger();
    }
    /// What a resident's browser gets.
    [[nodiscard]] QString page(const QString &path) const
    {
        const QByteArray request = "GET " + path.toUtf8() + " HTTP/1.0\r\n\r\n";
        return QString::fromUtf8(board::askedBare(m_port, request));
    }

    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }

    QString clerkToken;
    QTemporaryDir folder;
    const Ctl desk {folder.filePath(u"desk"_s)};
    const Ctl clerk = desk.as(clerkName);
    const Ctl leader = desk.as(leaderName);

private:
    /// The new person's token.
    QString hired(const QString &name, const QStringList &roles) const
    {
        QStringList words {u"user"_s, u"add"_s, name, u"--org"_s, u"清溪镇"_s};
        for (const QString &role : roles)
            words << u"--role"_s << role;
        return administrate(words);
    }

    const QString m_file = folder.filePath(u"board.db"_s);
    quint16 m_port = 0;
    std::unique_ptr<board::BoardProcess> m_process;
};

} // namespace lianxin::test
