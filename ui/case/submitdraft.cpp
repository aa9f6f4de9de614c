// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/submitdraft.h"

#include "core/base/ask.h"

namespace lianxin::ui {

void submitDraft(const OpenCase &open, DraftKeeper &keeper, const Operation &operation,
                 std::function<void(const Result<Case> &)> then)
{
    Store &store = open.parts().store;
    keeper.saved(
        [&store, &keeper, key = keeper.key(), actor = open.actor(), operation, then = std::move(then)](DraftId draft) {
            ask(store.submit(actor, key.caseId, operation, draft), &keeper,
                [&keeper, key, then](const Result<Case> &after) {
                    if (after)
                        keeper.ended(key);
                    if (key == keeper.key())
                        then(after);
                });
        });
}

} // namespace lianxin::ui
