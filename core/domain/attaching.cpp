// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attaching.h"

#include "core/domain/rules.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestType = 100;

/// Controls, marks that turn the writing round ("gpj.exe" shown as "exe.jpg"), and what parts a path.
bool misleads(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || c == u'/' || c == u'\\';
}

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && name == name.trimmed() && !name.startsWith(u'.')
           && std::ranges::none_of(name, misleads);
}

bool isMediaType(const QString &type)
{
    static const QRegularExpression form(u"^[a-z0-9.+-]+/[a-z0-9.+-]+$"_s);
    return type.size() <= longestType && form.match(type).hasMatch();
}

bool isWithin(const FileRef &file, qint64 largest)
{
    return file.bytes > 0 && file.bytes <= largest;
}

} // namespace

bool isSha256(const QString &text)
{
    return text.size() == 64
           && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

bool isNamed(const AttachFile &file)
{
    return isName(file.name) && isMediaType(file.type);
}

bool isFingerprinted(const AttachFile &file)
{
    return isSha256(file.original.sha256) && (!file.thumbnail || isSha256(file.thumbnail->sha256));
}

bool isWithinLimit(const AttachFile &file, const FileRules &rules)
{
    return isWithin(file.original, rules.largestBytes)
           && (!file.thumbnail || isWithin(*file.thumbnail, rules.largestThumbnailBytes));
}

QString fileNameFor(const QString &path)
{
    QString name = path.section(u'/', -1);
    name.removeIf(misleads);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    // The ending says what it is: it stays when the rest is too long.
    const QString ending = name.contains(u'.') ? name.section(u'.', -1).left(10) : QString();
    if (name.size() > longestName)
        name = ending.isEmpty() ? name.left(longestName) : name.left(longestName - ending.size() - 1) + u'.' + ending;
    name = name.trimmed();
    return name.isEmpty() ? u"file"_s : name;
}

QString mediaTypeFor(const QString &name)
{
    static constexpr std::pair<QStringView, QStringView> types[] {
        {u"jpg", u"image/jpeg"},
        {u"jpeg", u"image/jpeg"},
        {u"png", u"image/png"},
        {u"webp", u"image/webp"},
        {u"gif", u"image/gif"},
        {u"bmp", u"image/bmp"},
        {u"tif", u"image/tiff"},
        {u"tiff", u"image/tiff"},
        {u"heic", u"image/heic"},
        {u"pdf", u"application/pdf"},
        {u"txt", u"text/plain"},
        {u"csv", u"text/csv"},
        {u"doc", u"application/msword"},
        {u"docx", u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {u"xls", u"application/vnd.ms-excel"},
        {u"xlsx", u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {u"wps", u"application/vnd.ms-works"},
        {u"ofd", u"application/ofd"},
        {u"mp3", u"audio/mpeg"},
        {u"mp4", u"video/mp4"},
        {u"zip", u"application/zip"},
    };
    const QString ending = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    const auto known = std::ranges::find(types, QStringView(ending), &std::pair<QStringView, QStringView>::first);
    return known == std::end(types) ? u"application/octet-stream"_s : known->second.toString();
}

} // namespace lianxin
