// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/foldedline.h"

#include <algorithm>
#include <QtEndian>
#include <QUuid>
#include <vector>

namespace lianxin::wire {

namespace {

constexpr QByteArrayView opening = R"({"case":{)";
constexpr QByteArrayView mark = "\"\\u0002"; // a text that begins with U+0002, up to there
constexpr qsizetype worthwhile = 6;          // bytes of a value
constexpr quint64 farthest = 999;

/// The names and the values that hold no others, one after the other, of JSON without white space. What is no JSON is
/// cut into something, too.
class Tokens
{
public:
    explicit Tokens(QByteArrayView text) : m_text(text) { }

    bool next()
    {
        for (; m_end < m_text.size(); ++m_end) {
            const char c = m_text[m_end];
            if (c == '{' || c == '[')
                ++m_depth;
            else if (c == '}' || c == ']')
                --m_depth;
            else if (c != ',' && c != ':')
                return take(c == '"');
        }
        return false;
    }
    [[nodiscard]] QByteArrayView token() const { return m_text.sliced(m_from, m_end - m_from); }
    [[nodiscard]] qsizetype from() const { return m_from; }
    [[nodiscard]] qsizetype end() const { return m_end; }
    [[nodiscard]] bool isName() const { return m_end < m_text.size() && m_text[m_end] == ':'; }
    [[nodiscard]] int depth() const { return m_depth; } ///< of what it stands in; 1 is the whole line

private:
    bool take(bool isText)
    {
        m_from = m_end++;
        if (isText)
            m_end = endOfText();
        else
            while (m_end < m_text.size() && !QByteArrayView(",:]}{[\"").contains(m_text[m_end]))
                ++m_end;
        return true;
    }
    [[nodiscard]] qsizetype endOfText() const
    {
        for (qsizetype at = m_end; (at = m_text.indexOf('"', at)) >= 0; ++at) {
            qsizetype slashes = 0;
            while (m_text[at - 1 - slashes] == '\\')
                ++slashes;
            if (slashes % 2 == 0)
                return at + 1;
        }
        return m_text.size();
    }

    QByteArrayView m_text;
    qsizetype m_from = 0, m_end = 0;
    int m_depth = 0;
};

/// An id as 128 bits.
struct Id {
    quint64 high = 0, low = 0;

    static std::optional<Id> from(QByteArrayView token)
    {
        if (token.size() != 38 || token.front() != '"' || token.back() != '"')
            return std::nullopt;
        const QUuid id = QUuid::fromString(QLatin1StringView(token.sliced(1, 36)));
        if (id.isNull() || ('"' + id.toByteArray(QUuid::WithoutBraces) + '"') != token)
            return std::nullopt;
        const auto bytes = id.toRfc4122();
        return Id {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
    }
    [[nodiscard]] QByteArray token() const
    {
        char bytes[16];
        qToBigEndian(high, bytes);
        qToBigEndian(low, bytes + 8);
        return '"' + QUuid::fromRfc4122(QByteArrayView(bytes, 16)).toByteArray(QUuid::WithoutBraces) + '"';
    }
    [[nodiscard]] quint64 ms() const { return high >> 16; }
};

std::optional<quint64> number(QByteArrayView digits)
{
    bool isNumber = false;
    const quint64 value = digits.toULongLong(&isNumber);
    return isNumber && QByteArray::number(value) == digits ? std::optional(value) : std::nullopt;
}

bool isPlainName(QByteArrayView name)
{
    return !name.isEmpty() && name.front() >= 'a' && name.front() <= 'z' && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isWorthwhile(QByteArrayView value)
{
    const bool isNumber = value.front() == '-' || (value.front() >= '0' && value.front() <= '9');
    return value.size() >= worthwhile && (isNumber || value.front() == '"');
}

QByteArray markOf(QByteArrayView meaning)
{
    return mark.toByteArray() + meaning.toByteArray() + '"';
}

/// What the case of this line has said so far.
class Said
{
public:
    void note(QByteArrayView name, QByteArrayView value)
    {
        if (name == "key")
            m_key = m_key ? m_key : Id::from(value);
        const bool isKnown = std::ranges::any_of(
            m_members, [&](const Member &member) { return member.name == name || member.value == value; });
        if (!isKnown && isPlainName(name) && isWorthwhile(value))
            m_members.push_back({name.toByteArray(), value.toByteArray()});
    }

    [[nodiscard]] std::optional<QByteArray> shortened(QByteArrayView value) const
    {
        const auto member = std::ranges::find(m_members, value, &Member::value);
        if (member != m_members.end())
            return markOf(member->name);
        const auto id = m_key ? Id::from(value) : std::nullopt;
        if (id && id->high == m_key->high && id->low > m_key->low && id->low - m_key->low <= farthest)
            return markOf('+' + QByteArray::number(id->low - m_key->low));
        const auto time = m_key ? number(value) : std::nullopt;
        if (time && *time >= m_key->ms() && *time - m_key->ms() <= farthest)
            return markOf('@' + QByteArray::number(*time - m_key->ms()));
        return std::nullopt;
    }

    /// Of what stands behind a mark; nothing if it means nothing.
    [[nodiscard]] std::optional<QByteArray> meant(QByteArrayView meaning) const
    {
        const auto member = std::ranges::find(m_members, meaning, &Member::name);
        if (member != m_members.end())
            return member->value;
        const auto by = m_key && !meaning.isEmpty() ? number(meaning.sliced(1)) : std::nullopt;
        if (by && *by <= farthest && meaning.front() == '+')
            return Id {m_key->high, m_key->low + *by}.token();
        if (by && *by <= farthest && meaning.front() == '@')
            return QByteArray::number(m_key->ms() + *by);
        return std::nullopt;
    }

private:
    struct Member {
        QByteArray name, value;
    };
    std::vector<Member> m_members;
    std::optional<Id> m_key;
};

bool isMarked(QByteArrayView token)
{
    return token.startsWith(mark);
}

// Which token stands for another; nothing if it stays.

std::optional<QByteArray> foldedToken(const Tokens &at, const Said &said)
{
    if (isMarked(at.token())) // of its own
        return mark.toByteArray() + '=' + at.token().sliced(mark.size()).toByteArray();
    return at.isName() ? std::nullopt : said.shortened(at.token());
}

std::optional<QByteArray> unfoldedToken(const Tokens &at, const Said &said)
{
    const QByteArrayView behind = at.token().sliced(mark.size());
    if (behind.startsWith('='))
        return mark.toByteArray() + behind.sliced(1).toByteArray();
    return at.isName() || behind.isEmpty() ? std::nullopt : said.meant(behind.chopped(1));
}

/// A line that is rewritten token by token, while it is noted what its case says.
class Rewriting
{
public:
    explicit Rewriting(QByteArrayView line) : m_line(line), m_at(line) { m_out.reserve(line.size() * 2); }

    bool next()
    {
        if (!m_at.next())
            return false;
        m_opened += m_at.depth() == 1;
        return true;
    }
    [[nodiscard]] const Tokens &at() const { return m_at; }
    [[nodiscard]] const Said &said() const { return m_said; }

    void put(QByteArrayView token)
    {
        m_out += m_line.sliced(m_copied, m_at.from() - m_copied);
        m_out += token;
        m_copied = m_at.end();
    }
    /// What the token is when it is not folded. A name that is, is none that a mark could have.
    void note(QByteArrayView token)
    {
        if (m_at.isName())
            m_name = m_at.token();
        else if (m_at.depth() == 2 && m_opened == 1 && m_name.size() > 2)
            m_said.note(m_name.sliced(1).chopped(1), token);
    }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    QByteArray whole() && { return std::move(m_out += m_line.sliced(m_copied)); }

private:
    QByteArrayView m_line;
    Tokens m_at;
    Said m_said;
    QByteArrayView m_name;
    QByteArray m_out;
    qsizetype m_copied = 0;
    int m_opened = 0; ///< names on the first level
};

} // namespace

QByteArray folded(QByteArrayView line)
{
    if (!line.startsWith(opening))
        return line.toByteArray();
    Rewriting rewriting(line);
    while (rewriting.next()) {
        if (const auto token = foldedToken(rewriting.at(), rewriting.said()))
            rewriting.put(*token);
        rewriting.note(rewriting.at().token());
    }
    return std::move(rewriting).whole();
}

std::optional<QByteArray> unfolded(QByteArrayView line)
{
    if (!line.startsWith(opening))
        return line.toByteArray();
    Rewriting rewriting(line);
    while (rewriting.next()) {
        if (!isMarked(rewriting.at().token())) {
            rewriting.note(rewriting.at().token());
            continue;
        }
        const auto token = unfoldedToken(rewriting.at(), rewriting.said());
        if (!token || rewriting.size() + token->size() > longestUnfolded)
            return std::nullopt;
        rewriting.put(*token);
        rewriting.note(*token);
    }
    return std::move(rewriting).whole();
}

} // namespace lianxin::wire
