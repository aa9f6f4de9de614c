// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsontext.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

/// Thrown inside this file only.
struct BadText {
    QString reason;
    QString where;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The value of one JSON string, quotes included. Qt would put signs of its own for bytes that are no text.
QString decodedString(QByteArrayView quoted)
{
    if (!quoted.contains('\\') && QUtf8StringView(quoted).isValidUtf8())
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    const QJsonValue value = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0);
    if (!value.isString())
        throw BadText {u"not-json"_s, {}};
    return value.toString();
}

void refuseDuplicates(const std::vector<Member> &members)
{
    std::vector<QStringView> names;
    names.reserve(members.size());
    for (const Member &member : members)
        names.push_back(member.name);
    std::ranges::sort(names);
    if (const auto twin = std::ranges::adjacent_find(names); twin != names.end())
        throw BadText {u"duplicate-member"_s, twin->toString()};
}

/// Walks over JSON text by its grammar (RFC 8259). Escapes and UTF-8 of values are left to Qt's parser.
class Scanner
{
public:
    enum class Names { Ignored, Unique };
    Scanner(QByteArrayView text, Names names) : m_text(text), m_names(names) { }

    std::vector<Member> object();
    std::vector<QByteArrayView> array();
    QByteArrayView value();
    void end();

private:
    [[nodiscard]] char peek() const;
    bool taken(char c);
    void expect(char c);
    void space();
    void digits();
    void number();
    void literal();
    QByteArrayView string();

    QByteArrayView m_text;
    Names m_names;
    qsizetype m_at = 0;
    int m_depth = 0;
};

char Scanner::peek() const
{
    if (m_at >= m_text.size())
        throw BadText {u"no-end"_s, {}};
    return m_text[m_at];
}

bool Scanner::taken(char c)
{
    space();
    const bool here = peek() == c;
    m_at += here;
    return here;
}

void Scanner::expect(char c)
{
    if (!taken(c))
        throw BadText {u"not-json"_s, {}};
}

void Scanner::space()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
        ++m_at;
}

void Scanner::end()
{
    space();
    if (m_at < m_text.size())
        throw BadText {u"not-json"_s, {}};
}

QByteArrayView Scanner::string()
{
    space();
    const qsizetype start = m_at;
    expect('"');
    for (char c = peek(); c != '"'; c = peek()) {
        if (quint8(c) < 0x20)
            throw BadText {u"not-json"_s, {}};
        m_at += c == '\\' ? 2 : 1;
    }
    ++m_at;
    return m_text.sliced(start, m_at - start);
}

void Scanner::digits()
{
    if (!isDigit(peek()))
        throw BadText {u"not-json"_s, {}};
    while (m_at < m_text.size() && isDigit(m_text[m_at]))
        ++m_at;
}

void Scanner::number()
{
    const auto at = [this](auto... c) { return m_at < m_text.size() && ((m_text[m_at] == c) || ...); };
    m_at += at('-');
    if (at('0'))
        ++m_at;
    else
        digits();
    if (at('.')) {
        ++m_at;
        digits();
    }
    if (at('e', 'E')) {
        ++m_at;
        m_at += at('+', '-');
        digits();
    }
}

void Scanner::literal()
{
    for (const QByteArrayView word : {"true", "false", "null"}) {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest.startsWith(word)) {
            m_at += word.size();
            return;
        }
        if (word.startsWith(rest))
            throw BadText {u"no-end"_s, {}};
    }
    throw BadText {u"not-json"_s, {}};
}

QByteArrayView Scanner::value()
{
    space();
    const qsizetype start = m_at;
    const char first = peek();
    if (first == '{')
        object();
    else if (first == '[')
        array();
    else if (first == '"')
        string();
    else if (first == '-' || isDigit(first))
        number();
    else
        literal();
    return m_text.sliced(start, m_at - start);
}

std::vector<Member> Scanner::object()
{
    expect('{');
    if (++m_depth > deepestJson)
        throw BadText {u"too-deep"_s, {}};
    const bool outermost = m_depth == 1;
    std::vector<Member> found;
    if (!taken('}')) {
        do {
            const QByteArrayView name = string();
            expect(':');
            const QByteArrayView text = value();
            if (outermost || m_names == Names::Unique)
                found.push_back({decodedString(name), text});
        } while (taken(','));
        expect('}');
    }
    refuseDuplicates(found);
    --m_depth;
    return found;
}

std::vector<QByteArrayView> Scanner::array()
{
    expect('[');
    if (++m_depth > deepestJson)
        throw BadText {u"too-deep"_s, {}};
    std::vector<QByteArrayView> found;
    if (!taken(']')) {
        do
            found.push_back(value());
        while (taken(','));
        expect(']');
    }
    --m_depth;
    return found;
}

/// Runs @p walk over all of @p text; the only place where BadText is caught.
template <class Walk>
auto scanned(QByteArrayView text, Scanner::Names names, Walk walk) -> Result<decltype(walk(std::declval<Scanner &>()))>
{
    try {
        Scanner scanner(text, names);
        auto found = walk(scanner);
        scanner.end();
        return found;
    } catch (const BadText &bad) {
        return failure(Error::Code::Invalid, bad.reason, {}, bad.where);
    }
}

} // namespace

Result<std::vector<Member>> members(QByteArrayView text)
{
    return scanned(text, Scanner::Names::Ignored, [](Scanner &s) { return s.object(); });
}

Result<std::vector<QByteArrayView>> elements(QByteArrayView text)
{
    return scanned(text, Scanner::Names::Ignored, [](Scanner &s) { return s.array(); });
}

Result<QJsonValue> strictValue(QByteArrayView text)
{
    if (const auto walked = scanned(text, Scanner::Names::Unique, [](Scanner &s) { return s.value(); }); !walked)
        return tl::unexpected(walked.error());
    // Qt reads whole documents only: an object or an array.
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson('[' + text.toByteArray() + ']', &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Code::Invalid, u"not-json"_s, problem.errorString());
    return document.array().at(0);
}

Result<QJsonObject> strictObject(QByteArrayView text)
{
    const auto value = strictValue(text);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->isObject())
        return failure(Error::Code::Invalid, u"not-an-object"_s);
    return value->toObject();
}

bool says(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString()) && value != QJsonValue(0);
}

Result<Opened> opened(QByteArrayView text, const QString &listName)
{
    const auto found = members(text);
    if (!found)
        return tl::unexpected(found.error());
    Opened object;
    for (const Member &member : *found) {
        if (member.name == listName) {
            auto list = elements(member.value);
            if (!list)
                return failure(Error::Code::Invalid, u"bad-member"_s, {}, listName);
            object.list = std::move(*list);
            continue;
        }
        const auto value = strictValue(member.value);
        if (!value)
            return failure(Error::Code::Invalid, value.error().reason, value.error().detail, member.name);
        object.plain.insert(member.name, *value);
    }
    object.ended = !found->empty() && found->back().name == u"end" && found->back().value == "true";
    return object;
}

} // namespace lianxin::wire
