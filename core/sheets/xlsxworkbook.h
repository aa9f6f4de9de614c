// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/xlsxvalue.h"
#include "core/sheets/ziparchive.h"

#include <vector>

class QXmlStreamReader;

namespace lianxin {

/// What all sheets of a workbook share.
struct XlsxWorkbook {
    struct Sheet {
        QString name;
        QString part; ///< its file in the archive
    };

    std::vector<Sheet> sheets;    ///< the visible ones with cells, in the order of their tabs
    std::vector<QString> texts;   ///< cells name their text by its place here
    std::vector<bool> dateStyles; ///< by cell style: its numbers are dates
    DateSystem dates = DateSystem::From1900;
};

/// Follows the archive's own relations, as programs other than Excel name the parts as they like.
/// Corrupt "broken-xlsx" or "zip-bomb"; Invalid "not-xlsx" if the archive holds something else.
[[nodiscard]] Result<XlsxWorkbook> readWorkbook(const ZipArchive &archive);

/// The text of the element @p xml stands in (a shared string, or a cell's own): its runs joined, the pronunciation
/// marks left out.
[[nodiscard]] QString xlsxText(QXmlStreamReader &xml);

} // namespace lianxin
