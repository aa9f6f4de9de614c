// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/rowfields.h"

#include "core/sheets/xlsxvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> bad(const SheetRow &row, const QString &reason, const QString &column)
{
    return failure(Error::Code::Invalid, reason, {}, rowPlace(row.number, column));
}

/// The columns behind @p column that only carry on its text.
qsizetype continuations(const QStringList &columns, qsizetype column)
{
    qsizetype count = 0;
    while (column + count + 1 < columns.size()
           && columns[column + count + 1] == continuedName(columns[column], int(count) + 2))
        ++count;
    return count;
}

Result<RowFields> fromCells(const SheetRow &row, const Mapping &mapping)
{
    RowFields fields;
    for (qsizetype i = mapping.columns.size(); i < row.cells.size(); ++i) {
        if (!row.cells[i].trimmed().isEmpty())
            return bad(row, u"cell-without-heading"_s, columnLetters(i));
    }
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        const QString &column = mapping.columns[i];
        const qsizetype more = continuations(mapping.columns, i);
        const QString text = row.cells.mid(i, more + 1).join(QString());
        const Field field = mapping.fields[size_t(i)];
        if (field != Field::Extra)
            fields.texts.insert(field, {text, column});
        else if (!text.isEmpty())
            fields.extra.insert(column, text);
        i += more;
    }
    return fields;
}

/// Sorts the members of one JSON line.
class Members
{
public:
    Members(const SheetRow &row, const Mapping &mapping, const ImportRules &rules)
        : m_row(row),
          m_rules(rules),
          m_choices(mapping.choices())
    { }

    Result<RowFields> sorted()
    {
        for (auto it = m_row.object.begin(); it != m_row.object.end(); ++it) {
            if (it.key() == u"replies" && it->isArray())
                m_fields.replies = *it;
            else if (it.key() == u"events" && it->isArray())
                m_fields.events = *it;
            else if (it.key() == u"resident" && it->isObject())
                takeResident(it->toObject());
            else
                take(it.key(), *it, m_fields.extra, it.key());
        }
        if (!m_notText.isEmpty())
            return bad(m_row, u"not-text"_s, m_notText);
        return std::move(m_fields);
    }

private:
    void takeResident(const QJsonObject &resident)
    {
        QJsonObject rest;
        for (auto it = resident.begin(); it != resident.end(); ++it)
            take(u"resident."_s + it.key(), *it, rest, it.key());
        if (!rest.isEmpty())
            m_fields.extra.insert(u"resident"_s, rest);
    }

    void take(const QString &column, const QJsonValue &value, QJsonObject &extra, const QString &name)
    {
        const Field field = fieldOf(column);
        if (field == Field::Extra) {
            extra.insert(name, value);
            return;
        }
        if (const auto text = plainText(value))
            m_fields.texts.insert(field, {*text, column});
        else
            m_notText = column;
    }

    /// A member that the first lines did not have is known by its name, unless another one has its field.
    Field fieldOf(const QString &column) const
    {
        if (const auto chosen = m_choices.constFind(column); chosen != m_choices.constEnd())
            return *chosen;
        const auto word = m_rules.wordFor(column);
        const bool isFree = word && !m_choices.values().contains(word->field) && !m_fields.texts.contains(word->field);
        return isFree ? word->field : Field::Extra;
    }

    const SheetRow &m_row;
    const ImportRules &m_rules;
    FieldChoices m_choices;
    RowFields m_fields;
    QString m_notText;
};

/// "resident.name" is a member of a member.
QJsonValue memberUnder(const QString &column, const QJsonObject &object)
{
    if (object.contains(column))
        return object.value(column);
    const qsizetype dot = column.indexOf(u'.');
    return dot < 0 ? QJsonValue() : object.value(column.first(dot)).toObject().value(column.sliced(dot + 1));
}

QString shownText(const QJsonValue &value)
{
    if (const auto text = plainText(value))
        return *text;
    const QJsonDocument nested = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(nested.toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<QString> plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return double(whole) == value.toDouble() ? QString::number(whole)
                                                 : plainNumber(QString::number(value.toDouble(), 'g', 15));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QString();
    case QJsonValue::Array:
    case QJsonValue::Object:
        break;
    }
    return std::nullopt;
}

QStringList cellsUnder(const QStringList &columns, const SheetRow &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < columns.size(); ++i)
        cells << (row.object.isEmpty() ? row.cells.value(i) : shownText(memberUnder(columns[i], row.object)));
    return cells;
}

Result<RowFields> rowFields(const SheetRow &row, const Mapping &mapping, const ImportRules &rules)
{
    return row.object.isEmpty() ? fromCells(row, mapping) : Members(row, mapping, rules).sorted();
}

} // namespace lianxin
