// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/fieldwords.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace lianxin::ui {

namespace {

struct FieldWord {
    Field field;
    const char *word;
};

constexpr std::array words {
    FieldWord {Field::Subject, QT_TRANSLATE_NOOP("Fields", "标题")},
    FieldWord {Field::Body, QT_TRANSLATE_NOOP("Fields", "内容")},
    FieldWord {Field::Time, QT_TRANSLATE_NOOP("Fields", "来信时间")},
    FieldWord {Field::ResidentName, QT_TRANSLATE_NOOP("Fields", "姓名")},
    FieldWord {Field::ResidentPhone, QT_TRANSLATE_NOOP("Fields", "联系电话")},
    FieldWord {Field::Location, QT_TRANSLATE_NOOP("Fields", "地点")},
    FieldWord {Field::SourceNo, QT_TRANSLATE_NOOP("Fields", "原编号")},
    FieldWord {Field::Track, QT_TRANSLATE_NOOP("Fields", "诉求类型")},
    FieldWord {Field::Category, QT_TRANSLATE_NOOP("Fields", "分类")},
    FieldWord {Field::Urgency, QT_TRANSLATE_NOOP("Fields", "紧急程度")},
    FieldWord {Field::Channel, QT_TRANSLATE_NOOP("Fields", "渠道")},
    FieldWord {Field::Org, QT_TRANSLATE_NOOP("Fields", "承办单位")},
    FieldWord {Field::Status, QT_TRANSLATE_NOOP("Fields", "办理状态")},
    FieldWord {Field::Reply, QT_TRANSLATE_NOOP("Fields", "答复内容")},
    FieldWord {Field::ReplyTime, QT_TRANSLATE_NOOP("Fields", "答复时间")},
    FieldWord {Field::ReplyOrg, QT_TRANSLATE_NOOP("Fields", "答复单位")},
    FieldWord {Field::Id, QT_TRANSLATE_NOOP("Fields", "系统内部号")},
    FieldWord {Field::Extra, QT_TRANSLATE_NOOP("Fields", "原样保留")},
};

constexpr auto offered = [] {
    std::array<Field, words.size()> fields {};
    std::ranges::transform(words, fields.begin(), &FieldWord::field);
    return fields;
}();

} // namespace

QString fieldWord(Field field)
{
    const auto *found = std::ranges::find(words, field, &FieldWord::field);
    return QCoreApplication::translate("Fields", found->word);
}

std::span<const Field> offeredFields()
{
    return offered;
}

bool isRequired(Field field)
{
    return field == Field::Subject || field == Field::Body;
}

} // namespace lianxin::ui
