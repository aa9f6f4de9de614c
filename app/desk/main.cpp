// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"
#include "app/desk/finding.h"
#include "app/desk/singleinstance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/words/errorsentence.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString profileNamed(const QApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s, u"directory of the desk"_s, u"DIR"_s,
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    parser.addOption(profile);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    return parser.value(profile);
}

void tell(const lianxin::Error &error)
{
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), lianxin::ui::errorSentence(error).text());
}

/// Asks first; there is no window yet that could wait.
bool isRecovered(const QString &profile, const lianxin::Error &why)
{
    QMessageBox box(QMessageBox::Critical, QApplication::applicationDisplayName(),
                    lianxin::ui::errorSentence(why).text());
    const auto *recover
        = box.addButton(QApplication::translate("lianxin::ui::MainWindow", "现在恢复"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Close);
    box.exec();
    if (box.clickedButton() != recover)
        return false;
    const auto done = lianxin::recoverProfile(profile);
    if (!done)
        tell(done.error());
    return done.has_value();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"lianxin"_s);
    QApplication::setApplicationVersion(QStringLiteral(LIANXIN_VERSION));
    QApplication::setDesktopFileName(u"lianxin"_s);
    QApplication::setWindowIcon(QIcon(u":/lianxin.svg"_s));
    const QString asked = profileNamed(application);

    const lianxin::ui::Preferences preferences = lianxin::ui::loadPreferences(asked);
    lianxin::ui::installLanguage(application, preferences.language);
    QApplication::setApplicationDisplayName(lianxin::ui::MainWindow::tr("连心桌面"));
    lianxin::ui::applyLook(application, preferences.look);

    if (lianxin::SingleInstance(asked).tellFirst())
        return 0;
    auto known = lianxin::KnownDesks::ofThisPerson();
    const auto found = lianxin::foundDesk(asked, known);
    if (!found)
        return 0;
    const QString profile = *found;
    lianxin::SingleInstance instance(profile);
    if (profile != asked && instance.tellFirst())
        return 0;
    auto desk = lianxin::DeskProgram::open(profile);
    if (!desk && desk.error().code == lianxin::Error::Code::Corrupt && isRecovered(profile, desk.error()))
        desk = lianxin::DeskProgram::open(profile);
    if (!desk) {
        tell(desk.error());
        return 1;
    }
    known.add(profile);
    instance.listen([&desk] { (*desk)->window().raiseWindow(); });
    (*desk)->window().present();
    (*desk)->start();
    return QApplication::exec();
}
