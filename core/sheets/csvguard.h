// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin {

// A spreadsheet program runs a cell of a CSV that begins like a formula, and residents write what they like:
//
//     =cmd|'/c calc'!A1      is written as      '=cmd|'/c calc'!A1
//     '=1+1                  is written as      ''=1+1                so that reading knows what was there
//
// What can begin one: = + - @ in half and full width, tab, carriage return and line feed; after apostrophes too. Every
// CSV is read the other way round, whoever wrote it: others guard themselves with the same apostrophe, and the row is
// kept byte for byte beside the letter anyway.

[[nodiscard]] QString guardedCell(const QString &text);
[[nodiscard]] QString unguardedCell(const QString &cell);

} // namespace lianxin
