// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/common/typingpause.h"

#include <functional>

namespace lianxin::ui {

/// Keeps the drafts of one editor in the store in step with what it holds: at each typing pause, when another case is
/// opened, when the page goes. What could not be saved is kept here, also of a case left meanwhile, and tried again
/// every few seconds until it succeeds; the editor's text is never touched.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p body gives what the editor holds as the draft's body. Whoever owns the editor calls flush() before it dies.
    DraftKeeper(Store &store, std::function<QString()> body, QObject *parent);

    /// Saves what the former draft still waits for and keeps @p key from now on; @p saved is its draft as far as the
    /// caller knows. Returns what the editor should show now (empty: nothing was typed yet), or nothing if it holds the
    /// newest text already.
    [[nodiscard]] std::optional<QString> follow(const DraftKey &key, const std::optional<Draft> &saved);
    /// Runs @p fill, which makes the editor hold something the person has not typed just now.
    void show(const std::function<void()> &fill);
    void touched(); ///< the person has changed something
    void flush();   ///< saves now what is not saved

    [[nodiscard]] bool hasUnsaved() const; ///< something typed is not in the store: not yet, or it was refused
    [[nodiscard]] bool isRefused() const;  ///< the store refused to keep something typed when last asked
    [[nodiscard]] const DraftKey &key() const { return m_now.key; }

    /// Saves, then calls @p then with the draft to submit. After a failed save it is not called.
    void saved(std::function<void(DraftId)> then);
    void ended(const DraftKey &key); ///< the draft has become an operation: the next text is a new draft

Q_SIGNALS:
    void waiting();                           ///< something typed is not yet saved
    void stored(lianxin::Timestamp at);       ///< all that was typed is safe
    void failed(const lianxin::Error &error); ///< it is in the editor only

private:
    using Then = std::function<void(DraftId)>;

    /// What is known of the draft of one key.
    struct Known {
        DraftKey key;
        DraftId newest; ///< ended ones too
        QString body;   ///< as saved last, or as it must be saved
        int revision = 0;
        bool isPending = false; ///< not yet in the store
        bool isRefused = false; ///< the last attempt to change that failed
    };
    void save(Known &known, Then then);
    void taken(const DraftKey &key, const QString &body, const Result<Draft> &draft, const Then &then);
    [[nodiscard]] Known *find(const DraftKey &key);

    Store &m_store;
    const std::function<QString()> m_body;
    TypingPause m_pause;
    QTimer m_retry;
    Known m_now;
    bool m_isShowing = false;
    std::vector<Known> m_left; ///< of cases left: until a file read later knows as much
};

} // namespace lianxin::ui
