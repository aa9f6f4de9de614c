// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/work.h"

namespace lianxin {

// What a transaction notes down for the second copy while it runs; written there once it is committed.

void noteOperation(Work &work, CaseId id, const RecordedOperation &recorded, const std::vector<Role> &roles);
void noteDraft(Work &work, const Draft &draft);
/// The board has it, or it went with its case. Need not be on the disk at once: asked about again, the board knows it.
void noteSettled(Work &work, OperationId id);
/// A person took it back: it must not leave, whatever else is lost.
void noteWithdrawn(Work &work, OperationId id);
/// The settings that say which desk this is; goes along with what follows.
void noteDesk(Work &work);
/// Too much changed to name: everything is compared anew.
void noteAll(Work &work);


/// Looks up, before the commit, what was only marked.
void finishNotes(Work &work);

} // namespace lianxin
