// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/mapping.h"

#include <algorithm>
#include <limits>
#include <QSet>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

int knownHeadings(const SheetRow &row, const ImportRules &rules)
{
    QSet<Field> known;
    for (const QString &cell : row.cells) {
        if (const auto word = rules.wordFor(cell))
            known.insert(word->field);
    }
    return int(known.size());
}

qsizetype texts(const SheetRow &row)
{
    return std::ranges::count_if(row.cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

void addMember(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names << name;
}

} // namespace

std::optional<qsizetype> Mapping::columnOf(Field field) const
{
    const auto found = std::ranges::find(fields, field);
    if (found == fields.end())
        return std::nullopt;
    return found - fields.begin();
}

FieldChoices Mapping::choices() const
{
    FieldChoices all;
    for (qsizetype i = 0; i < columns.size(); ++i)
        all.insert(columns[i], fields[size_t(i)]);
    return all;
}

std::optional<qsizetype> findHeaderRow(const std::vector<SheetRow> &first, const ImportRules &rules)
{
    const auto best
        = std::ranges::max_element(first, {}, [&](const SheetRow &row) { return knownHeadings(row, rules); });
    if (best != first.end() && knownHeadings(*best, rules) > 0)
        return best - first.begin();
    const auto some = std::ranges::find_if(first, [](const SheetRow &row) { return texts(row) >= 2; });
    if (some == first.end())
        return std::nullopt;
    return some - first.begin();
}

QStringList columnNames(const QStringList &header)
{
    QStringList names;
    QSet<QString> taken;
    QHash<QString, int> again; // how often a heading had to be told apart
    for (const QString &heading : header) {
        const QString plain = heading.simplified();
        const QString name = plain.isEmpty() ? columnLetters(names.size()) : plain;
        QString distinct = name;
        while (taken.contains(distinct))
            distinct = u"%1 (%2)"_s.arg(name).arg(++again[name] + 1);
        names << distinct;
        taken << distinct;
    }
    return names;
}

QStringList memberNames(const std::vector<SheetRow> &first)
{
    QStringList names;
    for (const SheetRow &row : first) {
        for (auto it = row.object.begin(); it != row.object.end(); ++it) {
            if (it.key() != u"resident" || !it->isObject()) {
                addMember(names, it.key());
                continue;
            }
            for (const QString &inner : it->toObject().keys())
                addMember(names, u"resident."_s + inner);
        }
    }
    return names;
}

Mapping guessMapping(const QStringList &columns, const ImportRules &rules, const FieldChoices &choices)
{
    Mapping mapping {columns, std::vector<Field>(size_t(columns.size()), Field::Extra)};
    struct Claim {
        qsizetype column = -1;
        int rank = std::numeric_limits<int>::max();
    };
    QMap<Field, Claim> claims;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto chosen = choices.constFind(columns[i]);
        const auto word = chosen != choices.constEnd() ? ImportRules::Word {*chosen, -1} : rules.wordFor(columns[i]);
        if (!word || word->field == Field::Extra)
            continue;
        Claim &claim = claims[word->field];
        if (word->rank < claim.rank)
            claim = {i, word->rank};
    }
    for (auto it = claims.begin(); it != claims.end(); ++it)
        mapping.fields[size_t(it->column)] = it.key();
    return mapping;
}

std::vector<Error> mappingProblems(const Mapping &mapping)
{
    std::vector<Error> problems;
    for (const Field required : {Field::Subject, Field::Body}) {
        if (!mapping.columnOf(required))
            problems.push_back({Error::Code::Invalid, u"column-missing"_s, {}, fieldName(required)});
    }
    return problems;
}

Result<FieldChoices> choicesFromText(const QString &text, const QStringList &columns)
{
    FieldChoices choices;
    for (const QString &piece : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = piece.lastIndexOf(u'=');
        if (equals < 0)
            return failure(Error::Code::Invalid, u"bad-mapping"_s, {}, piece);
        const QString column = piece.first(equals).trimmed();
        const auto field = fieldFromName(QStringView(piece).sliced(equals + 1).trimmed());
        if (!field)
            return failure(Error::Code::Invalid, u"unknown-field"_s, {}, piece);
        if (!columns.contains(column))
            return failure(Error::Code::Invalid, u"unknown-column"_s, {}, piece);
        if (*field != Field::Extra && choices.values().contains(*field))
            return failure(Error::Code::Invalid, u"field-twice"_s, {}, piece);
        choices.insert(column, *field);
    }
    return choices;
}

QJsonObject toJson(const FieldChoices &choices)
{
    QJsonObject json;
    for (auto it = choices.begin(); it != choices.end(); ++it)
        json.insert(it.key(), fieldName(*it));
    return json;
}

FieldChoices choicesFromJson(const QJsonObject &json)
{
    FieldChoices choices;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto field = fieldFromName(it->toString()))
            choices.insert(it.key(), *field);
    }
    return choices;
}

QString continuedName(const QString &column, int part)
{
    return u"%1 …%2"_s.arg(column).arg(part);
}

} // namespace lianxin
