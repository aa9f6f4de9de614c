// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/timestamp.h"
#include "core/domain/codes.h"
#include "core/domain/fields.h"

#include <QByteArray>
#include <QJsonObject>
#include <vector>

namespace lianxin {

/// Where a case stands (track T of the status model: hotline, mailbox and message-board appeals).
enum class CaseStatus {
    Draft,          ///< 草稿
    New,            ///< 新收
    Registered,     ///< 已登记
    AwaitingInfo,   ///< 待补充
    Accepted,       ///< 已受理
    Declined,       ///< 不予受理
    Objected,       ///< 退单/异议中
    Transferred,    ///< 已转送
    Assigned,       ///< 已交办
    Working,        ///< 办理中
    ExtensionAsked, ///< 延期审批中
    OnHold,         ///< 中止
    InReview,       ///< 待审核
    SentBack,       ///< 退回修改
    Signed,         ///< 已签发
    Outbound,       ///< 待发送: only on a desk, never on the board
    Answered,       ///< 已答复
    Callback,       ///< 回访中
    Redo,           ///< 重新办理
    Tracking,       ///< 跟踪办理
    Done,           ///< 已办结
    Merged,         ///< 并案
    Archived,       ///< 已归档
    Void,           ///< 作废: the tombstone of a wrong entry
};
[[nodiscard]] std::span<const CodeName<CaseStatus>> codeNames(CaseStatus);

/// What kind of appeal it is; each has its own rules. A report of wrongdoing is sealed from the start.
enum class Track { Unknown, Enquiry, Help, Complaint, Report, Suggestion, Praise };
[[nodiscard]] std::span<const CodeName<Track>> codeNames(Track);

enum class Urgency {
    Ordinary,
    Urgent,    ///< water, power, gas, heating and the like
    Emergency, ///< danger to life or safety
};
[[nodiscard]] std::span<const CodeName<Urgency>> codeNames(Urgency);

/// The ways by which a letter reaches us; other systems have words of their own.
enum class Channel { Online, Phone, WalkIn, Letter };
[[nodiscard]] std::span<const CodeName<Channel>> codeNames(Channel);

/// One resident's letter, exactly as it was written. Nothing ever changes it.
struct Appeal {
    AppealKey key;
    QString subject;
    QString body;
    QString residentName;
    QString residentPhone;
    bool anonymous = false; ///< 匿名/不详, said on purpose
    QString channel;        ///< the code of a Channel, or the sending system's own word
    QString source;         ///< the system it came from, e.g. "12345"; empty for the board and for own registration
    QString sourceNo;       ///< its number there
    Timestamp at;           ///< when the resident sent or said it
    QByteArray original;    ///< the imported row, byte for byte; empty if there was none
    QJsonObject extra;      ///< members this version does not know, kept verbatim
    static constexpr auto fields(auto with)
    {
        return with(field("key", &Appeal::key), field("subject", &Appeal::subject), field("body", &Appeal::body),
                    field("resident_name", &Appeal::residentName), field("resident_phone", &Appeal::residentPhone),
                    field("anonymous", &Appeal::anonymous), field("channel", &Appeal::channel),
                    field("source", &Appeal::source), field("source_no", &Appeal::sourceNo), field("at", &Appeal::at),
                    field("original", &Appeal::original));
    }
    friend bool operator==(const Appeal &, const Appeal &) = default;
};

/// One of the things a letter asks for. start and length point into the body of the case's first letter (UTF-16);
/// length 0 means it was typed by the clerk.
struct Demand {
    int no = 0;
    QString text;
    int start = 0;
    int length = 0;
    static constexpr auto fields(auto with)
    {
        return with(field("no", &Demand::no), field("text", &Demand::text), field("start", &Demand::start),
                    field("length", &Demand::length));
    }
    friend bool operator==(const Demand &, const Demand &) = default;
};

/// What a margin note says its passage is.
enum class Passage { Highlight, Claim, Fact, Ask };
[[nodiscard]] std::span<const CodeName<Passage>> codeNames(Passage);

/// A highlighted passage of a letter with its margin note; the letter itself stays untouched.
struct Annotation {
    OperationId id; ///< of the operation that made it
    AppealKey appeal;
    int start = 0; ///< UTF-16 offset in the letter's body
    int length = 0;
    Passage passage = Passage::Highlight;
    QString note;
    QString byName;
    static constexpr auto fields(auto with)
    {
        return with(field("id", &Annotation::id), field("appeal", &Annotation::appeal),
                    field("start", &Annotation::start), field("length", &Annotation::length),
                    field("passage", &Annotation::passage), field("note", &Annotation::note),
                    field("by_name", &Annotation::byName));
    }
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// What a file at a case is.
enum class FileKind {
    Document,
    Scan,        ///< 扫描件: a paper that was photographed or scanned
    Photo,       ///< 现场照片
    PhotoBefore, ///< 办理前照片
    PhotoAfter,  ///< 办理后照片
};
[[nodiscard]] std::span<const CodeName<FileKind>> codeNames(FileKind);

/// Bytes, named by what they are.
struct FileRef {
    QString sha256; ///< hex, lower case
    qint64 bytes = 0;
    static constexpr auto fields(auto with)
    {
        return with(field("sha256", &FileRef::sha256), field("bytes", &FileRef::bytes));
    }
    friend bool operator==(const FileRef &, const FileRef &) = default;
};

/// A file at a case. Nothing ever changes it; a wrong one is withdrawn, and says why.
struct Attachment {
    OperationId id; ///< of the operation that attached it
    FileRef original;
    std::optional<FileRef> thumbnail; ///< a small picture of it
    QString type;                     ///< media type, "image/jpeg"
    QString name;                     ///< as its person sees it, "路灯.jpg"; never a path
    FileKind what = FileKind::Document;
    PersonId by;
    QString byName;
    Timestamp at;
    QString withdrawn; ///< why it does not count any more; empty: it counts
    static constexpr auto fields(auto with)
    {
        return with(field("id", &Attachment::id), field("original", &Attachment::original),
                    field("thumbnail", &Attachment::thumbnail), field("type", &Attachment::type),
                    field("name", &Attachment::name), field("what", &Attachment::what), field("by", &Attachment::by),
                    field("by_name", &Attachment::byName), field("at", &Attachment::at),
                    field("withdrawn", &Attachment::withdrawn));
    }
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// The row of the point grid that answers one demand.
struct AnswerPoint {
    int demand = 0;
    QString answer;
    QString measure;
    QString byWhen; ///< ISO date, or empty
    QString basis;  ///< document number and clause
    QString cannotBecause;
    static constexpr auto fields(auto with)
    {
        return with(field("demand", &AnswerPoint::demand), field("answer", &AnswerPoint::answer),
                    field("measure", &AnswerPoint::measure), field("by_when", &AnswerPoint::byWhen),
                    field("basis", &AnswerPoint::basis), field("cannot_because", &AnswerPoint::cannotBecause));
    }
    friend bool operator==(const AnswerPoint &, const AnswerPoint &) = default;
};

enum class AnswerState { InReview, SentBack, Signed, Withdrawn, Published };
[[nodiscard]] std::span<const CodeName<AnswerState>> codeNames(AnswerState);

/// One submitted version of an answer. Its text never changes after submission; a correction is a new version.
struct AnswerVersion {
    int answerNo = 1; ///< 1 for the first answer of the case; a case answered again after reopening has 2, …
    int version = 1;
    QString text;
    std::vector<AnswerPoint> points;
    PersonId author;
    QString authorName;
    Timestamp submittedAt;
    AnswerState state = AnswerState::InReview;
    PersonId signer;
    QString signerName;
    std::optional<Timestamp> signedAt;
    QString sha256;  ///< hex, over the UTF-8 of text, taken when it was submitted
    QString comment; ///< why it was sent back or withdrawn
    QString receipt; ///< the board's receipt number, or how it was delivered
    std::optional<Timestamp> publishedAt;
    static constexpr auto fields(auto with)
    {
        return with(field("answer_no", &AnswerVersion::answerNo), field("version", &AnswerVersion::version),
                    field("text", &AnswerVersion::text), field("points", &AnswerVersion::points),
                    field("author", &AnswerVersion::author), field("author_name", &AnswerVersion::authorName),
                    field("submitted_at", &AnswerVersion::submittedAt), field("state", &AnswerVersion::state),
                    field("signer", &AnswerVersion::signer), field("signer_name", &AnswerVersion::signerName),
                    field("signed_at", &AnswerVersion::signedAt), field("sha256", &AnswerVersion::sha256),
                    field("comment", &AnswerVersion::comment), field("receipt", &AnswerVersion::receipt),
                    field("published_at", &AnswerVersion::publishedAt));
    }
    friend bool operator==(const AnswerVersion &, const AnswerVersion &) = default;
};

/// A step that needs a second person and waits for one: not accepting a case, or voiding a wrong entry.
struct Proposal {
    QString ground; ///< code, see grounds in the rules
    QString text;   ///< what the resident will be told, or the reason
    PersonId by;
    QString byName;
    Timestamp at;
    static constexpr auto fields(auto with)
    {
        return with(field("ground", &Proposal::ground), field("text", &Proposal::text), field("by", &Proposal::by),
                    field("by_name", &Proposal::byName), field("at", &Proposal::at));
    }
    friend bool operator==(const Proposal &, const Proposal &) = default;
};

struct ExtensionRequest {
    QString reason;
    Timestamp until;
    PersonId by;
    static constexpr auto fields(auto with)
    {
        return with(field("reason", &ExtensionRequest::reason), field("until", &ExtensionRequest::until),
                    field("by", &ExtensionRequest::by));
    }
    friend bool operator==(const ExtensionRequest &, const ExtensionRequest &) = default;
};

/// A stop of the clocks on a legal ground; still running while @c to is missing.
struct Hold {
    Timestamp from;
    std::optional<Timestamp> to;
    static constexpr auto fields(auto with) { return with(field("from", &Hold::from), field("to", &Hold::to)); }
    friend bool operator==(const Hold &, const Hold &) = default;
};

/// One piece of work and everything the rules need to know of it. Letters and timeline stand beside it.
struct Case {
    // Compiled once: almost every file copies or moves a case somewhere.
    Case();
    Case(const Case &other);
    Case(Case &&other) noexcept;
    Case &operator=(const Case &other);
    Case &operator=(Case &&other) noexcept;
    ~Case();

    CaseKey key;
    qint64 version = 0; ///< counts accepted operations; the board's count is the one that matters
    QString number;     ///< given by the board, "LY-2026-000412"; provisional offline, "离-PC3-0007"
    CaseStatus status = CaseStatus::Draft;
    CaseStatus formerStatus = CaseStatus::Draft; ///< where an interruption (asking the resident, joining) returns to

    QString subject;
    Track track = Track::Unknown;
    QString category; ///< path of names, "道路水利/路灯照明"
    QString place;
    bool noPlace = false; ///< 不涉地点, said on purpose
    Urgency urgency = Urgency::Ordinary;
    bool complex = false; ///< 复杂/跨部门
    QString channel;

    QString unit; ///< the handling unit
    PersonId owner;
    QString ownerName;
    CaseKey joinedTo;           ///< while Merged
    std::vector<CaseKey> links; ///< cases a person linked as the same matter

    Timestamp receivedAt; ///< the resident's clock starts here and is never reset
    Timestamp unitSince;  ///< the present unit's clock starts here
    std::optional<Timestamp> registeredAt, acceptedAt, assignedAt, firstContactAt, firstVisitAt, answeredAt, callbackAt,
        doneAt;
    std::optional<Timestamp> extendedTo, extendedAt; ///< an approved extension's date, and when it was approved
    int extensions = 0;                              ///< approved in this round; reopening begins a new one
    std::vector<Hold> holds;                         ///< on grounds that pause the clock, oldest first
    int returns = 0;                                 ///< times sent back to the dispatching unit
    int redos = 0;
    int contactAttempts = 0;

    std::vector<Demand> demands;
    std::vector<Annotation> annotations;
    std::vector<Attachment> attachments; ///< oldest first
    std::vector<AnswerVersion> answers;  ///< oldest first
    std::optional<Proposal> decline;
    std::optional<Proposal> voiding;
    std::optional<ExtensionRequest> extension;
    QString closing; ///< why it ended without an answer here, e.g. answered in another system

    QJsonObject extra; ///< members this version does not know, kept verbatim

    [[nodiscard]] bool isSealed() const { return track == Track::Report; }
    [[nodiscard]] bool isOpen() const;                        ///< somebody still has work to do on it
    [[nodiscard]] const AnswerVersion *currentAnswer() const; ///< the newest version, or null
    static constexpr auto fields(auto with)
    {
        return with(
            field("key", &Case::key), field("version", &Case::version), field("number", &Case::number),
            field("status", &Case::status), field("former_status", &Case::formerStatus),
            field("subject", &Case::subject), field("track", &Case::track), field("category", &Case::category),
            field("place", &Case::place), field("no_place", &Case::noPlace), field("urgency", &Case::urgency),
            field("complex", &Case::complex), field("channel", &Case::channel), field("unit", &Case::unit),
            field("owner", &Case::owner), field("owner_name", &Case::ownerName), field("joined_to", &Case::joinedTo),
            field("links", &Case::links), field("received_at", &Case::receivedAt),
            field("unit_since", &Case::unitSince), field("registered_at", &Case::registeredAt),
            field("accepted_at", &Case::acceptedAt), field("assigned_at", &Case::assignedAt),
            field("first_contact_at", &Case::firstContactAt), field("first_visit_at", &Case::firstVisitAt),
            field("answered_at", &Case::answeredAt), field("callback_at", &Case::callbackAt),
            field("done_at", &Case::doneAt), field("extended_to", &Case::extendedTo),
            field("extended_at", &Case::extendedAt), field("extensions", &Case::extensions),
            field("holds", &Case::holds), field("returns", &Case::returns), field("redos", &Case::redos),
            field("contact_attempts", &Case::contactAttempts), field("demands", &Case::demands),
            field("annotations", &Case::annotations), field("attachments", &Case::attachments),
            field("answers", &Case::answers), field("decline", &Case::decline), field("voiding", &Case::voiding),
            field("extension", &Case::extension), field("closing", &Case::closing));
    }
    friend bool operator==(const Case &, const Case &);
};

/// The fingerprint under which a text is signed: SHA-256 of its UTF-8, hex.
[[nodiscard]] QString textHash(const QString &text);

} // namespace lianxin
