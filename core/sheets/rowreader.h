// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace lianxin {

/// One row of somebody's list, as it stands in the file.
struct SheetRow {
    int number = 0;     ///< 1-based, as a spreadsheet program (for JSON lines: an editor) shows it
    QStringList cells;  ///< as text; empty for JSON lines
    QJsonObject object; ///< JSON lines only; numbers a double would bend are texts here
    QByteArray raw; ///< the original: the row's bytes without the line end; for xlsx its stored texts as a JSON array

    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

/// How far a reader is, for a progress bar. Bytes of the file, or of the unpacked sheet.
struct ReadProgress {
    qint64 done = 0;
    qint64 total = 0;
};

/// Hands out a list row by row and never holds more than one row of it (xlsx: plus its table of shared texts).
/// Rows without any text are counted and passed over. One thread.
class RowReader
{
public:
    virtual ~RowReader() = default;

    /// The next row; nothing at the end. An error with the code Invalid spoils this row alone: go on reading.
    /// After any other error the structure is lost and the next call says "end". Errors name the row in @c where.
    [[nodiscard]] virtual Result<std::optional<SheetRow>> next() = 0;
    [[nodiscard]] virtual ReadProgress progress() const = 0;
};

using RowReaderPtr = std::unique_ptr<RowReader>;

/// A row longer than this is damage or an attack, not a letter.
constexpr qsizetype longestRow = 8'000'000;

/// The letters over a column: 0 is "A", 27 is "AB".
[[nodiscard]] QString columnLetters(qsizetype index);
/// What goes into Error::where: "row 12" or "row 12, column 来电时间".
[[nodiscard]] QString rowPlace(int row, const QString &column = {});

} // namespace lianxin
