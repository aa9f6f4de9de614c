// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copynotes.h"

#include "core/store/unsafework.h"

namespace lianxin {

void noteOperation(Work &work, CaseId id, const RecordedOperation &recorded, const std::vector<Role> &roles)
{
    work.copy.records.emplace_back(CopiedOperation {recorded, roles, isSealedCase(work.db, id)});
    work.copy.durably = true;
}

void noteDraft(Work &work, const Draft &draft)
{
    work.copy.records.emplace_back(copied(work.db, draft));
    work.copy.durably = true;
}

void noteSettled(Work &work, OperationId id)
{
    work.copy.records.emplace_back(CopiedSettlement {{id}});
}

void noteWithdrawn(Work &work, OperationId id)
{
    work.copy.records.emplace_back(CopiedWithdrawal {id, work.clock.now()});
    work.copy.durably = true;
}

void noteDesk(Work &work)
{
    work.copy.desk = true;
}

void finishNotes(Work &work)
{
    if (work.copy.desk)
        work.copy.records.emplace_back(copiedDesk(work.db));
}

void noteAll(Work &work)
{
    work.copy.all = true;
}

} // namespace lianxin
