// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timestamp.h"
#include "core/sheets/mapping.h"

namespace lianxin {

struct ImportedReply {
    std::optional<Timestamp> at;
    QString org;
    QString text;
    QJsonObject extra; ///< members we do not know

    friend bool operator==(const ImportedReply &, const ImportedReply &) = default;
};

struct ImportedEvent {
    std::optional<Timestamp> at;
    QString actor;
    QString action;
    QString note;
    QJsonObject extra;

    friend bool operator==(const ImportedEvent &, const ImportedEvent &) = default;
};

/// A letter as another system tells it. Subject, body and replies are word for word, the rest is trimmed.
struct ImportedAppeal {
    QString id;
    QString sourceNo;
    QString org;
    QString channel;
    Timestamp at;
    bool timeAssumed = false; ///< the list has no time for it: @c at is the time of the import
    QString subject;
    bool subjectDerived = false; ///< the list has no subject for it: the beginning of the body
    QString body;
    QString category;
    QString track;
    QString urgency;
    QString location;
    QString residentName;
    QString residentPhone;
    QString status;
    bool answeredElsewhere = false; ///< by a reply, or by what the status says
    std::vector<ImportedReply> replies;
    std::vector<ImportedEvent> events;
    QJsonObject extra; ///< everything else that is not empty, under its own name

    int row = 0;
    QByteArray raw;    ///< the original row, see SheetRow
    QByteArray sha256; ///< of raw

    friend bool operator==(const ImportedAppeal &, const ImportedAppeal &) = default;
};

/// What an import knows besides the list.
struct ImportContext {
    const ImportRules &rules;
    Timestamp now;
    QString org; ///< where the list names none
    QString channel;
};

/// Longer texts are refused as "too-long"; counted in characters, 𠮷 being one.
constexpr qsizetype longestText = 100'000;

/// One row as a letter. Otherwise Invalid with @c where "row 12, column 来电时间" and one of the reasons
/// "bad-time", "time-out-of-range", "empty-body", "too-long", "not-text", "not-an-object" (JSON of another shape),
/// "cell-without-heading" (more cells than headings: mostly commas or line feeds that lack their quotes).
[[nodiscard]] Result<ImportedAppeal> appealFrom(const SheetRow &row, const Mapping &mapping,
                                                const ImportContext &context);

/// By what a second import of a list finds the letter again: its id, or its number, or the very row. Only within
/// one source: every system counts from one.
[[nodiscard]] QString identityOf(const ImportedAppeal &appeal);

/// The first sentence of @p body that says something, at most 40 characters.
[[nodiscard]] QString subjectFrom(const QString &body);

} // namespace lianxin
