// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/csvdialect.h"

#include <algorithm>
#include <map>
#include <QStringDecoder>
#include <unicode/ucnv.h>

namespace lianxin {

namespace {

constexpr qint64 chunkSize = 65'536;

struct ByteOrderMark {
    QByteArrayView bytes;
    CsvEncoding encoding;
};

constexpr ByteOrderMark byteOrderMarks[] = {
    {"\xEF\xBB\xBF", CsvEncoding::Utf8},
    {"\xFF\xFE", CsvEncoding::Utf16Le},
    {"\xFE\xFF", CsvEncoding::Utf16Be},
    {"\x84\x31\x95\x33", CsvEncoding::Gb18030},
};

// GBK read as UTF-8 is broken at nearly every character; a UTF-8 file that some system cut in the middle of a
// character is broken here and there. Only the first is to be read as GBK.
bool looksLikeUtf8(QIODevice &device)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    qint64 foreign = 0;
    qint64 broken = 0;
    while (!device.atEnd()) {
        const QString text = decoder(device.read(chunkSize));
        for (const QChar c : text) {
            foreign += c.unicode() >= 0x80;
            broken += c == QChar::ReplacementCharacter;
        }
    }
    return !decoder.hasError() || broken * 10 < foreign;
}

/// The share of the records that have the commonest number of cells, and that number.
using Score = std::pair<double, int>;

Score scoreOf(QByteArrayView sample, CsvDialect dialect, bool whole)
{
    constexpr int enough = 50;
    std::map<int, int> recordsByColumns;
    int records = 0;
    while (records < enough && !sample.isEmpty()) {
        const auto record = scanRecord(sample, dialect, whole);
        if (!record)
            break;
        sample = sample.sliced(record->consumed);
        ++recordsByColumns[int(record->cells.size())];
        ++records;
    }
    Score best;
    for (const auto &[columns, count] : recordsByColumns) {
        if (columns > 1)
            best = std::max(best, Score {double(count) / records, columns});
    }
    return best;
}

} // namespace

CsvEncoding sniffEncoding(QIODevice &device)
{
    const QByteArray head = device.peek(4);
    for (const ByteOrderMark &mark : byteOrderMarks) {
        if (head.startsWith(mark.bytes)) {
            device.skip(mark.bytes.size());
            return mark.encoding;
        }
    }
    const CsvEncoding encoding = looksLikeUtf8(device) ? CsvEncoding::Utf8 : CsvEncoding::Gb18030;
    device.seek(0);
    return encoding;
}

char16_t sniffDelimiter(QByteArrayView sample, CsvEncoding encoding, bool whole)
{
    char16_t best = u',';
    Score bestScore;
    for (const char16_t candidate : {u',', u'\t', u';', u'|'}) {
        const Score score = scoreOf(sample, {encoding, candidate}, whole);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

CsvDecoder::CsvDecoder(CsvEncoding encoding) : m_encoding(encoding)
{
    if (encoding != CsvEncoding::Gb18030)
        return;
    UErrorCode status = U_ZERO_ERROR;
    m_gb18030.reset(ucnv_open("GB18030", &status));
    ucnv_setToUCallBack(m_gb18030.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    Q_ASSERT(U_SUCCESS(status));
}

std::optional<QString> CsvDecoder::decoded(const QByteArray &bytes)
{
    if (m_gb18030) {
        QString text(bytes.size(), Qt::Uninitialized); // a byte gives one UTF-16 unit at most
        UErrorCode status = U_ZERO_ERROR;
        const int length = ucnv_toUChars(m_gb18030.get(), reinterpret_cast<UChar *>(text.data()), int(text.size()),
                                         bytes.constData(), int(bytes.size()), &status);
        if (U_FAILURE(status))
            return std::nullopt;
        text.truncate(length);
        return text;
    }
    const auto codec = m_encoding == CsvEncoding::Utf8      ? QStringDecoder::Utf8
                       : m_encoding == CsvEncoding::Utf16Le ? QStringDecoder::Utf16LE
                                                            : QStringDecoder::Utf16BE;
    QStringDecoder decoder(codec, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

void CsvDecoder::CloseConverter::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

} // namespace lianxin
