// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lianxin::test;
using namespace Qt::StringLiterals;

namespace {

Said ran(const QString &program, const QStringList &words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(program, words);
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError());
    REQUIRE(process.exitCode() == 0);
    return {process.exitCode(), process.readAllStandardOutput(), {}};
}

/// The tree is built once: programs of this size are copied.
const QString &installed()
{
    static const QTemporaryDir folder;
    static const Said said = ran(QStringLiteral(CMAKE_PROGRAM),
                                 {u"--install"_s, QStringLiteral(LIANXIN_BUILD), u"--prefix"_s, folder.path()});
    static const QString path = folder.path();
    return path;
}

QString textOf(const QString &path)
{
    QFile file(path);
    INFO(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("what is installed is what the package must bring", "[package]")
{
    const QString file = GENERATE(u"bin/lianxin"_s, u"bin/lianxin-board"_s, u"bin/lianxinctl"_s,
                                  u"share/applications/lianxin.desktop"_s, u"share/metainfo/lianxin.metainfo.xml"_s,
                                  u"share/man/man1/lianxin.1.gz"_s, u"share/man/man1/lianxin-board.1.gz"_s,
                                  u"share/man/man1/lianxinctl.1.gz"_s, u"share/doc/lianxin/copyright"_s,
                                  u"share/doc/lianxin/changelog.gz"_s, u"share/doc/lianxin/README.md"_s,
                                  u"share/doc/lianxin/README.zh_CN.md"_s, u"share/doc/lianxin/docs/manual.zh_CN.md"_s);
    INFO(file);
    CHECK(QFileInfo(installed() + u'/' + file).size() > 0);
}

TEST_CASE("what is shipped says nothing of where it was built", "[package]")
{
    const QString program = GENERATE(u"lianxin"_s, u"lianxin-board"_s, u"lianxinctl"_s);
    const QByteArray source = qgetenv("LIANXIN_SOURCE");
    INFO(program);
    REQUIRE_FALSE(source.isEmpty());
    QFile file(installed() + u"/bin/"_s + program);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains(source + '/'));
}

TEST_CASE("the menu's entry finds its program and its picture", "[package]")
{
    const QString entry = textOf(installed() + u"/share/applications/lianxin.desktop"_s);
    const auto named = [&entry](const QString &key) {
        return QRegularExpression(u"^%1=(.*)$"_s.arg(key), QRegularExpression::MultilineOption)
            .match(entry)
            .captured(1);
    };

    CHECK(QFileInfo(installed() + u"/bin/"_s + named(u"Exec"_s)).isExecutable());
    CHECK(QFile::exists(installed() + u"/share/icons/hicolor/scalable/apps/"_s + named(u"Icon"_s) + u".svg"_s));
    CHECK(named(u"Name"_s) == u"Lianxin Desk");
    CHECK(named(u"Name\\[zh_CN\\]"_s) == u"连心桌面");
}

TEST_CASE("the links of the installed READMEs lead to something", "[package]")
{
    const QString readme = GENERATE(u"README.md"_s, u"README.zh_CN.md"_s);
    const QString folder = installed() + u"/share/doc/lianxin/"_s;
    static const QRegularExpression link(u"\\]\\(([^):]+)\\)"_s);

    for (auto it = link.globalMatch(textOf(folder + readme)); it.hasNext();) {
        const QString to = it.next().captured(1);
        INFO(to);
        CHECK(QFile::exists(folder + to));
    }
}

TEST_CASE("the installed programs answer without the source tree", "[package]")
{
    const QTemporaryDir folder;
    const QString bin = installed() + u"/bin/"_s;

    for (const QString &program : {u"lianxin"_s, u"lianxin-board"_s, u"lianxinctl"_s})
        CHECK(ran(bin + program, {u"--version"_s}).out.contains(LIANXIN_VERSION));
    ran(bin + u"lianxin-board"_s, {u"init"_s, u"--db"_s, folder.filePath(u"board.db"_s)});
    const Said desk
        = ran(bin + u"lianxinctl"_s, {u"--profile"_s, folder.filePath(u"desk"_s), u"init"_s, u"--offline"_s, u"--org"_s,
                                      u"清溪镇"_s, u"--name"_s, u"赵明"_s, u"--role"_s, u"intake"_s});
    CHECK(QString::fromUtf8(desk.out).contains(u"赵明"));
}
