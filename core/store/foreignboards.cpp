// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foreignposting.h"
#include "core/store/foreigntable.h"
#include "core/store/storecore.h"

namespace lianxin {

using namespace Qt::StringLiterals;
using State = ForeignAnswer::State;

namespace {

QFuture<Result<void>> ended(StoreCore &core, ForeignAnswerId id, State state, const Error &why)
{
    return core.write([=](Work &work) -> Result<void> {
        endForeignPost(work, id, state, why);
        return {};
    });
}

} // namespace

QFuture<Result<std::vector<ForeignBoard>>> ForeignBoards::all()
{
    return m_core->read([](Database &db) -> Result<std::vector<ForeignBoard>> { return foreignBoards(db); });
}

QFuture<Result<ForeignAccess>> ForeignBoards::access(const QString &name)
{
    return m_core->read([name](Database &db) -> Result<ForeignAccess> {
        if (const auto access = foreignAccess(db, name))
            return *access;
        return failure(Error::Code::NotFound, u"no-such-foreign-board"_s, {}, name);
    });
}

QFuture<Result<void>> ForeignBoards::save(const Actor &actor, const ForeignBoard &board, const QString &key)
{
    return m_core->write([=](Work &work) { return saveForeignBoard(work, actor, board, key); });
}

QFuture<Result<void>> ForeignBoards::recordFetched(const QString &name, Timestamp to)
{
    return m_core->write([=](Work &work) -> Result<void> {
        setForeignFetched(work.db, name, to);
        work.changes.foreign = true;
        return {};
    });
}

QFuture<Result<std::vector<ForeignAnswer>>> ForeignBoards::answers(const Actor &asking)
{
    return m_core->read([core = m_core.get(), asking](Database &db) -> Result<std::vector<ForeignAnswer>> {
        return foreignAnswers(db, asking, core->rules());
    });
}

QFuture<Result<std::vector<ForeignAnswer>>> ForeignBoards::answersTo(const QString &board, const QString &number)
{
    return m_core->read(
        [=](Database &db) -> Result<std::vector<ForeignAnswer>> { return foreignAnswersTo(db, board, number); });
}

QFuture<Result<ForeignAnswer>> ForeignBoards::begin(const Actor &actor, CaseId id)
{
    return m_core->write([=](Work &work) { return beginForeignPost(work, actor, id); });
}

QFuture<Result<void>> ForeignBoards::recordNotSent(ForeignAnswerId id, const Error &why)
{
    return ended(*m_core, id, State::Waiting, why);
}

QFuture<Result<void>> ForeignBoards::recordRefused(ForeignAnswerId id, const Error &why)
{
    return ended(*m_core, id, State::Refused, why);
}

QFuture<Result<void>> ForeignBoards::recordDoubt(ForeignAnswerId id, const Error &why)
{
    return ended(*m_core, id, State::InDoubt, why);
}

QFuture<Result<void>> ForeignBoards::recordAbsent(ForeignAnswerId id)
{
    return m_core->write([id](Work &work) -> Result<void> {
        countForeignAbsence(work, id);
        return {};
    });
}

QFuture<Result<void>> ForeignBoards::recordPosted(const Actor &actor, const ForeignAnswer &answer,
                                                  const QString &receipt)
{
    return m_core->write([=](Work &work) { return recordForeignPost(work, actor, answer, receipt); });
}

QFuture<Result<void>> ForeignBoards::settle(const Actor &actor, const ForeignAnswer &answer,
                                            const ForeignFinding &finding)
{
    return m_core->write([=](Work &work) { return settleForeignPost(work, actor, answer, finding); });
}

} // namespace lianxin
