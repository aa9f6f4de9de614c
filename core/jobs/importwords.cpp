// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/importwords.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

template <class Value>
const Value *firstMatch(const std::vector<std::pair<QString, Value>> &table, const QString &word)
{
    const auto found
        = std::ranges::find_if(table, [&](const auto &row) { return word.contains(row.first, Qt::CaseInsensitive); });
    return found == table.end() ? nullptr : &found->second;
}

template <class Value>
QString firstWord(const std::vector<std::pair<QString, Value>> &table, const Value &value,
                  const QString &otherwise = {})
{
    const auto found = std::ranges::find(table, value, &std::pair<QString, Value>::second);
    return found == table.end() ? otherwise : found->first;
}

/// Reads a list of [word, code] pairs; false if one of them is none.
template <class Value, class Read>
bool readPairs(const QJsonArray &rows, std::vector<std::pair<QString, Value>> &table, Read read)
{
    for (const QJsonValue &row : rows) {
        const std::optional<Value> value = read(row[1].toString());
        if (row[0].toString().isEmpty() || !value)
            return false;
        table.emplace_back(row[0].toString(), *value);
    }
    return true;
}

/// What the other system did with the letter: kept with it, in that system's words.
QJsonArray eventsOf(const ImportedAppeal &letter)
{
    QJsonArray events;
    for (const ImportedEvent &event : letter.events) {
        QJsonObject object = event.extra;
        object.insert(u"actor"_s, event.actor);
        object.insert(u"action"_s, event.action);
        object.insert(u"note"_s, event.note);
        if (event.at)
            object.insert(u"t"_s, event.at->toIso());
        events.append(object);
    }
    return events;
}

} // namespace

ImportWords ImportWords::builtIn()
{
    QFile file(u":/rules/importwords.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    auto words = fromJson(file.readAll());
    Q_ASSERT(opened && words);
    return *std::move(words);
}

Result<ImportWords> ImportWords::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    ImportWords words;
    if (!readPairs(root["track"_L1].toArray(), words.m_tracks, fromCode<Track>))
        return failure(Error::Code::Invalid, u"bad-rules"_s, {}, u"track"_s);
    if (!readPairs(root["urgency"_L1].toArray(), words.m_urgencies, fromCode<Urgency>))
        return failure(Error::Code::Invalid, u"bad-rules"_s, {}, u"urgency"_s);
    if (!readPairs(root["channel"_L1].toArray(), words.m_channels, [](const QString &s) { return std::optional(s); }))
        return failure(Error::Code::Invalid, u"bad-rules"_s, {}, u"channel"_s);
    if (!readPairs(root["status"_L1].toArray(), words.m_statuses, fromCode<CaseStatus>))
        return failure(Error::Code::Invalid, u"bad-rules"_s, {}, u"status"_s);
    return words;
}

Track ImportWords::track(const QString &word) const
{
    const Track *found = firstMatch(m_tracks, word);
    return found ? *found : Track::Unknown;
}

Urgency ImportWords::urgency(const QString &word) const
{
    const Urgency *found = firstMatch(m_urgencies, word);
    return found ? *found : Urgency::Ordinary;
}

QString ImportWords::channel(const QString &word) const
{
    const QString *found = firstMatch(m_channels, word);
    return found ? *found : word;
}

QString ImportWords::wordFor(Track track) const
{
    return firstWord(m_tracks, track);
}

QString ImportWords::wordFor(Urgency urgency) const
{
    return firstWord(m_urgencies, urgency);
}

QString ImportWords::wordFor(CaseStatus status) const
{
    return firstWord(m_statuses, status);
}

QString ImportWords::channelWord(const QString &channel) const
{
    return firstWord(m_channels, channel, channel);
}

Intake intakeOf(const ImportedAppeal &letter, const QString &source, const ImportWords &words)
{
    Appeal appeal;
    appeal.subject = letter.subject;
    appeal.body = letter.body;
    appeal.residentName = letter.residentName;
    appeal.residentPhone = letter.residentPhone;
    appeal.anonymous = letter.residentName.isEmpty() && letter.residentPhone.isEmpty();
    // Hotline lists have no column for the channel: the hotline is the channel.
    appeal.channel = words.channel(letter.channel.isEmpty() ? source : letter.channel);
    appeal.source = source;
    appeal.sourceNo = letter.sourceNo.isEmpty() ? letter.id : letter.sourceNo;
    appeal.at = letter.at;
    appeal.original = letter.raw;
    appeal.extra = letter.extra;
    if (!letter.events.empty())
        appeal.extra.insert(u"events"_s, eventsOf(letter));

    Intake intake;
    intake.track = words.track(letter.track);
    // Some systems have no kinds, only categories; there the seal must come from the category.
    if (words.track(letter.category) == Track::Report)
        intake.track = Track::Report;
    intake.category = letter.category;
    intake.place = letter.location;
    intake.urgency = words.urgency(letter.urgency);
    intake.appeals = {std::move(appeal)};
    return intake;
}

std::optional<AnsweredElsewhere> answeredElsewhere(const ImportedAppeal &letter, const QString &source)
{
    if (!letter.answeredElsewhere)
        return std::nullopt;
    AnsweredElsewhere answered;
    answered.system = source;
    answered.number = letter.sourceNo.isEmpty() ? letter.id : letter.sourceNo;
    answered.at = letter.at;
    QStringList texts;
    for (const ImportedReply &reply : letter.replies) {
        texts.append(reply.org.isEmpty() ? reply.text : reply.org + u"：\n"_s + reply.text);
        answered.at = std::max(answered.at, reply.at.value_or(answered.at));
    }
    answered.text = texts.join(u"\n\n"_s);
    return answered;
}

} // namespace lianxin
