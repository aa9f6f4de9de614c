// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/open311.h"

#include "core/sheets/rowfields.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lianxin::foreign {

namespace {

/// Takes members out of a service request one by one; what is left at the end is nobody's and is kept as it is.
class Members
{
public:
    explicit Members(QJsonObject object) : m_left(std::move(object)) { }

    QString take(QLatin1StringView name)
    {
        const auto text = plainText(m_left.value(name));
        if (!text)
            return {}; // of another shape: it stays
        m_left.remove(name);
        return *text;
    }
    /// As a text that stays with the rest, too.
    [[nodiscard]] QString look(QLatin1StringView name) const
    {
        return plainText(m_left.value(name)).value_or(QString()).trimmed();
    }
    /// What is left and says something.
    [[nodiscard]] QJsonObject rest() const
    {
        QJsonObject rest;
        for (auto it = m_left.begin(); it != m_left.end(); ++it)
            if (!it->isNull() && it.value() != QJsonValue(QString()))
                rest.insert(it.key(), it.value());
        return rest;
    }

private:
    QJsonObject m_left;
};

QString nameOf(Members &members)
{
    const QString whole = members.take("requestor_name"_L1).trimmed();
    const QString parts = (members.take("first_name"_L1) + u' ' + members.take("last_name"_L1)).trimmed();
    return whole.isEmpty() ? parts : whole;
}

/// Address first; a map position is better than nothing.
QString placeOf(const Members &members)
{
    const QString address = members.look("address"_L1);
    const QString latitude = members.look("lat"_L1), longitude = members.look("long"_L1);
    return !address.isEmpty() || latitude.isEmpty() || longitude.isEmpty() ? address : latitude + u", "_s + longitude;
}

/// A request without words says what its form was for. Pictures stand below the words: they belong to the letter.
QString bodyOf(const QString &words, const QString &service, const QString &picture)
{
    const QString body = words.trimmed().isEmpty() ? service : words;
    return body.isEmpty() || picture.isEmpty() ? body : body + u"\n\n"_s + picture;
}

QString subjectOf(const QString &title, const QString &words, const QString &service)
{
    if (!title.isEmpty())
        return title;
    return words.trimmed().isEmpty() ? service : subjectFrom(words);
}

/// What the board says it has done about it.
void takeAnswer(ImportedAppeal &letter, Members &members)
{
    letter.status = members.take("status"_L1).trimmed();
    letter.answeredElsewhere = letter.status.compare(u"closed", Qt::CaseInsensitive) == 0;
    if (!letter.answeredElsewhere)
        return;
    const QString notes = members.take("status_notes"_L1);
    const auto at = Timestamp::fromIso(members.look("updated_datetime"_L1));
    if (!notes.isEmpty() || at)
        letter.replies.push_back({at, notes.isEmpty() ? QString() : members.look("agency_responsible"_L1), notes, {}});
}

Result<void> takeTime(ImportedAppeal &letter, Members &members, Timestamp now)
{
    const QString told = members.take("requested_datetime"_L1).trimmed();
    const auto at = Timestamp::fromIso(told);
    if (!told.isEmpty() && !at)
        return failure(Error::Code::Invalid, u"bad-time"_s, {}, letter.sourceNo);
    letter.timeAssumed = !at;
    letter.at = at.value_or(now);
    return {};
}

void takeWords(ImportedAppeal &letter, Members &members)
{
    letter.category = members.take("service_name"_L1).trimmed();
    const QString words = members.take("description"_L1);
    letter.subject = subjectOf(members.take("title"_L1).trimmed(), words, letter.category);
    letter.body = bodyOf(words, letter.category, members.look("media_url"_L1));
    letter.location = placeOf(members);
    letter.residentName = nameOf(members);
    letter.residentPhone = members.take("phone"_L1).trimmed();
    letter.channel = u"online"_s;
}

} // namespace

Result<ImportedAppeal> letterFrom(const QJsonValue &request, Timestamp now)
{
    if (!request.isObject())
        return failure(Error::Code::Invalid, u"not-an-object"_s);
    Members members(request.toObject());
    ImportedAppeal letter;
    letter.raw = QJsonDocument(request.toObject()).toJson(QJsonDocument::Compact);
    letter.sha256 = QCryptographicHash::hash(letter.raw, QCryptographicHash::Sha256);
    letter.sourceNo = members.take("service_request_id"_L1).trimmed();
    if (letter.sourceNo.isEmpty())
        return failure(Error::Code::Invalid, u"foreign-no-number"_s);
    if (const auto time = takeTime(letter, members, now); !time)
        return tl::unexpected(time.error());
    takeWords(letter, members);
    if (letter.body.isEmpty())
        return failure(Error::Code::Invalid, u"empty-body"_s, {}, letter.sourceNo);
    if (letter.body.size() > longestText)
        return failure(Error::Code::Invalid, u"too-long"_s, {}, letter.sourceNo);
    takeAnswer(letter, members);
    letter.extra = members.rest();
    return letter;
}

} // namespace lianxin::foreign
