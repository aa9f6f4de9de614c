// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/jsonlinesreader.h"

#include "core/sheets/openfile.h"

#include <algorithm>
#include <QJsonDocument>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

bool isNumberByte(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

bool startsNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-';
}

bool survivesAsNumber(const QByteArray &token)
{
    constexpr int exactDigits = 15; // a double keeps that many in any case
    bool ok = false;
    token.toLongLong(&ok);
    if (ok)
        return true;
    token.toDouble(&ok);
    const QByteArray mantissa = token.toLower().split('e').constFirst();
    const auto digits = std::ranges::count_if(mantissa, [](char c) { return c >= '0' && c <= '9'; });
    return !ok || digits <= exactDigits; // what is no number at all is left to the parser
}

qsizetype endOfString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\';
    return std::min(at + 1, json.size());
}

qsizetype endOfNumber(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isNumberByte(json[at]))
        ++at;
    return at;
}

class JsonLinesReader final : public RowReader
{
public:
    explicit JsonLinesReader(std::unique_ptr<QFile> file) : m_file(std::move(file))
    {
        if (m_file->peek(3) == "\xEF\xBB\xBF")
            m_file->skip(3);
    }

    Result<std::optional<SheetRow>> next() override
    {
        while (!m_over && !m_file->atEnd()) {
            QByteArray line = m_file->readLine(longestRow);
            if (line.isEmpty()) {
                m_over = true;
                return failure(Error::Code::Io, u"unreadable-file"_s, m_file->errorString(), rowPlace(m_row + 1));
            }
            ++m_row;
            if (!line.endsWith('\n') && !m_file->atEnd()) {
                skipLine();
                return bad(u"row-too-long"_s);
            }
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            if (!line.trimmed().isEmpty())
                return rowOf(line);
        }
        return std::nullopt;
    }

    ReadProgress progress() const override { return {m_file->pos(), m_file->size()}; }

private:
    Result<std::optional<SheetRow>> rowOf(const QByteArray &line) const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(withLongNumbersQuoted(line), &error);
        if (error.error != QJsonParseError::NoError)
            return bad(u"bad-json"_s, error.errorString());
        if (!document.isObject())
            return bad(u"not-an-object"_s);
        return SheetRow {m_row, {}, document.object(), line};
    }

    void skipLine()
    {
        QByteArray piece;
        do {
            piece = m_file->readLine(longestRow);
        } while (!piece.isEmpty() && !piece.endsWith('\n'));
    }

    [[nodiscard]] tl::unexpected<Error> bad(const QString &reason, const QString &detail = {}) const
    {
        return failure(Error::Code::Invalid, reason, detail, rowPlace(m_row));
    }

    std::unique_ptr<QFile> m_file;
    int m_row = 0;
    bool m_over = false;
};

} // namespace

QByteArray withLongNumbersQuoted(const QByteArray &json)
{
    QByteArray quoted;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = endOfString(json, at);
        } else if (startsNumber(json[at])) {
            const qsizetype end = endOfNumber(json, at);
            const QByteArray token = json.sliced(at, end - at);
            if (!survivesAsNumber(token)) {
                quoted += json.sliced(copied, at - copied) + '"' + token + '"';
                copied = end;
            }
            at = end;
        } else {
            ++at;
        }
    }
    return copied == 0 ? json : quoted + json.sliced(copied);
}

Result<RowReaderPtr> openJsonLines(const QString &path)
{
    auto file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<JsonLinesReader>(*std::move(file));
}

} // namespace lianxin
