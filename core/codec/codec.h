// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/operation.h"

#include <QJsonObject>

namespace lianxin {

// Values and operations as JSON. Members that hold nothing ("", 0, false, [], null) are left out and read back as such.
// Times are integer milliseconds UTC, ids are UUID text, enums are their codes. Unknown members of Case, Appeal and
// RecordedOperation survive in `extra`. Reading fails with Invalid and the path of the first bad member in `where`,
// e.g. "answers[0].signed_at".

[[nodiscard]] QJsonObject toJson(const Case &c);
[[nodiscard]] QJsonObject toJson(const Appeal &appeal);
[[nodiscard]] QJsonObject toJson(const RecordedOperation &recorded); ///< "operation": {"kind": "assign", …}
[[nodiscard]] QJsonObject toJson(const Operation &operation);        ///< {"kind": "assign", "unit": …}

[[nodiscard]] Result<Case> caseFromJson(const QJsonObject &json);
[[nodiscard]] Result<Appeal> appealFromJson(const QJsonObject &json);
[[nodiscard]] Result<RecordedOperation> recordedFromJson(const QJsonObject &json);
[[nodiscard]] Result<Operation> operationFromJson(const QJsonObject &json);

[[nodiscard]] QByteArray compact(const QJsonObject &json); ///< UTF-8, members in a fixed order: same value, same bytes

} // namespace lianxin
