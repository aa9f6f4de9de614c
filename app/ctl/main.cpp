// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/rendering.h"
#include "app/ctl/usage.h"
#include "ui/words/errorsentence.h"
#include "ui/words/language.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <utility>

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
    CLI::App app("lianxinctl: the case desk without a window");
    Options options;
    app.add_option("--profile", options.profile, "directory of the desk")->required()->envname("LIANXIN_PROFILE");
    app.add_option("--as", options.as, "name or id of the person who acts");
    const auto *json = app.add_flag("--json", options.json, "one JSON object, or one on each line");
    std::string language = ui::usualLanguage(QLocale::system()).toStdString();
    const auto *spoken
        = app.add_option("--language", language, "what texts for people are written in; without it the system's")
              ->check(CLI::IsMember({"zh", "en"}))
              ->envname("LIANXIN_LANGUAGE");
    bool hasWords = false;
    const auto giveWords = [&] {
        // As typed: a line that cannot be taken may break off before it is looked at.
        const std::string &wanted = spoken->count() > 0 ? spoken->results().front() : language;
        if (!std::exchange(hasWords, true))
            ui::installLanguage(application, QString::fromStdString(wanted));
    };
    app.parse_complete_callback([&] {
        giveWords();
        take(readable(argc, argv));
    });
    app.set_version_flag("--version", LIANXIN_VERSION);
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
        giveWords();
        report(usageError(app, error), json->count() > 0);
        return Usage;
    } catch (const Error &error) {
        return report(error, options.json);
    }
    return Ok;
}
