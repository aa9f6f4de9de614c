// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "tests/ui/hands.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace lianxin;
using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

const QString source = qEnvironmentVariable("LIANXIN_SOURCE");
const QString english = source + u"/resources/i18n/lianxin_en.ts"_s;

struct Message {
    QString context, chinese, comment;
    bool isFinished = true;
    QStringList english; ///< two where a number decides: for one and for several

    friend bool operator==(const Message &, const Message &) = default;
};

QString about(const Message &message)
{
    return u"%1: %2 %3"_s.arg(message.context, message.chinese, message.comment).trimmed();
}

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = xml.attributes().value(u"type"_s).isEmpty();
    QString text;
    while (xml.readNext() != QXmlStreamReader::EndElement)
        if (xml.isStartElement())
            message.english << xml.readElementText();
        else
            text += xml.text();
    if (message.english.isEmpty())
        message.english << text;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.chinese = xml.readElementText();
        else if (xml.name() == u"comment")
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation")
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

std::vector<Message> messagesIn(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message")
            messages.push_back(readMessage(xml, context));
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

/// What a text must keep in any language: numbered places, the number, markup, and that a menu has a key.
QStringList keptIn(const QString &text)
{
    static const QRegularExpression kept(u"%L?\\d|%n|</?\\w+>|&(?=\\w)"_s);
    QStringList found;
    for (auto it = kept.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

QStringList withoutNumber(QStringList kept)
{
    kept.removeAll(u"%n"_s); // "the first row" instead of "the first 1 row"
    return kept;
}

bool keepsPlaces(const Message &message)
{
    const QStringList wanted = keptIn(message.chinese);
    const QStringList &forms = message.english;
    if (forms.size() == 1)
        return keptIn(forms[0]) == wanted;
    return withoutNumber(keptIn(forms[0])) == withoutNumber(wanted) && keptIn(forms[1]) == wanted;
}

/// A copy of the English, brought up to the sources.
std::vector<Message> messagesOfSources(const QTemporaryDir &dir)
{
    const QString copy = dir.filePath(u"lianxin_en.ts"_s);
    REQUIRE(QFile::copy(english, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(source);
    lupdate.start(QStringLiteral(LIANXIN_LUPDATE),
                  {u"ui"_s, u"app"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished());
    REQUIRE(lupdate.exitCode() == 0);
    return messagesIn(copy);
}

} // namespace

TEST_CASE("every text of the sources has its English and no other English is kept", "[language]")
{
    const QTemporaryDir dir;
    const auto wanted = messagesOfSources(dir), kept = messagesIn(english);
    QStringList missing;
    for (const Message &message : wanted)
        if (!message.isFinished || message.english.contains(QString()))
            missing << about(message);

    INFO("run ./dev words and write in resources/i18n/lianxin_en.ts the English of:\n"
         << missing.join(u'\n').toStdString());
    CHECK(missing.isEmpty());
    CHECK(wanted == kept);
}

TEST_CASE("the English keeps the places where numbers and names go", "[language]")
{
    for (const Message &message : messagesIn(english)) {
        INFO(about(message).toStdString() << " -> " << message.english.join(u" | "_s).toStdString());
        CHECK(keepsPlaces(message));
    }
}

TEST_CASE("the program carries the English of every text", "[language]")
{
    const LanguageFor language(u"en"_s);
    for (const Message &message : messagesIn(english))
        for (int n = 1; n <= message.english.size(); ++n) {
            const QString translated
                = QCoreApplication::translate(message.context.toUtf8(), message.chinese.toUtf8(),
                                              message.comment.toUtf8(), message.english.size() > 1 ? n : -1);
            CHECK(translated == QString(message.english[n - 1]).replace(u"%n"_s, QString::number(n)));
        }
}

TEST_CASE("codes, clocks, dates, grounds and errors are told in English", "[language]")
{
    const LanguageFor language(u"en"_s);
    const auto at = [](const QString &iso) { return *Timestamp::fromIso(iso); };
    const Timestamp now = at(u"2026-11-23T09:00:00"_s);
    Due due;
    due.clock = ClockKind::FirstContact;
    due.at = at(u"2026-11-23T11:10:00"_s);

    CHECK(statusWord(CaseStatus::Working) == u"In progress"_s);
    CHECK(namedClockWords(due, now, {}) == u"First contact: 2 hours left"_s);
    CHECK(momentWords(at(u"2026-11-20T08:00:00"_s), now) == u"20 Nov 08:00"_s);
    CHECK(dateTimeWords(now) == u"23 Nov 2026 09:00"_s);
    CHECK(groundWord({u"hearing"_s, u"举行听证"_s, u"a hearing is held"_s, {}, true}) == u"a hearing is held"_s);
    CHECK(errorSentence({Error::Code::Invalid, u"bad-time"_s, {}, u"row 12, column Date"_s}).text()
          == u"Row 12, column \"Date\": The time could not be understood; this row was not imported. "
             "The original row has been kept as it is. Please write it like \"2026-11-19 08:41\" and import again."_s);
}

TEST_CASE("a profile without a language speaks English where the system does, else Chinese", "[language]")
{
    CHECK(usualLanguage(QLocale(u"en_AU"_s)) == u"en"_s);
    CHECK(usualLanguage(QLocale(u"zh_CN"_s)) == u"zh"_s);
    CHECK(usualLanguage(QLocale(u"fr_FR"_s)) == u"zh"_s);
    CHECK(usualLanguage(QLocale::c()) == u"zh"_s);
}
