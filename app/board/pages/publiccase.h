// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/domain/stations.h"

namespace lianxin::board {

/// A letter's own words, with nothing changed but what would tell who wrote them.
struct PublicLetter {
    QString subject;
    QString body;
    Timestamp at;
    friend bool operator==(const PublicLetter &, const PublicLetter &) = default;
};

struct PublicAnswer {
    QString text;
    QString unit;
    Timestamp at;
    QString receipt;
    friend bool operator==(const PublicAnswer &, const PublicAnswer &) = default;
};

/// All of a case that strangers may read. What is not in here cannot slip onto a page: no name of a clerk, no note, no
/// draft, no margin note.
struct PublicCase {
    QString number;
    QString subject;
    QString category;
    QString status; ///< of the public vocabulary, "办理中"
    QString remark; ///< why and where to instead, for a status that says so little by itself; may be empty
    Timestamp receivedAt;
    StationSteps steps;
    std::vector<PublicLetter> letters;
    std::vector<PublicAnswer> answers;
    friend bool operator==(const PublicCase &, const PublicCase &) = default;
};

/// Whether residents may read it. Never a report of wrongdoing; nor what may still turn out to be one, because nobody
/// has registered it and no answer came with it.
[[nodiscard]] bool isPublic(const Case &c);

[[nodiscard]] QString publicStatus(CaseStatus status);
[[nodiscard]] QString publicSubject(const Case &c, const std::vector<Appeal> &letters);

/// @p leadNumber is the number of the case this one is handled with, if that one is public.
[[nodiscard]] PublicCase publicCase(const Case &c, const std::vector<Appeal> &letters,
                                    const std::vector<RecordedOperation> &events, const QString &leadNumber);

} // namespace lianxin::board
