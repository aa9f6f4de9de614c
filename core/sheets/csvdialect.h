// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/csvscan.h"

#include <memory>
#include <QIODevice>

struct UConverter;

namespace lianxin {

/// What a file of unknown origin is written in: a byte order mark decides; else UTF-8 if it is, also when a few
/// places are damaged; else GB18030, which holds GBK. Reads all of @p device once and leaves it behind the mark.
[[nodiscard]] CsvEncoding sniffEncoding(QIODevice &device);

/// The one of tab , ; | that cuts the first records into the same number of cells. A full-width ， is never one:
/// letters are full of them. @p whole says that @p sample is the whole text.
[[nodiscard]] char16_t sniffDelimiter(QByteArrayView sample, CsvEncoding encoding, bool whole);

/// Bytes of one encoding to text, strictly: nothing where a byte makes no sense. NUL is a character like any other.
class CsvDecoder
{
public:
    explicit CsvDecoder(CsvEncoding encoding);
    [[nodiscard]] std::optional<QString> decoded(const QByteArray &bytes);

private:
    struct CloseConverter {
        void operator()(UConverter *converter) const;
    };

    CsvEncoding m_encoding;
    std::unique_ptr<UConverter, CloseConverter> m_gb18030; ///< Qt has no such codec everywhere
};

} // namespace lianxin
