// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/rulesreader.h"

#include "core/codec/calendarfile.h"
#include "core/codec/statesfile.h"

#include <algorithm>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

struct DeadlinesFile {
    QString version;
    QString name;
    std::vector<DeadlineRule> rules;
    ExtensionRule extension;
    int clockDriftMinutes = 0;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &DeadlinesFile::version), field("name", &DeadlinesFile::name),
                    field("rules", &DeadlinesFile::rules), field("extension", &DeadlinesFile::extension),
                    field("clock_drift_minutes", &DeadlinesFile::clockDriftMinutes));
    }
};

struct GroundsFile {
    QString version;
    std::vector<Ground> decline, hold;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &GroundsFile::version), field("decline", &GroundsFile::decline),
                    field("hold", &GroundsFile::hold));
    }
};

struct RightsFile {
    QString version;
    std::vector<Right> rights;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &RightsFile::version), field("rights", &RightsFile::rights));
    }
};

struct CategoriesFile {
    QString version;
    std::vector<Category> categories;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &CategoriesFile::version), field("categories", &CategoriesFile::categories));
    }
};

struct FilesFile {
    QString version;
    qint64 largestBytes = 0, largestThumbnailBytes = 0;
    QString cite;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &FilesFile::version), field("largest_bytes", &FilesFile::largestBytes),
                    field("largest_thumbnail_bytes", &FilesFile::largestThumbnailBytes),
                    field("cite", &FilesFile::cite));
    }
};

void addTo(Rules &rules, const StatesFile &file)
{
    rules.states = stateTable(file);
}

void addTo(Rules &rules, const DeadlinesFile &file)
{
    for (size_t i = 0; i < file.rules.size(); ++i)
        json::requireAt(file.rules[i].amount > 0, u"rules[%1].amount"_s.arg(i));
    json::requireAt(file.extension.times >= 0, u"extension.times"_s);
    json::requireAt(file.extension.percent >= 0, u"extension.percent"_s);
    json::requireAt(file.clockDriftMinutes >= 0, u"clock_drift_minutes"_s);
    rules.deadlines = {file.name, file.rules, file.extension, std::chrono::minutes(file.clockDriftMinutes)};
}

void addTo(Rules &rules, const CalendarFile &file)
{
    rules.calendar = workCalendar(file);
}

void addTo(Rules &rules, const GroundsFile &file)
{
    rules.declineGrounds = file.decline;
    rules.holdGrounds = file.hold;
}

void addTo(Rules &rules, const RightsFile &file)
{
    rules.rights = file.rights;
}

void addTo(Rules &rules, const CategoriesFile &file)
{
    rules.categories = file.categories;
}

void addTo(Rules &rules, const FilesFile &file)
{
    json::requireAt(file.largestBytes > 0, u"largest_bytes"_s);
    json::requireAt(file.largestThumbnailBytes > 0, u"largest_thumbnail_bytes"_s);
    rules.files = {file.largestBytes, file.largestThumbnailBytes};
}

QJsonObject object(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    json::requireAt(error.error == QJsonParseError::NoError, u"byte %1"_s.arg(error.offset));
    json::requireAt(document.isObject(), {});
    return document.object();
}

template <class File>
void readFile(Rules &rules, const QString &name, const QByteArray &bytes)
{
    File file;
    json::readObject(object(bytes), file);
    addTo(rules, file);
    if (rules.version.isEmpty())
        rules.version = file.version;
    else if (file.version != rules.version.section(u'+', 0, 0))
        rules.version += u'+' + name.section(u'.', 0, 0) + u'-' + file.version;
}

struct RuleFile {
    const char *name;
    void (*read)(Rules &, const QString &, const QByteArray &);
};

constexpr std::array ruleFiles {
    RuleFile {"states.json", readFile<StatesFile>},     RuleFile {"deadlines.json", readFile<DeadlinesFile>},
    RuleFile {"calendar.json", readFile<CalendarFile>}, RuleFile {"grounds.json", readFile<GroundsFile>},
    RuleFile {"rights.json", readFile<RightsFile>},     RuleFile {"categories.json", readFile<CategoriesFile>},
    RuleFile {"files.json", readFile<FilesFile>},
};

} // namespace

QStringList ruleFileNames()
{
    QStringList names;
    for (const RuleFile &file : ruleFiles)
        names.append(QString::fromLatin1(file.name));
    return names;
}

Result<Rules> readRules(const QHash<QString, QByteArray> &files)
{
    Rules rules;
    for (const RuleFile &file : ruleFiles) {
        const QString name = QString::fromLatin1(file.name);
        if (!files.contains(name))
            return failure(Error::Code::Invalid, u"bad-rules"_s, {}, name);
        try {
            file.read(rules, name, files.value(name));
        } catch (const json::BadMember &bad) {
            const QString where = bad.path.isEmpty() ? name : name + u": "_s + bad.path;
            return failure(Error::Code::Invalid, u"bad-rules"_s, {}, where);
        }
    }
    return rules;
}

} // namespace lianxin
