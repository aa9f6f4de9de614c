// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/caserowwords.h"

#include "ui/common/look.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

} // namespace

std::vector<CaseMark> marksOf(const CaseRow &row)
{
    std::vector<CaseMark> marks;
    if (row.urgency != Urgency::Ordinary)
        marks.push_back({urgencyWord(row.urgency), theme().danger});
    if (row.inConflict)
        marks.push_back({RowWords::tr("冲突"), theme().danger});
    if (row.repeats)
        marks.push_back({RowWords::tr("来过", "an earlier letter like it was found"), theme().warning});
    if (row.pending > 0)
        marks.push_back({RowWords::tr("待发 %n", nullptr, row.pending), theme().accent});
    return marks;
}

QString detailLine(const CaseRow &row)
{
    QStringList parts {statusWord(row.status), row.place, row.category.section(u'/', -1), row.ownerName};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString spokenRow(const CaseRow &row, Timestamp now, const WorkCalendar &calendar)
{
    QStringList parts {row.subject, row.number, detailLine(row)};
    if (row.due)
        parts << namedClockWords(*row.due, now, calendar);
    for (const CaseMark &mark : marksOf(row))
        parts << mark.word;
    parts << RowWords::tr("六步中已完成 %n 步", nullptr, reached(row.steps));
    parts.removeAll(QString());
    return parts.join(RowWords::tr("，", "between what a screen reader says of a case"));
}

} // namespace lianxin::ui
