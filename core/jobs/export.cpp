// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/export.h"

#include "core/jobs/importwords.h"
#include "core/sheets/sheetwriter.h"

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

/// Headings our own import understands, as it understands the words under them: an export can be read back.
const QStringList headings {u"编号"_s,     u"来信时间"_s, u"标题"_s,     u"内容"_s,     u"诉求类型"_s, u"分类"_s,
                            u"地点"_s,     u"紧急程度"_s, u"渠道"_s,     u"姓名"_s,     u"联系电话"_s, u"状态"_s,
                            u"承办单位"_s, u"承办人"_s,   u"办结时限"_s, u"回复内容"_s, u"答复时间"_s, u"回执"_s};

SheetValue timeOrNothing(const std::optional<Timestamp> &time)
{
    return time ? SheetValue(*time) : SheetValue(QString());
}

std::optional<Timestamp> closeDue(const std::vector<Due> &clocks)
{
    for (const Due &due : clocks)
        if (due.clock == ClockKind::Close)
            return due.at;
    return std::nullopt;
}

SheetLine lineOf(const CaseFile &file, const Appeal &letter, const ImportWords &words)
{
    const Case &c = file.current;
    const AnswerVersion *answer = c.currentAnswer();
    const bool published = answer && answer->state == AnswerState::Published;
    return {c.number,
            letter.at,
            letter.subject,
            letter.body,
            words.wordFor(c.track),
            c.category,
            c.place,
            words.wordFor(c.urgency),
            words.channelWord(letter.channel),
            letter.residentName,
            letter.residentPhone,
            words.wordFor(c.status),
            c.unit,
            c.ownerName,
            timeOrNothing(closeDue(file.clocks)),
            published ? answer->text : QString(),
            timeOrNothing(c.answeredAt),
            published ? answer->receipt : c.closing};
}

} // namespace

QStringList exportHeadings()
{
    return headings;
}

Result<qint64> runExport(const ExportOrder &order, Store &store, const Rules &rules, const ShowProgress &show,
                         const CancelFlag &cancelled)
{
    if (!rules.may(order.actor, u"export"))
        return failure(Error::Code::NotAllowed, u"no-right"_s);
    const auto ids = store.list(order.actor, order.query).result();
    if (!ids)
        return tl::unexpected(ids.error());
    const ImportWords words = ImportWords::builtIn();
    std::vector<SheetLine> lines;
    qint64 done = 0;
    for (const CaseId id : *ids) {
        if (cancelled)
            return failure(Error::Code::Cancelled);
        const auto file = store.caseFile(order.actor, id).result();
        // Gone between list and reading, or sealed meanwhile: then it does not belong in the table.
        if (!file)
            continue;
        for (const Appeal &letter : file->appeals)
            lines.push_back(lineOf(*file, letter, words));
        ++done;
        show({done, qint64(ids->size()), done});
    }
    const auto written = order.path.endsWith(u".csv", Qt::CaseInsensitive)
                             ? writeCsv(order.path, headings, lines)
                             : writeXlsx(order.path, u"诉求"_s, headings, lines);
    if (!written)
        return tl::unexpected(written.error());
    return qint64(ids->size());
}

} // namespace lianxin
