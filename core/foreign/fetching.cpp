// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/fetching.h"

#include "core/foreign/adapter.h"
#include "core/foreign/listing.h"
#include "core/jobs/arrivalchunk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace lianxin::foreign {

namespace {

constexpr auto firstReach = 90 * 24h;
constexpr auto overlap = 30 * 24h; // letters are shown late, and answers come later still

/// One run: asks, takes in, goes on.
class Fetch
{
public:
    Fetch(const FetchOrder &order, Store &store, ForeignLine &line, Timestamp now)
        : m_order(order),
          m_store(store),
          m_boards(store),
          m_line(line),
          m_now(now),
          m_chunk(order.board, m_words)
    { }

    Result<ImportReport> run(const ShowProgress &show, const CancelFlag &cancelled)
    {
        const auto access = m_boards.access(m_order.board).result();
        if (!access)
            return tl::unexpected(access.error());
        const auto adapter = adapterFor(*access);
        if (!adapter)
            return tl::unexpected(adapter.error());
        Listing listing(whole(access->board));
        while (listing.next() && !cancelled) {
            const auto page = this->page(**adapter, *listing.next(), cancelled);
            const auto taken = page ? take(*page, listing) : tl::unexpected(page.error());
            if (!taken && !cancelled)
                return stopped(taken.error());
            show({listing.done() / 1min, listing.total() / 1min, m_report.added + m_report.alreadyHere});
        }
        m_report.cancelled = cancelled;
        if (!m_report.cancelled)
            (void)m_boards.recordFetched(m_order.board, m_now).result(); // or the next one asks for more
        return m_report;
    }

private:
    [[nodiscard]] Span whole(const ForeignBoard &board) const
    {
        const Timestamp from = board.fetchedTo ? *board.fetchedTo - overlap : m_now - firstReach;
        return {m_order.since.value_or(from), m_now};
    }
    Result<std::vector<Listed<ImportedAppeal>>> page(const Adapter &adapter, const Span &span,
                                                     const CancelFlag &cancelled)
    {
        const auto reply = m_line.ask(adapter.lettersCall(span), cancelled);
        if (!reply)
            return tl::unexpected(reply.error());
        return adapter.letters(*reply, m_now);
    }
    Result<void> take(const std::vector<Listed<ImportedAppeal>> &page, Listing &listing)
    {
        const auto fresh = listing.take(placesOf(page));
        for (const auto &listed : page) {
            if (!fresh.contains(listed.id))
                continue;
            if (listed.what)
                m_chunk.add(withoutOurs(*listed.what));
            else
                m_report.problems.push_back({0, listed.what.error()});
        }
        return m_chunk.takeIn(m_store, m_order.actor, m_report);
    }
    /// What the board calls answered may be our own answer, come back.
    ImportedAppeal withoutOurs(ImportedAppeal letter)
    {
        if (!letter.answeredElsewhere)
            return letter;
        const auto ours = m_boards.answersTo(m_order.board, letter.sourceNo).result();
        letter.answeredElsewhere = ours && ours->empty();
        return letter;
    }
    Result<ImportReport> stopped(const Error &why)
    {
        if (m_report.added + m_report.alreadyHere == 0)
            return tl::unexpected(why);
        m_report.stopped = RowProblem {0, why};
        return m_report;
    }

    const FetchOrder &m_order;
    Store &m_store;
    ForeignBoards m_boards;
    ForeignLine &m_line;
    Timestamp m_now;
    const ImportWords m_words = ImportWords::builtIn();
    ArrivalChunk m_chunk;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> runFetch(const FetchOrder &order, Store &store, ForeignLine &line, Timestamp now,
                              const ShowProgress &show, const CancelFlag &cancelled)
{
    return Fetch(order, store, line, now).run(show, cancelled);
}

} // namespace lianxin::foreign
