// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/runpages.h"

namespace lianxin {

namespace {

constexpr std::string_view insertPage = "INSERT INTO word_page (run, term, part, bytes) VALUES (?, ?, ?, ?)";
constexpr std::string_view addBytes = "UPDATE word_run SET bytes = bytes + ? WHERE n = ?";

} // namespace

void addPages(Database &db, qint64 run, const std::vector<TermPage> &pages)
{
    qint64 bytes = 0;
    for (const TermPage &page : pages) {
        db.execute(insertPage, run, page.term, page.part, page.bytes);
        bytes += page.bytes.size();
    }
    db.execute(addBytes, bytes, run);
}

} // namespace lianxin
