// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadlines.h"
#include "core/domain/feed.h"
#include "core/domain/operation.h"
#include "core/domain/statetable.h"

namespace lianxin {

std::span<const CodeName<CaseStatus>> codeNames(CaseStatus)
{
    static constexpr std::array names {
        CodeName {CaseStatus::Draft, u"DRAFT"},         CodeName {CaseStatus::New, u"NEW"},
        CodeName {CaseStatus::Registered, u"REG"},      CodeName {CaseStatus::AwaitingInfo, u"INFO"},
        CodeName {CaseStatus::Accepted, u"ACC"},        CodeName {CaseStatus::Declined, u"DECL"},
        CodeName {CaseStatus::Objected, u"OBJ"},        CodeName {CaseStatus::Transferred, u"XFER"},
        CodeName {CaseStatus::Assigned, u"ASG"},        CodeName {CaseStatus::Working, u"WORK"},
        CodeName {CaseStatus::ExtensionAsked, u"EXTQ"}, CodeName {CaseStatus::OnHold, u"HOLD"},
        CodeName {CaseStatus::InReview, u"REV"},        CodeName {CaseStatus::SentBack, u"BACK"},
        CodeName {CaseStatus::Signed, u"SIGN"},         CodeName {CaseStatus::Outbound, u"OUTB"},
        CodeName {CaseStatus::Answered, u"ANS"},        CodeName {CaseStatus::Callback, u"CALL"},
        CodeName {CaseStatus::Redo, u"REDO"},           CodeName {CaseStatus::Tracking, u"TRACK"},
        CodeName {CaseStatus::Done, u"DONE"},           CodeName {CaseStatus::Merged, u"MERG"},
        CodeName {CaseStatus::Archived, u"ARCH"},       CodeName {CaseStatus::Void, u"VOID"},
    };
    return names;
}

std::span<const CodeName<Track>> codeNames(Track)
{
    static constexpr std::array names {
        CodeName {Track::Unknown, u""},      CodeName {Track::Enquiry, u"enquiry"},
        CodeName {Track::Help, u"help"},     CodeName {Track::Complaint, u"complaint"},
        CodeName {Track::Report, u"report"}, CodeName {Track::Suggestion, u"suggestion"},
        CodeName {Track::Praise, u"praise"},
    };
    return names;
}

std::span<const CodeName<Urgency>> codeNames(Urgency)
{
    static constexpr std::array names {CodeName {Urgency::Ordinary, u"ordinary"}, CodeName {Urgency::Urgent, u"urgent"},
                                       CodeName {Urgency::Emergency, u"emergency"}};
    return names;
}

std::span<const CodeName<Channel>> codeNames(Channel)
{
    static constexpr std::array names {CodeName {Channel::Online, u"online"}, CodeName {Channel::Phone, u"phone"},
                                       CodeName {Channel::WalkIn, u"walk_in"}, CodeName {Channel::Letter, u"letter"}};
    return names;
}

std::span<const CodeName<ContactChannel>> codeNames(ContactChannel)
{
    static constexpr std::array names {CodeName {ContactChannel::Phone, u"phone"},
                                       CodeName {ContactChannel::Visit, u"visit"},
                                       CodeName {ContactChannel::Message, u"message"}};
    return names;
}

std::span<const CodeName<Delivery>> codeNames(Delivery)
{
    static constexpr std::array names {CodeName {Delivery::InPerson, u"in_person"},
                                       CodeName {Delivery::Letter, u"letter"}, CodeName {Delivery::Phone, u"phone"},
                                       CodeName {Delivery::Platform, u"platform"}};
    return names;
}

std::span<const CodeName<Passage>> codeNames(Passage)
{
    static constexpr std::array names {CodeName {Passage::Highlight, u"highlight"}, CodeName {Passage::Claim, u"claim"},
                                       CodeName {Passage::Fact, u"fact"}, CodeName {Passage::Ask, u"ask"}};
    return names;
}

std::span<const CodeName<FileKind>> codeNames(FileKind)
{
    static constexpr std::array names {CodeName {FileKind::Document, u"document"}, CodeName {FileKind::Scan, u"scan"},
                                       CodeName {FileKind::Photo, u"photo"},
                                       CodeName {FileKind::PhotoBefore, u"photo_before"},
                                       CodeName {FileKind::PhotoAfter, u"photo_after"}};
    return names;
}

std::span<const CodeName<AnswerState>> codeNames(AnswerState)
{
    static constexpr std::array names {
        CodeName {AnswerState::InReview, u"in_review"}, CodeName {AnswerState::SentBack, u"sent_back"},
        CodeName {AnswerState::Signed, u"signed"}, CodeName {AnswerState::Withdrawn, u"withdrawn"},
        CodeName {AnswerState::Published, u"published"}};
    return names;
}

std::span<const CodeName<ContactResult>> codeNames(ContactResult)
{
    static constexpr std::array names {
        CodeName {ContactResult::Reached, u"reached"}, CodeName {ContactResult::NoAnswer, u"no_answer"},
        CodeName {ContactResult::WrongNumber, u"wrong_number"}, CodeName {ContactResult::CallLater, u"call_later"}};
    return names;
}

std::span<const CodeName<Guard>> codeNames(Guard)
{
    static constexpr std::array names {
        CodeName {Guard::ContactStated, u"contact-stated"},
        CodeName {Guard::ChannelStated, u"channel-stated"},
        CodeName {Guard::HasWords, u"has-words"},
        CodeName {Guard::ReceivedNotInFuture, u"received-not-in-future"},
        CodeName {Guard::TimeNotInFuture, u"time-not-in-future"},
        CodeName {Guard::HasDemand, u"has-demand"},
        CodeName {Guard::HasCategory, u"has-category"},
        CodeName {Guard::CategoryKnown, u"category-known"},
        CodeName {Guard::HasPlace, u"has-place"},
        CodeName {Guard::DemandsNumbered, u"demands-numbered"},
        CodeName {Guard::GroundKnown, u"ground-known"},
        CodeName {Guard::DeclineProposed, u"decline-proposed"},
        CodeName {Guard::DeclinerIsAnother, u"decliner-is-another"},
        CodeName {Guard::ReasonGiven, u"reason-given"},
        CodeName {Guard::UnitNamed, u"unit-named"},
        CodeName {Guard::OwnerNamed, u"owner-named"},
        CodeName {Guard::TextNotEmpty, u"text-not-empty"},
        CodeName {Guard::SignerNotAuthor, u"signer-not-author"},
        CodeName {Guard::TextFrozen, u"text-frozen"},
        CodeName {Guard::NotAlreadyAnswered, u"not-already-answered"},
        CodeName {Guard::NoReceiptYet, u"no-receipt-yet"},
        CodeName {Guard::BeforeDue, u"before-due"},
        CodeName {Guard::ExtensionWithinCap, u"extension-within-cap"},
        CodeName {Guard::GranterIsAnother, u"granter-is-another"},
        CodeName {Guard::VoidProposed, u"void-proposed"},
        CodeName {Guard::VoiderIsAnother, u"voider-is-another"},
        CodeName {Guard::SealMatches, u"seal-matches"},
        CodeName {Guard::SpanInLetter, u"span-in-letter"},
        CodeName {Guard::NotItself, u"not-itself"},
        CodeName {Guard::FileNamed, u"file-named"},
        CodeName {Guard::FileFingerprinted, u"file-fingerprinted"},
        CodeName {Guard::FileWithinLimit, u"file-within-limit"},
        CodeName {Guard::AttachmentCounts, u"attachment-counts"},
    };
    return names;
}

std::span<const CodeName<ClockKind>> codeNames(ClockKind)
{
    static constexpr std::array names {
        CodeName {ClockKind::SignFor, u"sign_for"}, CodeName {ClockKind::FirstContact, u"first_contact"},
        CodeName {ClockKind::Close, u"close"}, CodeName {ClockKind::Resident, u"resident"}};
    return names;
}

std::span<const CodeName<CaseClass>> codeNames(CaseClass)
{
    static constexpr std::array names {
        CodeName {CaseClass::Emergency, u"emergency"}, CodeName {CaseClass::Urgent, u"urgent"},
        CodeName {CaseClass::Enquiry, u"enquiry"}, CodeName {CaseClass::Ordinary, u"ordinary"},
        CodeName {CaseClass::Complex, u"complex"}};
    return names;
}

std::span<const CodeName<TimeUnit>> codeNames(TimeUnit)
{
    static constexpr std::array names {CodeName {TimeUnit::Minute, u"minute"}, CodeName {TimeUnit::Hour, u"hour"},
                                       CodeName {TimeUnit::CalendarDay, u"calendar_day"},
                                       CodeName {TimeUnit::WorkingDay, u"working_day"}};
    return names;
}

std::span<const CodeName<OperationResult::Status>> codeNames(OperationResult::Status)
{
    using Status = OperationResult::Status;
    static constexpr std::array names {
        CodeName {Status::Unknown, u"unknown"},     CodeName {Status::Applied, u"applied"},
        CodeName {Status::Duplicate, u"duplicate"}, CodeName {Status::Conflict, u"conflict"},
        CodeName {Status::Rejected, u"rejected"},   CodeName {Status::Blocked, u"blocked"},
        CodeName {Status::Deferred, u"deferred"}};
    return names;
}

} // namespace lianxin
