// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/masking.h"

#include "core/text/folding.h"

#include <algorithm>
#include <QRegularExpression>
#include <vector>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

/// Inside a character class: what nobody sees must not keep a number from being found.
const QString invisible = u"\\x{ad}\\x{200b}-\\x{200f}\\x{2060}\\x{feff}"_s;

/// A pattern over folded text, whose group 1 is hidden. "~" may be a blank, dash or dot; "<" and ">" have no digit
/// beside them.
QRegularExpression numberPattern(QString shape)
{
    shape.replace(u"<"_s, u"(?<![0-9])"_s).replace(u">"_s, u"(?![0-9])"_s);
    shape.replace(u"~"_s, u"[ \\t.·‐-―%1-]{0,2}"_s.arg(invisible));
    return QRegularExpression(shape);
}

/// Only groups that people make, or every digit alone: a row of amounts is no telephone number.
const QRegularExpression &mobile()
{
    static const QRegularExpression pattern = numberPattern(
        u"<((?:(?:\\+|00)?86~)?(?:1[3-9]\\d~\\d{4}~\\d{4}|1[3-9]\\d\\d~\\d{3}~\\d{4}|1[3-9]\\d~\\d{3}~\\d{5}"
        "|1[3-9]\\d{3}~\\d{6}|1 [3-9](?: \\d){9}|1-[3-9](?:-\\d){9}))>"_s);
    return pattern;
}

/// Longer numbers first: what one pattern has hidden, the next cannot mistake for something else.
const std::vector<QRegularExpression> &patterns()
{
    static const QString birthday = u"(?:1~[89]|2~0)~\\d~\\d~(?:0~[1-9]|1~[0-2])~(?:0~[1-9]|[12]~\\d|3~[01])"_s;
    static const std::vector all {
        numberPattern(u"<([1-9](?:~\\d){5}~%1(?:~\\d){3}~[\\dx])(?![0-9a-z])"_s.arg(birthday)),
        numberPattern(u"<([1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})>"_s), // cards before 1999
        numberPattern(u"<([3-6]\\d{3}~\\d{4}~\\d{4}~\\d{4}~\\d{0,3})>"_s),
        mobile(),
        numberPattern(u"<(\\(?0[1-9]\\d{1,2}\\)?~[2-9]\\d{2,3}~\\d{4})>"_s),
        numberPattern(u"(?:电话|座机|固话|致电|拨打|号码|联系方式)[^0-9。;\\n]{0,4}<([2-9]\\d{2,3}~\\d{4})>"_s),
        numberPattern(u"(?:qq|扣扣|微信|vx|wx)(?:号码?)?[\\s:是为]*([a-z0-9][a-z0-9_-]{4,19})"_s),
        QRegularExpression(u"([a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+)"_s),
        QRegularExpression(u"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z][ ·]?"
                           "((?=[a-z]{0,5}[0-9])[a-hj-np-z0-9]{4,5}[a-hj-np-z0-9挂学警港澳])(?![a-z0-9])"_s),
        QRegularExpression(u"(?<=[元楼栋幢座层号-])([0-9]{3,4})(?=室)"_s),
    };
    return all;
}

QString withNarrowChineseDigits(QString text)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    for (QChar &c : text) {
        const qsizetype value = c == u'幺' ? 1 : c == u'零' ? 0 : digits.indexOf(c);
        if (value >= 0)
            c = QChar(u'0' + char16_t(value));
    }
    return text;
}

void hide(QString &text, QString &plain, const QRegularExpression &pattern)
{
    for (auto matches = pattern.globalMatch(QString(plain)); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(1); i < match.capturedEnd(1); ++i) {
            if (plain[i].isLetterOrNumber())
                text[i] = plain[i] = u'*';
        }
    }
}

QStringList charactersOf(const QString &name)
{
    QStringList characters;
    for (const char32_t c : name.toUcs4()) {
        if (!QChar::isSpace(c))
            characters += QString::fromUcs4(&c, 1);
    }
    return characters;
}

/// Forms are filled in with blanks between the characters (张  三).
const QString blanks = u"[\\s%1]*"_s.arg(invisible);

QString spacedPattern(QStringList characters)
{
    for (QString &character : characters)
        character = QRegularExpression::escape(character);
    return characters.join(blanks);
}

qsizetype surnameLength(const QStringList &name)
{
    static const QStringList compound
        = u"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 "
          "濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐"_s.split(u' ');
    return name.size() > 2 && compound.contains(name[0] + name[1]) ? 2 : 1;
}

void hideName(QString &text, const QString &plain, const QString &name)
{
    const QStringList characters = charactersOf(foldedInPlace(wellFormed(name)));
    if (characters.size() < 2)
        return;
    const qsizetype kept = surnameLength(characters);
    const QRegularExpression pattern(spacedPattern(characters.first(kept)) + blanks + u'('
                                     + spacedPattern(characters.sliced(kept)) + u')');
    for (auto matches = pattern.globalMatch(plain); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(1); i < match.capturedEnd(1); ++i) {
            if (text[i].isLetter() || text[i].isSurrogate())
                text[i] = u'某';
        }
    }
}

} // namespace

QString masked(const QString &text, const QStringList &names)
{
    QString result = text;
    QString plain = foldedInPlace(wellFormed(text));
    for (const QRegularExpression &pattern : patterns())
        hide(result, plain, pattern);
    QString spoken = withNarrowChineseDigits(plain);
    hide(result, spoken, mobile());

    QStringList longestFirst = names;
    std::ranges::sort(longestFirst, std::ranges::greater(), &QString::size);
    for (const QString &name : longestFirst)
        hideName(result, plain, name);
    return result;
}

} // namespace lianxin
