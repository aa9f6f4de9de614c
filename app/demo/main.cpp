// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/seed.h"
#include "app/demo/tour.h"
#include "app/desk/desk.h"
#include "ui/common/look.h"
#include "ui/words/errorsentence.h"
#include "ui/words/language.h"

#include <cstdio>
#include <QApplication>
#include <QDir>

using namespace lianxin;
using namespace Qt::StringLiterals;

namespace {

int report(const Error &error)
{
    std::fprintf(stderr, "%s\n%s\n", qPrintable(ui::errorSentence(error).text()), qPrintable(error.detail));
    return 1;
}

/// A board with letters and two people, and a desk on it.
Result<QString> prepared(const QString &folder, demo::DemoBoard &board)
{
    const QString samples = QStringLiteral(LIANXIN_SAMPLES);
    if (const auto filled = board.fill(samples, SystemClock().now()); !filled)
        return tl::unexpected(filled.error());
    const auto first = board.addPerson(demo::clerk, {u"intake"_s, u"dispatcher"_s, u"handler"_s});
    const auto second = board.addPerson(demo::leader, {u"reviewer"_s, u"signer"_s});
    if (!first || !second)
        return tl::unexpected(first ? second.error() : first.error());
    if (const auto started = board.start(); !started)
        return tl::unexpected(started.error());
    const QString profile = folder + u"/desk"_s;
    const auto seeded = demo::seedProfile(profile, samples, board, {*first, *second});
    return seeded ? Result<QString>(profile) : tl::unexpected(seeded.error());
}

} // namespace

int main(int argc, char *argv[])
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!hasDisplay)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::installLanguage(application, application.arguments().contains(u"--english"_s) ? u"en"_s : u"zh"_s);
    ui::applyLook(application, {});

    const QString folder = QDir::current().filePath(u"build/demo"_s);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    demo::DemoBoard board(folder);
    const auto profile = prepared(folder, board);
    if (!profile)
        return report(profile.error());
    const auto desk = DeskProgram::open(*profile);
    if (!desk)
        return report(desk.error());
    std::printf("留言板  %s\n", qPrintable(board.url()));
    (*desk)->window().show();
    (*desk)->start();
    if (hasDisplay)
        return QApplication::exec();
    const auto walked = demo::walkTour(**desk, board, folder);
    return walked ? 0 : report(walked.error());
}
