// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <optional>
#include <QString>

namespace lianxin {

/// The words a case is found by.
struct SearchText {
    QString number, subject, place, people, body;
    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// Something still to be done to the index: these words for whatever it had of the case, or none.
struct SearchWrite {
    CaseId id;
    std::optional<SearchText> words;
};

} // namespace lianxin
