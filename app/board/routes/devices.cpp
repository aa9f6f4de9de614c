// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/devices.h"

#include "app/board/routes/bodies.h"
#include "core/base/ask.h"
#include "core/wire/jsontext.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> invalid(const QString &reason, const QString &where)
{
    return failure(Error::Code::Invalid, reason, {}, where);
}

/// The desk that wants a token of its own: what the token in hand says, the head, the body, in this order.
Result<QString> deviceFor(const Call &call)
{
    const auto body = wire::opened(call.request.body, {});
    if (!body)
        return tl::unexpected(body.error());
    if (!body->ended)
        return invalid(u"no-end"_s, u"end"_s);
    const QString said = body->plain.value(u"device").toString();
    const QString known = call.visitor.device; // its standing has been looked at, another's has not
    if (!known.isEmpty() && !said.isEmpty() && said != known)
        return failure(Error::Code::NotAllowed, u"other-device"_s);
    if (known.isEmpty() && said.isEmpty())
        return invalid(u"missing-member"_s, u"device"_s);
    return known.isEmpty() ? said : known;
}

} // namespace

std::vector<Route> Devices::routes()
{
    const auto person = Route::For::Person;
    return {
        {"GET", u"/v1/devices/self"_s, person, [this](const Call &call, const Answer &answer) { self(call, answer); },
         Route::Desks::All},
        {"POST", u"/v1/devices/self/wipe-ack"_s, person,
         [this](const Call &call, const Answer &answer) { acknowledgeWipe(call, answer); }, Route::Desks::All},
        {"POST", u"/v1/token"_s, person, [this](const Call &call, const Answer &answer) { renewToken(call, answer); },
         Route::Desks::Old},
    };
}

void Devices::self(const Call &call, const Answer &answer)
{
    answer(ended({{u"device"_s, call.visitor.device},
                  {u"state"_s, toCode(call.visitor.state)},
                  {u"server_time"_s, m_board.clock().now().ms}}));
}

void Devices::acknowledgeWipe(const Call &call, const Answer &answer)
{
    if (call.visitor.state != DeviceState::Wipe)
        return answer(failure(Error::Code::Conflict, u"no-wipe-ordered"_s));
    ask(m_board.acknowledgeWipe(call.visitor), this, [answer, device = call.visitor.device](const Result<void> &done) {
        if (!done)
            return answer(tl::unexpected(done.error()));
        answer(ended({{u"device"_s, device}, {u"state"_s, toCode(DeviceState::Wipe)}}));
    });
}

void Devices::renewToken(const Call &call, const Answer &answer)
{
    const auto device = deviceFor(call);
    if (!device)
        return answer(tl::unexpected(device.error()));
    const DeviceState state = m_board.stateOf(call.person, *device, call.sign.schema);
    if (state == DeviceState::Revoked || state == DeviceState::Wipe)
        return answer(failure(Error::Code::NotAllowed, u"device-revoked"_s));
    ask(m_board.renewToken(call.visitor, *device), this, [this, answer](const Result<NewToken> &fresh) {
        if (!fresh)
            return answer(tl::unexpected(fresh.error()));
        m_board.admitNewTokens();
        answer(ended({{u"token"_s, QString::fromLatin1(fresh->token)}, {u"device"_s, fresh->holder.device}}));
    });
}

} // namespace lianxin::board
