// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/board/store/acceptance.h"
#include "app/board/store/couriertable.h"
#include "app/board/store/cursor.h"
#include "app/board/store/identity.h"
#include "app/board/store/roll.h"
#include "core/wire/couriertext.h"

#include <map>
#include <optional>

namespace lianxin::board {

/// The board a file was sealed for.
struct CourierHost {
    BoardIdentity identity;
    QByteArray seed;
    int oldestSchema = 0; ///< see BoardPolicy
};

/// What one file led to.
struct CourierDone {
    QByteArray answer; ///< the file to bring back
    qint64 number = 0;
    qint64 accepted = 0, refused = 0; ///< operations
    qint64 rows = 0;                  ///< of feeds, in the answer
    bool isLate = false;              ///< a later one had come, or the desk has called it back: nothing was taken
    bool isPutBack = false; ///< the desk knows another history than this board's: nothing was taken, the answer says so
};

/// One file of a desk, brought by whomever: what POST /v1/sync would have done with each of its parts, in their order.
///
///     opened ── the tokens ── places ── accept(), part by part ── pages ── answer, sealed for the desk
///        └─ of another epoch ──┴─ of another history ── answer that says so, and nothing else
///
/// On the writer, in one go: no other request comes in between.
class CourierVisit
{
public:
    CourierVisit(Database &db, const Means &means, const CourierHost &host) : m_db(db), m_means(means), m_host(host) { }

    /// Errors as wire::openedPack(); Refused "courier-nobody-known" if no token in it is good. Then nothing was taken.
    /// Throws DbError; the file may then be brought again.
    [[nodiscard]] Result<CourierDone> take(const QByteArray &file);

private:
    struct Part {
        std::optional<Visitor> visitor; ///< nothing: the token is not accepted
        wire::CourierPackRead::Part said;
    };
    struct Office {
        CourierRecord record;
        std::vector<OperationResult> results;
    };

    [[nodiscard]] Result<void> open(const QByteArray &file);
    [[nodiscard]] bool isOfAnotherEpoch() const { return m_head.epoch != m_host.identity.epoch; }
    [[nodiscard]] Result<void> letIn();
    void noteStanding(const Part &part);
    [[nodiscard]] Result<void> findPlaces();
    [[nodiscard]] Result<void> findPlace(const Part &part, const ScopeCursor &cursor);
    void openOffices();
    void takeOperations();
    void takePart(Part &part, Office &office, QSet<CaseKey> &stopped);
    void closeOffices();
    [[nodiscard]] std::vector<ChangePage> pages();
    [[nodiscard]] Result<CourierDone> answer();
    [[nodiscard]] Result<CourierDone> putBackAnswer() const;
    [[nodiscard]] Result<CourierDone> sealed(const wire::CourierAnswer &reply, CourierDone done) const;

    [[nodiscard]] qint64 number() const { return m_head.number; }

    Database &m_db;
    const Means &m_means;
    const CourierHost &m_host;
    wire::CourierPackHead m_head;
    std::vector<Part> m_parts;
    std::map<QString, Office> m_offices;
    std::vector<Cursor> m_places;
    std::vector<QString> m_expired;
    std::vector<PersonId> m_turnedAway;
    DeviceState m_state = DeviceState::Active;
    bool m_isForked = false; ///< the desk has seen a history that is not this board's
};

} // namespace lianxin::board
