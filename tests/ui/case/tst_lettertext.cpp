// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catchqt.h"
#include "ui/case/lettertext.h"

#include <QTextCursor>
#include <QTextDocument>

using namespace lianxin::ui;
using namespace Qt::StringLiterals;

namespace {

/// What a document holding the letter has selected for the stretch of the body that reads @p words.
QString selectedInDocument(const QString &body, const QString &words)
{
    const LetterText text(body);
    QTextDocument document;
    document.setPlainText(text.shown());
    const int at = int(body.indexOf(words));
    QTextCursor cursor(&document);
    cursor.setPosition(text.toShown(at));
    cursor.setPosition(text.toShown(at + int(words.size())), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

} // namespace

TEST_CASE("a passage keeps its place in the document whatever stands before it", "[lettertext]")
{
    const QString before = GENERATE(as<QString>(), u""_s, u"一行\n"_s, u"一行\r\n二行\r\n\r\n"_s, u"旧式\r换行\r"_s,
                                    u"😀👨‍👩‍👧"_s, u"住户𠮷先生\r\n"_s, u"\u2029段"_s, u"\u2028行"_s,
                                    u"\ufdd0"_s, u"甲\r\r\n乙"_s, u"\r\n"_s)
                           + (GENERATE(true, false) ? QString(QChar(0)) : QString());

    CHECK(selectedInDocument(before + u"路灯坏了。\r\n尾"_s, u"路灯坏了"_s) == u"路灯坏了"_s);
}

TEST_CASE("the document holds exactly as many places as the shown text", "[lettertext]")
{
    const QString body = u"一\r\n二\r三\n\r\n😀\u2029𠮷"_s + QChar(0) + u"\ufdd1末"_s;
    const LetterText text(body);
    QTextDocument document;

    document.setPlainText(text.shown());

    CHECK(document.characterCount() - 1 == text.shown().size());
}

TEST_CASE("a place goes to the document and back, also at line breaks", "[lettertext]")
{
    const QString body = u"一\r\n二\r\n\r\n三\r四\r\n"_s;
    const LetterText text(body);

    for (int shown = 0; shown <= text.shown().size(); ++shown)
        CHECK(text.toShown(text.toBody(shown)) == shown);
    CHECK(text.toBody(1) == 1); // before CR LF
    CHECK(text.toBody(2) == 3); // behind it
    CHECK(text.toBody(int(text.shown().size())) == body.size());
}
