// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"

#include "ui/words/codewords.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

void printCase(Session &session, const Case &c)
{
    session.print({{u"number"_s, c.number},
                   {u"key"_s, c.key.toString()},
                   {u"status"_s, toCode(c.status)},
                   {u"version"_s, c.version}},
                  c.number + u"  "_s + ui::statusWord(c.status));
}

Timestamp timeGiven(const std::string &text, const Clock &clock)
{
    if (text.empty())
        return clock.now();
    const auto time = Timestamp::fromIso(q(text));
    if (!time)
        throw Error {Error::Code::Invalid, u"time-unclear"_s, {}, q(text)};
    return *time;
}

QString textGiven(const std::string &argument)
{
    if (!argument.starts_with('@'))
        return q(argument);
    const QString path = q(argument).mid(1);
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        throw Error {Error::Code::NotFound, u"no-such-text"_s, {}, path};
    const QByteArray bytes = file.readAll();
    if (!bytes.isValidUtf8())
        throw Error {Error::Code::Invalid, u"text-not-utf8"_s, {}, path};
    return QString::fromUtf8(bytes);
}

QString typedPlace(const char *option, const QString &typed, const QStringList &allowed)
{
    return u"%1 %2 (%3)"_s.arg(QString::fromLatin1(option), typed, allowed.join(u", "_s));
}

} // namespace lianxin::ctl
