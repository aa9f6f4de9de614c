// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/domain/codes.h"

#include <cmath>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <tuple>
#include <variant>
#include <vector>

// Any struct with `fields` (see core/domain/fields.h) to JSON and back. Internal to codec and wire.

namespace lianxin::json {

template <class T>
concept Listed = requires
{
    T::fields([](const auto &...) {});
};

template <class T>
concept Open = Listed<T> && requires(T t)
{
    t.extra;
};

/// Read only from files that people write by hand. A member it does not know, or one that is missing, is refused: a
/// misspelt rule must not silently count for nothing. Lists and flags may be left out.
template <class T>
concept HandWritten = Listed<T> && requires
{
    T::handWritten;
};

template <class Member>
inline constexpr bool mayBeLeftOut = std::is_same_v<Member, bool>;
template <class T>
inline constexpr bool mayBeLeftOut<std::vector<T>> = true;
template <class T>
inline constexpr bool mayBeLeftOut<std::optional<T>> = true;

/// A member could not be read; the path grows outwards while the error travels up.
struct BadMember {
    QString path;
};

// --- writing ---------------------------------------------------------------------------------------------------------

inline QJsonValue write(const QString &v)
{
    return v.isEmpty() ? QJsonValue() : QJsonValue(v);
}
inline QJsonValue write(bool v)
{
    return v ? QJsonValue(true) : QJsonValue();
}
inline QJsonValue write(int v)
{
    return v ? QJsonValue(v) : QJsonValue();
}
inline QJsonValue write(qint64 v)
{
    return v ? QJsonValue(v) : QJsonValue();
}
inline QJsonValue write(Timestamp v)
{
    return v.ms ? QJsonValue(v.ms) : QJsonValue();
}
inline QJsonValue write(const QByteArray &v)
{
    return write(QString::fromLatin1(v.toBase64()));
}
template <class Tag>
QJsonValue write(const Key<Tag> &v)
{
    return v.isNull() ? QJsonValue() : QJsonValue(v.toString());
}
template <Coded E>
QJsonValue write(E v)
{
    return v == E {} ? QJsonValue() : QJsonValue(toCode(v));
}
template <Listed T>
QJsonObject writeObject(const T &value);
template <Listed T>
QJsonValue write(const T &v)
{
    return writeObject(v);
}
template <class T>
QJsonValue write(const std::optional<T> &v)
{
    return v ? write(*v) : QJsonValue();
}
/// In a list an item that holds nothing still has its place.
template <class T>
QJsonValue writeItem(const T &v)
{
    if constexpr (Coded<T>)
        return toCode(v);
    else if constexpr (std::is_same_v<T, QString>)
        return v;
    else
        return write(v);
}
template <class T>
QJsonValue write(const std::vector<T> &v)
{
    QJsonArray array;
    for (const T &item : v)
        array.append(writeItem(item));
    return array.isEmpty() ? QJsonValue() : QJsonValue(array);
}

/// One of several structs, told apart by the member "kind".
template <class... Kind>
QJsonValue write(const std::variant<Kind...> &v)
{
    return std::visit(
        []<class K>(const K &held) {
            QJsonObject object = writeObject(held);
            object.insert(u"kind", QLatin1StringView(K::kind.data(), qsizetype(K::kind.size())));
            return object;
        },
        v);
}

/// A number that is nothing, where leaving it out would be read as something else.
template <class T>
bool mustSayZero(const T &, const T &)
{
    return false;
}
inline bool mustSayZero(const int &v, const int &read)
{
    return v == 0 && read != 0;
}

template <Listed T>
QJsonObject writeObject(const T &value)
{
    [[maybe_unused]] static const T blank {}; // there are operations without members
    QJsonObject object;
    if constexpr (Open<T>)
        object = value.extra;
    const auto put = [&](const auto &f) {
        const bool isZero = mustSayZero(value.*(f.member), blank.*(f.member));
        const QJsonValue member = isZero ? QJsonValue(0) : write(value.*(f.member));
        if (!member.isNull())
            object.insert(QLatin1StringView(f.name), member);
    };
    T::fields([&](const auto &...f) { (put(f), ...); });
    return object;
}

/// "answers" and "[0].text" → "answers[0].text".
inline QString joined(const QString &outer, const QString &inner)
{
    return inner.isEmpty() || inner.startsWith(u'[') ? outer + inner : outer + u'.' + inner;
}

// --- reading ---------------------------------------------------------------------------------------------------------

inline void require(bool ok)
{
    if (!ok)
        throw BadMember {};
}
inline void requireAt(bool ok, const QString &path)
{
    if (!ok)
        throw BadMember {path};
}
/// Runs @p reading; what it refuses is found under @p path.
template <class Reading>
void at(const QString &path, Reading reading)
{
    try {
        reading();
    } catch (BadMember &bad) {
        bad.path = joined(path, bad.path);
        throw;
    }
}

inline void read(const QJsonValue &json, QString &v)
{
    require(json.isString());
    v = json.toString();
}
inline void read(const QJsonValue &json, bool &v)
{
    require(json.isBool());
    v = json.toBool();
}
inline void read(const QJsonValue &json, qint64 &v)
{
    require(json.isDouble());
    const double number = json.toDouble();
    // 2^53 and beyond would already have been rounded on the way in.
    require(std::floor(number) == number && std::abs(number) < 0x1p53);
    v = json.toInteger();
}
/// Room is left to count on, and to add two of them.
inline bool isCount(qint64 v)
{
    return std::abs(v) <= 1'000'000'000;
}
inline void read(const QJsonValue &json, int &v)
{
    qint64 wide = 0;
    read(json, wide);
    require(isCount(wide));
    v = int(wide);
}
/// In the years 1 to 9999: others have no date that can be written, and their days are too many to be counted.
inline bool hasDate(Timestamp t)
{
    return t.ms >= -62'135'596'800'000 && t.ms < 253'402'300'800'000;
}
inline void read(const QJsonValue &json, Timestamp &v)
{
    read(json, v.ms);
    require(hasDate(v));
}
inline void read(const QJsonValue &json, QByteArray &v)
{
    require(json.isString());
    const auto decoded
        = QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    require(bool(decoded));
    v = *decoded;
}
template <class Tag>
void read(const QJsonValue &json, Key<Tag> &v)
{
    require(json.isString());
    v = Key<Tag>::fromString(json.toString());
    require(!v.isNull());
}
template <Coded E>
void read(const QJsonValue &json, E &v)
{
    require(json.isString());
    const auto known = fromCode<E>(json.toString());
    require(known.has_value());
    v = *known;
}
template <Listed T>
void readObject(const QJsonObject &object, T &value);
template <Listed T>
void read(const QJsonValue &json, T &v)
{
    require(json.isObject());
    readObject(json.toObject(), v);
}
template <class T>
void read(const QJsonValue &json, std::optional<T> &v)
{
    T value {};
    read(json, value);
    v = std::move(value);
}
template <class T>
void read(const QJsonValue &json, std::vector<T> &v)
{
    require(json.isArray());
    const QJsonArray array = json.toArray();
    v.clear();
    v.reserve(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        at(u'[' + QString::number(i) + u']', [&] { read(array[i], v.emplace_back()); });
}

template <class Kind, class Variant>
bool readIfKind(const QString &kind, const QJsonObject &object, Variant &v)
{
    if (kind != QLatin1StringView(Kind::kind.data(), qsizetype(Kind::kind.size())))
        return false;
    readObject(object, v.template emplace<Kind>());
    return true;
}
template <class... Kind>
void read(const QJsonValue &json, std::variant<Kind...> &v)
{
    require(json.isObject());
    const QJsonObject object = json.toObject();
    const QString kind = object.value(u"kind").toString();
    if (!(readIfKind<Kind>(kind, object, v) || ...))
        throw BadMember {QStringLiteral("kind")};
}

template <Listed T>
void readObject(const QJsonObject &object, T &value)
{
    QJsonObject rest = object;
    const auto take = [&](const auto &f) {
        const QJsonValue member = rest.take(QLatin1StringView(f.name));
        if (member.isUndefined() || member.isNull()) {
            using Member = std::remove_reference_t<decltype(value.*(f.member))>;
            if (HandWritten<T> && !mayBeLeftOut<Member>)
                throw BadMember {QString::fromLatin1(f.name)};
            return;
        }
        at(QString::fromLatin1(f.name), [&] { read(member, value.*(f.member)); });
    };
    T::fields([&](const auto &...f) { (take(f), ...); });
    if constexpr (Open<T>)
        value.extra = rest;
    if (HandWritten<T> && !rest.isEmpty())
        throw BadMember {rest.keys().front()};
}

/// Reads a whole document; the only place where BadMember is caught.
template <Listed T>
Result<T> parsed(const QJsonObject &object)
{
    T value;
    try {
        readObject(object, value);
    } catch (const BadMember &bad) {
        return failure(Error::Code::Invalid, QStringLiteral("bad-member"), {}, bad.path);
    }
    return value;
}

} // namespace lianxin::json
