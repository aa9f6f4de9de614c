// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid7.h"
#include "tests/domain/office.h"

#include <algorithm>
#include <map>
#include <set>

using namespace lianxin;
using namespace lianxin::office;
using namespace Qt::StringLiterals;

namespace {

/// People and the system take random steps on one case, day after day; what may never happen is looked for after each.
class Walk
{
public:
    explicit Walk(quint64 seed) : m_random(seed) { }

    void step()
    {
        m_now = m_now + std::chrono::minutes(m_random.next() % 600);
        const Actor &actor = m_people[m_random.next() % m_people.size()];
        const std::vector<QString> possible = possibleOperations(m_case, actor, rules());
        if (possible.empty())
            return;
        const QString kind = possible[m_random.next() % possible.size()];
        if (endings.contains(kind) && m_random.next() % 20)
            return;
        const Operation operation = fitted(proper(kind));
        if (const auto next = done(m_case, operation, actor, m_now)) {
            check(*next);
            m_case = *next;
            m_reached.insert(next->status);
        }
    }

    [[nodiscard]] const std::set<CaseStatus> &reached() const { return m_reached; }

private:
    /// The proper operation, its free parts made to fit where the case has got to.
    Operation fitted(Operation operation)
    {
        const AnswerVersion *answer = m_case.currentAnswer();
        if (auto *classify = std::get_if<Classify>(&operation))
            classify->track = m_random.next() % 50 ? Track::Help : Track::Report;
        else if (auto *submit = std::get_if<SubmitForReview>(&operation))
            submit->text = u"答复第 %1 稿"_s.arg(m_random.next() % 1000);
        else if (auto *sign = std::get_if<SignOff>(&operation); sign && answer)
            sign->sha256 = answer->sha256;
        else if (auto *publish = std::get_if<Publish>(&operation); publish && answer)
            *publish = {answer->answerNo, answer->sha256};
        else if (auto *request = std::get_if<RequestExtension>(&operation))
            request->until = m_now + std::chrono::days(m_random.next() % 12);
        return operation;
    }

    void check(const Case &next)
    {
        CHECK(next.version == m_case.version + 1);
        if (m_case.status != CaseStatus::Draft) {
            CHECK(next.key == m_case.key);
            CHECK(next.subject == m_case.subject);
            CHECK(next.receivedAt == m_case.receivedAt);
        }
        CHECK(next.unitSince >= m_case.unitSince);
        CHECK(next.answers.size() >= m_case.answers.size());
        checkAnswers(next);
        if (next.registeredAt) {
            CHECK_FALSE(next.demands.empty());
            CHECK_FALSE(next.category.isEmpty());
        }
    }

    void checkAnswers(const Case &next)
    {
        for (size_t i = 0; i < m_case.answers.size(); ++i) {
            CHECK(next.answers[i].text == m_case.answers[i].text);
            CHECK(next.answers[i].author == m_case.answers[i].author);
            if (m_case.answers[i].state == AnswerState::Published)
                CHECK(next.answers[i] == m_case.answers[i]);
        }
        std::map<int, int> published;
        for (const AnswerVersion &answer : next.answers) {
            CHECK(textHash(answer.text) == answer.sha256);
            if (answer.state != AnswerState::Published)
                continue;
            CHECK(++published[answer.answerNo] == 1);
            CHECK(answer.author != answer.signer);
            CHECK_FALSE(answer.receipt.isEmpty());
        }
        if (const AnswerVersion *last = next.currentAnswer())
            CHECK(int(published.size()) <= last->answerNo);
    }

    /// Taken as often as other steps, they would end most walks before anything happened.
    const QStringList endings {u"void"_s, u"answered_elsewhere"_s, u"join"_s};

    SeededRandom m_random;
    Timestamp m_now = later;
    Case m_case;
    std::set<CaseStatus> m_reached;
    const std::vector<Actor> m_people {
        systemActor(),
        person(u"小李"_s, {Role::Intake, Role::Dispatcher, Role::Handler}),
        person(u"老王"_s, {Role::Handler, Role::Caller, Role::Helper}),
        person(u"张镇长"_s, {Role::Handler, Role::Reviewer, Role::Signer, Role::Supervisor}),
        person(u"小陈"_s, {Role::Signer, Role::Archivist, Role::Vault}),
    };
};

} // namespace

TEST_CASE("whatever people do in whatever order, words stay, answers go out once and clocks never go back",
          "[invariants]")
{
    std::set<CaseStatus> reached;
    for (quint64 seed = 1; seed <= 120; ++seed) {
        CAPTURE(seed);
        Walk walk(seed);
        for (int i = 0; i < 200; ++i)
            walk.step();
        reached.insert(walk.reached().begin(), walk.reached().end());
    }

    // The walks prove something only if they get everywhere; a draft is where they begin.
    for (const auto &name : codeNames(CaseStatus {})) {
        INFO(toCode(name.value).toStdString());
        CHECK(reached.contains(name.value) == (name.value != CaseStatus::Draft));
    }
}
