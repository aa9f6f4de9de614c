// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/openable.h"

#include "core/files/fileformat.h"

#include <algorithm>
#include <array>
#include <QStringList>
#include <string_view>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80, longestEnding = 12;

struct Ending {
    QLatin1StringView text;
    FileFormat format;
};

// No doc, xls, wps or et: they may hold macros. No html, svg or csv: they may fetch or compute.
const std::array harmless {
    Ending {"pdf"_L1, FileFormat::Pdf},   Ending {"jpg"_L1, FileFormat::Jpeg},  Ending {"jpeg"_L1, FileFormat::Jpeg},
    Ending {"png"_L1, FileFormat::Png},   Ending {"gif"_L1, FileFormat::Gif},   Ending {"webp"_L1, FileFormat::Webp},
    Ending {"bmp"_L1, FileFormat::Bmp},   Ending {"heic"_L1, FileFormat::Heif}, Ending {"heif"_L1, FileFormat::Heif},
    Ending {"avif"_L1, FileFormat::Heif}, Ending {"tif"_L1, FileFormat::Tiff},  Ending {"tiff"_L1, FileFormat::Tiff},
    Ending {"docx"_L1, FileFormat::Zip},  Ending {"xlsx"_L1, FileFormat::Zip},  Ending {"pptx"_L1, FileFormat::Zip},
    Ending {"odt"_L1, FileFormat::Zip},   Ending {"ods"_L1, FileFormat::Zip},   Ending {"ofd"_L1, FileFormat::Zip},
    Ending {"txt"_L1, FileFormat::Other}};

bool isAllowed(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // U+202E turns "gpj.exe" round
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return std::u32string_view(U":*?\"<>|%").find(c) == std::u32string_view::npos;
    }
}

/// Windows gives these names to devices, with any ending.
bool isDevice(const QString &stem)
{
    static const QStringList devices {u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString low = stem.toLower();
    const bool isNumbered
        = low.size() == 4 && low.at(3).isDigit() && (low.startsWith("com"_L1) || low.startsWith("lpt"_L1));
    return isNumbered || devices.contains(low);
}

} // namespace

bool mayOpen(const QString &name, QByteArrayView firstBytes)
{
    const QString ending = name.section(u'.', -1).toLower();
    const auto known = std::ranges::find(harmless, ending, &Ending::text);
    return name.contains(u'.') && known != harmless.end() && fileFormat(firstBytes) == known->format;
}

QString safeFileName(const QString &name)
{
    QString safe;
    for (const char32_t c : name.section(u'/', -1).section(u'\\', -1).toUcs4())
        if (isAllowed(c))
            safe += QChar::fromUcs4(c);
    safe = safe.simplified();
    while (safe.startsWith(u'.') || safe.startsWith(u'-'))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    const qsizetype dot = safe.lastIndexOf(u'.');
    const QString ending = dot > 0 && safe.size() - dot <= longestEnding ? safe.mid(dot) : QString();
    const QString stem = safe.left(safe.size() - ending.size()).left(longestName - ending.size()).trimmed();
    return (stem.isEmpty() || isDevice(stem) ? u"file"_s + (stem.isEmpty() ? QString() : u'-' + stem) : stem) + ending;
}

} // namespace lianxin
