// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/sqltype.h"

#include <concepts>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QString>
#include <tuple>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace lianxin {

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;

/// A compiled statement on loan from its Database, which gets it back, reset, when this goes. Everything throws
/// DbError.
///
/// Values are bool, integers up to 64 bit signed, double, QString, QByteArray, what SqlType describes, and
/// std::optional of these for NULL. Text is kept as UTF-8 with its length, so NUL characters survive; a surrogate
/// without its partner has no UTF-8 form and is kept as '?'.
class Statement
{
public:
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Starts over with these values, one for each '?'.
    template <class... T>
    Statement &bind(const T &...values);

    [[nodiscard]] bool step(); ///< true: there is a row to read
    void run(); ///< steps to the end, for statements whose rows nobody reads

    /// Reads the current row. NULL, or a number too large for T, throws unless T is an optional or large enough.
    template <class... T>
    [[nodiscard]] std::tuple<T...> row() const;
    template <class T>
    [[nodiscard]] T value(int column = 0) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt *handle) const noexcept;
    };
    using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;
    using Shelf = std::vector<Handle>;

    Statement(Handle handle, Shelf *shelf) : m_handle(std::move(handle)), m_shelf(shelf) { }

    void startOver(int valueCount);
    void check(int code) const;

    template <class... T, size_t... column>
    [[nodiscard]] std::tuple<T...> rowOf(std::index_sequence<column...>) const;
    template <class T>
    void bindAt(int position, const T &value);
    void bindNull(int position);
    void bindInteger(int position, qint64 value);
    void bindReal(int position, double value);
    void bindText(int position, const QString &text);
    void bindBlob(int position, const QByteArray &bytes);

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;

    Handle m_handle;
    Shelf *m_shelf; ///< where the handle waits for its next use; none: it is finalised
};

template <class... T>
Statement &Statement::bind(const T &...values)
{
    startOver(sizeof...(T));
    [[maybe_unused]] int position = 0;
    (bindAt(++position, values), ...);
    return *this;
}

template <class... T>
std::tuple<T...> Statement::row() const
{
    return rowOf<T...>(std::index_sequence_for<T...> {});
}

template <class... T, size_t... column>
std::tuple<T...> Statement::rowOf(std::index_sequence<column...>) const
{
    return std::tuple<T...> {value<T>(int(column))...};
}

template <class T>
void Statement::bindAt(int position, const T &value)
{
    if constexpr (isOptional<T>) {
        if (value)
            bindAt(position, *value);
        else
            bindNull(position);
    } else if constexpr (std::integral<T>) {
        static_assert(sizeof(T) < sizeof(qint64) || std::signed_integral<T>, "SQLite has no unsigned 64-bit integer");
        bindInteger(position, qint64(value));
    } else if constexpr (std::same_as<T, double>) {
        bindReal(position, value);
    } else if constexpr (std::same_as<T, QString>) {
        bindText(position, value);
    } else if constexpr (std::same_as<T, QByteArray>) {
        bindBlob(position, value);
    } else {
        bindAt(position, SqlType<T>::toSql(value));
    }
}

template <class T>
T Statement::value(int column) const
{
    if constexpr (isOptional<T>) {
        return isNull(column) ? T() : T(value<typename T::value_type>(column));
    } else if constexpr (std::same_as<T, bool>) {
        return integer(column) != 0;
    } else if constexpr (std::integral<T>) {
        const qint64 wide = integer(column);
        if (!std::in_range<T>(wide))
            throw DbError::unreadable("number of that size");
        return T(wide);
    } else if constexpr (std::same_as<T, double>) {
        return real(column);
    } else if constexpr (std::same_as<T, QString>) {
        return text(column);
    } else if constexpr (std::same_as<T, QByteArray>) {
        return blob(column);
    } else {
        using Stored = std::decay_t<decltype(SqlType<T>::toSql(std::declval<T>()))>;
        return SqlType<T>::fromSql(value<Stored>(column));
    }
}

} // namespace lianxin
