// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/domain/actor.h"
#include "core/domain/operation.h"

#include <optional>
#include <QByteArray>
#include <QMap>
#include <variant>

namespace lianxin {

// What stands in the second copy, a record each, as JSON:
//
//   {"op": {…}, "roles": ["intake"], "sealed": false}       an operation made here, its letters included
//   {"draft": "submit", "op_id": ID, "case": KEY, "person": ID, "body": "…", "revision": 3, "at": MS, "sealed": false}
//   {"settled": [ID, …]}       are safe elsewhere, or nothing any more: the board has them, they went with their case
//   {"withdrawn": ID, "at": MS}       taken back by a person: must never leave, not even out of an old backup
//   {"desk": {"device_id": "…", "board_url": "…", …}}       which desk this is; no token, nobody's passphrase

struct CopiedOperation {
    RecordedOperation recorded;
    std::vector<Role> roles; ///< of its author, then
    bool isSealed = false;
};

struct CopiedDraft {
    OperationId id;  ///< what the text would go out under
    CaseKey caseKey; ///< null for a registration that is no case yet
    QString kind;
    PersonId person;
    QString body;
    int revision = 0;
    Timestamp at;
    bool isSealed = false;
};

struct CopiedSettlement {
    std::vector<OperationId> ids;
};

struct CopiedWithdrawal {
    OperationId id;
    Timestamp at;
};

struct CopiedDesk {
    QMap<QString, QString> settings;
};

using CopyRecord = std::variant<CopiedOperation, CopiedDraft, CopiedSettlement, CopiedWithdrawal, CopiedDesk>;

[[nodiscard]] QByteArray toBytes(const CopyRecord &record);
/// Nothing if it is none of these, or of a newer version.
[[nodiscard]] std::optional<CopyRecord> copyRecord(const QByteArray &bytes);

} // namespace lianxin
