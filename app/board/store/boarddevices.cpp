// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/boardcore.h"
#include "app/board/store/ledger.h"
#include "core/sqlite/transaction.h"

// Who comes, and from which desk.

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

/// What memory knows already. If it fails the table is older than the truth, which a restart can stand.
void write(Database &db, const Roll::News &news)
{
    Transaction transaction(db);
    if (news.used)
        settleToken(db, *news.used);
    if (news.seen)
        keepDevice(db, *news.seen);
    transaction.commit();
}

} // namespace

void Board::Core::readRollIfChanged()
{
    const Transaction instant(*watching, Transaction::Kind::Read);
    const qint64 changes = board::rollChanges(*watching);
    if (changes == rollChanges)
        return;
    roll.read(*watching);
    rollChanges = changes;
}

Result<Visitor> Board::visitor(const QByteArray &token, const ClientSign &sign)
{
    (void)attempt([this] { m_core->readRollIfChanged(); }); // else what memory knows still counts
    Roll::News news;
    auto visitor = m_core->roll.visitor(token, sign, m_core->means.clock.now(), news);
    if (news.used || news.seen)
        (void)m_writer.run([news](Database &db) { write(db, news); });
    return visitor;
}

DeviceState Board::stateOf(const Actor &person, const QString &device, int schema) const
{
    return m_core->roll.stateOf(person.org, device, schema);
}

QFuture<Result<NewToken>> Board::renewToken(const Visitor &visitor, const QString &device)
{
    const QByteArray token = newToken();
    const NewToken fresh {token, {tokenHash(token), visitor.person, device, visitor.tokenHash}};
    return m_writer.run([core = m_core, fresh](Database &db) -> Result<NewToken> {
        Transaction transaction(db);
        if (!isGood(db, fresh.holder.replaces))
            return failure(Error::Code::Unauthorized, u"token-not-accepted"_s);
        keepToken(db, fresh.holder, core->means.clock.now());
        transaction.commit();
        return fresh;
    });
}

void Board::admitNewTokens()
{
    m_core->rollChanges = -1; // what a command has done meanwhile to them or to their person is read with them
}

QFuture<Result<void>> Board::acknowledgeWipe(const Visitor &visitor)
{
    m_core->roll.wiped(visitor.person.org, visitor.device);
    return m_writer.run([org = visitor.person.org, id = visitor.device](Database &db) {
        Transaction transaction(db);
        setStanding(db, org, id, DeviceStanding::Wiped);
        dropTokensOf(db, org, id);
        transaction.commit();
    });
}

QFuture<Result<std::vector<OperationResult>>> Board::refuse(Actor person, QString reason,
                                                            std::vector<RecordedOperation> operations)
{
    return m_writer.run([core = m_core, person = std::move(person), reason = std::move(reason),
                         operations = std::move(operations)](Database &db) {
        return refuseAll(db, core->means, person, reason, operations);
    });
}

} // namespace lianxin::board
