// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catchqt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace lianxin::test {

/// The objects of a text that has one on each line.
[[nodiscard]] inline std::vector<QJsonObject> objectsIn(const QByteArray &text)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        INFO(line);
        const auto document = QJsonDocument::fromJson(line);
        REQUIRE(document.isObject());
        objects.push_back(document.object());
    }
    return objects;
}

/// What one run of lianxinctl said and how it ended.
struct Said {
    int exitCode = -1;
    QByteArray out;
    QByteArray error;

    [[nodiscard]] QString reason() const { return told().value(u"reason").toString(); }
    [[nodiscard]] QString sentence() const { return told().value(u"sentence").toString(); }

private:
    [[nodiscard]] QJsonObject told() const { return objectsIn(error).front().value(u"error").toObject(); }
};

/// `lianxinctl --json` on one profile, as one person.
class Ctl
{
public:
    explicit Ctl(QString profile, QString person = {}) : m_profile(std::move(profile)), m_person(std::move(person)) { }

    [[nodiscard]] Ctl as(const QString &person) const { return Ctl(m_profile, person); }
    [[nodiscard]] const QString &profile() const { return m_profile; }

    /// Runs to the end, whatever that is.
    Said run(const QStringList &words) const
    {
        using namespace Qt::StringLiterals;
        return ended(before() + QStringList {u"--json"_s} + words);
    }

    /// What a person at a terminal reads, in Chinese unless another @p language is given, however it ends.
    Said told(const QStringList &words, const QString &language = QStringLiteral("zh")) const
    {
        using namespace Qt::StringLiterals;
        return ended(before() + QStringList {u"--language"_s, language} + words);
    }

    /// The same where failing would be a mistake of the test.
    QString read(const QStringList &words) const
    {
        const Said said = told(words);
        INFO(words.join(u' ') << ": " << said.error);
        REQUIRE(said.exitCode == 0);
        return QString::fromUtf8(said.out);
    }

    /// The lines it prints, where failing would be a mistake of the test.
    std::vector<QJsonObject> lines(const QStringList &words) const
    {
        const Said said = run(words);
        INFO(words.join(u' ') << ": " << said.error);
        REQUIRE(said.exitCode == 0);
        return objectsIn(said.out);
    }
    /// The same for commands that print one object.
    QJsonObject one(const QStringList &words) const
    {
        const auto objects = lines(words);
        REQUIRE(objects.size() == 1);
        return objects.front();
    }

private:
    /// What stands before every command.
    [[nodiscard]] QStringList before() const
    {
        using namespace Qt::StringLiterals;
        const QStringList profile {u"--profile"_s, m_profile};
        return m_person.isEmpty() ? profile : profile + QStringList {u"--as"_s, m_person};
    }
    static Said ended(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(LIANXINCTL), arguments);
        REQUIRE(process.waitForFinished(120'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString m_profile;
    QString m_person;
};

/// A file of the source tree.
[[nodiscard]] inline QString source(const QString &path)
{
    return qEnvironmentVariable("LIANXIN_SOURCE") + u'/' + path;
}

} // namespace lianxin::test
