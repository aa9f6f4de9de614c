// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvscan.h"

namespace lianxin {

namespace {

constexpr char16_t otherSymbol = 0xFFFF; // never a delimiter, quote or line end

/// The smallest thing that may mean something to CSV: a byte, a GB18030 pair or a UTF-16 unit.
struct Symbol {
    char16_t code = otherSymbol;
    qsizetype size = 0; ///< zero at the end of the bytes, also where only half a symbol is left
};

Symbol wideSymbol(QByteArrayView bytes, qsizetype at, bool bigEndian)
{
    if (at + 2 > bytes.size())
        return {};
    const auto first = uchar(bytes[at]);
    const auto second = uchar(bytes[at + 1]);
    return {char16_t(bigEndian ? first << 8 | second : second << 8 | first), 2};
}

// The second byte of a pair may look like '|', so pairs go together. One that cannot follow is left alone: a torn
// character must not swallow the delimiter behind it.
Symbol gb18030Symbol(QByteArrayView bytes, qsizetype at)
{
    const auto lead = uchar(bytes[at]);
    if (lead <= 0x80)
        return {lead, 1};
    if (at + 1 == bytes.size())
        return {};
    const auto trail = uchar(bytes[at + 1]);
    const bool follows = (trail >= 0x30 && trail <= 0x39) || (trail >= 0x40 && trail != 0x7F);
    return {otherSymbol, follows ? 2 : 1};
}

Symbol symbolAt(QByteArrayView bytes, qsizetype at, CsvEncoding encoding)
{
    if (at >= bytes.size())
        return {};
    switch (encoding) {
    case CsvEncoding::Utf8:
        return {uchar(bytes[at]), 1};
    case CsvEncoding::Gb18030:
        return gb18030Symbol(bytes, at);
    case CsvEncoding::Utf16Le:
    case CsvEncoding::Utf16Be:
        return wideSymbol(bytes, at, encoding == CsvEncoding::Utf16Be);
    }
    Q_UNREACHABLE();
}

class Scanner
{
public:
    Scanner(QByteArrayView bytes, CsvDialect dialect) : m_bytes(bytes), m_dialect(dialect) { }

    std::optional<CsvRecord> record(bool last)
    {
        for (Symbol symbol = peek(); symbol.size > 0; symbol = peek()) {
            const Symbol following = symbolAt(m_bytes, m_at + symbol.size, m_dialect.encoding);
            if (needsFollower(symbol) && following.size == 0 && !last)
                return std::nullopt;
            if (!m_quoted && isLineEnd(symbol))
                return finished(symbol.size + (symbol.code == u'\r' && following.code == u'\n' ? following.size : 0));
            take(symbol, following);
        }
        if (!last)
            return std::nullopt;
        keep(m_bytes.size() - m_at); // half a symbol, if the file was cut
        return finished(0);
    }

private:
    [[nodiscard]] Symbol peek() const { return symbolAt(m_bytes, m_at, m_dialect.encoding); }
    [[nodiscard]] static bool isLineEnd(Symbol symbol) { return symbol.code == u'\n' || symbol.code == u'\r'; }
    [[nodiscard]] bool needsFollower(Symbol symbol) const
    {
        return m_quoted ? symbol.code == u'"' : symbol.code == u'\r';
    }

    void take(Symbol symbol, Symbol following)
    {
        if (m_quoted && symbol.code == u'"' && following.code == u'"') {
            keep(symbol.size);
            skip(following.size);
        } else if (m_quoted && symbol.code == u'"') {
            m_quoted = false;
            skip(symbol.size);
        } else if (!m_quoted && symbol.code == m_dialect.delimiter) {
            skip(symbol.size);
            endCell();
        } else if (m_at == m_cellStart && symbol.code == u'"') {
            m_quoted = true;
            skip(symbol.size);
        } else {
            keep(symbol.size);
        }
    }

    void keep(qsizetype size) { m_at += size; }

    /// Leaves bytes out of the cell; what was kept before them is copied in one go.
    void skip(qsizetype size)
    {
        m_cell.append(m_bytes.sliced(m_copied, m_at - m_copied));
        m_at += size;
        m_copied = m_at;
    }

    void endCell()
    {
        m_record.cells.push_back(std::exchange(m_cell, {}));
        m_cellStart = m_at;
    }

    CsvRecord finished(qsizetype lineEnd)
    {
        m_record.length = m_at;
        m_record.consumed = m_at + lineEnd;
        m_record.openQuote = m_quoted;
        skip(lineEnd);
        endCell();
        return std::move(m_record);
    }

    QByteArrayView m_bytes;
    CsvDialect m_dialect;
    CsvRecord m_record;
    QByteArray m_cell;
    qsizetype m_at = 0;
    qsizetype m_copied = 0; ///< before here every byte is in the cell or left out
    qsizetype m_cellStart = 0;
    bool m_quoted = false;
};

} // namespace

std::optional<CsvRecord> scanRecord(QByteArrayView bytes, CsvDialect dialect, bool last)
{
    return Scanner(bytes, dialect).record(last);
}

} // namespace lianxin
