// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/help.h"
#include "app/ctl/session.h"

#include <CLI/CLI.hpp>

namespace lianxin::ctl {

// Each adds its subcommands; a callback opens a Session of its own and throws Error.
void addProfileCommands(CLI::App &app, const Options &options); ///< init, login, person, people, setting
void addReadCommands(CLI::App &app, const Options &options);    ///< list, show, search, history, outbox, diary
void addTriageCommands(CLI::App &app,
                       const Options &options); ///< register, classify, demands, accept, decline, link, …
void addWorkCommands(CLI::App &app, const Options &options);    ///< assign, start, contact, visit, note, …
void addAnswerCommands(CLI::App &app, const Options &options);  ///< answer, submit, sign, send-back, send, …
void addFileCommands(CLI::App &app, const Options &options);    ///< attach, files, fetch, send-files, …
void addListCommands(CLI::App &app, const Options &options);    ///< import, export
void addSafetyCommands(CLI::App &app, const Options &options);  ///< backup, recover, verify
void addCourierCommands(CLI::App &app, const Options &options); ///< courier pack, apply, carry
void addForeignCommands(CLI::App &app, const Options &options); ///< foreign add, list, fetch, post, …
void addSyncCommands(CLI::App &app, const Options &options);    ///< sync, retry, withdraw

} // namespace lianxin::ctl
