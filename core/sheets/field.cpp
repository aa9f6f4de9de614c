// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/field.h"

#include <algorithm>
#include <array>

namespace lianxin {

namespace {

// In the order of the enumerators.
constexpr std::array<QStringView, 18> names = {
    u"extra",          u"id",       u"org",       u"channel", u"time",       u"subject",
    u"body",           u"category", u"track",     u"urgency", u"location",   u"resident_name",
    u"resident_phone", u"status",   u"source_no", u"reply",   u"reply_time", u"reply_org",
};
static_assert(names.size() == size_t(Field::ReplyOrg) + 1);

} // namespace

QString fieldName(Field field)
{
    return names[size_t(field)].toString();
}

std::optional<Field> fieldFromName(QStringView name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return Field(found - names.begin());
}

} // namespace lianxin
