// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/posting.h"

#include "core/foreign/listing.h"
#include "core/foreign/poststep.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lianxin::foreign {

using What = PostOutcome::What;

std::span<const CodeName<PostOutcome::What>> codeNames(PostOutcome::What)
{
    static constexpr std::array names {
        CodeName {What::Posted, u"posted"},          CodeName {What::FoundThere, u"found_there"},
        CodeName {What::NotSent, u"not_sent"},       CodeName {What::InDoubt, u"in_doubt"},
        CodeName {What::Refused, u"refused"},        CodeName {What::NeedsPerson, u"needs_person"},
        CodeName {What::NotAllowed, u"not_allowed"},
    };
    return names;
}

namespace {

constexpr auto clocksApart = 24h; // the board's clock is not ours

/// One answer in one run.
class Pursuit
{
public:
    Pursuit(const PostOrder &order, Store &store, ForeignLine &line, const Clock &clock, const CancelFlag &cancelled)
        : m_order(order),
          m_boards(store),
          m_line(line),
          m_clock(clock),
          m_cancelled(cancelled)
    { }

    PostOutcome of(const ForeignAnswer &answer)
    {
        m_answer = answer;
        const auto access = m_boards.access(answer.board).result();
        auto adapter = access ? adapterFor(*access) : tl::unexpected(access.error());
        if (!adapter)
            return ended(What::NeedsPerson, adapter.error());
        m_adapter = *std::move(adapter);
        return step();
    }

private:
    PostOutcome step()
    {
        switch (nextStep(m_answer, m_clock.now())) {
        case PostStep::Post:
            return post();
        case PostStep::LookFirst:
            return lookFirst();
        case PostStep::ReadBack:
            return readBack();
        case PostStep::AskPerson:
            return ended(What::NeedsPerson, m_answer.problem);
        }
        Q_UNREACHABLE();
    }

    PostOutcome lookFirst()
    {
        const auto found = look();
        if (!found)
            return ended(What::NotSent, found.error());
        return *found ? recorded(What::FoundThere, **found) : post();
    }

    PostOutcome readBack()
    {
        const auto found = look();
        if (!found)
            return ended(What::InDoubt, found.error());
        if (*found)
            return recorded(What::FoundThere, **found);
        if (const auto counted = m_boards.recordAbsent(m_answer.id).result(); !counted)
            return ended(What::InDoubt, counted.error());
        if (const auto now = asItStands(); now && nextStep(*now, m_clock.now()) == PostStep::Post)
            return post();
        return ended(What::InDoubt, m_answer.problem);
    }

    PostOutcome post()
    {
        const auto begun = m_boards.begin(m_order.actor, m_answer.caseId).result();
        if (!begun)
            return ended(What::NotAllowed, begun.error());
        m_answer.id = begun->id;
        const Exchange exchange = m_line.send(m_adapter->postCall(*begun, m_clock.now()));
        if (exchange.outcome == Exchange::Outcome::NotSent)
            return ended(What::NotSent, exchange.problem, m_boards.recordNotSent(begun->id, exchange.problem));
        if (exchange.outcome == Exchange::Outcome::InDoubt)
            return ended(What::InDoubt, exchange.problem, m_boards.recordDoubt(begun->id, exchange.problem));
        return judged(m_adapter->receipt(exchange.reply));
    }

    PostOutcome judged(const Result<QString> &receipt)
    {
        if (receipt)
            return recorded(What::Posted, *receipt);
        const Error &why = receipt.error();
        if (why.code == Error::Code::Refused)
            return ended(What::Refused, why, m_boards.recordRefused(m_answer.id, why));
        if (why.code == Error::Code::Busy)
            return ended(What::NotSent, why, m_boards.recordNotSent(m_answer.id, why));
        return ended(What::InDoubt, why, m_boards.recordDoubt(m_answer.id, why));
    }

    /// The answer's number, if a complete listing has it.
    Result<std::optional<QString>> look()
    {
        const auto ours = otherReceipts();
        if (!ours)
            return tl::unexpected(ours.error());
        Listing listing({m_answer.signedAt - clocksApart, m_clock.now() + clocksApart});
        while (const auto span = listing.next()) {
            const auto page = this->page(*span);
            if (!page)
                return tl::unexpected(page.error());
            (void)listing.take(placesOf(*page));
            if (const auto found = foundAmong(shownOn(*page), m_answer, *ours))
                return found;
        }
        return std::nullopt;
    }

    Result<std::vector<Listed<ShownAnswer>>> page(const Span &span)
    {
        const auto request = m_adapter->answersCall(span);
        if (!request)
            return failure(Error::Code::NotFound, u"foreign-no-such-address"_s);
        const auto reply = m_line.ask(*request, m_cancelled);
        if (!reply)
            return tl::unexpected(reply.error());
        return m_adapter->answers(*reply);
    }

    static std::vector<ShownAnswer> shownOn(const std::vector<Listed<ShownAnswer>> &page)
    {
        std::vector<ShownAnswer> shown;
        for (const auto &listed : page)
            if (listed.what)
                shown.push_back(*listed.what);
        return shown;
    }

    Result<QStringList> otherReceipts()
    {
        const auto answers = m_boards.answersTo(m_answer.board, m_answer.number).result();
        if (!answers)
            return tl::unexpected(answers.error());
        QStringList receipts;
        for (const ForeignAnswer &one : *answers)
            if (one.state == ForeignAnswer::State::Posted)
                receipts << one.receipt;
        return receipts;
    }

    std::optional<ForeignAnswer> asItStands()
    {
        const auto answers = m_boards.answersTo(m_answer.board, m_answer.number).result();
        if (!answers)
            return std::nullopt;
        const auto found = std::ranges::find(*answers, m_answer.id, &ForeignAnswer::id);
        return found == answers->end() ? std::nullopt : std::optional(*found);
    }

    PostOutcome recorded(What what, const QString &receipt)
    {
        return ended(what, {}, m_boards.recordPosted(m_order.actor, m_answer, receipt));
    }
    /// If the store could not take the word, the attempt stands and the answer is in doubt.
    PostOutcome ended(What what, const Error &why, const QFuture<Result<void>> &kept)
    {
        const auto done = kept.result();
        return done ? ended(what, why) : ended(What::InDoubt, done.error());
    }
    [[nodiscard]] PostOutcome ended(What what, const Error &why) const { return {m_answer, what, why}; }

    const PostOrder &m_order;
    ForeignBoards m_boards;
    ForeignLine &m_line;
    const Clock &m_clock;
    const CancelFlag &m_cancelled;
    ForeignAnswer m_answer;
    std::unique_ptr<Adapter> m_adapter;
};

} // namespace

Result<std::vector<PostOutcome>> runPosts(const PostOrder &order, Store &store, ForeignLine &line, const Clock &clock,
                                          const ShowProgress &show, const CancelFlag &cancelled)
{
    const auto answers = ForeignBoards(store).answers(order.actor).result();
    if (!answers)
        return tl::unexpected(answers.error());
    std::vector<PostOutcome> outcomes;
    for (const ForeignAnswer &answer : *answers) {
        if (cancelled)
            break;
        if (order.board.isEmpty() || answer.board == order.board)
            outcomes.push_back(Pursuit(order, store, line, clock, cancelled).of(answer));
        show({qint64(outcomes.size()), qint64(answers->size()), qint64(outcomes.size())});
    }
    return outcomes;
}

} // namespace lianxin::foreign
