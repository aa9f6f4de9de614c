// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/help.h"
#include "app/ctl/rendering.h"
#include "app/ctl/usage.h"
#include "ui/words/errorsentence.h"
#include "ui/words/language.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>

namespace {

using namespace lianxin;
using namespace lianxin::ctl;

int report(const Error &error, bool asJson)
{
    const QByteArray line
        = asJson
              ? QJsonDocument(QJsonObject {{QStringLiteral("error"), errorJson(error)}}).toJson(QJsonDocument::Compact)
              : ui::errorSentence(error).text().toUtf8();
    std::fprintf(stderr, "%s\n", line.constData());
    return exitCode(error);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    std::string language = languageAsked(argc, argv).toStdString();
    ui::installLanguage(application, QString::fromStdString(language));
    CLI::App app(Help::tr("lianxinctl：没有窗口的连心桌面"));
    putHelpInWords(app);
    Options options;
    app.add_option("--profile", options.profile, Help::tr("桌面所在的文件夹"))->required()->envname("LIANXIN_PROFILE");
    app.add_option("--as", options.as, Help::tr("办事人的姓名或编号"));
    const auto *json = app.add_flag("--json", options.json, Help::tr("每次一个 JSON 对象，或每行一个"));
    app.add_option("--language", language, Help::tr("给人看的文字用哪种语言；不写则随系统"))
        ->check(CLI::IsMember({"zh", "en"}))
        ->envname("LIANXIN_LANGUAGE");
    app.parse_complete_callback([&] { take(readable(argc, argv)); });
    app.set_version_flag("--version", LIANXIN_VERSION, Help::tr("显示版本"));
    app.require_subcommand(1);
    app.fallthrough();
    addProfileCommands(app, options);
    addReadCommands(app, options);
    addTriageCommands(app, options);
    addWorkCommands(app, options);
    addAnswerCommands(app, options);
    addFileCommands(app, options);
    addListCommands(app, options);
    addSyncCommands(app, options);
    addCourierCommands(app, options);
    addForeignCommands(app, options);
    addSafetyCommands(app, options);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &asked) {
        return app.exit(asked);
    } catch (const CLI::ParseError &error) {
        report(usageError(app, error), json->count() > 0);
        return Usage;
    } catch (const Error &error) {
        return report(error, options.json);
    }
    return Ok;
}
