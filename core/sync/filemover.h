// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/sync/filerun.h"
#include "core/sync/transport.h"

#include <memory>

namespace lianxin::sync {

/// Carries out what a FileRun wants: reads parts, asks the board, keeps what came. On the sync executor's thread, as
/// its events are, which come through @p tell. What is still under way when it goes is heard by nobody.
class FileMover
{
public:
    using Tell = std::function<void(FileEvent)>;

    /// @p tell may be called from any thread; it takes the event to the engine's.
    FileMover(Store &store, Transport &transport, const Clock &clock, Tell tell)
        : m_store(store),
          m_transport(transport),
          m_clock(clock),
          m_tell(std::move(tell))
    { }

    void run(const FileEffect &effect);

private:
    void run(const LoadFiles &);
    void run(const BeginUpload &begin);
    void run(const LookAtUpload &look);
    void run(const SendPart &part);
    void run(const KeepSent &keep);
    void run(const FetchFile &fetch);
    void run(const KeepFetched &keep);
    void run(const NoteFileFailed &note);
    void run(const AbortFetch &);
    void ask(const HttpRequest &request, const Speaker &speaker, UploadAnswered::To to, qint64 bytes);

    Store &m_store;
    Transport &m_transport;
    const Clock &m_clock;
    Tell m_tell;
};

} // namespace lianxin::sync
