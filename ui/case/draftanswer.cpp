// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/draftanswer.h"

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// In the letter's language, whatever the window's is.
QString channelInLetter(const QString &channel)
{
    static const std::pair<QString, QString> words[]
        = {{u"online"_s, u"网上留言"_s}, {u"phone"_s, u"来电"_s}, {u"walk_in"_s, u"来访"_s}, {u"letter"_s, u"来信"_s}};
    for (const auto &[code, word] : words)
        if (code == channel)
            return word;
    return channel;
}

std::vector<SiteCheck> siteChecks(const std::vector<TimelineEntry> &timeline)
{
    std::vector<SiteCheck> checks;
    for (const TimelineEntry &entry : timeline)
        if (const auto *visit = std::get_if<RecordVisit>(&entry.recorded.operation);
            visit && entry.state != TimelineEntry::State::Refused)
            checks.push_back({visit->at.date(), visit->place, visit->who, visit->found});
    return checks;
}

} // namespace

ReplyFacts replyFacts(const OpenCase &open)
{
    const CaseFile &file = *open.file();
    const Case &c = file.current;
    return {c.receivedAt.date(),
            channelInLetter(c.channel),
            c.demands,
            {},
            siteChecks(file.timeline),
            open.actor().org.isEmpty() ? c.unit : open.actor().org,
            c.ownerName,
            open.now().date(),
            open.parts().rules.calendar.officeHours};
}

AnswerDraft firstAnswerDraft(const Case &c)
{
    const AnswerVersion *last = c.currentAnswer();
    const bool goesOn = last && (last->state == AnswerState::SentBack || last->state == AnswerState::Withdrawn);
    return goesOn ? AnswerDraft {last->text, last->points} : AnswerDraft {};
}

bool isAnswerFrozen(const OpenCase &open)
{
    const AnswerVersion *last = open.file()->current.currentAnswer();
    if (!last)
        return false;
    const bool isPublished = last->state == AnswerState::Published;
    return last->state == AnswerState::InReview || last->state == AnswerState::Signed
           || (isPublished && !open.may<SubmitForReview>());
}

} // namespace lianxin::ui
