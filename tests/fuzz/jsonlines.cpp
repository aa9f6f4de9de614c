// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/jsonlinesreader.h"
#include "tests/fuzz/importlist.h"
#include "tests/fuzz/target.h"

#include <QJsonArray>
#include <QJsonDocument>

// Lists of one JSON object per line. Their long numbers become texts, and nothing else changes.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

bool saysTheSame(const QJsonValue &before, const QJsonValue &after);

bool saysTheSame(const QJsonObject &before, const QJsonObject &after)
{
    if (before.keys() != after.keys())
        return false;
    for (const QString &key : before.keys())
        if (!saysTheSame(before[key], after[key]))
            return false;
    return true;
}

bool saysTheSame(const QJsonArray &before, const QJsonArray &after)
{
    if (before.size() != after.size())
        return false;
    for (qsizetype i = 0; i < before.size(); ++i)
        if (!saysTheSame(before[i], after[i]))
            return false;
    return true;
}

bool saysTheSame(const QJsonValue &before, const QJsonValue &after)
{
    if (before.isObject() && after.isObject())
        return saysTheSame(before.toObject(), after.toObject());
    if (before.isArray() && after.isArray())
        return saysTheSame(before.toArray(), after.toArray());
    const bool isQuotedNumber = before.isDouble() && after.isString() && after.toString().size() > 15;
    return isQuotedNumber || before == after;
}

void onlyNumbersMayChange(const QByteArray &line)
{
    const QByteArray quoted = withLongNumbersQuoted(line);
    must(withLongNumbersQuoted(quoted) == quoted, "a number that is a text stays one");
    const auto before = QJsonDocument::fromJson(line);
    const auto after = QJsonDocument::fromJson(quoted);
    if (!before.isObject())
        return;
    must(after.isObject() && saysTheSame(before.object(), after.object()), "nothing changes but numbers");
}

} // namespace

void run(const QByteArray &input)
{
    mustBeRead(openJsonLines(file(input)));
    for (const QByteArray &line : input.split('\n'))
        onlyNumbersMayChange(line);
}

} // namespace lianxin::fuzz
