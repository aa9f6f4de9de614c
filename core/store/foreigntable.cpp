// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foreigntable.h"

#include "core/store/appealtable.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;
using State = ForeignAnswer::State;

std::span<const CodeName<Guarantee>> codeNames(Guarantee)
{
    using enum Guarantee;
    static constexpr std::array names {CodeName {None, u""}, CodeName {ExactlyOnce, u"A"},
                                       CodeName {OnceInWindow, u"B"}, CodeName {ReadBack, u"C"},
                                       CodeName {PersonDecides, u"D"}};
    return names;
}

std::span<const CodeName<ForeignAnswer::State>> codeNames(ForeignAnswer::State)
{
    static constexpr std::array names {CodeName {State::Waiting, u"waiting"}, CodeName {State::InDoubt, u"in_doubt"},
                                       CodeName {State::Refused, u"refused"}, CodeName {State::Posted, u"posted"}};
    return names;
}

namespace {

constexpr std::string_view selectBoards
    = "SELECT name, kind, url, jurisdiction, guarantee, api_key <> '', fetched_to FROM foreign_board ORDER BY name";
constexpr std::string_view selectBoard
    = "SELECT name, kind, url, jurisdiction, guarantee, api_key <> '', fetched_to, api_key FROM foreign_board"
      " WHERE name = ?";
constexpr std::string_view upsertBoard
    = "INSERT INTO foreign_board (name, kind, url, jurisdiction, guarantee, api_key) VALUES (?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, url = excluded.url, jurisdiction = "
      "excluded.jurisdiction,"
      " guarantee = excluded.guarantee, api_key = CASE excluded.api_key WHEN '' THEN api_key ELSE excluded.api_key END";
constexpr std::string_view updateFetched = "UPDATE foreign_board SET fetched_to = ?2 WHERE name = ?1";

constexpr std::string_view selectSigned = "SELECT id FROM cases WHERE status = 'SIGN' AND sealed = 0 ORDER BY id";
constexpr std::string_view selectUnsettled
    = "SELECT id FROM foreign_answer WHERE state IN ('in_doubt', 'refused') ORDER BY id";
constexpr std::string_view selectByVersion
    = "SELECT id FROM foreign_answer WHERE case_key = ? AND answer_no = ? AND version = ?";
constexpr std::string_view selectAnswer
    = "SELECT board, number, case_key, answer_no, version, state, absences, looked_at, problem, receipt"
      " FROM foreign_answer WHERE id = ?";
constexpr std::string_view selectTries
    = "SELECT COUNT(*), COALESCE(MAX(started_at), 0) FROM foreign_attempt WHERE answer = ?";
constexpr std::string_view selectDoubt
    = "SELECT 1 FROM foreign_answer WHERE case_key = ? AND state = 'in_doubt' LIMIT 1";
constexpr std::string_view selectByLetter = "SELECT id FROM foreign_answer WHERE board = ? AND number = ? ORDER BY id";

constexpr std::string_view insertAnswer
    = "INSERT INTO foreign_answer (id, board, number, case_key, answer_no, version, sha256, state)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view updateState = "UPDATE foreign_answer SET state = ?2, problem = ?3 WHERE id = ?1";
constexpr std::string_view updateReceipt = "UPDATE foreign_answer SET receipt = ?2 WHERE id = ?1";
constexpr std::string_view updateAbsences
    = "UPDATE foreign_answer SET absences = absences + 1, looked_at = ?2 WHERE id = ?1";
constexpr std::string_view clearAbsences = "UPDATE foreign_answer SET absences = 0, looked_at = 0 WHERE id = ?";
constexpr std::string_view insertAttempt
    = "INSERT INTO foreign_attempt (answer, k, started_at)"
      " SELECT ?1, COALESCE(MAX(k), 0) + 1, ?2 FROM foreign_attempt WHERE answer = ?1";
constexpr std::string_view updateAttempt
    = "UPDATE foreign_attempt SET ended_at = ?2, outcome = ?3 WHERE answer = ?1 AND ended_at IS NULL"
      " AND k = (SELECT MAX(k) FROM foreign_attempt WHERE answer = ?1)";

std::optional<Timestamp> timeIn(qint64 ms)
{
    return ms == 0 ? std::nullopt : std::optional(Timestamp {ms});
}

ForeignBoard boardIn(const Statement &query)
{
    ForeignBoard board;
    board.name = query.value<QString>(0);
    board.kind = query.value<QString>(1);
    board.url = query.value<QString>(2);
    board.jurisdiction = query.value<QString>(3);
    board.guarantee = query.value<Guarantee>(4);
    board.hasKey = query.value<qint64>(5) != 0;
    board.fetchedTo = timeIn(query.value<qint64>(6));
    return board;
}

/// The letter that came from a board which takes answers.
std::optional<std::pair<ForeignBoard, QString>> origin(Database &db, CaseId id)
{
    for (const Appeal &appeal : appealsOf(db, id))
        if (!appeal.source.isEmpty() && !appeal.sourceNo.isEmpty())
            if (const auto access = foreignAccess(db, appeal.source);
                access && access->board.guarantee != Guarantee::None)
                return std::pair(access->board, appeal.sourceNo);
    return std::nullopt;
}

const AnswerVersion *versionOf(const Case &c, const ForeignAnswer &answer)
{
    const auto isIt
        = [&](const AnswerVersion &v) { return v.answerNo == answer.answerNo && v.version == answer.version; };
    const auto found = std::ranges::find_if(c.answers, isIt);
    return found == c.answers.end() ? nullptr : &*found;
}

void addCase(ForeignAnswer &answer, const StoredCase &stored)
{
    answer.caseId = stored.id;
    answer.caseNumber = stored.current.number;
    answer.caseSubject = stored.current.subject;
    if (const AnswerVersion *version = versionOf(stored.current, answer)) {
        answer.text = version->text;
        answer.signedAt = version->signedAt.value_or(Timestamp {});
    }
}

void addTries(Database &db, ForeignAnswer &answer)
{
    auto query = db.prepare(selectTries);
    if (!query.bind(answer.id).step())
        return;
    answer.tries = query.value<int>(0);
    answer.lastTry = timeIn(query.value<qint64>(1));
}

/// A desk that was put back from a backup, or copied, does not know what left it since.
bool mayHaveLeftUnseen(Database &db, const ForeignAnswer &answer)
{
    const qint64 since = setting(db, settingkey::foreignUnsureTo).toLongLong();
    return answer.guarantee == Guarantee::PersonDecides && answer.signedAt.ms <= since;
}

} // namespace

std::vector<ForeignBoard> foreignBoards(Database &db)
{
    std::vector<ForeignBoard> boards;
    auto query = db.prepare(selectBoards);
    while (query.step())
        boards.push_back(boardIn(query));
    return boards;
}

std::optional<ForeignAccess> foreignAccess(Database &db, const QString &name)
{
    auto query = db.prepare(selectBoard);
    if (!query.bind(name).step())
        return std::nullopt;
    return ForeignAccess {boardIn(query), query.value<QString>(7)};
}

void saveForeignBoard(Database &db, const ForeignBoard &board, const QString &key)
{
    db.execute(upsertBoard, board.name, board.kind, board.url, board.jurisdiction, board.guarantee, key);
}

void setForeignFetched(Database &db, const QString &name, Timestamp to)
{
    db.execute(updateFetched, name, to);
}

std::vector<CaseId> signedCases(Database &db)
{
    std::vector<CaseId> ids;
    auto query = db.prepare(selectSigned);
    while (query.step())
        ids.push_back(query.value<CaseId>());
    return ids;
}

std::optional<ForeignAnswer> foreignAnswerOf(Database &db, const StoredCase &stored)
{
    const AnswerVersion *version = stored.current.currentAnswer();
    if (stored.current.status != CaseStatus::Signed || stored.current.isSealed() || !version)
        return std::nullopt;
    const auto from = origin(db, stored.id);
    if (!from)
        return std::nullopt;
    const auto known = db.value<ForeignAnswerId>(selectByVersion, stored.current.key.toString(), version->answerNo,
                                                 version->version);
    if (known)
        return findForeignAnswer(db, *known);
    ForeignAnswer answer;
    answer.board = from->first.name;
    answer.guarantee = from->first.guarantee;
    answer.number = from->second;
    answer.answerNo = version->answerNo;
    answer.version = version->version;
    addCase(answer, stored);
    if (mayHaveLeftUnseen(db, answer)) {
        answer.state = State::InDoubt;
        answer.problem = {Error::Code::Conflict, u"foreign-unsure"_s, {}, {}};
    }
    return answer;
}

std::optional<ForeignAnswer> findForeignAnswer(Database &db, ForeignAnswerId id)
{
    auto query = db.prepare(selectAnswer);
    if (!query.bind(id).step())
        return std::nullopt;
    ForeignAnswer answer;
    answer.id = id;
    answer.board = query.value<QString>(0);
    answer.number = query.value<QString>(1);
    answer.answerNo = query.value<int>(3);
    answer.version = query.value<int>(4);
    answer.state = query.value<State>(5);
    answer.absences = query.value<int>(6);
    answer.lookedAt = timeIn(query.value<qint64>(7));
    answer.problem = query.value<Error>(8);
    answer.receipt = query.value<QString>(9);
    if (const auto access = foreignAccess(db, answer.board))
        answer.guarantee = access->board.guarantee;
    if (const auto stored = findCase(db, query.value<CaseKey>(2)))
        addCase(answer, *stored);
    addTries(db, answer);
    return answer;
}

std::vector<ForeignAnswerId> unsettledForeignAnswers(Database &db)
{
    std::vector<ForeignAnswerId> ids;
    auto query = db.prepare(selectUnsettled);
    while (query.step())
        ids.push_back(query.value<ForeignAnswerId>());
    return ids;
}

bool mayBeOnForeignBoard(Database &db, const CaseKey &key)
{
    return db.value<int>(selectDoubt, key.toString()).has_value();
}

std::vector<ForeignAnswer> foreignAnswersTo(Database &db, const QString &board, const QString &number)
{
    std::vector<ForeignAnswer> answers;
    auto query = db.prepare(selectByLetter);
    query.bind(board, number);
    while (query.step())
        answers.push_back(*findForeignAnswer(db, query.value<ForeignAnswerId>()));
    return answers;
}

void addForeignAnswer(Database &db, const ForeignAnswer &answer, const CaseKey &key, const QString &sha256)
{
    db.execute(insertAnswer, answer.id, answer.board, answer.number, key, answer.answerNo, answer.version, sha256,
               answer.state);
}

void setForeignState(Database &db, ForeignAnswerId id, ForeignAnswer::State state, const Error &problem)
{
    db.execute(updateState, id, state, problem);
}

void setForeignReceipt(Database &db, ForeignAnswerId id, const QString &receipt)
{
    db.execute(updateReceipt, id, receipt);
}

void noteForeignAbsence(Database &db, ForeignAnswerId id, Timestamp at)
{
    db.execute(updateAbsences, id, at);
}

void beginForeignAttempt(Database &db, ForeignAnswerId id, Timestamp at)
{
    db.execute(insertAttempt, id, at);
    db.execute(clearAbsences, id);
}

void endForeignAttempt(Database &db, ForeignAnswerId id, Timestamp at, const QString &outcome)
{
    db.execute(updateAttempt, id, at, outcome);
}

} // namespace lianxin
