// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/pages/publiccase.h"

#include "core/text/masking.h"

#include <algorithm>
#include <QRegularExpression>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const std::vector<Appeal> &letters)
{
    QStringList names;
    for (const Appeal &letter : letters)
        if (!letter.residentName.isEmpty())
            names << letter.residentName;
    return names;
}

/// The office's words stay as they were signed, its telephone number above all; only the residents' own names and
/// numbers are covered in them.
QString withoutResidents(QString text, const std::vector<Appeal> &letters)
{
    for (const Appeal &letter : letters) {
        // A single character would hit half of the words.
        if (letter.residentName.size() > 1)
            text.replace(letter.residentName, masked(letter.residentName, {letter.residentName}));
        if (letter.residentPhone.size() > 4)
            text.replace(letter.residentPhone, QString(letter.residentPhone.size(), u'*'));
    }
    return text;
}

/// What the status needs to be of use: the reason and the right door, the unit, the case it is handled with.
QString remarkOf(const Case &c, const std::vector<Appeal> &letters, const QString &leadNumber)
{
    switch (c.status) {
    case CaseStatus::Declined:
        return c.decline ? withoutResidents(c.decline->text, letters) : QString();
    case CaseStatus::Transferred:
        return c.unit.isEmpty() ? QString() : u"已转交：%1"_s.arg(c.unit);
    case CaseStatus::Merged:
        return leadNumber.isEmpty() ? QString() : u"并案办理，见 %1"_s.arg(leadNumber);
    case CaseStatus::Tracking:
        return c.extendedTo ? u"预计 %1 前办结"_s.arg(c.extendedTo->date().toString(Qt::ISODate)) : QString();
    case CaseStatus::Void:
        return u"登记有误，已经两人核对作废，原文保留。"_s;
    default:
        return {};
    }
}

std::vector<PublicLetter> publicLetters(const std::vector<Appeal> &letters, const QStringList &names)
{
    std::vector<PublicLetter> publics;
    for (const Appeal &letter : letters)
        publics.push_back({masked(letter.subject, names), masked(letter.body, names), letter.at});
    return publics;
}

PublicAnswer answerFrom(const AnsweredElsewhere &elsewhere, const std::vector<Appeal> &letters)
{
    const QString text = elsewhere.text.isEmpty() ? u"已由 %1 答复。"_s.arg(elsewhere.system) : elsewhere.text;
    return {withoutResidents(text, letters), elsewhere.system, elsewhere.at, elsewhere.number};
}

std::vector<PublicAnswer> publicAnswers(const Case &c, const std::vector<Appeal> &letters,
                                        const std::vector<RecordedOperation> &events)
{
    std::vector<PublicAnswer> publics;
    for (const RecordedOperation &event : events)
        if (const auto *elsewhere = std::get_if<AnsweredElsewhere>(&event.operation))
            publics.push_back(answerFrom(*elsewhere, letters));
    for (const AnswerVersion &answer : c.answers)
        if (answer.state == AnswerState::Published)
            publics.push_back({withoutResidents(answer.text, letters), c.unit,
                               answer.publishedAt.value_or(answer.submittedAt), answer.receipt});
    return publics;
}

} // namespace

bool isPublic(const Case &c)
{
    // A letter answered in another system was read there, but not for its secrecy.
    static const QRegularExpression soundsLikeReport(u"举报|检举|控告"_s);
    const bool cameAnswered = c.answeredAt && !c.subject.contains(soundsLikeReport);
    return !c.isSealed() && (c.registeredAt || cameAnswered);
}

QString publicStatus(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Draft:
    case CaseStatus::New:
    case CaseStatus::Registered:
        return u"待受理"_s;
    case CaseStatus::Declined:
        return u"不予受理"_s;
    case CaseStatus::Transferred:
        return u"已转交"_s;
    case CaseStatus::Answered:
        return u"已答复"_s;
    case CaseStatus::Callback:
    case CaseStatus::Done:
    case CaseStatus::Archived:
        return u"办结待评价"_s;
    case CaseStatus::Redo:
        return u"重新办理"_s;
    case CaseStatus::Tracking:
        return u"跟踪办理"_s;
    case CaseStatus::Merged:
        return u"并案办理"_s;
    case CaseStatus::Void:
        return u"已作废"_s;
    default:
        return u"办理中"_s;
    }
}

QString publicSubject(const Case &c, const std::vector<Appeal> &letters)
{
    return masked(c.subject, namesIn(letters));
}

PublicCase publicCase(const Case &c, const std::vector<Appeal> &letters, const std::vector<RecordedOperation> &events,
                      const QString &leadNumber)
{
    return {c.number,
            publicSubject(c, letters),
            c.category,
            publicStatus(c.status),
            remarkOf(c, letters, leadNumber),
            c.receivedAt,
            stepsOf(c),
            publicLetters(letters, namesIn(letters)),
            publicAnswers(c, letters, events)};
}

} // namespace lianxin::board
