// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>
#include <string_view>

namespace lianxin::ui {

/// Source texts in Chinese, to be translated in the context "Errors".
struct ErrorWords {
    const char *happened;
    const char *safe;
    const char *todo;
};

struct ReasonWords {
    std::string_view reason;
    ErrorWords words;
};

[[nodiscard]] std::span<const ReasonWords> wordsByReason();
[[nodiscard]] std::span<const ReasonWords> wordsOfImport();   ///< reasons of reading somebody's list
[[nodiscard]] std::span<const ReasonWords> wordsOfLine();     ///< reasons between desk and board
[[nodiscard]] std::span<const ReasonWords> wordsOfCommand();  ///< reasons of what was typed after lianxinctl
[[nodiscard]] std::span<const ReasonWords> wordsOfSafety();   ///< reasons of the file and its copies
[[nodiscard]] std::span<const ReasonWords> wordsOfFiles();    ///< reasons of files of cases
[[nodiscard]] std::span<const ReasonWords> wordsOfCourier();  ///< reasons of files that a courier carries
[[nodiscard]] std::span<const ReasonWords> wordsOfForeign();  ///< reasons of boards of others
[[nodiscard]] std::span<const ReasonWords> wordsOfPictures(); ///< reasons of pictures, and of files that are not opened
[[nodiscard]] const ErrorWords &wordsByCode(Error::Code code);

} // namespace lianxin::ui
