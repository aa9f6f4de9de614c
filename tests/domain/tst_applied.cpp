// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/office.h"

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

const QString firstText = u"您好：路灯将于周五修复。"_s;
const QString secondText = u"您好：路灯已于今日修复，请查看。"_s;

Case working()
{
    Case c = caseAt(CaseStatus::Working);
    c.answers.clear();
    return c;
}

Case submitted(const Case &c, const QString &text)
{
    return after(c, SubmitForReview {text, {}}, someone(Role::Handler));
}

Case signedOff(const Case &c)
{
    return after(c, SignOff {c.answers.back().sha256}, someone(Role::Signer));
}

Case answered(const QString &text)
{
    const Case ready = signedOff(submitted(working(), text));
    const AnswerVersion &answer = ready.answers.back();
    const Case sent = after(ready, Publish {answer.answerNo, answer.sha256}, someone(Role::Signer));
    return after(sent, Receive {u"R-000001"_s}, systemActor());
}

Case reopened(const Case &c)
{
    const Case called = after(c, StartCallback {}, systemActor());
    return after(called, Reopen {u"灯又灭了"_s}, someone(Role::Caller), on("2026-11-25T10:00"));
}

} // namespace

TEST_CASE("a letter becomes a new case whose clocks start when it was received, not when it was typed", "[applied]")
{
    const Timestamp received = on("2026-11-20T22:10");
    Intake intake = std::get<Intake>(proper(u"intake"_s));
    intake.appeals = {letter(received)};

    const Case c = after(Case {}, intake, someone(Role::Intake), monday);

    CHECK(c.status == CaseStatus::New);
    CHECK(c.version == 1);
    CHECK(c.key == intake.key);
    CHECK(c.number == u"LY-2026-000001");
    CHECK(c.subject == letter().subject);
    CHECK(c.channel == u"phone");
    CHECK(c.receivedAt == received);
    CHECK(c.unitSince == received);
    CHECK_FALSE(c.registeredAt);
}

TEST_CASE("the version counts accepted steps, one each, and a refused one counts nothing", "[applied]")
{
    const Case before = caseAt(CaseStatus::New);

    const Case c = after(before, proper(u"note"_s), someone(Role::Helper));
    CHECK(c.version == before.version + 1);
    CHECK(after(c, Register {}, someone(Role::Intake)).version == before.version + 2);
    CHECK_FALSE(done(c, Accept {}, someone(Role::Intake)));
}

TEST_CASE("registration and acceptance keep the date they first had", "[applied]")
{
    Case c = caseAt(CaseStatus::New);
    c = after(c, Register {}, someone(Role::Intake), monday);
    c = after(c, proper(u"object"_s), someone(Role::Intake), later);
    c = after(c, proper(u"transfer"_s), someone(Role::Dispatcher), later);
    c = after(c, proper(u"redispatch"_s), someone(Role::Dispatcher), on("2026-11-26T09:00"));
    c = after(c, Register {}, someone(Role::Intake), on("2026-11-26T09:30"));

    CHECK(c.registeredAt == monday);
    CHECK(c.returns == 1);
    CHECK(c.receivedAt == monday);
    CHECK(c.unitSince == on("2026-11-26T09:00"));
}

TEST_CASE("declining takes two persons, and refusing it leaves no trace of the proposal", "[applied]")
{
    const Actor clerk = person(u"小李"_s, {Role::Intake, Role::Reviewer});
    Case c = caseAt(CaseStatus::Registered);
    c.decline.reset();
    CHECK(refusal(c, Decline {}, someone(Role::Reviewer)) == u"decline-proposed");

    c = after(c, proper(u"propose_decline"_s), clerk);
    CHECK(c.status == CaseStatus::Registered);
    CHECK(c.decline->byName == u"小李");
    CHECK(refusal(c, Decline {}, clerk) == u"decliner-is-another");

    CHECK_FALSE(after(c, proper(u"refuse_decline"_s), someone(Role::Reviewer)).decline);
    CHECK_FALSE(after(c, Accept {}, clerk).decline);
    const Case declined = after(c, Decline {}, someone(Role::Reviewer));
    CHECK(declined.status == CaseStatus::Declined);
    CHECK(declined.decline->ground == u"litigation");
    CHECK(declined.doneAt == later);
}

TEST_CASE("a tombstone keeps number, words, reason and who proposed it", "[applied]")
{
    Case c = caseAt(CaseStatus::Registered);
    c.number = u"LY-2026-000001"_s;
    c = after(c, proper(u"propose_void"_s), someone(Role::Intake));

    CHECK(refusal(c, VoidCase {}, someone(Role::Intake)) == u"voider-is-another");
    const Case gone = after(c, VoidCase {}, someone(Role::Dispatcher));

    CHECK(gone.status == CaseStatus::Void);
    CHECK(gone.number == c.number);
    CHECK(gone.subject == c.subject);
    CHECK(gone.demands == c.demands);
    CHECK(gone.voiding == c.voiding);
}

TEST_CASE("the first assignment keeps the unit's clock, another unit starts its own", "[applied]")
{
    const Actor dispatcher = someone(Role::Dispatcher);
    const Case first = after(caseAt(CaseStatus::Accepted), proper(u"assign"_s), dispatcher);
    CHECK(first.ownerName == u"王建国");
    CHECK(first.unitSince == monday);

    const Case sameUnit = after(first, Assign {u"村建办"_s, {}, u"赵敏"_s}, dispatcher);
    CHECK(sameUnit.unitSince == monday);
    CHECK(sameUnit.ownerName == u"赵敏");

    const Case otherUnit = after(first, Assign {u"供水站"_s, {}, u"赵敏"_s}, dispatcher);
    CHECK(otherUnit.unitSince == later);
    CHECK(otherUnit.receivedAt == monday);
}

TEST_CASE("only a contact that reached the resident counts as the first one, every attempt is counted", "[applied]")
{
    const Actor handler = someone(Role::Handler);
    const Timestamp noon = on("2026-11-23T10:30");
    Case c = caseAt(CaseStatus::Assigned);

    c = after(c, RecordContact {u"phone"_s, monday, ContactResult::NoAnswer, {}, noon}, handler);
    CHECK_FALSE(c.firstContactAt);
    c = after(c, RecordContact {u"phone"_s, noon, ContactResult::Reached, u"已约时间"_s, {}}, handler);
    c = after(c, proper(u"contact"_s), handler);

    CHECK(c.contactAttempts == 3);
    CHECK(c.firstContactAt == noon);
}

TEST_CASE("asking the resident returns to where it was asked, even when the case was joined meanwhile", "[applied]")
{
    const auto from = GENERATE(CaseStatus::Registered, CaseStatus::Accepted, CaseStatus::Working);
    const Case asked = after(caseAt(from), proper(u"ask_resident"_s), someone(Role::Intake));
    CHECK(asked.status == CaseStatus::AwaitingInfo);
    CHECK(after(asked, proper(u"resident_answered"_s), someone(Role::Handler)).status == from);

    const Case joined = after(asked, proper(u"join"_s), someone(Role::Dispatcher));
    CHECK(joined.joinedTo == caseKey(2));
    const Case left = after(joined, proper(u"leave"_s), someone(Role::Dispatcher));
    CHECK(left.status == from);
    CHECK(left.joinedTo.isNull());
}

TEST_CASE("margin notes and links come and go, the case stays where it is", "[applied]")
{
    const Actor handler = someone(Role::Handler);
    Case c = after(caseAt(CaseStatus::Working), proper(u"annotate"_s), handler);
    REQUIRE(c.annotations.size() == 1);
    CHECK(c.annotations.front().byName == handler.name);
    c = after(c, RemoveAnnotation {c.annotations.front().id}, handler);
    CHECK(c.annotations.empty());

    c = after(c, LinkCase {caseKey(2)}, handler);
    c = after(c, LinkCase {caseKey(2)}, handler);
    CHECK(c.links == std::vector {caseKey(2)});
    c = after(c, proper(u"unlink"_s), handler);
    CHECK(c.links.empty());
    CHECK(c.status == CaseStatus::Working);
}

TEST_CASE("a submitted text is frozen; a correction is the next version of the same answer", "[applied]")
{
    Case c = submitted(working(), firstText);
    CHECK(c.answers.back().sha256 == textHash(firstText));
    c = after(c, SendBack {u"请写明日期"_s}, someone(Role::Reviewer));
    CHECK(c.answers.back().state == AnswerState::SentBack);
    CHECK(c.answers.back().comment == u"请写明日期");
    c = after(c, TakeUpAgain {}, someone(Role::Handler));
    c = submitted(c, secondText);

    REQUIRE(c.answers.size() == 2);
    CHECK(c.answers.front().text == firstText);
    CHECK(c.answers.back().answerNo == 1);
    CHECK(c.answers.back().version == 2);
    CHECK(refusal(c, SignOff {textHash(firstText)}, someone(Role::Signer)) == u"text-frozen");
}

TEST_CASE("nobody signs an answer of their own, whatever else they are", "[applied]")
{
    const Actor everything = person(u"镇长"_s, {Role::Handler, Role::Reviewer, Role::Signer});
    const Case c = after(working(), SubmitForReview {firstText, {}}, everything);

    CHECK(refusal(c, SignOff {textHash(firstText)}, everything) == u"signer-not-author");
    CHECK(signedOff(c).answers.back().signerName == someone(Role::Signer).name);
}

TEST_CASE("a case is answered once; the receipt stands with the text", "[applied]")
{
    const Case c = answered(firstText);
    CHECK(c.status == CaseStatus::Answered);
    CHECK(c.answers.back().receipt == u"R-000001");
    CHECK(c.answers.back().state == AnswerState::Published);
    CHECK(c.answeredAt == later);

    // A second publication would have to come from a state the case has left, and even there the guard stops it.
    Case again = c;
    again.status = CaseStatus::Signed;
    CHECK(refusal(again, Publish {1, textHash(firstText)}, someone(Role::Signer)) == u"not-already-answered");
    CHECK(refusal(again, proper(u"record_delivery"_s), someone(Role::Signer)) == u"not-already-answered");
    CHECK(refusal(again, proper(u"withdraw"_s), someone(Role::Signer)) == u"no-receipt-yet");
}

TEST_CASE("without a board the delivery is recorded as it happened", "[applied]")
{
    const Case ready = signedOff(submitted(working(), firstText));

    const Case c = after(ready, RecordDelivery {u"in_person"_s, {}, monday}, someone(Role::Handler));

    CHECK(c.status == CaseStatus::Answered);
    CHECK(c.answeredAt == monday);
    CHECK(c.answers.back().receipt == u"in_person");
}

TEST_CASE("a withdrawn answer stays readable and a new version follows it", "[applied]")
{
    Case c = after(signedOff(submitted(working(), firstText)), proper(u"withdraw"_s), someone(Role::Signer));
    CHECK(c.status == CaseStatus::SentBack);
    CHECK(c.answers.back().state == AnswerState::Withdrawn);

    c = submitted(after(c, TakeUpAgain {}, someone(Role::Handler)), secondText);
    CHECK(c.answers.front().text == firstText);
    CHECK(c.answers.back().version == 2);
    CHECK(refusal(c, Publish {1, textHash(firstText)}, someone(Role::Signer)) == u"wrong-state");
    CHECK(refusal(signedOff(c), Publish {1, textHash(firstText)}, someone(Role::Signer)) == u"text-frozen");
}

TEST_CASE("reopening counts, restarts the unit's clock and leads to a second answer beside the first", "[applied]")
{
    Case c = reopened(answered(firstText));
    CHECK(c.status == CaseStatus::Redo);
    CHECK(c.redos == 1);
    CHECK(c.unitSince == on("2026-11-25T10:00"));
    CHECK(c.receivedAt == monday);
    CHECK_FALSE(c.answeredAt);

    c = signedOff(submitted(after(c, TakeUpAgain {}, someone(Role::Handler)), secondText));
    CHECK(c.answers.back().answerNo == 2);
    CHECK(c.answers.back().version == 1);
    CHECK(c.answers.front().state == AnswerState::Published);
    CHECK(after(c, Publish {2, textHash(secondText)}, someone(Role::Signer)).status == CaseStatus::Outbound);
}

TEST_CASE("a case answered in another system closes here with that system's number", "[applied]")
{
    const Case c = after(caseAt(CaseStatus::New), proper(u"answered_elsewhere"_s), someone(Role::Intake));

    CHECK(c.status == CaseStatus::Done);
    CHECK(c.closing == u"12345 GD-77");
    CHECK(c.answeredAt == monday);
    CHECK(c.doneAt == monday);
}

TEST_CASE("data from elsewhere that lacks what a step works on is refused or left alone, never walked into",
          "[applied]")
{
    for (const auto &from : codeNames(CaseStatus {}))
        for (const QString &kind : operationKinds()) {
            Case c;
            c.status = from.value;
            for (const auto &role : codeNames(Role {})) {
                const auto next = done(c, proper(kind), someone(role.value));
                CHECK((!next || next->version == 1));
            }
            const auto next = done(c, proper(kind), systemActor());
            CHECK((!next || next->version == 1));
        }
}
