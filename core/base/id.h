// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QUuid>

namespace lianxin {

/// A row number of the local store. It never leaves the machine; zero means "none yet".
template <class Tag>
struct Id {
    qint64 value = 0;
    [[nodiscard]] bool isNull() const { return value == 0; }
    friend auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// A UUIDv7 that every machine knows the thing by. Never used for ordering.
template <class Tag>
struct Key {
    QUuid value;
    [[nodiscard]] bool isNull() const { return value.isNull(); }
    [[nodiscard]] QString toString() const { return value.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static Key fromString(const QString &text) { return Key {QUuid::fromString(text)}; }
    friend bool operator==(const Key &, const Key &) = default;
    friend bool operator<(const Key &a, const Key &b) { return a.value < b.value; }
    friend size_t qHash(const Key &key, size_t seed = 0) { return ::qHash(key.value, seed); }
};

using CaseId = Id<struct CaseTag>;
using DraftId = Id<struct DraftTag>;

using CaseKey = Key<struct CaseTag>;
using AppealKey = Key<struct AppealTag>;
using OperationId = Key<struct OperationTag>; ///< minted with the draft, kept for every retry: the idempotency key
using PersonId = Key<struct PersonTag>;

} // namespace lianxin
