// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/jsonfields.h"

#include <algorithm>
#include <QVarLengthArray>
#include <simdjson.h>

// Any struct with `fields` read straight from bytes, for the thousands of documents of a first sync. It takes and
// refuses what jsonfields.h takes and refuses, but keeps no unknown members: whoever reads this way keeps the bytes.
// Internal to codec and wire.

namespace lianxin::fastjson {

namespace od = simdjson::ondemand;

/// Runs @p reading; what it refuses is found under the name @p path() gives, asked only then.
template <class Path, class Reading>
void at(Path path, Reading reading)
{
    try {
        reading();
    } catch (const json::BadMember &bad) {
        throw json::BadMember {json::joined(path(), bad.path)};
    } catch (const simdjson::simdjson_error &) {
        throw json::BadMember {path()};
    }
}
inline QString place(const char *list, size_t item)
{
    return QString::fromLatin1(list) + u'[' + QString::number(item) + u']';
}

inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

inline void read(od::value json, QString &v)
{
    v = text(json.get_string());
}
inline void read(od::value json, bool &v)
{
    v = json.get_bool();
}
inline void read(od::value json, qint64 &v)
{
    const double number = json.get_double(); // 1e3 is an integer too
    json::require(std::floor(number) == number && std::abs(number) < 0x1p53);
    v = qint64(number);
}
inline void read(od::value json, int &v)
{
    qint64 wide = 0;
    read(json, wide);
    json::require(json::isCount(wide));
    v = int(wide);
}
inline void read(od::value json, Timestamp &v)
{
    read(json, v.ms);
    json::require(json::hasDate(v));
}
inline void read(od::value json, QByteArray &v)
{
    json::read(QJsonValue(text(json.get_string())), v);
}
template <class Tag>
void read(od::value json, Key<Tag> &v)
{
    const std::string_view key = json.get_string();
    v.value = QUuid::fromString(QLatin1StringView(key.data(), qsizetype(key.size())));
    json::require(!v.isNull());
}
template <Coded E>
void read(od::value json, E &v)
{
    const std::string_view code = json.get_string();
    for (const auto &[value, name] : codeNames(E {}))
        if (QStringView(name) == QLatin1StringView(code.data(), qsizetype(code.size()))) {
            v = value;
            return;
        }
    throw json::BadMember {};
}
template <json::Listed T>
void readObject(od::object object, T &value);
template <json::Listed T>
void read(od::value json, T &v)
{
    readObject(json.get_object(), v);
}
template <class T>
void read(od::value json, std::optional<T> &v)
{
    read(json, v.emplace());
}
template <class T>
void read(od::value json, std::vector<T> &v)
{
    v.clear();
    for (od::value item : json.get_array()) {
        at([&] { return place("", v.size() - 1); }, [&] { read(item, v.emplace_back()); });
    }
}

template <class Kind, class Variant>
bool readIfKind(std::string_view kind, od::object object, Variant &v)
{
    if (kind != Kind::kind)
        return false;
    readObject(object, v.template emplace<Kind>());
    return true;
}
/// Which kind it is stands in the one member "kind"; if there are two, readObject() finds the second.
template <class... Kind>
void read(od::value json, std::variant<Kind...> &v)
{
    od::object object = json.get_object();
    std::string_view kind;
    if (object.find_field_unordered("kind").get(kind) != simdjson::SUCCESS)
        throw json::BadMember {QStringLiteral("kind")};
    const std::string chosen(kind);
    json::requireAt(!object.reset().error() && (readIfKind<Kind>(chosen, object, v) || ...), QStringLiteral("kind"));
}

using Names = QVarLengthArray<std::string_view, 8>;

/// Of two members of one name nobody knows which counts.
inline void mustDiffer(Names &names)
{
    std::ranges::sort(names);
    if (const auto twin = std::ranges::adjacent_find(names); twin != names.end())
        throw json::BadMember {text(*twin)};
}
/// What has no meaning here is kept as bytes, and may have one for a later version: it is read to its bottom, only to
/// see that nothing in it is said twice.
inline void look(od::value json)
{
    const od::json_type type = json.type();
    if (type == od::json_type::array)
        for (od::value item : json.get_array())
            look(item);
    if (type != od::json_type::object)
        return;
    Names names;
    for (od::field member : json.get_object()) {
        names.push_back(member.unescaped_key());
        look(member.value());
    }
    mustDiffer(names);
}

template <json::Listed T>
void readObject(od::object object, T &value)
{
    quint64 seen = 0; // a bit for each field
    static_assert(T::fields([](const auto &...f) { return sizeof...(f); }) <= 64);
    Names unknown;
    for (od::field member : object) {
        const std::string_view name = member.unescaped_key();
        od::value json = member.value();
        quint64 bit = 1;
        const auto take = [&](const auto &f) {
            if (name != f.name) {
                bit <<= 1;
                return false;
            }
            at([&] { return QString::fromLatin1(f.name); },
               [&] {
                   json::require(!(seen & bit));
                   seen |= bit;
                   if (!json.is_null())
                       read(json, value.*(f.member));
               });
            return true;
        };
        if (T::fields([&](const auto &...f) { return (take(f) || ...); }))
            continue;
        unknown.push_back(name);
        at([&] { return text(name); }, [&] { look(json); });
    }
    mustDiffer(unknown);
}

} // namespace lianxin::fastjson
