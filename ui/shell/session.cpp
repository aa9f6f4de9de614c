// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "core/base/ask.h"

#include <algorithm>

namespace lianxin::ui {

void Session::signIn(PersonId id, const QString &passphrase)
{
    ask(m_store.signIn(id, passphrase), this, [this](const Result<Actor> &actor) {
        if (!actor)
            return Q_EMIT refused(actor.error());
        m_actor = *actor;
        Q_EMIT signedIn(m_actor);
    });
}

void Session::signOut()
{
    m_actor = {};
    Q_EMIT signedOut();
}

void Session::update(const std::vector<Person> &people)
{
    if (!isSignedIn())
        return;
    auto me = std::ranges::find(people, m_actor.id, [](const Person &p) { return p.actor.id; });
    if (me == people.end()) // nobody is ever taken out, but for who goes on as the person the board knows
        me = std::ranges::find_if(people,
                                  [this](const Person &p) { return p.hasToken && p.actor.name == m_actor.name; });
    if (me == people.end() || !me->isActive)
        return signOut();
    if (me->actor == m_actor)
        return;
    m_actor = me->actor;
    Q_EMIT changed(m_actor);
}

} // namespace lianxin::ui
