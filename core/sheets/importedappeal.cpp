// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/importedappeal.h"

#include "core/sheets/importtime.h"
#include "core/sheets/rowfields.h"

#include <algorithm>
#include <functional>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

qsizetype characters(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

bool isBlankMark(const QString &text)
{
    static const QRegularExpression marks(u"^[\\s/—–-]*$"_s); // "——" is how lists say "none"
    return marks.match(text).hasMatch();
}

/// Takes a row's fields one by one; the first thing that cannot be taken is kept as the error.
class Taking
{
public:
    Taking(const SheetRow &row, RowFields fields, const ImportContext &context)
        : m_row(row),
          m_fields(std::move(fields)),
          m_context(context)
    { }

    Result<ImportedAppeal> appeal()
    {
        ImportedAppeal a;
        takeWords(a);
        takeTime(a);
        takeRest(a);
        takeReplies(a);
        takeEvents(a);
        a.answeredElsewhere = !a.replies.empty() || m_context.rules.saysAnswered(a.status);
        a.extra = m_fields.extra;
        a.row = m_row.number;
        a.raw = m_row.raw;
        a.sha256 = QCryptographicHash::hash(a.raw, QCryptographicHash::Sha256);
        if (m_error)
            return tl::unexpected(*m_error);
        return a;
    }

private:
    void takeWords(ImportedAppeal &a)
    {
        a.body = verbatim(Field::Body);
        if (a.body.trimmed().isEmpty())
            refuse(u"empty-body"_s, columnOf(Field::Body));
        a.subject = verbatim(Field::Subject);
        a.subjectDerived = a.subject.trimmed().isEmpty();
        if (a.subjectDerived)
            a.subject = subjectFrom(a.body);
    }

    void takeTime(ImportedAppeal &a)
    {
        const auto at = time(m_fields.texts.value(Field::Time).value, columnOf(Field::Time));
        a.timeAssumed = !at;
        a.at = at.value_or(m_context.now);
    }

    void takeRest(ImportedAppeal &a)
    {
        a.id = trimmed(Field::Id);
        a.sourceNo = trimmed(Field::SourceNo);
        a.org = trimmed(Field::Org, m_context.org);
        a.channel = trimmed(Field::Channel, m_context.channel);
        a.category = trimmed(Field::Category);
        a.track = trimmed(Field::Track);
        a.urgency = trimmed(Field::Urgency);
        a.location = trimmed(Field::Location);
        a.residentName = trimmed(Field::ResidentName);
        a.residentPhone = trimmed(Field::ResidentPhone);
        a.status = trimmed(Field::Status);
    }

    void takeReplies(ImportedAppeal &a)
    {
        const QString text = verbatim(Field::Reply);
        if (!isBlankMark(text)) {
            const auto at = time(m_fields.texts.value(Field::ReplyTime).value, columnOf(Field::ReplyTime));
            a.replies.push_back({at, trimmed(Field::ReplyOrg), text, {}});
        }
        eachObject(m_fields.replies, u"replies"_s, [&](Nested json) {
            ImportedReply reply;
            reply.at = memberTime(json, u"t"_s);
            reply.org = member(json, u"org"_s);
            reply.text = member(json, u"text"_s);
            reply.extra = json.rest;
            a.replies.push_back(std::move(reply));
        });
    }

    void takeEvents(ImportedAppeal &a)
    {
        eachObject(m_fields.events, u"events"_s, [&](Nested json) {
            ImportedEvent event;
            event.at = memberTime(json, u"t"_s);
            event.actor = member(json, u"actor"_s);
            event.action = member(json, u"action"_s);
            event.note = member(json, u"note"_s);
            event.extra = json.rest;
            a.events.push_back(std::move(event));
        });
    }

    struct Nested {
        QJsonObject rest; ///< what was not taken yet
        QString path;
    };

    void eachObject(const QJsonValue &array, const QString &name, const std::function<void(Nested)> &take)
    {
        int index = 0;
        for (const QJsonValue value : array.toArray()) {
            const QString path = u"%1[%2]"_s.arg(name).arg(index++);
            if (value.isObject())
                take({value.toObject(), path});
            else
                refuse(u"not-an-object"_s, path);
        }
    }

    QString member(Nested &json, const QString &name)
    {
        const QString path = json.path + u'.' + name;
        const auto text = plainText(json.rest.take(name));
        if (!text)
            refuse(u"not-text"_s, path);
        return checked(text.value_or(QString()), path);
    }

    std::optional<Timestamp> memberTime(Nested &json, const QString &name)
    {
        return time(member(json, name), json.path + u'.' + name);
    }

    std::optional<Timestamp> time(const QString &text, const QString &column)
    {
        if (isBlankMark(text))
            return std::nullopt;
        const auto at = importTime(text, m_context.now);
        if (at)
            return *at;
        refuse(at.error().reason, column);
        return std::nullopt;
    }

    QString verbatim(Field field) { return checked(m_fields.texts.value(field).value, columnOf(field)); }

    QString trimmed(Field field, const QString &otherwise = {})
    {
        const QString text = verbatim(field).trimmed();
        return text.isEmpty() ? otherwise : text;
    }

    QString checked(const QString &text, const QString &column)
    {
        if (text.size() > longestText && characters(text) > longestText)
            refuse(u"too-long"_s, column);
        return text;
    }

    [[nodiscard]] QString columnOf(Field field) const
    {
        const QString column = m_fields.texts.value(field).column;
        return column.isEmpty() ? fieldName(field) : column;
    }

    void refuse(const QString &reason, const QString &column)
    {
        if (!m_error)
            m_error = Error {Error::Code::Invalid, reason, {}, rowPlace(m_row.number, column)};
    }

    const SheetRow &m_row;
    RowFields m_fields;
    const ImportContext &m_context;
    std::optional<Error> m_error;
};

} // namespace

Result<ImportedAppeal> appealFrom(const SheetRow &row, const Mapping &mapping, const ImportContext &context)
{
    auto fields = rowFields(row, mapping, context.rules);
    if (!fields)
        return tl::unexpected(fields.error());
    return Taking(row, *std::move(fields), context).appeal();
}

QString identityOf(const ImportedAppeal &appeal)
{
    if (!appeal.id.isEmpty())
        return u"id:"_s + appeal.id;
    if (!appeal.sourceNo.isEmpty())
        return u"no:"_s + appeal.sourceNo;
    return u"row:"_s + QString::fromLatin1(appeal.sha256.toHex());
}

QString subjectFrom(const QString &body)
{
    constexpr qsizetype longestSubject = 40;
    constexpr qsizetype shortestSentence = 8; // "领导您好！" tells nothing
    static const QRegularExpression sentenceEnd(u"[。！？!?；;\\r\\n]+"_s);
    const QStringList sentences = body.trimmed().split(sentenceEnd, Qt::SkipEmptyParts);
    const auto telling = std::ranges::find_if(
        sentences, [](const QString &sentence) { return sentence.trimmed().size() >= shortestSentence; });
    const QString sentence = (telling == sentences.end() ? sentences.value(0, body) : *telling).trimmed();
    const auto points = sentence.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()),
                             std::min(points.size(), longestSubject));
}

} // namespace lianxin
