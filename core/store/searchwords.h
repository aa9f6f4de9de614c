// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <variant>

namespace lianxin {

/// The words a case is found by. The index keeps no text of its own, so whoever takes a case out of it must know them
/// exactly as they were put in: they follow from the case's row and its letters.
struct SearchText {
    QString number, subject, place, people, body;
    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// The words already cut into terms, which takes as long as all the rest and needs no database.
struct SearchTerms {
    QByteArray number, subject, place, people, body;
};

using SearchWords = std::variant<SearchText, SearchTerms>;

/// Something still to be done to the index.
struct SearchWrite {
    enum class Kind { Add, Take };
    Kind kind = Kind::Add;
    qint64 doc = 0;
    SearchWords words;
};

} // namespace lianxin
