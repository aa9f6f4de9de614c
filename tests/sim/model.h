// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casefile.h"

#include <algorithm>
#include <map>
#include <QString>
#include <set>

// What the people of the simulated office were told, and what the board has shown so far: sets and maps, and no code of
// the product that could be wrong in the same way.

namespace lianxin::sim {

/// Something that must never be. @c rule is the invariant's number in words for whoever reads the report.
struct Broken {
    QString rule, what;
};

inline void demand(bool holds, const char *rule, const QString &what)
{
    if (!holds)
        throw Broken {QString::fromLatin1(rule), what};
}

/// An operation somebody made on a desk and was told is saved, or found saved after a crash.
struct Made {
    int desk = 0;
    qint64 order = 0; ///< on that desk
    PersonId actor;
    CaseKey about;
    QString kind;
    QByteArray operation;       ///< as JSON
    QString body;               ///< as a draft would hold it
    std::set<OperationId> seen; ///< what that desk knew of the case
    bool isWithdrawn = false;
    bool mayBeWithdrawn = false; ///< the desk stopped before it could say
    bool hasLeft = false;        ///< that desk, with its case, after the board had taken it
};

/// What the next new operation of a desk must be.
struct Expected {
    PersonId actor;
    QString kind;
    bool isConfirmed = false; ///< a person was told that it is saved
};

struct Typed {
    DraftKey key;
    std::set<QString> bodies; ///< more than one if a desk stopped while saving
    bool mayBeGone = false;
};

/// Of one desk, as it was looked at last.
struct Seen {
    QString epoch; ///< the board's life as that desk knows it
    qint64 timeline = 0;
    std::vector<Expected> expected;
    std::vector<Typed> typed;
    std::set<CaseKey> cases;
    std::map<QString, QByteArray> letters;
    std::map<QString, qint64> cursors;
    int changes = -1; ///< of the disk
};

/// A row of a feed as it stood last, even if the board has forgotten it since.
struct FeedRow {
    qint64 nonce = 0;
    CaseKey about;
    qint64 version = 0;
    bool isRevoke = false;
};

/// Of the board.
struct Shown {
    std::set<OperationId> ledger;
    std::set<OperationId> events;
    std::map<CaseKey, qint64> versions;
    std::map<std::pair<CaseKey, int>, qint64> lastOrder; ///< of a case's operations, by desk
    std::map<QString, qint64> heads, floors;
    std::map<QString, std::map<qint64, FeedRow>> rows;
    std::set<CaseKey> left;                                        ///< one of the feeds
    std::map<std::pair<CaseKey, QString>, OperationId> lastOfKind; ///< of what puts one value in another's place
    int changes = -1;                                              ///< of the disk
};

struct Model {
    std::map<OperationId, Made> made;
    std::vector<Seen> desks {3};
    std::map<CaseKey, std::set<QString>> signedHashes; ///< of texts a signer had before the eyes
    Shown board;
    std::set<OperationId> lost; ///< by a board that was put back from a copy, at any time
    std::set<CaseKey> lostCases;
    bool wasLossUntold = false;
    bool isLossUntold = false; ///< the board does not know that it was put back, so desks find out one after the other

    [[nodiscard]] Typed *typedAt(int desk, const DraftKey &key)
    {
        auto &typed = desks[size_t(desk)].typed;
        const auto found = std::ranges::find(typed, key, &Typed::key);
        return found == typed.end() ? nullptr : &*found;
    }
};

} // namespace lianxin::sim
