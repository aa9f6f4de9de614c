// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "core/sheets/importedappeal.h"

namespace lianxin {

/// How lists say kind, urgency, channel and status: many words to read, one to write. Data:
/// resources/rules/importwords.json.
class ImportWords
{
public:
    [[nodiscard]] static ImportWords builtIn();
    /// Invalid "bad-rules" with the member in @c where.
    [[nodiscard]] static Result<ImportWords> fromJson(const QByteArray &json);

    [[nodiscard]] Track track(const QString &word) const;     ///< Unknown if the word says nothing
    [[nodiscard]] Urgency urgency(const QString &word) const; ///< Ordinary if the word says nothing
    [[nodiscard]] QString channel(const QString &word) const; ///< the list's own word if it is none of ours

    // What we write; the functions above read it back.
    [[nodiscard]] QString wordFor(Track track) const; ///< empty for Unknown
    [[nodiscard]] QString wordFor(Urgency urgency) const;
    [[nodiscard]] QString wordFor(CaseStatus status) const;
    [[nodiscard]] QString channelWord(const QString &channel) const; ///< another system's own word as it is

private:
    std::vector<std::pair<QString, Track>> m_tracks;
    std::vector<std::pair<QString, Urgency>> m_urgencies;
    std::vector<std::pair<QString, QString>> m_channels;
    std::vector<std::pair<QString, CaseStatus>> m_statuses;
};

/// The letter of a list as the first operation of a case; key and number are left to whoever takes it in.
/// A list that says 举报 by kind or category makes a sealed case from the start.
[[nodiscard]] Intake intakeOf(const ImportedAppeal &letter, const QString &source, const ImportWords &words);

/// How the other system has answered the letter, if it has.
[[nodiscard]] std::optional<AnsweredElsewhere> answeredElsewhere(const ImportedAppeal &letter, const QString &source);

} // namespace lianxin
