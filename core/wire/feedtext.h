// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/feed.h"

#include <QByteArrayView>

// Pages of the change feed as text.
//
//   {"scope":"org:…","from":"…","to":"…","has_more":false,"rows":[
//      {"seq":5120,"op":"upsert","type":"case","id":"0191…","v":9,"doc":{…},"appeals":[…],"events":[…]},
//      {"seq":5121,"op":"revoke","type":"case","id":"0191…","reason":"transferred"}]}

namespace lianxin::wire {

[[nodiscard]] QByteArray rowText(const ChangeRow &row); ///< row.raw if it is set
[[nodiscard]] QByteArray pageText(const ChangePage &page);

/// Invalid if the page itself is bad; rows that are bad are set aside in it.
[[nodiscard]] Result<ChangePage> readPage(QByteArrayView text);

/// An operation that names itself and its case and says what is done: less is "missing-member".
[[nodiscard]] Result<RecordedOperation> readOperation(const QJsonObject &object);

} // namespace lianxin::wire
