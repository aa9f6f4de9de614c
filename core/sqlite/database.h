// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sqlite/statement.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace lianxin {

/// One connection to one file. Used by one thread at a time, except interrupt(). Everything throws DbError.
///
/// Written to disk before a commit returns (WAL, synchronous=FULL), foreign keys on, a damaged or foreign file is
/// refused and not touched. Only one read-write connection may exist per file in a process: SQLite before 3.51.3 can
/// damage the WAL when two connections write or checkpoint at once.
class Database
{
public:
    enum class Access { ReadWrite /* makes the file, for its owner alone */, ReadOnly };

    struct Options {
        Access access = Access::ReadWrite;
        qint32 applicationId = 0; ///< written into a new file and demanded of an old one; 0: any
        QByteArray vfs = {};      ///< the layer below: encrypting or faulty; empty: the platform's own
        std::chrono::milliseconds busyTimeout = std::chrono::seconds(5);
    };

    explicit Database(const QString &path);
    Database(const QString &path, const Options &options);
    ~Database() = default; ///< every Statement must be gone
    Q_DISABLE_COPY_MOVE(Database)

    /// Compiled once per text and kept for the next call; a nested use of the same text gets its own.
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// For a text made at run time that will hardly come again.
    [[nodiscard]] Statement prepareOnce(std::string_view sql);

    /// Prepares, binds and runs to the end.
    template <class... T>
    void execute(std::string_view sql, const T &...values);
    /// The first column of the first row; nothing if there is no row.
    template <class T, class... V>
    [[nodiscard]] std::optional<T> value(std::string_view sql, const V &...values);
    /// Many statements, separated by semicolons. Not a transaction by itself.
    void executeScript(const QByteArray &sql);

    /// For thousands of rows at once: more pages in memory, fewer checkpoints. As durable as ever.
    void setBulk(bool bulk);

    [[nodiscard]] qint64 changes() const; ///< rows touched by the last INSERT, UPDATE or DELETE
    [[nodiscard]] qint64 totalChanges() const; ///< the same since the file was opened, shadow tables included
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int userVersion();
    void setUserVersion(int version);
    [[nodiscard]] bool isInTransaction() const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_options.access == Access::ReadOnly; }

    /// Ends the statement that runs now with SQLITE_INTERRUPT, whoever's it is. Any thread.
    void interrupt() noexcept;
    /// @p cancelled is asked again and again while statements run; true ends them with SQLITE_INTERRUPT.
    void setCancelCheck(std::function<bool()> cancelled);
    [[nodiscard]] const std::function<bool()> &cancelCheck() const { return m_cancelled; }

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); } ///< for tokenizers, functions and backup

private:
    struct Close {
        void operator()(sqlite3 *handle) const noexcept;
    };
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    [[nodiscard]] Statement::Handle compiled(std::string_view sql, bool isKept);
    void open();
    void refuseForeignFile();
    void configure();

    QString m_path;
    Options m_options;
    std::unique_ptr<sqlite3, Close> m_handle;
    std::unordered_map<std::string, Statement::Shelf, TextHash, std::equal_to<>> m_shelves;
    std::function<bool()> m_cancelled;
};

template <class... T>
void Database::execute(std::string_view sql, const T &...values)
{
    prepare(sql).bind(values...).run();
}

template <class T, class... V>
std::optional<T> Database::value(std::string_view sql, const V &...values)
{
    auto query = prepare(sql);
    if (!query.bind(values...).step())
        return std::nullopt;
    return query.value<T>();
}

} // namespace lianxin
