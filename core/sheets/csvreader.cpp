// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvreader.h"

#include "core/sheets/csvdialect.h"
#include "core/sheets/csvguard.h"
#include "core/sheets/openfile.h"

#include <algorithm>
#include <QBuffer>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkSize = 65'536;

class CsvReader final : public RowReader
{
public:
    explicit CsvReader(std::unique_ptr<QIODevice> device)
        : m_device(std::move(device)),
          m_encoding(sniffEncoding(*m_device)),
          m_decoder(m_encoding)
    {
        fill();
        m_dialect = {m_encoding, sniffDelimiter(m_buffer, m_encoding, m_device->atEnd())};
    }

    Result<std::optional<SheetRow>> next() override
    {
        while (!m_over) {
            const auto record = nextRecord();
            if (!record)
                return tl::unexpected(record.error());
            if (!*record)
                break;
            ++m_row;
            auto row = rowOf(**record);
            m_at += (*record)->consumed;
            if (!row || !isBlank(*row))
                return row;
        }
        return std::nullopt;
    }

    ReadProgress progress() const override { return {m_device->pos() - m_buffer.size() + m_at, m_device->size()}; }

private:
    Result<std::optional<CsvRecord>> nextRecord()
    {
        while (true) {
            const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_at);
            const bool tooLong = rest.size() > longestRow;
            const bool last = m_device->atEnd();
            if (rest.isEmpty() && last)
                return std::nullopt;
            auto record = scanRecord(rest, m_dialect, last || tooLong);
            if (record && (record->openQuote || record->length > longestRow))
                return lost(*record);
            if (record)
                return record;
            if (!fill())
                return lost(u"unreadable-file"_s, Error::Code::Io);
        }
    }

    /// Reads on; by as much again as is waiting, so that a long row is not scanned anew for every chunk.
    bool fill()
    {
        m_buffer.remove(0, std::exchange(m_at, 0));
        const QByteArray more = m_device->read(std::max(chunkSize, m_buffer.size()));
        m_buffer += more;
        return !more.isEmpty();
    }

    Result<std::optional<SheetRow>> rowOf(const CsvRecord &record)
    {
        SheetRow row {m_row, {}, {}, m_buffer.mid(m_at, record.length)};
        row.cells.reserve(qsizetype(record.cells.size()));
        for (const QByteArray &cell : record.cells) {
            auto text = m_decoder.decoded(cell);
            if (!text) {
                const QString column = columnLetters(row.cells.size());
                return failure(Error::Code::Invalid, u"bad-encoding"_s, {}, rowPlace(m_row, column));
            }
            row.cells << unguardedCell(*text);
        }
        return row;
    }

    static bool isBlank(const std::optional<SheetRow> &row)
    {
        return std::ranges::all_of(row->cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
    }

    tl::unexpected<Error> lost(const CsvRecord &record)
    {
        if (!record.openQuote)
            return lost(u"row-too-long"_s, Error::Code::Corrupt);
        return lost(u"open-quote"_s, Error::Code::Corrupt, columnLetters(qsizetype(record.cells.size()) - 1));
    }

    tl::unexpected<Error> lost(const QString &reason, Error::Code code, const QString &column = {})
    {
        m_over = true;
        return failure(code, reason, {}, rowPlace(m_row + 1, column));
    }

    std::unique_ptr<QIODevice> m_device;
    CsvEncoding m_encoding;
    CsvDecoder m_decoder;
    CsvDialect m_dialect;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< where in the buffer the next record begins
    int m_row = 0;
    bool m_over = false;
};

} // namespace

Result<RowReaderPtr> openCsv(std::unique_ptr<QIODevice> device)
{
    return std::make_unique<CsvReader>(std::move(device));
}

Result<RowReaderPtr> openCsv(const QString &path)
{
    auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    return openCsv(std::unique_ptr<QIODevice>(*std::move(file)));
}

Result<RowReaderPtr> openCsv(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return openCsv(std::unique_ptr<QIODevice>(std::move(buffer)));
}

} // namespace lianxin
