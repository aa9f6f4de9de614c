// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace lianxin {

enum class CsvEncoding { Utf8, Gb18030, Utf16Le, Utf16Be };

struct CsvDialect {
    CsvEncoding encoding = CsvEncoding::Utf8;
    char16_t delimiter = u',';

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// One record as found in the bytes.
struct CsvRecord {
    std::vector<QByteArray> cells; ///< without their quotes, still in the file's encoding
    qsizetype length = 0;          ///< bytes of the record without its line end
    qsizetype consumed = 0;        ///< bytes with the line end
    bool openQuote = false;        ///< the bytes ended inside the quotes of the last cell
};

/// The record at the start of @p bytes (RFC 4180; lines may end in LF, CRLF or CR; quotes count only where a cell
/// begins, elsewhere they are text). Nothing if its end is not in @p bytes, unless these are the @p last.
/// Pure, and safe on any bytes: @c consumed is above zero whenever @p bytes is not empty.
[[nodiscard]] std::optional<CsvRecord> scanRecord(QByteArrayView bytes, CsvDialect dialect, bool last);

} // namespace lianxin
