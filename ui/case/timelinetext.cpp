// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/timelinetext.h"

#include "ui/common/look.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"
#include "ui/words/operationwords.h"

#include <functional>
#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

template <class Op>
bool is(const TimelineEntry &entry)
{
    return std::holds_alternative<Op>(entry.recorded.operation);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString coloured(const QString &text, const QColor &colour)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), escaped(text));
}

/// Whether @p next says anew what @p entry said, so that the older one need not be read.
bool isSuperseded(const TimelineEntry &entry, const TimelineEntry &next)
{
    return (is<SetDemands>(entry) || is<Classify>(entry)) && entry.state == next.state
           && entry.recorded.operation.index() == next.recorded.operation.index()
           && entry.recorded.actor == next.recorded.actor;
}

QString standing(const TimelineEntry &entry)
{
    switch (entry.state) {
    case TimelineEntry::State::Accepted:
        return {};
    case TimelineEntry::State::Waiting:
        return u" "_s + coloured(u"◌ "_s + timelineStateWord(entry.state), theme().muted);
    case TimelineEntry::State::Refused:
        return u" "_s + coloured(u"✕ "_s + timelineStateWord(entry.state), theme().danger) + u"<br>"_s
               + coloured(errorSentence(entry.refusal).text(), theme().danger);
    }
    Q_UNREACHABLE();
}

QString box(const QString &text, const QColor &behind)
{
    return u"<table width=\"100%\" cellpadding=\"%1\"><tr><td style=\"background-color:%2\">%3</td></tr></table>"_s
        .arg(space(1))
        .arg(behind.name(), text);
}

/// An answer has its own place in the case, unless it was not taken: then its words stand nowhere else.
QString written(const TimelineEntry &entry)
{
    const auto *answer = std::get_if<SubmitForReview>(&entry.recorded.operation);
    const bool isRefused = entry.state == TimelineEntry::State::Refused;
    return answer && isRefused ? answer->text : givenText(entry.recorded.operation);
}

/// What the person wrote with the step; an internal note says that it is one.
QString words(const TimelineEntry &entry)
{
    const QString given = escaped(written(entry));
    if (is<AddNote>(entry))
        return box(coloured(Timeline::tr("内部 · 来信人看不到"), theme().warning) + u"<br>"_s + given, theme().note);
    return given.isEmpty() ? QString() : box(given, theme().hover);
}

QString lineOf(const TimelineEntry &entry, const Rules &rules)
{
    const RecordedOperation &recorded = entry.recorded;
    return u"<tr><td width=\"1%\" style=\"color:%1; white-space:nowrap; padding-right:%2px\">%3</td>"
           "<td><b>%4</b> %5%6%7</td></tr>"_s.arg(theme().muted.name())
               .arg(space(3))
               .arg(recorded.at.local().toString(u"HH:mm"_s), escaped(actorWord(recorded)),
                    escaped(happenedWords(recorded.operation, rules)), standing(entry), words(entry));
}

QString dayHead(QDate day)
{
    return u"<tr><td colspan=\"2\" style=\"color:%1; padding-top:%2px\"><b>%3</b></td></tr>"_s.arg(theme().muted.name())
        .arg(space(2))
        .arg(day.toString(Timeline::tr("yyyy年M月d日", "day heading")));
}

QString textOf(const std::vector<TimelineEntry> &timeline, const Rules &rules,
               const std::function<bool(const TimelineEntry &)> &wanted)
{
    QString html;
    QDate day;
    for (size_t i = 0; i < timeline.size(); ++i) {
        const TimelineEntry &entry = timeline[i];
        if (!wanted(entry) || (i + 1 < timeline.size() && isSuperseded(entry, timeline[i + 1])))
            continue;
        if (entry.recorded.at.date() != day)
            html += dayHead(day = entry.recorded.at.date());
        html += lineOf(entry, rules);
    }
    return html.isEmpty() ? html : u"<table width=\"100%\" cellpadding=\"2\">"_s + html + u"</table>"_s;
}

} // namespace

QString timelineText(const std::vector<TimelineEntry> &timeline, const Rules &rules)
{
    return textOf(timeline, rules, [](const TimelineEntry &) { return true; });
}

QString contactText(const std::vector<TimelineEntry> &timeline, const Rules &rules)
{
    return textOf(timeline, rules,
                  [](const TimelineEntry &entry) { return is<RecordContact>(entry) || is<RecordVisit>(entry); });
}

} // namespace lianxin::ui
