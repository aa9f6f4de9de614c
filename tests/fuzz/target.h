// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

// A fuzz target is one file that defines run(): it takes any bytes and comes back if everything that must hold did.
// libfuzzer.cpp lets libFuzzer find the bytes, replay.cpp runs files.

namespace lianxin::fuzz {

/// The target of this program. Remembers nothing from one input to the next.
void run(const QByteArray &input);

/// Ends the process unless @p holds. @p what is a sentence that is true when all is well.
void must(bool holds, const char *what);

/// A file with these bytes, for what reads files; the next call writes over it.
[[nodiscard]] QString file(const QByteArray &bytes);

/// Some lengths below @p whole at which to cut something: none of it, all but the last, and a few between.
[[nodiscard]] std::vector<qsizetype> cuts(qsizetype whole);

} // namespace lianxin::fuzz
