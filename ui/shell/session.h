// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace lianxin::ui {

/// Who sits at the desk. Everything done in the window is done in this person's name.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(Store &store, QObject *parent) : QObject(parent), m_store(store) { }

    [[nodiscard]] bool isSignedIn() const { return !m_actor.id.isNull(); }
    [[nodiscard]] const Actor &actor() const { return m_actor; } ///< without an id while nobody is signed in

    void signIn(PersonId id, const QString &passphrase); ///< signedIn() or refused()
    void signOut();
    /// Takes over changed roles or a changed name, and the id of who has joined a board; signs out who is no longer
    /// active.
    void update(const std::vector<Person> &people);

Q_SIGNALS:
    void signedIn(const lianxin::Actor &actor);
    void signedOut();
    void changed(const lianxin::Actor &actor); ///< the same person with other roles
    void refused(const lianxin::Error &error);

private:
    Store &m_store;
    Actor m_actor;
};

} // namespace lianxin::ui
