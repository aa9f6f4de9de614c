// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/conflicttext.h"

#include "ui/case/versiontext.h"
#include "ui/common/look.h"
#include "ui/words/conflictwords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Sides {
    Q_DECLARE_TR_FUNCTIONS(Sides)
};

const QString &textOn(const ContestedPart &part, ConflictSide side)
{
    return side == ConflictSide::Before ? part.before : side == ConflictSide::Theirs ? part.theirs : part.mine;
}

QString nothing(ConflictSide side, const ContestedPart &part)
{
    const bool isGone = side != ConflictSide::Before && !part.before.isEmpty();
    return u"<span style=\"color:%1\">%2</span>"_s.arg(theme().muted.name(),
                                                       isGone ? Sides::tr("（删去了）") : Sides::tr("（没有）"));
}

QString proseOn(const ContestedPart &part, ConflictSide side)
{
    // Words that went are struck through, so that who reads one side alone sees them too.
    return side == ConflictSide::Before ? changesText(part.before, part.before)
                                        : changesText(part.before, textOn(part, side));
}

QString valueOn(const ContestedPart &part, ConflictSide side, const Rules &rules)
{
    const QString words = partValueWords(part.name, textOn(part, side), rules).toHtmlEscaped();
    if (words.isEmpty())
        return nothing(side, part);
    const bool isOther = side != ConflictSide::Before && textOn(part, side) != part.before;
    return isOther ? u"● <b>%1</b>"_s.arg(words) : words;
}

} // namespace

QString sideText(const std::vector<ContestedPart> &parts, ConflictSide side, const Rules &rules)
{
    QString html;
    for (const ContestedPart &part : parts) {
        const bool isEmpty = textOn(part, side).isEmpty();
        const QString words = !part.isProse ? valueOn(part, side, rules)
                              : isEmpty     ? nothing(side, part)
                                            : proseOn(part, side);
        html += u"<p><span style=\"color:%1\">%2</span><br>%3</p>"_s.arg(theme().muted.name(),
                                                                         partWord(part.name).toHtmlEscaped(), words);
    }
    return html;
}

} // namespace lianxin::ui
