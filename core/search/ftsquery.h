// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin {

/// What a person typed into the search box as an expression for MATCH on a 'bigram' table; empty if there is nothing in
/// it to search for. No input makes FTS5 report a syntax error.
///
/// Terms stand apart by blanks and must all occur. A term is found as it stands, also in the middle of a Chinese
/// sentence; Latin words and numbers are found from their beginning (路12 finds 幸福路123号, 23 does not), and what
/// stands between them and Chinese does not matter (3号 finds 3 号). Punctuation around a term is ignored. Only the
/// first 200 UTF-16 units count: nobody types more, and a pasted letter would open thousands of cursors.
[[nodiscard]] QString ftsQuery(const QString &typed);

} // namespace lianxin
