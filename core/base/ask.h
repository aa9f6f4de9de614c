// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace lianxin {

/// Calls @p fn with the future's value on @p context's thread, from its event loop, never at once. Nothing is called if
/// the context died first or the future was cancelled. (QFuture::then with a context aborts in that case on Qt 6.4.)
/// Call it on the context's thread.
template <class T, class F>
void ask(const QFuture<T> &future, QObject *context, F fn)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const QFuture<T> finished = watcher->future();
        if (finished.resultCount() > 0)
            fn(finished.result());
    });
    watcher->setFuture(future);
}

} // namespace lianxin
