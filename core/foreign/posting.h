// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/foreign/foreignline.h"
#include "core/store/foreign.h"

namespace lianxin::foreign {

/// What became of one answer in a run.
struct PostOutcome {
    enum class What {
        Posted,
        FoundThere,  ///< it was there already, and is recorded now
        NotSent,     ///< it surely did not leave; the next run tries again
        InDoubt,     ///< it may be there; a later run looks again
        Refused,     ///< the board said no
        NeedsPerson, ///< a person has to look there, or to decide
        NotAllowed,  ///< it may not leave: a rule, or an earlier answer
    };
    ForeignAnswer answer; ///< as it was before
    What what = What::Posted;
    Error problem;
};
[[nodiscard]] std::span<const CodeName<PostOutcome::What>> codeNames(PostOutcome::What);

struct PostOrder {
    QString board; ///< empty: all of them
    Actor actor;
};

/// Posts what waits and looks for what is in doubt, one after another. An attempt is on the disk before a byte leaves;
/// Cancel is honoured between two answers, never in the middle of one. Runs on a job's own thread.
[[nodiscard]] Result<std::vector<PostOutcome>> runPosts(const PostOrder &order, Store &store, ForeignLine &line,
                                                        const Clock &clock, const ShowProgress &show,
                                                        const CancelFlag &cancelled);

} // namespace lianxin::foreign
