// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/importrules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

// A static library's resources are not there before this; the macro wants to stand outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(sheets_rules);
}

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> badRules(const QString &where)
{
    return failure(Error::Code::Invalid, u"bad-rules"_s, {}, where);
}

} // namespace

QString foldedHeader(const QString &header)
{
    static const QRegularExpression marks(u"[\\s_*:\\x{FEFF}-]"_s);
    static const QRegularExpression bracket(u"\\([^)]*\\)$"_s);
    const QString bare = header.normalized(QString::NormalizationForm_KC).toLower().remove(marks);
    const QString withoutBracket = QString(bare).remove(bracket);
    return withoutBracket.isEmpty() ? bare : withoutBracket;
}

ImportRules ImportRules::builtIn()
{
    initResources();
    QFile file(u":/rules/importheaders.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    const auto rules = fromJson(file.readAll());
    Q_ASSERT(opened && rules);
    return *rules;
}

Result<ImportRules> ImportRules::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject fields = root["fields"_L1].toObject();
    if (fields.isEmpty())
        return badRules(u"fields"_s);
    ImportRules rules;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const auto field = fieldFromName(it.key());
        if (!field)
            return badRules(it.key());
        int rank = 0;
        for (const QJsonValue word : it->toArray()) {
            const QString folded = foldedHeader(word.toString());
            if (folded.isEmpty() || rules.m_words.contains(folded))
                return badRules(it.key() + u": "_s + word.toString());
            rules.m_words.insert(folded, {*field, rank++});
        }
    }
    for (const QJsonValue word : root["answered"_L1].toArray())
        rules.m_answered.insert(foldedHeader(word.toString()));
    return rules;
}

std::optional<ImportRules::Word> ImportRules::wordFor(const QString &header) const
{
    const auto found = m_words.constFind(foldedHeader(header));
    if (found == m_words.constEnd())
        return std::nullopt;
    return *found;
}

bool ImportRules::saysAnswered(const QString &status) const
{
    return m_answered.contains(foldedHeader(status));
}

} // namespace lianxin
