// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diarymodel.h"

#include "ui/common/look.h"
#include "ui/shell/outboxmodel.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"
#include "ui/words/diarywords.h"
#include "ui/words/operationwords.h"

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

DiaryLine lineOf(const OutboxItem &item, Timestamp now, const Rules &rules)
{
    const QString shape = needsPerson(item.state)                    ? u"▲ "_s
                          : item.state == OutboxItem::State::InDoubt ? u"◐ "_s
                                                                     : u"○ "_s;
    const QString number = item.caseNumber.isEmpty() ? item.caseSubject : item.caseNumber;
    return {DiaryLine::Kind::Stuck,
            shape + outboxStateWord(item.state),
            momentWords(item.recorded.at, now),
            number + u' ' + happenedWords(item.recorded.operation, rules),
            stuckWhy(item),
            stuckText(item, rules),
            item.isSealed,
            item};
}

DiaryLine lineOf(const HandoverItem &item, Timestamp now)
{
    return {DiaryLine::Kind::HandedOver,
            DiaryModel::tr("◇ 已离开"),
            momentWords(item.at, now),
            handoverWhat(item),
            handoverWhy(item),
            handoverText(item, draftWords(item.body)),
            item.isSealed,
            {}};
}

DiaryLine lineOf(const SetAsideRow &row)
{
    return {DiaryLine::Kind::SetAside,
            DiaryModel::tr("◇ 读不懂"),
            {},
            DiaryModel::tr("%1 第 %2 条", "feed, number").arg(row.scope).arg(row.seq),
            setAsideWhy(row),
            setAsideText(row),
            row.isSealed,
            {}};
}

DiaryLine lineOf(const DiaryRound &round, Timestamp now, const Rules &rules)
{
    const bool tellsSealed = round.last.receivedSealed > 0;
    return {DiaryLine::Kind::Round,
            round.last.ok ? DiaryModel::tr("✓ 同步") : DiaryModel::tr("✕ 没有成功"),
            roundMoment(round, now),
            roundWords(round),
            {},
            roundText(round, rules),
            tellsSealed,
            {}};
}

} // namespace

std::vector<DiaryLine> diaryLines(const Diary &diary, Timestamp now, const Rules &rules)
{
    std::vector<DiaryLine> lines;
    for (const OutboxItem &item : diary.waiting)
        if (item.state != OutboxItem::State::Ready)
            lines.push_back(lineOf(item, now, rules));
    for (const HandoverItem &item : diary.handedOver)
        lines.push_back(lineOf(item, now));
    for (const SetAsideRow &row : diary.setAside)
        lines.push_back(lineOf(row));
    for (const DiaryRound &round : diary.rounds)
        lines.push_back(lineOf(round, now, rules));
    return lines;
}

void DiaryModel::show(std::vector<DiaryLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const DiaryLine *DiaryModel::lineAt(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

int DiaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int DiaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiaryModel::data(const QModelIndex &index, int role) const
{
    const DiaryLine *line = lineAt(index.row());
    if (!line)
        return {};
    const bool isTrouble = line->item && needsPerson(line->item->state);
    if (role == Qt::ForegroundRole && index.column() == KindColumn && isTrouble)
        return theme().danger;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString cells[] = {line->mark, line->when, line->what, line->why};
    return cells[index.column()];
}

QVariant DiaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("状态"), tr("何时"), tr("什么事"), tr("为什么")};
    return words[section];
}

} // namespace lianxin::ui
