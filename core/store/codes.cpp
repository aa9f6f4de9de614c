// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casefile.h"
#include "core/store/files.h"

#include <algorithm>

namespace lianxin {

std::span<const CodeName<WorkList>> codeNames(WorkList)
{
    static constexpr std::array names {
        CodeName {WorkList::Today, u"today"},    CodeName {WorkList::New, u"new"},
        CodeName {WorkList::Open, u"open"},      CodeName {WorkList::Review, u"review"},
        CodeName {WorkList::ToSend, u"to_send"}, CodeName {WorkList::Answered, u"answered"},
        CodeName {WorkList::Closed, u"closed"},  CodeName {WorkList::Sealed, u"sealed"},
        CodeName {WorkList::All, u"all"},
    };
    return names;
}

std::span<const CodeName<OutboxItem::State>> codeNames(OutboxItem::State)
{
    using enum OutboxItem::State;
    static constexpr std::array names {
        CodeName {Ready, u"ready"},       CodeName {InDoubt, u"in_doubt"}, CodeName {Conflict, u"conflict"},
        CodeName {Rejected, u"rejected"}, CodeName {Blocked, u"blocked"},  CodeName {Parked, u"parked"},
    };
    return names;
}

std::span<const CodeName<Conflict::State>> codeNames(Conflict::State)
{
    using enum Conflict::State;
    static constexpr std::array names {
        CodeName {Open, u"open"},         CodeName {KeptTheirs, u"kept_theirs"}, CodeName {PutAgain, u"put_again"},
        CodeName {Combined, u"combined"}, CodeName {Retried, u"retried"},        CodeName {Accepted, u"accepted"},
    };
    return names;
}

std::span<const CodeName<SimilarCase::Why>> codeNames(SimilarCase::Why)
{
    static constexpr std::array names {CodeName {SimilarCase::Why::SameText, u"same_text"},
                                       CodeName {SimilarCase::Why::SamePlaceAndWords, u"same_place_and_words"}};
    return names;
}

std::span<const CodeName<TimelineEntry::State>> codeNames(TimelineEntry::State)
{
    using enum TimelineEntry::State;
    static constexpr std::array names {CodeName {Accepted, u"accepted"}, CodeName {Waiting, u"waiting"},
                                       CodeName {Refused, u"refused"}};
    return names;
}

WorkList workListOf(CaseStatus status)
{
    using enum CaseStatus;
    switch (status) {
    case Draft:
    case New:
        return WorkList::New;
    case Registered:
    case AwaitingInfo:
    case Accepted:
    case Objected:
    case Assigned:
    case Working:
    case ExtensionAsked:
    case OnHold:
    case SentBack:
    case Redo:
    case Merged:
        return WorkList::Open;
    case InReview:
        return WorkList::Review;
    case Signed:
    case Outbound:
        return WorkList::ToSend;
    case Answered:
    case Callback:
    case Tracking:
        return WorkList::Answered;
    case Declined:
    case Transferred:
    case Done:
    case Archived:
    case Void:
        return WorkList::Closed;
    }
    Q_UNREACHABLE();
}

std::span<const CodeName<FilePart::State>> codeNames(FilePart::State)
{
    using enum FilePart::State;
    static constexpr std::array names {CodeName {Here, u"here"}, CodeName {ToSend, u"to_send"},
                                       CodeName {Elsewhere, u"elsewhere"}, CodeName {Wanted, u"wanted"},
                                       CodeName {Lost, u"lost"}};
    return names;
}

qint64 WorkListCounts::of(WorkList list) const
{
    const auto found = std::ranges::find(lists, list, &std::pair<WorkList, qint64>::first);
    return found == lists.end() ? 0 : found->second;
}

} // namespace lianxin
