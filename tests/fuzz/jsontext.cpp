// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsontext.h"

#include "tests/fuzz/target.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

// The strict reader against Qt's: what the strict one takes, Qt's takes for the same.

using namespace Qt::StringLiterals;

namespace lianxin::fuzz {

namespace {

QJsonDocument byQt(QByteArrayView text)
{
    return QJsonDocument::fromJson(text.toByteArray());
}

void mustAgree(const QByteArray &text)
{
    const auto strict = wire::strictObject(text);
    const QJsonDocument lenient = byQt(text);
    if (strict) {
        must(lenient.object() == *strict, "what is taken means the same to Qt");
        return;
    }
    const QString why = strict.error().reason;
    // Qt takes them bare, and a number that begins or ends with its point.
    const bool hasControls = std::ranges::any_of(text, [](char c) { return quint8(c) < 0x20; });
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool hasPoint
        = std::ranges::adjacent_find(
              text, [&](char c, char next) { return (c == '.' && !isDigit(next)) || (next == '.' && !isDigit(c)); })
          != text.end();
    if (lenient.isObject())
        must(why == u"duplicate-member" || why == u"too-deep" || (why == u"not-json" && (hasControls || hasPoint)),
             "only what is strict is refused that Qt takes");
}

void mustNeedItsEnd(const QByteArray &text)
{
    if (!wire::strictObject(text))
        return;
    for (const qsizetype length : cuts(text.lastIndexOf('}') + 1)) {
        const auto part = wire::strictObject(text.first(length));
        must(!part && part.error().reason == u"no-end", "of an object that was cut short its end is missing");
    }
}

void slicesMustAgree(const QByteArray &text)
{
    const auto slices = wire::members(text);
    const auto whole = wire::opened(text, u"rows"_s);
    if (!whole)
        return;
    must(slices.has_value(), "what opens has members");
    const QJsonDocument lenient = byQt(text); // refuses all for one byte that is no text in one of the rows
    const QJsonObject object = lenient.object();
    for (const wire::Member &member : *slices) {
        must(member.value.begin() >= text.begin() && member.value.end() <= text.end(), "slices are of the text");
        if (lenient.isObject() && member.name != u"rows")
            must(object.value(member.name) == whole->plain.value(member.name), "members mean the same to Qt");
    }
    const bool hasRows = object.value(u"rows").isArray() || whole->list.empty();
    must(hasRows || !wire::strictObject(text), "a list is opened where there is one");
}

} // namespace

void run(const QByteArray &input)
{
    mustAgree(input);
    mustNeedItsEnd(input);
    slicesMustAgree(input);
}

} // namespace lianxin::fuzz
