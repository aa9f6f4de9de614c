// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/guards.h"
#include "tests/domain/office.h"

#include <functional>
#include <set>

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

/// A guard, a case and an operation that differ from the proper ones in one thing, and whether the guard lets it pass.
struct Row {
    Guard guard;
    Operation operation;
    bool passes;
    std::function<void(Case &)> change = [](Case &) {};
};

template <class Op>
Operation with(const char16_t *kind, std::function<void(Op &)> change)
{
    Op op = std::get<Op>(proper(QString::fromUtf16(kind)));
    change(op);
    return op;
}

Operation intakeOf(std::function<void(Appeal &)> change)
{
    return with<Intake>(u"intake", [&](Intake &op) { change(op.appeals.front()); });
}

Operation classified(const char16_t *category)
{
    return with<Classify>(u"classify", [&](Classify &op) { op.category = QString::fromUtf16(category); });
}

/// A letter as a list of @p source brings it in, or as a person writes it down where that is empty.
Operation taken(const char16_t *category, const char16_t *source)
{
    return with<Intake>(u"intake", [&](Intake &op) {
        op.category = QString::fromUtf16(category);
        op.appeals.front().source = QString::fromUtf16(source);
    });
}

Operation reason(const char16_t *text)
{
    return Withdraw {QString::fromUtf16(text)};
}

Operation contact(ContactResult result, const char16_t *text)
{
    return RecordContact {u"phone"_s, monday, result, QString::fromUtf16(text), {}};
}

Operation until(const char *isoMinute)
{
    return RequestExtension {u"需停电施工"_s, on(isoMinute)};
}

Operation span(int start, int length)
{
    return Annotate {letter().key, start, length, Passage::Ask, {}};
}

void published(Case &c)
{
    c.answers.back().state = AnswerState::Published;
}

void secondAnswerInReview(Case &c)
{
    published(c);
    c.answers.push_back(c.answers.back());
    c.answers.back().answerNo = 2;
    c.answers.back().state = AnswerState::InReview;
}

void report(Case &c)
{
    c.track = Track::Report;
}

const Actor me = someone(Role::Signer);

std::vector<Row> arrival()
{
    const Timestamp justAhead = later + rules().deadlines.clockDrift;
    return {
        {Guard::ContactStated, intakeOf([](Appeal &) {}), true},
        {Guard::ContactStated, intakeOf([](Appeal &a) { a.residentName.clear(); }), false},
        {Guard::ContactStated, intakeOf([](Appeal &a) { a.residentName.clear(), a.residentPhone = u"000"_s; }), true},
        {Guard::ContactStated, intakeOf([](Appeal &a) { a.residentName.clear(), a.anonymous = true; }), true},
        {Guard::ContactStated, with<Intake>(u"intake", [](Intake &op) { op.appeals.clear(); }), false},
        {Guard::ChannelStated, intakeOf([](Appeal &) {}), true},
        {Guard::ChannelStated, intakeOf([](Appeal &a) { a.channel.clear(); }), false},
        {Guard::HasWords, intakeOf([](Appeal &a) { a.subject.clear(); }), true},
        {Guard::HasWords, intakeOf([](Appeal &a) { a.body = u" \r\n　"_s; }), false},
        {Guard::ReceivedNotInFuture, intakeOf([&](Appeal &a) { a.at = justAhead; }), true},
        {Guard::ReceivedNotInFuture, intakeOf([&](Appeal &a) { a.at.ms = justAhead.ms + 1; }), false},
        {Guard::HasDemand, Register {}, true},
        {Guard::HasDemand, Register {}, false, [](Case &c) { c.demands.clear(); }},
        {Guard::HasCategory, Register {}, true},
        {Guard::HasCategory, Register {}, false, [](Case &c) { c.category.clear(); }},
        {Guard::HasCategory, with<Classify>(u"classify", [](Classify &op) { op.category.clear(); }), false},
        {Guard::CategoryKnown, Register {}, true},
        {Guard::CategoryKnown, Register {}, false, [](Case &c) { c.category = u"市容/路灯"_s; }},
        {Guard::CategoryKnown, classified(u"道路水利"), true},
        {Guard::CategoryKnown, classified(u"路灯照明"), false},
        {Guard::CategoryKnown, classified(u"道路水利/"), false},
        {Guard::CategoryKnown, classified(u""), true},
        {Guard::CategoryKnown, classified(u"市容/路灯"), true, [](Case &c) { c.category = u"市容/路灯"_s; }},
        {Guard::CategoryKnown, taken(u"道路水利/路灯照明", u""), true},
        {Guard::CategoryKnown, taken(u"市容/路灯", u""), false},
        {Guard::CategoryKnown, taken(u"市容/路灯", u"12345"), true},
        {Guard::CategoryKnown, taken(u"", u""), true},
        {Guard::HasPlace, Register {}, true},
        {Guard::HasPlace, Register {}, false, [](Case &c) { c.place.clear(); }},
        {Guard::HasPlace, Register {}, true, [](Case &c) { c.place.clear(), c.noPlace = true; }},
        {Guard::HasPlace, with<Classify>(u"classify", [](Classify &op) { op.place.clear(); }), false},
        {Guard::HasPlace, with<Classify>(u"classify", [](Classify &op) { op.place.clear(), op.noPlace = true; }), true},
        {Guard::DemandsNumbered, SetDemands {{{1, u"甲"_s, 0, 0}, {2, u"乙"_s, 3, 2}}}, true},
        {Guard::DemandsNumbered, SetDemands {}, false},
        {Guard::DemandsNumbered, SetDemands {{{1, u"甲"_s, 0, 0}, {1, u"乙"_s, 0, 0}}}, false},
        {Guard::DemandsNumbered, SetDemands {{{0, u"甲"_s, 0, 0}}}, false},
        {Guard::DemandsNumbered, SetDemands {{{1, u" "_s, 0, 0}}}, false},
        {Guard::DemandsNumbered, SetDemands {{{1, u"甲"_s, -1, 2}}}, false},
    };
}

std::vector<Row> handling()
{
    const Timestamp justAhead = later + rules().deadlines.clockDrift;
    const auto mine
        = [](std::optional<Proposal> Case::*proposal) { return [proposal](Case &c) { (c.*proposal)->by = me.id; }; };
    return {
        {Guard::GroundKnown, ProposeDecline {u"settled"_s, u"…"_s}, true},
        {Guard::GroundKnown, ProposeDecline {u"tone"_s, u"…"_s}, false},
        {Guard::GroundKnown, ProposeDecline {u"hearing"_s, u"…"_s}, false},
        {Guard::GroundKnown, Suspend {u"hearing"_s}, true},
        {Guard::GroundKnown, Suspend {u"settled"_s}, false},
        {Guard::DeclineProposed, Decline {}, true},
        {Guard::DeclineProposed, Decline {}, false, [](Case &c) { c.decline.reset(); }},
        {Guard::DeclinerIsAnother, Decline {}, true},
        {Guard::DeclinerIsAnother, Decline {}, false, mine(&Case::decline)},
        {Guard::VoidProposed, VoidCase {}, true},
        {Guard::VoidProposed, VoidCase {}, false, [](Case &c) { c.voiding.reset(); }},
        {Guard::VoiderIsAnother, VoidCase {}, true},
        {Guard::VoiderIsAnother, VoidCase {}, false, mine(&Case::voiding)},
        {Guard::UnitNamed, Assign {u"村建办"_s, {}, {}}, true},
        {Guard::UnitNamed, Assign {{}, {}, u"王建国"_s}, false},
        {Guard::UnitNamed, Object {u"三定方案"_s, {}}, false},
        {Guard::UnitNamed, Transfer {{}, u"产权不属本镇"_s}, false},
        {Guard::OwnerNamed, Assign {u"村建办"_s, {}, u"王建国"_s}, true},
        {Guard::OwnerNamed, Assign {u"村建办"_s, {}, {}}, false},
        {Guard::BeforeDue, proper(u"request_extension"_s), true},
        {Guard::BeforeDue, proper(u"request_extension"_s), false,
         [](Case &c) { c.unitSince = on("2026-11-09T09:00"); }},
        // Received on Monday: five working days end on the Monday after, an extension at most on the one after that.
        {Guard::ExtensionWithinCap, until("2026-12-07T17:30"), true},
        {Guard::ExtensionWithinCap, until("2026-12-07T17:31"), false},
        {Guard::ExtensionWithinCap, until("2026-11-30T17:30"), false},
        {Guard::ExtensionWithinCap, until("2026-12-01T17:30"), false, [](Case &c) { c.extensions = 1; }},
        {Guard::GranterIsAnother, GrantExtension {}, true},
        {Guard::GranterIsAnother, GrantExtension {}, false, [](Case &c) { c.extension->by = me.id; }},
        {Guard::GranterIsAnother, GrantExtension {}, false, [](Case &c) { c.extension.reset(); }},
        {Guard::TimeNotInFuture, RecordVisit {justAhead, {}, {}, u"已修"_s}, true},
        {Guard::TimeNotInFuture, RecordVisit {{justAhead.ms + 1}, {}, {}, u"已修"_s}, false},
        {Guard::TimeNotInFuture, Accept {}, true},
    };
}

std::vector<Row> words()
{
    return {
        {Guard::ReasonGiven, reason(u"写错了"), true},
        {Guard::ReasonGiven, reason(u"　"), false},
        {Guard::ReasonGiven, SendBack {}, false},
        {Guard::ReasonGiven, Object {{}, u"县供电公司"_s}, false},
        {Guard::ReasonGiven, Transfer {u"县供电公司"_s, {}}, false},
        {Guard::ReasonGiven, AskResident {}, false},
        {Guard::ReasonGiven, FinishTracking {}, false},
        {Guard::ReasonGiven, CloseCase {}, false},
        {Guard::ReasonGiven, AnsweredElsewhere {{}, u"GD-77"_s, monday, {}}, false},
        {Guard::TextNotEmpty, AddNote {u"记"_s}, true},
        {Guard::TextNotEmpty, AddNote {}, false},
        {Guard::TextNotEmpty, SubmitForReview {u"\n"_s, {}}, false},
        {Guard::TextNotEmpty, ProposeDecline {u"settled"_s, {}}, false},
        {Guard::TextNotEmpty, ResidentAnswered {}, false},
        {Guard::TextNotEmpty, RecordVisit {monday, u"李家村"_s, u"王建国"_s, {}}, false},
        {Guard::TextNotEmpty, RecordDelivery {{}, u"挂号 77"_s, monday}, false},
        {Guard::TextNotEmpty, Receive {}, false},
        {Guard::TextNotEmpty, contact(ContactResult::Reached, u""), false},
        {Guard::TextNotEmpty, contact(ContactResult::NoAnswer, u""), true},
        {Guard::SpanInLetter, span(0, 1), true},
        {Guard::SpanInLetter, span(-1, 3), false},
        {Guard::SpanInLetter, span(0, 0), false},
        {Guard::NotItself, LinkCase {caseKey(2)}, true},
        {Guard::NotItself, LinkCase {caseKey(1)}, false},
        {Guard::NotItself, JoinCase {caseKey(1), false}, false},
        {Guard::SealMatches, JoinCase {caseKey(2), false}, true},
        {Guard::SealMatches, JoinCase {caseKey(2), true}, false},
        {Guard::SealMatches, JoinCase {caseKey(2), false}, false, report},
        {Guard::SealMatches, JoinCase {caseKey(2), true}, true, report},
    };
}

Operation file(std::function<void(AttachFile &)> change)
{
    return with<AttachFile>(u"attach", std::move(change));
}

Operation fileCalled(const char16_t *name)
{
    return file([&](AttachFile &f) { f.name = QString::fromUtf16(name); });
}

std::vector<Row> files()
{
    const FileRules limit = rules().files;
    return {
        {Guard::FileNamed, fileCalled(u"路灯 (1).jpg"), true},
        {Guard::FileNamed, fileCalled(u""), false},
        {Guard::FileNamed, fileCalled(u" 路灯.jpg"), false},
        {Guard::FileNamed, fileCalled(u"../desk.db"), false},
        {Guard::FileNamed, fileCalled(u"C:\\路灯.jpg"), false},
        {Guard::FileNamed, fileCalled(u"路灯\n.jpg"), false},
        {Guard::FileNamed, fileCalled(u"路灯\u202Egpj.exe"), false},
        {Guard::FileNamed, file([](AttachFile &f) { f.name = QString(201, u'长'); }), false},
        {Guard::FileNamed, file([](AttachFile &f) { f.type.clear(); }), false},
        {Guard::FileNamed, file([](AttachFile &f) { f.type = u"image/jpeg\r\nX: y"_s; }), false},
        {Guard::FileNamed, AddNote {}, true},
        {Guard::FileFingerprinted, proper(u"attach"_s), true},
        {Guard::FileFingerprinted, file([](AttachFile &f) { f.thumbnail.reset(); }), true},
        {Guard::FileFingerprinted, file([](AttachFile &f) { f.original.sha256.chop(1); }), false},
        {Guard::FileFingerprinted, file([](AttachFile &f) { f.original.sha256[0] = u'/'; }), false},
        {Guard::FileFingerprinted, file([](AttachFile &f) { f.thumbnail->sha256 = u"x"_s; }), false},
        {Guard::FileWithinLimit, proper(u"attach"_s), true},
        {Guard::FileWithinLimit, file([&](AttachFile &f) { f.original.bytes = limit.largestBytes; }), true},
        {Guard::FileWithinLimit, file([&](AttachFile &f) { f.original.bytes = limit.largestBytes + 1; }), false},
        {Guard::FileWithinLimit, file([](AttachFile &f) { f.original.bytes = 0; }), false},
        {Guard::FileWithinLimit, file([&](AttachFile &f) { f.thumbnail->bytes = limit.largestThumbnailBytes + 1; }),
         false},
        {Guard::AttachmentCounts, proper(u"withdraw_file"_s), true},
        {Guard::AttachmentCounts, proper(u"withdraw_file"_s), false, [](Case &c) { c.attachments.clear(); }},
        {Guard::AttachmentCounts, proper(u"withdraw_file"_s), false,
         [](Case &c) { c.attachments.front().withdrawn = u"附错了"_s; }},
        {Guard::AttachmentCounts, WithdrawFile {operationId(91), u"附错了"_s}, false},
    };
}

std::vector<Row> answers()
{
    const auto none = [](Case &c) { c.answers.clear(); };
    return {
        {Guard::SignerNotAuthor, proper(u"sign"_s), true},
        {Guard::SignerNotAuthor, proper(u"sign"_s), false, [](Case &c) { c.answers.back().author = me.id; }},
        {Guard::SignerNotAuthor, proper(u"sign"_s), false, none},
        {Guard::TextFrozen, proper(u"sign"_s), true},
        {Guard::TextFrozen, SignOff {textHash(u"别的一稿"_s)}, false},
        {Guard::TextFrozen, proper(u"sign"_s), false, [](Case &c) { c.answers.back().text += u'。'; }},
        {Guard::TextFrozen, proper(u"sign"_s), false, none},
        {Guard::TextFrozen, proper(u"publish"_s), true},
        {Guard::TextFrozen, with<Publish>(u"publish", [](Publish &op) { op.answerNo = 2; }), false},
        {Guard::TextFrozen, with<Publish>(u"publish", [](Publish &op) { op.sha256.clear(); }), false},
        {Guard::TextFrozen, proper(u"record_delivery"_s), true},
        {Guard::NotAlreadyAnswered, proper(u"publish"_s), true},
        {Guard::NotAlreadyAnswered, proper(u"publish"_s), false, published},
        {Guard::NotAlreadyAnswered, proper(u"publish"_s), true, secondAnswerInReview},
        {Guard::NotAlreadyAnswered, proper(u"publish"_s), false, none},
        {Guard::NoReceiptYet, proper(u"withdraw"_s), true},
        {Guard::NoReceiptYet, proper(u"withdraw"_s), false, [](Case &c) { c.answers.back().receipt = u"R-1"_s; }},
        {Guard::NoReceiptYet, proper(u"withdraw"_s), false, none},
    };
}

std::vector<Row> allRows()
{
    std::vector<Row> rows;
    for (const auto &part : {arrival(), handling(), words(), files(), answers()})
        rows.insert(rows.end(), part.begin(), part.end());
    return rows;
}

} // namespace

TEST_CASE("each guard lets the proper step pass and stops the improper one", "[guards]")
{
    for (const Row &row : allRows()) {
        Case c = caseAt(CaseStatus::Working);
        row.change(c);
        INFO(toCode(row.guard).toStdString() << " on " << kindOf(row.operation).toStdString());
        CHECK(holds(row.guard, c, row.operation, {me, operationId(1), later, rules()}) == row.passes);
    }
}

TEST_CASE("no guard is left without a proof both ways", "[guards]")
{
    std::set<std::pair<Guard, bool>> proved;
    for (const Row &row : allRows())
        proved.emplace(row.guard, row.passes);
    for (const auto &guard : codeNames(Guard {})) {
        INFO(toCode(guard.value).toStdString());
        CHECK(proved.contains({guard.value, true}));
        CHECK(proved.contains({guard.value, false}));
    }
}

TEST_CASE("a step that a guard stops says which one it was", "[guards]")
{
    Case c = caseAt(CaseStatus::InReview);
    const Actor author = person(c.answers.back().authorName, {Role::Handler, Role::Signer});

    CHECK(refusal(c, proper(u"sign"_s), author) == u"signer-not-author");

    c = caseAt(CaseStatus::New);
    c.demands.clear();
    c.category.clear();
    CHECK(refusal(c, Register {}, someone(Role::Intake)) == u"has-demand");
}
