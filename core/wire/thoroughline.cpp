// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/thoroughline.h"

#include "core/codec/codec.h"
#include "core/wire/feedtext.h"
#include "core/wire/jsontext.h"

#include <algorithm>

namespace lianxin::wire {

namespace {

bool takeCase(QByteArrayView text, SnapshotRow &row)
{
    auto doc = strictObject(text).and_then(&caseFromJson);
    if (!doc || doc->key.isNull() || doc->version < 1)
        return false;
    row.doc = *std::move(doc);
    row.doc.extra = {}; // the bytes have it
    row.docText = text.toByteArray();
    return true;
}

bool takeLetter(QByteArrayView text, SnapshotRow &row)
{
    auto appeal = strictObject(text).and_then(&appealFromJson);
    if (!appeal || appeal->key.isNull())
        return false;
    appeal->extra = {};
    row.letters.push_back({*std::move(appeal), text.toByteArray()});
    return true;
}

bool isOperation(QByteArrayView text)
{
    return strictObject(text).and_then(&readOperation).has_value();
}

template <class Take>
bool takeAll(QByteArrayView list, Take take)
{
    const auto items = elements(list);
    return items && std::ranges::all_of(*items, take);
}

bool takeMember(const Member &member, SnapshotRow &row)
{
    if (member.name == u"case")
        return takeCase(member.value, row);
    if (member.value == "null")
        return true;
    if (member.name == u"letters")
        return takeAll(member.value, [&row](QByteArrayView letter) { return takeLetter(letter, row); });
    if (member.name != u"events")
        return strictValue(member.value).has_value();
    row.eventsText = member.value.toByteArray();
    return takeAll(member.value, isOperation);
}

} // namespace

std::optional<SnapshotRow> readThoroughly(QByteArrayView line)
{
    SnapshotRow row;
    const auto found = members(line);
    const bool isTaken
        = found && std::ranges::all_of(*found, [&row](const Member &member) { return takeMember(member, row); });
    return isTaken && !row.docText.isEmpty() ? std::optional(std::move(row)) : std::nullopt;
}

} // namespace lianxin::wire
