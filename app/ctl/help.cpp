// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/help.h"

#include "ui/words/language.h"

#include <QCoreApplication>

namespace lianxin::ctl {

namespace {

/// CLI11 has a label for every word of its own but the name of a group.
class Layout : public CLI::Formatter
{
    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option *> options) const override
    {
        return CLI::Formatter::make_group(get_label(group), isPositional, std::move(options));
    }
};

} // namespace

std::string Help::tr(const char *chinese)
{
    return QCoreApplication::translate("lianxin::ctl::Help", chinese).toStdString();
}

QString languageAsked(int argc, const char *const *argv)
{
    CLI::App line;
    line.set_help_flag();
    line.allow_extras();
    std::string language = ui::usualLanguage(QLocale::system()).toStdString();
    line.add_option("--language", language)->envname("LIANXIN_LANGUAGE");
    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError &) {
        // It will be told in the system's language.
    }
    return QString::fromStdString(language);
}

void putHelpInWords(CLI::App &app)
{
    app.set_help_flag("-h,--help", Help::tr("显示这份说明"));
    app.group(Help::tr("命令"));
    const auto words = std::make_shared<Layout>();
    words->label("Usage", Help::tr("用法"));
    words->label("Positionals", Help::tr("依次填写"));
    words->label("Options", Help::tr("选项"));
    words->label("OPTIONS", Help::tr("选项"));
    words->label("SUBCOMMAND", Help::tr("命令"));
    words->label("REQUIRED", Help::tr("必填"));
    words->label("Needs", Help::tr("同时写"));
    words->label("Env", Help::tr("环境变量"));
    app.formatter(words);
}

} // namespace lianxin::ctl
