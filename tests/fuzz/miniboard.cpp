// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/miniboard.h"

#include "core/codec/codec.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <set>

namespace lianxin::fuzz {

namespace {

using namespace Qt::StringLiterals;
using Status = OperationResult::Status;

void mustBeSound(const Case &before, const board::Decision &decision)
{
    const Case &after = decision.doc;
    must(after.version == before.version + qint64(decision.events.size()), "each step is counted");
    must(before.key.isNull() || after.key == before.key, "a case stays itself");
    must(after.answers.size() >= before.answers.size(), "no answer goes");
    const auto read = caseFromJson(toJson(after));
    must(read && *read == after, "a case is read as it was written");
    std::set<int> published;
    for (const AnswerVersion &answer : after.answers) {
        must(answer.state != AnswerState::Published || published.insert(answer.answerNo).second,
             "an answer is published once");
        must(answer.state != AnswerState::Published || answer.sha256 == textHash(answer.text),
             "what is published is what was signed");
    }
}

OperationResult refused(OperationId id, const board::Refusal &why)
{
    OperationResult result;
    result.id = id;
    result.status = why.status;
    result.reason = why.reason;
    return result;
}

} // namespace

board::Standing MiniBoard::standing(const Kept &kept, qint64 base, const QString &device) const
{
    board::Standing standing {kept.doc, {}};
    for (size_t i = size_t(std::max<qint64>(0, base)); i < kept.events.size(); ++i)
        if (kept.events[i].device != device || device.isEmpty())
            standing.since.push_back(kept.events[i].recorded);
    return standing;
}

OperationResult MiniBoard::settle(Kept &kept, const board::Decision &decision, OperationId id, const QString &device)
{
    ChangeRow row {.seq = qint64(m_feed.size()) + 1,
                   .caseKey = decision.doc.key,
                   .doc = decision.doc,
                   .appeals = decision.appeals,
                   .events = decision.events};
    if (row.doc.number.isEmpty() || kept.events.empty())
        row.doc.number = u"LJ-2026-%1"_s.arg(m_cases.size(), 6, 10, QChar(u'0'));
    for (const RecordedOperation &event : decision.events)
        kept.events.push_back({device, event});
    kept.doc = row.doc;
    OperationResult result;
    result.id = id;
    result.status = Status::Applied;
    result.version = row.doc.version;
    result.seq = row.seq;
    result.receipt = decision.receipt;
    result.number = row.doc.number;
    m_feed.push_back(std::move(row));
    return result;
}

OperationResult MiniBoard::accept(const Actor &person, const QString &device, const RecordedOperation &operation)
{
    if (const auto taken = m_ledger.find(operation.id); taken != m_ledger.end()) {
        OperationResult again = taken->second;
        again.status = Status::Duplicate;
        return again;
    }
    const bool isBirth = std::holds_alternative<Intake>(operation.operation);
    if (isBirth == m_cases.contains(operation.caseKey))
        return refused(operation.id, {isBirth ? Status::Conflict : Status::Rejected, u"no-such-case"_s});
    Kept kept = isBirth ? Kept {} : m_cases.at(operation.caseKey);
    const OperationId receipt {QUuid(uint(m_feed.size()), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)};
    const auto decision
        = board::decided(standing(kept, operation.baseVersion, device), operation, {person, m_rules, now, receipt});
    if (!decision)
        return refused(operation.id, decision.error());
    mustBeSound(kept.doc, *decision);
    const OperationResult result = settle(kept, *decision, operation.id, device);
    m_cases.insert_or_assign(operation.caseKey, std::move(kept));
    m_ledger.emplace(operation.id, result);
    return result;
}

OperationResult MiniBoard::known(OperationId id) const
{
    const auto taken = m_ledger.find(id);
    OperationResult never;
    never.id = id;
    return taken == m_ledger.end() ? never : taken->second;
}

ChangePage MiniBoard::pageAfter(qint64 seq) const
{
    ChangePage page;
    page.scope = scope;
    page.from = seq > 0 ? u"c%1"_s.arg(seq) : QString();
    page.rows.assign(m_feed.begin() + seq, m_feed.end());
    page.to = u"c%1"_s.arg(m_feed.size());
    return page;
}

Case MiniBoard::at(const CaseKey &key) const
{
    const auto kept = m_cases.find(key);
    return kept == m_cases.end() ? Case {} : kept->second.doc;
}

} // namespace lianxin::fuzz
