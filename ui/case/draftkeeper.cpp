// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/draftkeeper.h"

#include "core/base/ask.h"

#include <algorithm>

namespace lianxin::ui {

DraftKeeper::DraftKeeper(Store &store, std::function<QString()> body, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_body(std::move(body)),
      m_pause(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(5000);
    connect(&m_pause, &TypingPause::rested, this, &DraftKeeper::flush);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::flush);
}

std::optional<QString> DraftKeeper::follow(const DraftKey &key, const std::optional<Draft> &saved)
{
    const DraftId id = saved ? saved->id : DraftId {};
    const QString body = saved ? saved->body : QString();
    const int revision = saved ? saved->revision : 0;
    if (key == m_now.key) {
        // A file read before our last save or submission tells of a draft that is known better here.
        if (m_now.isPending || id <= m_now.newest)
            return {};
        m_now = {key, id, body, revision, false};
        return body;
    }
    flush();
    if (!m_now.key.person.isNull())
        m_left.push_back(m_now);
    // The reader may be ahead of the writer: then the file does not tell yet what was typed just before leaving.
    Known *left = find(key);
    const bool isBehind = left && (left->isPending || left->newest > id || left->revision > revision);
    m_now = isBehind ? *left : Known {key, id, body, revision, false};
    std::erase_if(m_left, [&](const Known &known) { return known.key == key; });
    return m_now.body;
}

void DraftKeeper::show(const std::function<void()> &fill)
{
    m_isShowing = true;
    fill();
    m_isShowing = false;
    if (!m_now.isPending)
        m_now.body = m_body();
}

void DraftKeeper::touched()
{
    // An input method rearranging its preedit also says "changed": nothing was typed yet.
    if (m_isShowing || m_now.key.person.isNull() || (!m_now.isPending && m_body() == m_now.body))
        return;
    m_now.isPending = true;
    m_pause.touch();
    Q_EMIT waiting();
}

void DraftKeeper::flush()
{
    if (m_now.isPending)
        save(m_now, {});
    for (Known &known : m_left)
        if (known.isPending)
            save(known, {});
}

bool DraftKeeper::hasUnsaved() const
{
    return m_now.isPending || std::ranges::any_of(m_left, &Known::isPending);
}

bool DraftKeeper::isRefused() const
{
    return m_now.isRefused || std::ranges::any_of(m_left, &Known::isRefused);
}

void DraftKeeper::saved(Then then)
{
    save(m_now, std::move(then));
}

void DraftKeeper::ended(const DraftKey &key)
{
    if (Known *known = find(key)) {
        known->body.clear();
        known->isPending = false;
        known->isRefused = false;
    }
}

DraftKeeper::Known *DraftKeeper::find(const DraftKey &key)
{
    if (key == m_now.key)
        return &m_now;
    const auto found = std::ranges::find(m_left, key, &Known::key);
    return found == m_left.end() ? nullptr : &*found;
}

void DraftKeeper::save(Known &known, Then then)
{
    if (&known == &m_now)
        known.body = m_body();
    ask(m_store.saveDraft(known.key, known.body), this,
        [this, key = known.key, body = known.body, then = std::move(then)](const Result<Draft> &draft) {
            taken(key, body, draft, then);
        });
}

void DraftKeeper::taken(const DraftKey &key, const QString &body, const Result<Draft> &draft, const Then &then)
{
    Known *known = find(key);
    if (known)
        known->isRefused = !draft;
    if (!draft) {
        m_retry.start();
        Q_EMIT failed(draft.error());
        return;
    }
    if (known) {
        known->newest = draft->id;
        known->revision = draft->revision;
        // Typed on while it was being saved: then the next pause brings the rest.
        if ((known == &m_now ? m_body() : known->body) == body)
            known->isPending = false;
    }
    if (!hasUnsaved()) {
        m_retry.stop();
        Q_EMIT stored(draft->updatedAt);
    }
    if (then)
        then(draft->id);
}

} // namespace lianxin::ui
