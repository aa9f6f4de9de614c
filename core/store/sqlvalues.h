// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/actor.h"
#include "core/domain/operation.h"
#include "core/sqlite/sqltype.h"

// How values of the domain stand in columns of the desk's file.

namespace lianxin {

[[nodiscard]] std::span<const CodeName<Error::Code>> codeNames(Error::Code);

/// Enums are their codes.
template <Coded E>
struct SqlType<E> {
    static QString toSql(E value) { return toCode(value); }
    static E fromSql(const QString &code)
    {
        const auto known = fromCode<E>(code);
        if (!known)
            throw DbError::unreadable("code");
        return *known;
    }
};

/// Documents are compact JSON.
template <>
struct SqlType<Case> {
    static QByteArray toSql(const Case &c);
    static Case fromSql(const QByteArray &doc);
};

template <>
struct SqlType<Appeal> {
    static QByteArray toSql(const Appeal &appeal);
    static Appeal fromSql(const QByteArray &doc);
};

template <>
struct SqlType<RecordedOperation> {
    static QByteArray toSql(const RecordedOperation &recorded);
    static RecordedOperation fromSql(const QByteArray &doc);
};

/// A refusal as JSON; empty text stands for none.
template <>
struct SqlType<Error> {
    static QString toSql(const Error &error);
    static Error fromSql(const QString &text);
};

/// Roles as codes separated by blanks.
template <>
struct SqlType<std::vector<Role>> {
    static QString toSql(const std::vector<Role> &roles);
    static std::vector<Role> fromSql(const QString &text); ///< a role this version does not know gives no right
};

/// Keys that may be missing are kept as empty text, so that columns and indexes stay NOT NULL.
template <class Tag>
[[nodiscard]] QString textOf(const Key<Tag> &key)
{
    return key.isNull() ? QString() : key.toString();
}

} // namespace lianxin
