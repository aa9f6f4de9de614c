// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/triage/samematter.h"

#include "core/text/folding.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

// Measured on letters with known pairs: of those above the lower threshold that are about different matters, nearly all
// name different places.
constexpr double commonInOnePlace = 0.3;
constexpr double commonAnywhere = 0.6;

// The smallest hashes of a text are a fair sample of all of them. Twelve find nine in ten texts that share a third.
constexpr size_t sketchSize = 12;

constexpr std::array placeEndings {u"村", u"屯",   u"寨",   u"湾",   u"镇",   u"乡",   u"路",
                                   u"街", u"小区", u"社区", u"学院", u"学校", u"中学", u"小学"};
constexpr qsizetype nameLength = 2;

// "的路", "在村", "通往小学", "三组村民": what stands before the ending is no name.
constexpr QStringView noNames
    = u"的了在是到我们你他这那有和与及就都也不每条修段个各本该全道公马铁进出通往向组口走赶过问一二三四五六七八九十";

bool isName(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() && !noNames.contains(c); });
}

QStringList placesNamedIn(const QString &folded)
{
    QStringList places;
    for (const QStringView ending : placeEndings) {
        for (qsizetype at = folded.indexOf(ending); at >= 0; at = folded.indexOf(ending, at + 1)) {
            const qsizetype start = at - nameLength;
            if (start >= 0 && isName(QStringView(folded).mid(start, nameLength)))
                places.append(folded.mid(start, nameLength + ending.size()));
        }
    }
    places.sort();
    places.removeDuplicates();
    return places;
}

enum class PlaceRelation { Unknown, Same, Different };

PlaceRelation relation(const Matter &a, const Matter &b)
{
    if (!a.place.isEmpty() && !b.place.isEmpty())
        return a.place.contains(b.place) || b.place.contains(a.place) ? PlaceRelation::Same : PlaceRelation::Different;
    if (a.namedPlaces.isEmpty() || b.namedPlaces.isEmpty())
        return PlaceRelation::Unknown;
    const bool anyCommon
        = std::ranges::any_of(a.namedPlaces, [&](const QString &place) { return b.namedPlaces.contains(place); });
    return anyCommon ? PlaceRelation::Same : PlaceRelation::Different;
}

} // namespace

Matter matterOf(const QString &letter, const QString &place)
{
    return {fingerprint(letter), shingles(letter), folded(place.trimmed()), placesNamedIn(folded(letter))};
}

std::optional<Sameness> sameMatter(const Matter &a, const Matter &b)
{
    const PlaceRelation places = relation(a, b);
    if (places == PlaceRelation::Different)
        return std::nullopt;
    if (a.fingerprint != 0 && a.fingerprint == b.fingerprint)
        return Sameness {true, 1};
    const double common = jaccard(a.shingles, b.shingles);
    if (common < (places == PlaceRelation::Same ? commonInOnePlace : commonAnywhere))
        return std::nullopt;
    return Sameness {false, common};
}

Shingles sketchOf(const Shingles &shingles)
{
    return {shingles.begin(), shingles.begin() + qsizetype(std::min(shingles.size(), sketchSize))};
}

int sharedByCandidates(const Shingles &sketch)
{
    return sketch.size() < sketchSize ? 1 : 2;
}

} // namespace lianxin
