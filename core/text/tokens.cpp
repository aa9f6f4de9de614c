// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokens.h"

#include "core/text/folding.h"

#include <string>
#include <unicode/utf8.h>

namespace lianxin {

namespace {

class Cutter
{
public:
    Cutter(TokenPurpose purpose, const std::function<bool(const Token &)> &sink) : m_purpose(purpose), m_sink(sink) { }

    /// One folded character and the bytes it comes from; false: the sink has had enough.
    bool take(char32_t c, int start, int end)
    {
        const CharacterKind kind = kindOf(c);
        bool goesOn = kind == m_run || finishRun(false);
        if (kind == CharacterKind::Cjk)
            goesOn = goesOn && takeCjk(c, start, end);
        else if (kind == CharacterKind::Word)
            takeWord(c, start, end);
        m_run = kind;
        return goesOn;
    }

    bool finishRun(bool isLast)
    {
        const bool mayGoOn = isLast && m_purpose == TokenPurpose::Query && m_hasPair;
        const bool goesOn = m_run == CharacterKind::Gap || mayGoOn || m_sink({m_text, m_start, m_end, true});
        m_text.clear();
        m_hasPair = false;
        return goesOn;
    }

private:
    bool takeCjk(char32_t c, int start, int end)
    {
        const std::size_t firstLength = m_text.size();
        append(c);
        if (firstLength == 0) {
            m_start = start;
            m_end = end;
            return true;
        }
        m_hasPair = true;
        const bool goesOn = m_sink({m_text, m_start, end, false});
        m_text.erase(0, firstLength);
        m_start = start;
        m_end = end;
        return goesOn;
    }

    void takeWord(char32_t c, int start, int end)
    {
        if (m_text.empty())
            m_start = start;
        append(c);
        m_end = end;
    }

    void append(char32_t c)
    {
        char bytes[U8_MAX_LENGTH];
        int length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        m_text.append(bytes, std::size_t(length));
    }

    const TokenPurpose m_purpose;
    const std::function<bool(const Token &)> &m_sink;
    CharacterKind m_run = CharacterKind::Gap;
    std::string m_text; ///< the word so far, or the last character of a run
    bool m_hasPair = false;
    int m_start = 0;
    int m_end = 0;
};

} // namespace

void tokenize(std::string_view utf8, TokenPurpose purpose, const std::function<bool(const Token &)> &sink)
{
    Cutter cutter(purpose, sink);
    const int length = int(utf8.size());
    bool goesOn = true;
    for (int end = 0; end < length && goesOn;) {
        const int start = end;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(utf8.data(), end, length, c);
        foldCharacter(char32_t(c), [&](char32_t part) { goesOn = goesOn && cutter.take(part, start, end); });
    }
    if (goesOn)
        cutter.finishRun(true);
}

} // namespace lianxin
