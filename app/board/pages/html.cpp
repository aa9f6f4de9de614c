// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/pages/html.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

const QString frame = uR"(<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>%1</title>
<style>
body { margin: 0 auto; max-width: 42em; padding: 0 1em 3em; font: 1.05em/1.7 sans-serif; color: #1a1a1a; background: #fff }
header { border-bottom: 2px solid #a4262c; margin-bottom: 1em; padding: .6em 0 }
header a { color: #a4262c; font-weight: bold; text-decoration: none }
h1 { font-size: 1.3em; line-height: 1.4 }
h2 { font-size: 1.05em; margin: 1.6em 0 .4em }
a { color: #0b5394 }
ul, ol { list-style: none; margin: 0; padding: 0 }
li { padding: .5em 0; border-bottom: 1px solid #ddd }
p { margin: .4em 0 }
.words { white-space: pre-wrap; overflow-wrap: anywhere }
.status { border: 1px solid #555; border-radius: .3em; padding: 0 .4em }
.small { color: #555; font-size: .9em }
.answer { background: #f2f6f2; border-left: 4px solid #2e6b34; padding: .2em 1em; margin: 1em 0 }
.steps li { border: 0; padding: .1em 0 }
.steps .done::before { content: "● " }
.steps .open { color: #555 }
.steps .open::before { content: "○ " }
</style>
</head>
<body>
<header><a href="/">%2</a></header>
<main>
%3
</main>
</body>
</html>
)"_s;

} // namespace

QString escaped(const QString &text)
{
    // NUL cannot stand in HTML, whatever is written for it.
    return text.toHtmlEscaped().replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

QString words(const QString &text)
{
    return u"<p class=\"words\" dir=\"auto\">%1</p>"_s.arg(escaped(text));
}

QString dateElement(Timestamp at)
{
    const QDate day = at.date();
    return u"<time datetime=\"%1\">%2</time>"_s.arg(day.toString(Qt::ISODate), day.toString(u"yyyy年M月d日"_s));
}

QString framed(const QString &boardName, const QString &title, const QString &content)
{
    return frame.arg(escaped(title), escaped(boardName), content);
}

} // namespace lianxin::board
