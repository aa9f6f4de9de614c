// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/arrivalchunk.h"

namespace lianxin {

namespace {

constexpr size_t chunkSize = 250;

} // namespace

void ArrivalChunk::add(const ImportedAppeal &letter)
{
    Arrival arrival;
    arrival.intake = intakeOf(letter, m_source, m_words);
    arrival.importSource = m_source;
    arrival.rowHash = letter.sha256;
    arrival.answered = answeredElsewhere(letter, m_source);
    m_origins.push_back({letter.row, letter.sourceNo, arrival.answered.has_value()});
    m_arrivals.push_back(std::move(arrival));
}

bool ArrivalChunk::isFull() const
{
    return m_arrivals.size() >= chunkSize;
}

int ArrivalChunk::firstRow() const
{
    return m_origins.front().row;
}

Result<void> ArrivalChunk::takeIn(Store &store, const Actor &actor, ImportReport &report)
{
    if (m_arrivals.empty())
        return {};
    const auto outcomes = store.arrive(actor, std::exchange(m_arrivals, {})).result();
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    for (size_t i = 0; i < outcomes->size(); ++i)
        count((*outcomes)[i], m_origins[i], report);
    m_origins.clear();
    return {};
}

void ArrivalChunk::count(const ArrivalOutcome &outcome, const Origin &origin, ImportReport &report)
{
    switch (outcome.kind) {
    case ArrivalOutcome::Kind::Added:
        ++report.added;
        report.repeats += outcome.repeats;
        report.answered += origin.answered;
        report.addedCases.push_back(outcome.caseId);
        break;
    case ArrivalOutcome::Kind::AlreadyHere:
        ++report.alreadyHere;
        break;
    case ArrivalOutcome::Kind::Refused:
        report.problems.push_back({origin.row, outcome.refusal});
        if (origin.row == 0) // of no list: the number says which it was
            report.problems.back().error.where = origin.number;
        break;
    }
}

} // namespace lianxin
