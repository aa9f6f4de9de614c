// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lianxin::board {

/// Reads the command line, runs the one command it names and gives its exit code; 64 if it cannot be understood.
int runCommand(int argc, char *argv[]);

} // namespace lianxin::board
