// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

/// Saves what has been typed so far as a new revision; the same text again is no new one. The first save mints the
/// operation id that the text will go out under.
[[nodiscard]] Draft saveDraft(Work &work, DraftKey key, const QString &body);

[[nodiscard]] std::optional<Draft> findDraft(Database &db, const DraftKey &key);
[[nodiscard]] std::optional<Draft> findDraft(Database &db, DraftId id);
[[nodiscard]] std::optional<Draft> draftFor(Database &db, OperationId id); ///< that is still being typed
[[nodiscard]] std::vector<Draft> draftsOf(Database &db, CaseId id, PersonId person);
[[nodiscard]] std::vector<Draft> draftsOf(Database &db, CaseId id);               ///< of everybody
[[nodiscard]] std::vector<Draft> draftHistory(Database &db, const DraftKey &key); ///< newest first

/// Puts a draft that another copy has kept in the place it had, under its own operation id. If something newer is being
/// typed there, into the history. False if all of it was known.
bool bringBack(Work &work, const Draft &draft);

/// The text has become an operation, or left with its case. Its last revisions stay readable, unless @p forget.
void endDraft(Database &db, const Draft &draft, bool forget = false);

/// Takes out every draft and revision of the case.
void forgetDrafts(Database &db, CaseId id);

/// The operation id of a draft, also of one that has ended.
[[nodiscard]] std::optional<OperationId> operationOf(Database &db, DraftId id);

/// What was typed for the operation, exactly as the editor left it.
[[nodiscard]] std::optional<Draft> lastRevisionFor(Database &db, OperationId id);

/// Puts text into the history of @p key without touching what is being typed there now.
void addRevision(Work &work, const DraftKey &key, const QString &body);

} // namespace lianxin
