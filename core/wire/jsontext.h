// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <vector>

// JSON as text that is taken apart level by level. Qt's parser alone is not strict enough for what comes from outside
// (it takes the last of two members of one name), and one bad row must not spoil the rows beside it: so a page is cut
// into slices first, and each slice is then read by itself. Views point into the text given.

namespace lianxin::wire {

/// One member of an object: its name, and its value as it stands in the text.
struct Member {
    QString name;
    QByteArrayView value;
};

constexpr int deepestJson = 64;

// Errors are Invalid with reason "no-end" (the text stops in the middle), "not-json", "too-deep" (more levels than
// that) or "duplicate-member" (the name in @c where).

/// The members of the object that is all of @p text, in their order. Everything inside is checked to be JSON; the same
/// name twice is refused on this level only.
[[nodiscard]] Result<std::vector<Member>> members(QByteArrayView text);
/// The elements of the array that is all of @p text.
[[nodiscard]] Result<std::vector<QByteArrayView>> elements(QByteArrayView text);
/// Any value, with no name twice on any level.
[[nodiscard]] Result<QJsonValue> strictValue(QByteArrayView text);
/// The same, if it is an object; otherwise "not-an-object".
[[nodiscard]] Result<QJsonObject> strictObject(QByteArrayView text);

/// Whether the member is there and not null, "" or 0: those are read as if it were not there.
[[nodiscard]] bool says(const QJsonObject &object, const QString &name);

/// An object with its one long list still in slices.
struct Opened {
    QJsonObject plain;                ///< all other members
    std::vector<QByteArrayView> list; ///< empty if there is no such member
    bool ended = false;               ///< whether the last member is "end": true
};
/// Opens the object that is all of @p text; strict for everything but the items of the list called @p listName.
[[nodiscard]] Result<Opened> opened(QByteArrayView text, const QString &listName = {});

} // namespace lianxin::wire
