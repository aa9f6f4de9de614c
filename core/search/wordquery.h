// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace lianxin {

/// Terms that stand behind each other.
struct Phrase {
    std::vector<QByteArray> terms;
    bool isPrefix = false; ///< the last may be the beginning of a longer one
    friend bool operator==(const Phrase &, const Phrase &) = default;
};

/// What a person typed into the search box; nothing if there is nothing in it to search for.
///
/// Terms stand apart by blanks and must all occur. A term is found as it stands, also in the middle of a Chinese
/// sentence; Latin words and numbers are found from their beginning (路12 finds 幸福路123号, 23 does not), and what
/// stands between them and Chinese does not matter (3号 finds 3 号). Punctuation around a term is ignored. Only the
/// first 200 UTF-16 units count: nobody types more, and a pasted letter would look up thousands of terms.
[[nodiscard]] std::vector<Phrase> phrasesOf(const QString &typed);

/// The lists of postings (postings.h) of a term of an index, or of all terms that begin with it. Those of one term in
/// the order of their documents.
using ListsOf = std::function<std::vector<QByteArray>(const QByteArray &term, bool isPrefix)>;

/// The documents that hold all of @p phrases, ascending.
[[nodiscard]] std::vector<quint64> documentsWith(const std::vector<Phrase> &phrases, const ListsOf &listsOf);

} // namespace lianxin
