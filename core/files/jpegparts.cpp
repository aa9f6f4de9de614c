// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/orientation.h"
#include "core/files/pictureparts.h"

#include <algorithm>
#include <optional>
#include <QtEndian>
#include <vector>

// A JPEG file:
//
//     FFD8                                   beginning
//     FF marker  length(2)  payload          segments; FF may be repeated before a marker
//     FFDA length(2) payload  scan data      in which FF is written FF00, and FFD0…FFD7 stand between intervals
//     FFD9                                   end; phones append films and further pictures
//
// APPn (FFE0…FFEF) and COM (FFFE) are what programs write for each other. Three of them a decoder needs: JFIF, the
// colour profile, and Adobe's word on the colour space.

namespace lianxin {

namespace {

enum Marker : uchar {
    Tem = 0x01,
    FirstRestart = 0xd0,
    LastRestart = 0xd7,
    Beginning = 0xd8,
    End = 0xd9,
    Scan = 0xda,
    App0 = 0xe0,
    App1 = 0xe1,
    App2 = 0xe2,
    App14 = 0xee,
    App15 = 0xef,
    Comment = 0xfe
};

struct Segment {
    uchar marker;
    QByteArrayView whole; ///< with marker, length and scan data
    QByteArrayView payload;
};

uchar at(QByteArrayView file, qsizetype i)
{
    return uchar(file[i]);
}

bool isRestart(uchar marker)
{
    return marker >= FirstRestart && marker <= LastRestart;
}

/// Where the next marker's FF is; what lies between segments is no part of the picture. -1 if there is none.
qsizetype nextMarker(QByteArrayView file, qsizetype from)
{
    for (qsizetype i = from; i + 1 < file.size(); ++i)
        if (at(file, i) == 0xff && at(file, i + 1) != 0xff && at(file, i + 1) != 0)
            return i;
    return -1;
}

qsizetype scanEnd(QByteArrayView file, qsizetype from)
{
    for (qsizetype i = nextMarker(file, from); i >= 0; i = nextMarker(file, i + 2))
        if (!isRestart(at(file, i + 1)))
            return i;
    return -1;
}

/// The segment whose marker stands at @p start; nothing if it does not fit into the file.
std::optional<Segment> segmentAt(QByteArrayView file, qsizetype start)
{
    if (start + 4 > file.size())
        return std::nullopt;
    const auto length = qFromBigEndian<quint16>(file.data() + start + 2);
    qsizetype end = start + 2 + length;
    if (length < 2 || end > file.size())
        return std::nullopt;
    const QByteArrayView payload = file.sliced(start + 4, length - 2);
    if (at(file, start + 1) == Scan && (end = scanEnd(file, end)) < 0)
        return std::nullopt;
    return Segment {at(file, start + 1), file.sliced(start, end - start), payload};
}

Result<std::vector<Segment>> segments(QByteArrayView file)
{
    std::vector<Segment> found;
    qsizetype next = nextMarker(file, 2);
    for (; next >= 0 && at(file, next + 1) != End; next = nextMarker(file, next)) {
        const uchar marker = at(file, next + 1);
        if (marker == Tem || isRestart(marker)) {
            next += 2;
            continue;
        }
        const auto segment = segmentAt(file, next);
        if (marker == Beginning || !segment)
            return damagedPicture("a segment of a JPEG does not fit");
        found.push_back(*segment);
        next += segment->whole.size();
    }
    if (next < 0 || std::ranges::find(found, uchar(Scan), &Segment::marker) == found.end())
        return damagedPicture("a JPEG without picture or end");
    return found;
}

bool isJfif(const Segment &s)
{
    return s.marker == App0 && s.payload.startsWith(QByteArrayView("JFIF\0", 5)) && s.payload.size() >= 14;
}

bool isKept(const Segment &s)
{
    if (s.marker == App2)
        return s.payload.startsWith(QByteArrayView("ICC_PROFILE\0", 12));
    if (s.marker == App14)
        return s.payload.startsWith("Adobe");
    return (s.marker < App0 || s.marker > App15) && s.marker != Comment;
}

QByteArray segment(uchar marker, QByteArrayView payload)
{
    QByteArray made("\xff\0\0\0", 4);
    made[1] = char(marker);
    qToBigEndian<quint16>(quint16(payload.size() + 2), made.data() + 2);
    return made + payload.toByteArray();
}

/// Without the small picture it may hold.
QByteArray plainJfif(const Segment &jfif)
{
    QByteArray payload = jfif.payload.first(14).toByteArray();
    payload[12] = payload[13] = 0;
    return segment(App0, payload);
}

int orientationIn(const std::vector<Segment> &all)
{
    const auto exif = std::ranges::find_if(
        all, [](const Segment &s) { return s.marker == App1 && s.payload.startsWith(QByteArrayView("Exif\0\0", 6)); });
    return exif == all.end() ? 1 : orientationOf(exif->payload);
}

} // namespace

Result<QByteArray> cleanJpeg(QByteArrayView file)
{
    const auto all = segments(file);
    if (!all)
        return tl::unexpected(all.error());
    QByteArray clean("\xff\xd8", 2);
    clean.reserve(file.size());
    if (const auto jfif = std::ranges::find_if(*all, isJfif); jfif != all->end())
        clean += plainJfif(*jfif);
    if (const int orientation = orientationIn(*all); orientation != 1)
        clean += segment(App1, QByteArray("Exif\0\0", 6) + exifWithOrientation(orientation));
    for (const Segment &s : *all)
        if (isKept(s))
            clean.append(s.whole);
    return clean.append("\xff\xd9", 2);
}

} // namespace lianxin
