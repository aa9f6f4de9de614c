// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/roll.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours day {24};

} // namespace

QString toCode(DeviceState state)
{
    switch (state) {
    case DeviceState::Active:
        return u"active"_s;
    case DeviceState::MustUpdate:
        return u"must_update"_s;
    case DeviceState::Revoked:
        return u"revoked"_s;
    case DeviceState::Wipe:
        break;
    }
    return u"wipe"_s;
}

void Roll::read(Database &db)
{
    Roll fresh(m_oldestSchema);
    fresh.m_tokens = m_tokens;
    fresh.m_tokens.read(db);
    for (Device &device : allDevices(db))
        fresh.m_devices.emplace(std::pair(device.org, device.id), device);
    fresh.m_known = knownDesks(db);
    *this = std::move(fresh);
}

Result<Visitor> Roll::visitor(const QByteArray &token, const ClientSign &sign, Timestamp now, News &news)
{
    const TokenHolder *holder = m_tokens.whose(token);
    if (!holder)
        return failure(Error::Code::Unauthorized, u"token-not-accepted"_s);
    if (!holder->isActive)
        return failure(Error::Code::Unauthorized, u"person-disabled"_s);
    if (!isOpen(*holder, sign.device))
        return failure(Error::Code::Unauthorized, u"no-new-desk"_s);
    Visitor visitor {holder->person, sign.device, {}, holder->hash, !holder->device.isEmpty()};
    if (visitor.isBound)
        visitor.device = holder->device; // whatever else it says
    visitor.state = stateOf(visitor.person.org, visitor.device, sign.schema);
    if (!holder->replaces.isEmpty()) {
        news.used = *holder;
        m_tokens.settle(*news.used);
    }
    if (!visitor.device.isEmpty())
        note(visitor, sign, now, news);
    return visitor;
}

DeviceState Roll::stateOf(const QString &org, const QString &device, int schema) const
{
    const auto found = m_devices.find({org, device});
    const auto standing = found == m_devices.end() ? DeviceStanding::Active : found->second.standing;
    if (standing == DeviceStanding::Revoked)
        return DeviceState::Revoked;
    if (standing != DeviceStanding::Active)
        return DeviceState::Wipe;
    return schema < m_oldestSchema ? DeviceState::MustUpdate : DeviceState::Active;
}

bool Roll::isOpen(const TokenHolder &holder, const QString &device) const
{
    return !holder.device.isEmpty() || holder.mayEnrol || m_known.contains({device, holder.person.id});
}

void Roll::note(const Visitor &visitor, const ClientSign &sign, Timestamp now, News &news)
{
    const Actor &person = visitor.person;
    Device &known = m_devices[{person.org, visitor.device}];
    const bool isSame = known.person == person.id && known.app == sign.app && known.schema == sign.schema;
    if (isSame && now - known.seenAt < day)
        return;
    known = {person.org, visitor.device, person.id, sign.app, sign.schema, known.standing, now};
    news.seen = known;
    m_known.emplace(visitor.device, person.id);
}

void Roll::wiped(const QString &org, const QString &device)
{
    m_tokens.dropOf(org, device);
    if (const auto found = m_devices.find({org, device}); found != m_devices.end())
        found->second.standing = DeviceStanding::Wiped;
}

constexpr std::string_view selectRollChanges = "SELECT roll_changes FROM board WHERE one = 1";

qint64 rollChanges(Database &db)
{
    return db.value<qint64>(selectRollChanges).value_or(0);
}

constexpr std::string_view updateRollChanges = "UPDATE board SET roll_changes = roll_changes + 1 WHERE one = 1";

void countRollChange(Database &db)
{
    db.execute(updateRollChanges);
}

} // namespace lianxin::board
