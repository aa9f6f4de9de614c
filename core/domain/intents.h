// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"
#include "core/domain/fields.h"

#include <string_view>

// The intents of the desk, one struct each, with its stable kind and its fields listed once.

namespace lianxin {

// --- arrival and registration -------------------------------------------------------------------------------------

/// DRAFT→NEW. The first operation of every case.
struct Intake {
    static constexpr std::string_view kind = "intake";
    CaseKey key;
    QString number;
    std::vector<Appeal> appeals; ///< at least one
    Track track = Track::Unknown;
    QString category;
    QString place;
    Urgency urgency = Urgency::Ordinary;
    static constexpr auto fields(auto with)
    {
        return with(field("key", &Intake::key), field("number", &Intake::number), field("appeals", &Intake::appeals),
                    field("track", &Intake::track), field("category", &Intake::category),
                    field("place", &Intake::place), field("urgency", &Intake::urgency));
    }
};
/// NEW→REG. Demands, category and place must stand by then.
struct Register {
    static constexpr std::string_view kind = "register";
    static constexpr auto fields(auto with) { return with(); }
};
struct Classify {
    static constexpr std::string_view kind = "classify";
    Track track = Track::Unknown;
    QString category;
    QString place;
    bool noPlace = false;
    Urgency urgency = Urgency::Ordinary;
    bool complex = false;
    static constexpr auto fields(auto with)
    {
        return with(field("track", &Classify::track), field("category", &Classify::category),
                    field("place", &Classify::place), field("no_place", &Classify::noPlace),
                    field("urgency", &Classify::urgency), field("complex", &Classify::complex));
    }
};
struct SetDemands {
    static constexpr std::string_view kind = "set_demands";
    std::vector<Demand> demands; ///< numbered 1…n
    static constexpr auto fields(auto with) { return with(field("demands", &SetDemands::demands)); }
};

// --- acceptance, refusal, jurisdiction ------------------------------------------------------------------------------

struct Accept {
    static constexpr std::string_view kind = "accept";
    static constexpr auto fields(auto with) { return with(); }
};
/// First half of 不予受理: ground and the channel text the resident will be given.
struct ProposeDecline {
    static constexpr std::string_view kind = "propose_decline";
    QString ground;
    QString text;
    static constexpr auto fields(auto with)
    {
        return with(field("ground", &ProposeDecline::ground), field("text", &ProposeDecline::text));
    }
};
/// Second half, REG→DECL, by another person.
struct Decline {
    static constexpr std::string_view kind = "decline";
    static constexpr auto fields(auto with) { return with(); }
};
struct RefuseDecline {
    static constexpr std::string_view kind = "refuse_decline";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &RefuseDecline::reason)); }
};
/// 退单/异议 with its legal basis and the unit that should have it.
struct Object {
    static constexpr std::string_view kind = "object";
    QString basis;
    QString suggestedUnit;
    static constexpr auto fields(auto with)
    {
        return with(field("basis", &Object::basis), field("suggested_unit", &Object::suggestedUnit));
    }
};
/// OBJ→XFER: the dispatching unit sends it elsewhere. That unit's clock restarts, the resident's does not.
struct Transfer {
    static constexpr std::string_view kind = "transfer";
    QString unit;
    QString reason;
    static constexpr auto fields(auto with)
    {
        return with(field("unit", &Transfer::unit), field("reason", &Transfer::reason));
    }
};
/// XFER→NEW: it came (back) to us.
struct Redispatch {
    static constexpr std::string_view kind = "redispatch";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &Redispatch::reason)); }
};

// --- handling -------------------------------------------------------------------------------------------------------

/// ACC/OBJ→ASG, and a change of hands later.
struct Assign {
    static constexpr std::string_view kind = "assign";
    QString unit;
    PersonId owner;
    QString ownerName;
    static constexpr auto fields(auto with)
    {
        return with(field("unit", &Assign::unit), field("owner", &Assign::owner),
                    field("owner_name", &Assign::ownerName));
    }
};
/// ASG→WORK: 签收.
struct StartWork {
    static constexpr std::string_view kind = "start_work";
    static constexpr auto fields(auto with) { return with(); }
};
struct AddNote {
    static constexpr std::string_view kind = "note";
    QString text; ///< internal; never shown to the resident
    static constexpr auto fields(auto with) { return with(field("text", &AddNote::text)); }
};
struct Annotate {
    static constexpr std::string_view kind = "annotate";
    AppealKey appeal;
    int start = 0;
    int length = 0;
    Passage passage = Passage::Highlight;
    QString note;
    static constexpr auto fields(auto with)
    {
        return with(field("appeal", &Annotate::appeal), field("start", &Annotate::start),
                    field("length", &Annotate::length), field("passage", &Annotate::passage),
                    field("note", &Annotate::note));
    }
};
struct RemoveAnnotation {
    static constexpr std::string_view kind = "remove_annotation";
    OperationId annotation;
    static constexpr auto fields(auto with) { return with(field("annotation", &RemoveAnnotation::annotation)); }
};
/// Announces a file: its bytes follow by themselves, later, and whoever reads the case sees it before they have come.
struct AttachFile {
    static constexpr std::string_view kind = "attach";
    FileRef original;
    std::optional<FileRef> thumbnail;
    QString type; ///< media type
    QString name;
    FileKind what = FileKind::Document;
    static constexpr auto fields(auto with)
    {
        return with(field("original", &AttachFile::original), field("thumbnail", &AttachFile::thumbnail),
                    field("type", &AttachFile::type), field("name", &AttachFile::name),
                    field("what", &AttachFile::what));
    }
};
/// It was the wrong file. It stays, and says so; bytes that have not left yet stay here.
struct WithdrawFile {
    static constexpr std::string_view kind = "withdraw_file";
    OperationId attachment; ///< the operation that attached it
    QString reason;
    static constexpr auto fields(auto with)
    {
        return with(field("attachment", &WithdrawFile::attachment), field("reason", &WithdrawFile::reason));
    }
};
enum class ContactChannel { Phone, Visit, Message };
[[nodiscard]] std::span<const CodeName<ContactChannel>> codeNames(ContactChannel);
enum class ContactResult { Reached, NoAnswer, WrongNumber, CallLater };
[[nodiscard]] std::span<const CodeName<ContactResult>> codeNames(ContactResult);
struct RecordContact {
    static constexpr std::string_view kind = "contact";
    QString channel; ///< the code of a ContactChannel
    Timestamp at;
    ContactResult result = ContactResult::Reached;
    QString text;
    std::optional<Timestamp> nextTry;
    static constexpr auto fields(auto with)
    {
        return with(field("channel", &RecordContact::channel), field("at", &RecordContact::at),
                    field("result", &RecordContact::result), field("text", &RecordContact::text),
                    field("next_try", &RecordContact::nextTry));
    }
};
struct RecordVisit {
    static constexpr std::string_view kind = "visit";
    Timestamp at;
    QString place;
    QString who;   ///< those who went
    QString found; ///< what they found
    static constexpr auto fields(auto with)
    {
        return with(field("at", &RecordVisit::at), field("place", &RecordVisit::place), field("who", &RecordVisit::who),
                    field("found", &RecordVisit::found));
    }
};
struct RequestExtension {
    static constexpr std::string_view kind = "request_extension";
    QString reason;
    Timestamp until;
    static constexpr auto fields(auto with)
    {
        return with(field("reason", &RequestExtension::reason), field("until", &RequestExtension::until));
    }
};
struct GrantExtension {
    static constexpr std::string_view kind = "grant_extension";
    static constexpr auto fields(auto with) { return with(); }
};
struct RefuseExtension {
    static constexpr std::string_view kind = "refuse_extension";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &RefuseExtension::reason)); }
};
struct Suspend {
    static constexpr std::string_view kind = "suspend";
    QString ground; ///< code of a legal ground; the rules say whether it pauses the clock
    static constexpr auto fields(auto with) { return with(field("ground", &Suspend::ground)); }
};
struct Resume {
    static constexpr std::string_view kind = "resume";
    static constexpr auto fields(auto with) { return with(); }
};
struct AskResident {
    static constexpr std::string_view kind = "ask_resident";
    QString question;
    static constexpr auto fields(auto with) { return with(field("question", &AskResident::question)); }
};
struct ResidentAnswered {
    static constexpr std::string_view kind = "resident_answered";
    QString text;
    static constexpr auto fields(auto with) { return with(field("text", &ResidentAnswered::text)); }
};
/// BACK/REDO→WORK.
struct TakeUpAgain {
    static constexpr std::string_view kind = "take_up_again";
    static constexpr auto fields(auto with) { return with(); }
};

// --- answering ------------------------------------------------------------------------------------------------------

/// WORK/TRACK/MERG→REV. Freezes the text as a new version.
struct SubmitForReview {
    static constexpr std::string_view kind = "submit";
    QString text;
    std::vector<AnswerPoint> points;
    static constexpr auto fields(auto with)
    {
        return with(field("text", &SubmitForReview::text), field("points", &SubmitForReview::points));
    }
};
struct SendBack {
    static constexpr std::string_view kind = "send_back";
    QString comment;
    static constexpr auto fields(auto with) { return with(field("comment", &SendBack::comment)); }
};
/// REV→SIGN. Names the hash of the text the signer had before the eyes.
struct SignOff {
    static constexpr std::string_view kind = "sign";
    QString sha256;
    static constexpr auto fields(auto with) { return with(field("sha256", &SignOff::sha256)); }
};
/// SIGN→OUTB on a desk; the board turns it into ANS with a receipt in the same transaction.
struct Publish {
    static constexpr std::string_view kind = "publish";
    int answerNo = 1;
    QString sha256;
    static constexpr auto fields(auto with)
    {
        return with(field("answer_no", &Publish::answerNo), field("sha256", &Publish::sha256));
    }
};
/// OUTB→ANS, by the board only.
struct Receive {
    static constexpr std::string_view kind = "receipt";
    QString receipt;
    static constexpr auto fields(auto with) { return with(field("receipt", &Receive::receipt)); }
};
/// How an answer reaches the resident without a board.
enum class Delivery { InPerson, Letter, Phone, Platform };
[[nodiscard]] std::span<const CodeName<Delivery>> codeNames(Delivery);
/// SIGN→ANS where there is no board: how the signed answer reached the resident.
struct RecordDelivery {
    static constexpr std::string_view kind = "record_delivery";
    QString how; ///< the code of a Delivery
    QString receipt;
    Timestamp at;
    static constexpr auto fields(auto with)
    {
        return with(field("how", &RecordDelivery::how), field("receipt", &RecordDelivery::receipt),
                    field("at", &RecordDelivery::at));
    }
};
/// SIGN/OUTB→BACK while no receipt exists.
struct Withdraw {
    static constexpr std::string_view kind = "withdraw";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &Withdraw::reason)); }
};
/// any open→DONE: the other system it was imported from has answered it, as its number so-and-so.
struct AnsweredElsewhere {
    static constexpr std::string_view kind = "answered_elsewhere";
    QString system;
    QString number;
    Timestamp at;
    QString text; ///< what was answered there, word for word; empty if the list does not say
    static constexpr auto fields(auto with)
    {
        return with(field("system", &AnsweredElsewhere::system), field("number", &AnsweredElsewhere::number),
                    field("at", &AnsweredElsewhere::at), field("text", &AnsweredElsewhere::text));
    }
};

// --- after the answer -----------------------------------------------------------------------------------------------

struct StartCallback {
    static constexpr std::string_view kind = "start_callback";
    static constexpr auto fields(auto with) { return with(); }
};
struct StartTracking {
    static constexpr std::string_view kind = "start_tracking";
    static constexpr auto fields(auto with) { return with(); }
};
struct FinishTracking {
    static constexpr std::string_view kind = "finish_tracking";
    QString evidence;
    static constexpr auto fields(auto with) { return with(field("evidence", &FinishTracking::evidence)); }
};
struct CloseCase {
    static constexpr std::string_view kind = "close";
    QString outcome;
    static constexpr auto fields(auto with) { return with(field("outcome", &CloseCase::outcome)); }
};
struct Reopen {
    static constexpr std::string_view kind = "reopen";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &Reopen::reason)); }
};
struct Archive {
    static constexpr std::string_view kind = "archive";
    static constexpr auto fields(auto with) { return with(); }
};

// --- cases together -------------------------------------------------------------------------------------------------

/// Marks two cases as the same matter; nothing moves between people.
struct LinkCase {
    static constexpr std::string_view kind = "link";
    CaseKey other;
    static constexpr auto fields(auto with) { return with(field("other", &LinkCase::other)); }
};
struct UnlinkCase {
    static constexpr std::string_view kind = "unlink";
    CaseKey other;
    QString reason;
    static constexpr auto fields(auto with)
    {
        return with(field("other", &UnlinkCase::other), field("reason", &UnlinkCase::reason));
    }
};
/// any open→MERG.
struct JoinCase {
    static constexpr std::string_view kind = "join";
    CaseKey lead;
    bool leadSealed = false;
    static constexpr auto fields(auto with)
    {
        return with(field("lead", &JoinCase::lead), field("lead_sealed", &JoinCase::leadSealed));
    }
};
struct LeaveCase {
    static constexpr std::string_view kind = "leave";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &LeaveCase::reason)); }
};
struct ProposeVoid {
    static constexpr std::string_view kind = "propose_void";
    QString reason;
    static constexpr auto fields(auto with) { return with(field("reason", &ProposeVoid::reason)); }
};
/// any→VOID by a second person. Number, reason, both names and the words stay.
struct VoidCase {
    static constexpr std::string_view kind = "void";
    static constexpr auto fields(auto with) { return with(); }
};

} // namespace lianxin
