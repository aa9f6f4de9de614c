// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

namespace lianxin {

/// Letters of one source on their way into the store, some hundred at a time.
class ArrivalChunk
{
public:
    ArrivalChunk(QString source, const ImportWords &words) : m_source(std::move(source)), m_words(words) { }

    void add(const ImportedAppeal &letter);
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] int firstRow() const; ///< of those that are in it, or were when it was last given to the store

    /// Waits for the store, counts what became of each, and is empty then.
    [[nodiscard]] Result<void> takeIn(Store &store, const Actor &actor, ImportReport &report);

private:
    struct Origin {
        int row = 0;
        QString number; ///< in the source
        bool answered = false;
    };
    static void count(const ArrivalOutcome &outcome, const Origin &origin, ImportReport &report);

    QString m_source;
    const ImportWords &m_words;
    std::vector<Arrival> m_arrivals;
    std::vector<Origin> m_origins;
};

} // namespace lianxin
