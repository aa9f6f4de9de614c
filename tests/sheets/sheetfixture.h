// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/rowreader.h"
#include "tests/catchqt.h"

#include <QFile>
#include <QTemporaryDir>
#include <vector>

namespace lianxin::test {

/// All a reader gives: rows and errors in their order.
inline std::vector<Result<SheetRow>> everything(RowReader &reader)
{
    std::vector<Result<SheetRow>> all;
    while (true) {
        auto row = reader.next();
        if (!row)
            all.emplace_back(tl::unexpected(row.error()));
        else if (*row)
            all.emplace_back(**row);
        else
            return all;
    }
}

/// The rows of a reader that must not stumble.
inline std::vector<SheetRow> rowsOf(Result<RowReaderPtr> reader)
{
    REQUIRE_OK(reader.map([](const RowReaderPtr &) {}));
    std::vector<SheetRow> rows;
    for (const auto &row : everything(**reader))
        rows.push_back(*REQUIRE_OK(row));
    return rows;
}

inline std::vector<QStringList> cellsOf(Result<RowReaderPtr> reader)
{
    std::vector<QStringList> cells;
    for (const SheetRow &row : rowsOf(std::move(reader)))
        cells.push_back(row.cells);
    return cells;
}

/// A folder for the files of one test.
class Folder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path(name);
    }

private:
    QTemporaryDir m_dir;
};

} // namespace lianxin::test
