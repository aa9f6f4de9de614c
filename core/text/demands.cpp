// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/demands.h"

#include "core/text/folding.h"

#include <algorithm>
#include <QRegularExpression>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

struct Marker {
    int style; ///< index into numberStyles
    int number;
    qsizetype start;
    qsizetype end;
};
using List = std::vector<Marker>;

/// How people number. Each catches the number; what may stand before it is for mayBegin() to say.
const std::vector<QRegularExpression> &numberStyles()
{
    static const std::vector<QRegularExpression> styles {
        QRegularExpression(u"([一二三四五六七八九十]{1,3})[、.．]"_s),
        QRegularExpression(u"[（(]([一二三四五六七八九十]{1,3})[）)][、,，.:：]?"_s),
        QRegularExpression(u"([0-9０-９]{1,2})(?:、|[.．](?![0-9０-９])|[）)])"_s),
        QRegularExpression(u"[（(]([0-9０-９]{1,2})[）)][、,，.:：]?"_s),
        QRegularExpression(u"([①-⑳])[、.．]?"_s),
        QRegularExpression(u"第([一二三四五六七八九十]{1,3})(?:个(?:问题|诉求|要求))?(?:[、,，.:：]|(?=是))"_s),
        QRegularExpression(u"其([一二三四五六七八九])[、,，:：]"_s),
    };
    return styles;
}

/// How strongly the words before a list say that demands follow.
int announcement(QStringView before)
{
    static const QRegularExpression demands(u"(?:诉求|请求|要求|建议|疑问|想问|请问)[^。！？!?\n]{0,12}\\s*$"_s);
    static const QRegularExpression matters(u"(?:问题|事项|意见|几点|如下)[^。！？!?\n]{0,12}\\s*$"_s);
    const QStringView near = before.last(std::min(before.size(), qsizetype(40)));
    return demands.match(near).hasMatch() ? 2 : matters.match(near).hasMatch() ? 1 : 0;
}

bool asks(const QString &sentence)
{
    static const QRegularExpression words(
        u"[?？]\\s*$"
        "|(?<![申邀聘])请(?![假客柬示教帖])|希望|恳请|恳求|盼|望(?=领导|政府|有关|相关|能|贵|尽|予)|建议"
        "|(?:^|我们?|强烈|特|现|再次|一致|村民|居民|业主|[，,])要求"
        "|能否|能不能|可否|可不可以|是否|是不是|为何|为什么|为啥|怎么办|如何(?:处理|解决|办)"
        "|何时|啥时候|什么时候|什么时间|多久能"_s);
    return words.match(sentence).hasMatch();
}

/// Nothing is left of the sentence without the words of courtesy.
bool isCourtesy(const DemandSpan &demand)
{
    static const QRegularExpression words(
        u"请问|敬请|恳请|恳求|请求|请|希望|盼望|盼|望|要求"
        "|各位|各级|有关|相关|上级|部门|领导们?|政府|书记|县长|镇长|市长|主任|对此|此事|我们|我|您|你们"
        "|能够|能否|能|可以|给予|予以|给|尽快|早日|及时|尽早|认真|高度|大力|一个|一下|的|和|与|并"
        "|重视|关注|关心|处理|解决|回复|答复|支持|帮助|帮忙|为民做主|做主|说法|满意|为谢|谢谢|感谢"
        "|[\\s\\p{P}]"_s);
    return QString(demand.text).remove(words).isEmpty();
}

int valueOf(const QString &digits)
{
    static const QString chinese = u"零一二三四五六七八九"_s;
    const char16_t first = digits[0].unicode();
    if (first >= u'①' && first <= u'⑳')
        return first - u'①' + 1;
    if (digits[0].isDigit()) {
        int value = 0;
        for (const QChar digit : digits)
            value = value * 10 + digit.digitValue();
        return value;
    }
    const qsizetype ten = digits.indexOf(u'十');
    if (ten < 0)
        return int(chinese.indexOf(digits[0]));
    const int tens = ten == 0 ? 1 : int(chinese.indexOf(digits[0]));
    const int units = ten + 1 == digits.size() ? 0 : int(chinese.indexOf(digits[ten + 1]));
    return tens * 10 + units;
}

/// A number begins a part where a line, a sentence or a clause begins (1、2、3号楼 is no list); a circled or bracketed
/// one anywhere.
bool mayBegin(const QString &letter, qsizetype at)
{
    static const QString before = u"\n\r \t　。．.；;：:，,！!？?）)”"_s;
    const QChar first = letter[at];
    return at == 0 || before.contains(letter[at - 1]) || (first >= u'①' && first <= u'⑳') || first == u'（'
           || first == u'(';
}

std::vector<Marker> markersIn(const QString &letter)
{
    std::vector<Marker> markers;
    for (int style = 0; style < int(numberStyles().size()); ++style) {
        auto matches = numberStyles()[std::size_t(style)].globalMatch(letter);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (mayBegin(letter, match.capturedStart()))
                markers.push_back({style, valueOf(match.captured(1)), match.capturedStart(), match.capturedEnd()});
        }
    }
    return markers;
}

/// Runs 1, 2, 3… of one style with at least two members.
std::vector<List> listsIn(const QString &letter)
{
    std::vector<List> lists;
    List current;
    const auto finish = [&] {
        if (current.size() > 1)
            lists.push_back(current);
        current.clear();
    };
    for (const Marker &marker : markersIn(letter)) {
        const bool continues = !current.empty() && marker.style == current.back().style;
        if (continues && marker.number == current.back().number + 1) {
            current.push_back(marker);
        } else if (marker.number == 1 || !continues) {
            finish();
            if (marker.number == 1)
                current.push_back(marker);
        }
    }
    finish();
    return lists;
}

DemandSpan spanOf(const QString &letter, qsizetype start, qsizetype end)
{
    static const QString droppedBehind = u"。.；;，,、"_s;
    while (start < end && letter[start].isSpace())
        ++start;
    while (end > start && (letter[end - 1].isSpace() || droppedBehind.contains(letter[end - 1])))
        --end;
    return {start, end - start, letter.sliced(start, end - start)};
}

/// The last part of a list ends with its line, and where all stands in one line, with its sentence.
qsizetype endOfLast(const QString &letter, const List &list)
{
    static const QRegularExpression sentenceEnd(u"[。！？!?\n]"_s);
    const qsizetype start = list.back().end;
    const bool isInline = !QStringView(letter).sliced(list.front().start, start - list.front().start).contains(u'\n');
    const qsizetype end = isInline ? letter.indexOf(sentenceEnd, start) + 1 : letter.indexOf(u'\n', start);
    return end <= 0 ? letter.size() : end;
}

std::vector<DemandSpan> numberedDemands(const QString &letter, const List &list)
{
    std::vector<DemandSpan> demands;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const qsizetype end = i + 1 < list.size() ? list[i + 1].start : endOfLast(letter, list);
        if (const DemandSpan demand = spanOf(letter, list[i].end, end); demand.length > 0)
            demands.push_back(demand);
    }
    return demands;
}

std::vector<DemandSpan> askingSentences(const QString &letter)
{
    static const QRegularExpression sentence(u"[^。！？；!?;\\n]+[。！？；!?;]*"_s);
    std::vector<DemandSpan> demands;
    for (auto matches = sentence.globalMatch(letter); matches.hasNext();) {
        const auto match = matches.next();
        const DemandSpan found = spanOf(letter, match.capturedStart(), match.capturedEnd());
        if (found.length > 0 && asks(found.text))
            demands.push_back(found);
    }
    return demands;
}

} // namespace

std::vector<DemandSpan> proposedDemands(const QString &original)
{
    const QString letter = wellFormed(original);
    const std::vector<List> lists = listsIn(letter);
    if (!lists.empty()) {
        return numberedDemands(letter, *std::ranges::max_element(lists, {}, [&](const List &list) {
                                   const qsizetype start = list.front().start;
                                   return std::pair(announcement(QStringView(letter).first(start)), -start);
                               }));
    }
    std::vector<DemandSpan> demands = askingSentences(letter);
    if (!std::ranges::all_of(demands, isCourtesy))
        std::erase_if(demands, isCourtesy);
    return demands;
}

} // namespace lianxin
