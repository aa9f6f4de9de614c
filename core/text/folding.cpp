// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/folding.h"

namespace lianxin {

namespace {

bool isPairAt(QStringView text, qsizetype i)
{
    return text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
}

/// Calls @p sink(char32_t) for each folded character; a lone surrogate is a character of its own.
template <class Sink>
void foldEach(QStringView text, Sink sink)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = isPairAt(text, i);
        foldCharacter(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode(), sink);
        i += isPair;
    }
}

} // namespace

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    foldEach(text, [&](char32_t c) { result.append(QStringView(QChar::fromUcs4(c))); });
    return result;
}

QString foldedInPlace(QStringView text)
{
    QString result = text.toString();
    for (QChar &unit : result) {
        char32_t only = 0;
        int count = 0;
        foldCharacter(unit.unicode(), [&](char32_t c) {
            only = c;
            ++count;
        });
        if (count == 1 && only <= 0xffff)
            unit = QChar(char16_t(only));
    }
    return result;
}

QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPairAt(text, i))
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

CharacterKind kindOf(char32_t c)
{
    if (c >= 0x4e00 && c <= 0x9fff) // the block of Han letters nearly all text is of, without a gap
        return CharacterKind::Cjk;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? CharacterKind::Cjk : CharacterKind::Gap;
    default:
        return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? CharacterKind::Word : CharacterKind::Gap;
    }
}

std::u32string bareText(QStringView text)
{
    std::u32string result;
    result.reserve(std::size_t(text.size()));
    foldEach(text, [&](char32_t c) {
        if (kindOf(c) != CharacterKind::Gap)
            result += c;
    });
    return result;
}

} // namespace lianxin
