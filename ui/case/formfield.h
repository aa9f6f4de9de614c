// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <functional>
#include <QVariant>

namespace lianxin::ui {

/// One thing a step asks for, and the way between it and the member of the operation it fills. Values are a QString
/// (of a choice: its code), a Timestamp's milliseconds, or an invalid QVariant for no moment.
struct FormField {
    enum class Kind {
        Line,
        Text,
        Choice,
        Suggestion, ///< a line with what is usually said
        Day,        ///< a date, with the time of day of `usual`
        Moment,     ///< the null one is now, whenever that is
        MomentOrNone,
    };
    struct Choice {
        QString code, words;
        QString source = {}; ///< where it is laid down, shown with the one that is chosen
    };
    Kind kind = Kind::Line;
    QString label;
    QString hint;
    std::vector<Choice> choices;
    Timestamp usual = {}; ///< of a Day or MomentOrNone
    std::function<QVariant(const Operation &)> take;
    std::function<void(Operation &, const QVariant &)> put;
};

inline QVariant asValue(const QString &text)
{
    return text;
}
inline QVariant asValue(Timestamp at)
{
    return qlonglong(at.ms);
}
inline QVariant asValue(const std::optional<Timestamp> &at)
{
    return at ? asValue(*at) : QVariant();
}
template <Coded E>
QVariant asValue(E value)
{
    return toCode(value);
}

inline void fill(QString &text, const QVariant &value)
{
    text = value.toString();
}
inline void fill(Timestamp &at, const QVariant &value)
{
    at.ms = value.toLongLong();
}
inline void fill(std::optional<Timestamp> &at, const QVariant &value)
{
    at = value.isValid() ? std::optional(Timestamp {value.toLongLong()}) : std::nullopt;
}
template <Coded E>
void fill(E &member, const QVariant &value)
{
    member = fromCode<E>(value.toString()).value_or(E {});
}

/// The field that fills @p member of the operation it belongs to.
template <class Op, class Member>
FormField formField(Member Op::*member, FormField::Kind kind, const QString &label, const QString &hint = {},
                    std::vector<FormField::Choice> choices = {})
{
    return {kind,
            label,
            hint,
            std::move(choices),
            {},
            [member](const Operation &op) { return asValue(std::get<Op>(op).*member); },
            [member](Operation &op, const QVariant &value) { fill(std::get<Op>(op).*member, value); }};
}

} // namespace lianxin::ui
