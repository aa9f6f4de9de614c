// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

// The people and the letters that tests of the store write about.

namespace lianxin {

using namespace Qt::StringLiterals;

/// The people of a small township office. Nobody but vault may read reports of wrongdoing.
struct Office {
    Actor clerk = person(1, u"李小"_s, {Role::Intake, Role::Dispatcher});
    Actor handler = person(2, u"王工"_s, {Role::Handler});
    Actor leader = person(3, u"张镇长"_s, {Role::Reviewer, Role::Signer});
    Actor vault = person(4, u"赵书记"_s, {Role::Vault, Role::Intake, Role::Reviewer});
    Actor admin = person(5, u"小赵"_s, {Role::Admin});

    static Actor person(int n, const QString &name, std::vector<Role> roles)
    {
        return {{QUuid(uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)}, name, u"东河镇"_s, std::move(roles), false};
    }
};

inline Appeal letter(const QString &subject, const QString &body = u"村口的路灯坏了三个月，请问什么时候修？"_s)
{
    Appeal appeal;
    appeal.subject = subject;
    appeal.body = body;
    appeal.residentName = u"陈某"_s;
    appeal.residentPhone = u"13800000000"_s;
    appeal.channel = u"phone"_s;
    appeal.at = *Timestamp::fromIso(u"2026-03-02T08:30:00+08:00"_s);
    return appeal;
}

inline Arrival arrivalOf(const Appeal &appeal, Track track = Track::Complaint)
{
    Arrival arrival;
    arrival.intake.appeals = {appeal};
    arrival.intake.track = track;
    arrival.intake.category = u"道路水利/路灯照明"_s;
    arrival.intake.place = u"李家村"_s;
    return arrival;
}

inline Arrival importedRow(const Appeal &appeal, const QString &sourceNo, const QByteArray &hash)
{
    Arrival arrival = arrivalOf(appeal);
    arrival.importSource = u"12345"_s;
    arrival.rowHash = hash;
    arrival.intake.appeals[0].source = u"12345"_s;
    arrival.intake.appeals[0].sourceNo = sourceNo;
    arrival.intake.appeals[0].original = "row " + hash;
    return arrival;
}

} // namespace lianxin
