// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/querytext.h"

#include "ui/words/codewords.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryWords)
};

enum class Operator { Status, Place, Category, Channel, Owner };

QString operatorWord(Operator op)
{
    switch (op) {
    case Operator::Status:
        return Words::tr("状态", "search operator");
    case Operator::Place:
        return Words::tr("村", "search operator");
    case Operator::Category:
        return Words::tr("类别", "search operator");
    case Operator::Channel:
        return Words::tr("渠道", "search operator");
    case Operator::Owner:
        return Words::tr("经办", "search operator");
    }
    Q_UNREACHABLE();
}

constexpr Operator operators[]
    = {Operator::Status, Operator::Place, Operator::Category, Operator::Channel, Operator::Owner};

std::optional<Operator> operatorNamed(const QString &word)
{
    for (const Operator op : operators)
        if (word.compare(operatorWord(op), Qt::CaseInsensitive) == 0)
            return op;
    return std::nullopt;
}

QStringList valuesOf(Operator op, const QueryVocabulary &vocabulary)
{
    QStringList values;
    switch (op) {
    case Operator::Status:
        for (const auto &status : codeNames(CaseStatus {}))
            values << statusWord(status.value);
        break;
    case Operator::Place:
        return vocabulary.places;
    case Operator::Category:
        return vocabulary.categories;
    case Operator::Channel:
        for (const auto &channel : codeNames(Channel {}))
            values << channelWord(channel.value);
        break;
    case Operator::Owner:
        for (const Person &person : vocabulary.people)
            values << person.actor.name;
        break;
    }
    return values;
}

/// A value of several words stands in a search as one: "status:in-progress".
QString asOneWord(QString value)
{
    return value.replace(u' ', u'-');
}

bool isSame(const QString &typed, const QString &value)
{
    return asOneWord(typed).compare(asOneWord(value), Qt::CaseInsensitive) == 0;
}

bool setStatus(CaseQuery &query, const QString &value)
{
    const auto names = codeNames(CaseStatus {});
    const auto found
        = std::ranges::find_if(names, [&](const auto &name) { return isSame(value, statusWord(name.value)); });
    if (found == names.end())
        return false;
    query.status = found->value;
    return true;
}

bool setPlace(CaseQuery &query, const QString &value, const QStringList &places)
{
    const auto found = std::ranges::find_if(places, [&](const QString &place) { return isSame(value, place); });
    query.place = found == places.end() ? value : *found;
    return true;
}

bool setCategory(CaseQuery &query, const QString &value, const QStringList &categories)
{
    const auto isMeant
        = [&](const QString &path) { return isSame(value, path) || isSame(value, path.section(u'/', -1)); };
    const auto found = std::ranges::find_if(categories, isMeant);
    if (found == categories.end())
        return false;
    query.category = *found;
    return true;
}

bool setChannel(CaseQuery &query, const QString &value)
{
    query.channel = value; // any other system's own word is taken as it is
    for (const auto &channel : codeNames(Channel {}))
        if (isSame(value, channelWord(channel.value)))
            query.channel = toCode(channel.value);
    return true;
}

bool setOwner(CaseQuery &query, const QString &value, const std::vector<Person> &people)
{
    const auto found = std::ranges::find_if(people, [&](const Person &p) { return isSame(value, p.actor.name); });
    if (found == people.end())
        return false;
    query.owner = found->actor.id;
    return true;
}

bool restrict(CaseQuery &query, Operator op, const QString &value, const QueryVocabulary &vocabulary)
{
    switch (op) {
    case Operator::Status:
        return setStatus(query, value);
    case Operator::Place:
        return setPlace(query, value, vocabulary.places);
    case Operator::Category:
        return setCategory(query, value, vocabulary.categories);
    case Operator::Channel:
        return setChannel(query, value);
    case Operator::Owner:
        return setOwner(query, value, vocabulary.people);
    }
    Q_UNREACHABLE();
}

qsizetype colonIn(const QString &word)
{
    static const QRegularExpression colon(u"[:：]"_s);
    return word.indexOf(colon);
}

} // namespace

TypedQuery typedQuery(const QString &text, const QueryVocabulary &vocabulary)
{
    static const QRegularExpression blanks(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    TypedQuery typed;
    QStringList words;
    for (const QString &word : text.split(blanks, Qt::SkipEmptyParts)) {
        const qsizetype colon = colonIn(word);
        const auto op = colon > 0 ? operatorNamed(word.left(colon)) : std::nullopt;
        if (!op)
            words << word;
        else if (const QString value = word.mid(colon + 1); !value.isEmpty())
            if (!restrict(typed.query, *op, value, vocabulary))
                typed.unknown << word;
    }
    typed.query.text = words.join(u' ');
    return typed;
}

QStringList completions(const QString &text, const QueryVocabulary &vocabulary)
{
    const qsizetype begin = text.lastIndexOf(u' ') + 1;
    const QString before = text.left(begin);
    const QString word = text.mid(begin);
    const qsizetype colon = colonIn(word);
    QStringList found;
    if (colon < 0) {
        for (const Operator op : operators)
            if (word.isEmpty() || operatorWord(op).startsWith(word, Qt::CaseInsensitive))
                found << before + operatorWord(op) + u':';
    } else if (const auto op = operatorNamed(word.left(colon))) {
        for (const QString &value : valuesOf(*op, vocabulary))
            if (asOneWord(value).contains(word.mid(colon + 1), Qt::CaseInsensitive))
                found << before + word.left(colon) + u':' + asOneWord(value) + u' ';
    }
    return found;
}

} // namespace lianxin::ui
