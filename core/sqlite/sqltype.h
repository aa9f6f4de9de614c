// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/sqlite/dberror.h"

namespace lianxin {

/// How a type of ours is kept in a column: as a value that Statement knows (qint64, double, QString, QByteArray).
/// Specialise it beside the table that needs it, for enums above all:
///
///     template <>
///     struct SqlType<CaseStatus> {
///         static QString toSql(CaseStatus status) { return key(status); }
///         static CaseStatus fromSql(const QString &text); // DbError::unreadable("case status") if nobody knows it
///     };
template <class T>
struct SqlType;

/// Milliseconds UTC.
template <>
struct SqlType<Timestamp> {
    static qint64 toSql(Timestamp t) { return t.ms; }
    static Timestamp fromSql(qint64 ms) { return {ms}; }
};

template <class Tag>
struct SqlType<Id<Tag>> {
    static qint64 toSql(Id<Tag> id) { return id.value; }
    static Id<Tag> fromSql(qint64 value) { return {value}; }
};

/// Text without braces, so that a person can read a recovered file. A missing key is an std::optional, never a null
/// key.
template <class Tag>
struct SqlType<Key<Tag>> {
    static QString toSql(const Key<Tag> &key) { return key.toString(); }
    static Key<Tag> fromSql(const QString &text)
    {
        const auto key = Key<Tag>::fromString(text);
        if (key.isNull())
            throw DbError::unreadable("UUID");
        return key;
    }
};

} // namespace lianxin
