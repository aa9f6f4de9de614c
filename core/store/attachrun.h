// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storecore.h"

namespace lianxin {

/// Takes one file into the profile, a piece at a time, and lets other writers in between. First the bytes are on the
/// disk under their name, then the operation commits: a case never names a file this desk has not got.
class AttachRun : public std::enable_shared_from_this<AttachRun>
{
public:
    [[nodiscard]] static QFuture<Result<Attachment>> start(const std::shared_ptr<StoreCore> &core, const Actor &actor,
                                                           CaseId id, const FileToAttach &file);

private:
    AttachRun(std::shared_ptr<StoreCore> core, Actor actor, CaseId id, FileToAttach file);

    void postNext();
    void takeNext(Database &db);
    void begin();
    [[nodiscard]] Result<bool> copyPiece();
    [[nodiscard]] Result<Attachment> attach(Database &db);
    [[nodiscard]] Result<Attachment> announce(Work &work, const AttachFile &file);
    void finish(Result<Attachment> result);

    std::shared_ptr<StoreCore> m_core;
    Actor m_actor;
    CaseId m_case;
    FileToAttach m_file;
    std::unique_ptr<FileCopy> m_original;
    std::unique_ptr<FileCopy> m_thumbnail; ///< if there is one
    QPromise<Result<Attachment>> m_promise;
};

} // namespace lianxin
