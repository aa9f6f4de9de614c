// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/errorsentence.h"

#include "ui/words/errortable.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace lianxin::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

const ErrorWords *wordsOfReason(const QString &reason)
{
    const std::string wanted = reason.toStdString();
    for (const auto rows : {wordsByReason(), wordsOfImport(), wordsOfLine(), wordsOfCommand(), wordsOfSafety(),
                            wordsOfFiles(), wordsOfCourier(), wordsOfForeign(), wordsOfPictures()}) {
        const auto found = std::ranges::find(rows, std::string_view(wanted), &ReasonWords::reason);
        if (found != rows.end())
            return &found->words;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("Errors", text) : QString();
}

} // namespace

QString ErrorSentence::text() const
{
    QString all;
    for (const QString &sentence : {happened, safe, todo}) {
        if (!all.isEmpty() && !all.endsWith(u'。') && !sentence.isEmpty())
            all += u' ';
        all += sentence;
    }
    return all;
}

ErrorSentence errorSentence(const Error &error)
{
    const ErrorWords *byReason = wordsOfReason(error.reason);
    const ErrorWords &words = byReason ? *byReason : wordsByCode(error.code);
    ErrorSentence sentence {translated(words.happened), translated(words.safe), translated(words.todo)};
    if (!error.where.isEmpty())
        sentence.happened = Words::tr("%1：%2", "place: what happened").arg(whereWords(error.where), sentence.happened);
    return sentence;
}

bool hasSentence(const QString &reason)
{
    return wordsOfReason(reason) != nullptr;
}

QString whereWords(const QString &where)
{
    static const QRegularExpression cell(QStringLiteral("^row (\\d+)(?:, column (.+))?$"));
    static const QRegularExpression steps(QStringLiteral("^(\\d+) steps$"));
    static const QRegularExpression argument(QStringLiteral("^argument (\\d+)$"));
    if (const auto match = steps.match(where); match.hasMatch())
        return Words::tr("发件箱里有 %n 步", "place of an error", match.captured(1).toInt());
    if (const auto match = argument.match(where); match.hasMatch())
        return Words::tr("命令的第 %1 个词").arg(match.captured(1));
    const auto match = cell.match(where);
    if (!match.hasMatch())
        return where;
    const QString row = match.captured(1);
    const QString column = match.captured(2);
    return column.isEmpty() ? Words::tr("第 %1 行").arg(row) : Words::tr("第 %1 行“%2”列").arg(row, column);
}

} // namespace lianxin::ui
