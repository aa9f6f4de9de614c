// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Runs the tests the command line names. Catch's own code is compiled here, once for all test programs.
int runTests(int argc, char *argv[]);
