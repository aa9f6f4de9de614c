// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ftsquery.h"

#include "core/text/tokens.h"

#include <QRegularExpression>
#include <QStringList>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 200;

struct LastToken {
    int end = 0;
    bool isWhole = false;
};

LastToken lastToken(const QByteArray &utf8)
{
    LastToken last;
    tokenize({utf8.constData(), std::size_t(utf8.size())}, TokenPurpose::Query, [&](const Token &token) {
        last = {token.end, token.isWhole};
        return true;
    });
    return last;
}

/// A phrase; a prefix if its last token may be the beginning of a longer one. Empty if the term has no token.
QString phrase(const QString &term)
{
    QByteArray utf8 = term.toUtf8();
    utf8.truncate(lastToken(utf8).end);
    if (utf8.isEmpty())
        return {};
    return u'"' + QString::fromUtf8(utf8) + (lastToken(utf8).isWhole ? u"\" *"_s : u"\""_s);
}

} // namespace

QString ftsQuery(const QString &typed)
{
    static const QRegularExpression apart(u"[\\s\\p{Z}\\p{C}\"]+"_s);
    QStringList phrases;
    for (const QString &term : typed.first(std::min(typed.size(), longestQuery)).split(apart, Qt::SkipEmptyParts)) {
        if (const QString found = phrase(term); !found.isEmpty())
            phrases += found;
    }
    return phrases.join(u" AND "_s);
}

} // namespace lianxin
