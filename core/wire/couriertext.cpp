// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/couriertext.h"

#include "core/codec/codec.h"
#include "core/codec/jsonfields.h"
#include "core/wire/jsontext.h"

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

constexpr qsizetype mostParts = 20'000;

tl::unexpected<Error> invalid(const QString &reason, const QString &where)
{
    return failure(Error::Code::Invalid, reason, {}, where);
}

template <class T>
QByteArray line(const T &value)
{
    return compact(json::writeObject(value));
}

template <class T>
Result<T> readLine(QByteArrayView text)
{
    const auto object = strictObject(text);
    if (!object)
        return tl::unexpected(object.error());
    return json::parsed<T>(*object);
}

/// Without these a file belongs to nobody.
template <class Head>
Result<Head> readHead(const QByteArray &text)
{
    auto head = readLine<Head>(text);
    if (head && (head->board.isEmpty() || head->epoch.isEmpty() || head->device.isEmpty() || head->number <= 0))
        return invalid(u"missing-member"_s, u"head"_s);
    return head;
}

Result<CourierPackRead::Part> readPart(const QByteArray &speaker, const QByteArray &body)
{
    auto who = readLine<CourierSpeaker>(speaker);
    if (!who)
        return tl::unexpected(who.error());
    auto request = readSyncRequest(body);
    if (!request)
        return tl::unexpected(request.error());
    return CourierPackRead::Part {*std::move(who), *std::move(request)};
}

} // namespace

QByteArray written(const CourierPack &pack)
{
    CourierPackHead head = pack.head;
    head.parts = qint64(pack.parts.size());
    QByteArrayList lines {line(head)};
    for (const CourierPack::Part &part : pack.parts)
        lines << line(part.speaker) << written(part.request);
    return lines.join('\n');
}

QByteArray written(const CourierAnswer &answer)
{
    return line(answer.head) + '\n' + written(answer.response);
}

Result<CourierPackRead> readCourierPack(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    const auto head = readHead<CourierPackHead>(lines.front());
    if (!head)
        return tl::unexpected(head.error());
    if (head->parts < 0 || head->parts > mostParts || lines.size() != 1 + 2 * head->parts)
        return invalid(u"bad-count"_s, u"parts"_s);
    CourierPackRead pack {*head, {}};
    for (qsizetype i = 1; i < lines.size(); i += 2) {
        auto part = readPart(lines[i], lines[i + 1]);
        if (!part)
            return invalid(part.error().reason, json::joined(u"parts[%1]"_s.arg(i / 2), part.error().where));
        pack.parts.push_back(*std::move(part));
    }
    return pack;
}

Result<CourierAnswer> readCourierAnswer(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0)
        return invalid(u"no-end"_s, u"end"_s);
    auto head = readHead<CourierAnswerHead>(text.first(end));
    if (!head)
        return tl::unexpected(head.error());
    auto response = readSyncResponse(text.sliced(end + 1));
    if (!response)
        return tl::unexpected(response.error());
    return CourierAnswer {*std::move(head), *std::move(response)};
}

} // namespace lianxin::wire
