// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/actor.h"
#include "core/domain/operation.h"

namespace lianxin {

struct Rules;

// What a board's change feed is made of, as values: wire reads and writes them, desk store and board store keep them.

/// A feed this desk follows: "org:NAME", and "sealed:NAME" if a signed-in person has the right to it.
struct ScopeCursor {
    QString scope = {};
    QString cursor; ///< opaque; empty: from the beginning
    qint64 seq = 0; ///< of the last applied row: the next page must begin at seq + 1; stays on the desk
    static constexpr auto fields(auto with)
    {
        return with(field("scope", &ScopeCursor::scope), field("after", &ScopeCursor::cursor));
    }
    friend bool operator==(const ScopeCursor &, const ScopeCursor &) = default;
};

/// The feeds @p actor may follow: "org:NAME", and "sealed:NAME" for those who may read reports of wrongdoing.
[[nodiscard]] std::vector<QString> scopesOf(const Actor &actor, const Rules &rules);

/// The board's word on one operation.
struct OperationResult {
    enum class Status { Unknown, Applied, Duplicate, Conflict, Rejected, Blocked, Deferred };
    OperationId id = {};
    Status status = Status::Unknown; ///< Unknown: the board never saw it; it becomes ready again
    qint64 version = 0;              ///< of the case after it
    qint64 seq = 0;
    QString receipt = {}; ///< for a published answer
    QString number = {};  ///< the case number the board gave
    QString reason = {};  ///< stable key, for the refusing statuses
    QString detail = {};
    static constexpr auto fields(auto with)
    {
        return with(field("op_id", &OperationResult::id), field("status", &OperationResult::status),
                    field("v", &OperationResult::version), field("seq", &OperationResult::seq),
                    field("receipt", &OperationResult::receipt), field("number", &OperationResult::number),
                    field("reason", &OperationResult::reason), field("detail", &OperationResult::detail));
    }
    friend bool operator==(const OperationResult &, const OperationResult &) = default;
};
[[nodiscard]] std::span<const CodeName<OperationResult::Status>> codeNames(OperationResult::Status);

/// One row of a feed: a case as it stands after one accepted operation, with the letters and events new since the row
/// before. Or the case has left this scope.
struct ChangeRow {
    enum class Kind { Upsert, Revoke };
    qint64 seq = 0;
    Kind kind = Kind::Upsert;
    CaseKey caseKey = {};
    Case doc = {};                              ///< doc.version is the board's version
    std::vector<Appeal> appeals = {};           ///< letters new with this row
    std::vector<RecordedOperation> events = {}; ///< accepted operations new with this row
    QString reason = {};                        ///< of a Revoke
    QByteArray raw = {};                        ///< the row's JSON as it came; if set, it goes out as it is
};

/// A row that could not be read; it is set aside and does not stop the feed.
struct MalformedRow {
    qint64 seq = 0; ///< its own, or the one its place in the page implies; 0 if nothing tells
    QByteArray raw = {};
    QString why;
};

struct ChangePage {
    QString scope = {};
    QString from = {}; ///< cursor it continues
    QString to = {};   ///< cursor after it
    bool hasMore = false;
    std::vector<ChangeRow> rows = {};
    std::vector<MalformedRow> malformed = {};
};

/// A case of a snapshot, with the very bytes its documents came in: those are kept, so what a newer board says in
/// members this version does not know is kept too.
struct SnapshotRow {
    struct Letter {
        Appeal appeal;
        QByteArray text;
    };
    Case doc = {}; ///< doc.version is the board's version
    QByteArray docText = {};
    std::vector<Letter> letters = {};
    QByteArray eventsText = {}; ///< a JSON list of operations, each of them readable
};

/// A case that was in a feed and is not any more.
struct Departure {
    CaseKey key = {};
    QString reason = {}; ///< as a Revoke gives it
    static constexpr auto fields(auto with)
    {
        return with(field("id", &Departure::key), field("reason", &Departure::reason));
    }
    friend bool operator==(const Departure &, const Departure &) = default;
};

/// What a snapshot says of itself on its first line.
struct SnapshotHead {
    QString id = {}, scope = {}, epoch = {};
    QString cursor = {}; ///< the feed goes on from here
    qint64 seq = 0;      ///< at that cursor
    qint64 count = 0;    ///< of cases
    qint64 schema = 0;   ///< of its lines
    static constexpr auto fields(auto with)
    {
        return with(field("snapshot", &SnapshotHead::id), field("scope", &SnapshotHead::scope),
                    field("epoch", &SnapshotHead::epoch), field("cursor", &SnapshotHead::cursor),
                    field("seq", &SnapshotHead::seq), field("count", &SnapshotHead::count),
                    field("schema", &SnapshotHead::schema));
    }
    friend bool operator==(const SnapshotHead &, const SnapshotHead &) = default;
};

struct SnapshotPart {
    SnapshotHead of = {};
    std::vector<SnapshotRow> rows = {};
    std::vector<MalformedRow> malformed = {};
};

} // namespace lianxin
