// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <QString>

namespace lianxin::ctl {

/// What --help says of a command or an option, in the language that is installed, as CLI11 takes it.
struct Help {
    static std::string tr(const char *chinese);
};

/// The language a line asks for, by option or environment; the system's if it asks for none. Looked for before the line
/// is taken apart, as help and errors are written in it.
[[nodiscard]] QString languageAsked(int argc, const char *const *argv);

/// CLI11's own words in the help of @p app, and of the commands that are added to it from now on.
void putHelpInWords(CLI::App &app);

} // namespace lianxin::ctl
