// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/filerun.h"

#include "core/store/filepolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin::sync {

namespace {

constexpr int mostDetours = 3;
constexpr qint64 leastMeasured = 16 * 1024; ///< below that a line's delay is measured, not its width

/// One call from outside: the run under change and what it wants done.
class FileStep
{
public:
    FileStep(FileRun &run, const Rules &rules) : r(run), m_rules(rules) { }
    [[nodiscard]] std::vector<FileEffect> effects() && { return std::move(m_effects); }

    void on(FilesKnown &event);
    void on(const UploadAnswered &event);
    void on(const PartUnreadable &event);
    void on(const SentKept &event);
    void on(const FetchAnswered &event);
    void on(const FetchedKept &event);
    void on(const FailureNoted &) { }
    void proceed();

private:
    void plan();
    [[nodiscard]] bool advance(const FileToSend &file);
    [[nodiscard]] bool advance(const FileToFetch &file);
    void took(const UploadAnswered &event);
    void refusedUpload(const Error &why, bool noEffect, UploadAnswered::To to);
    void takeDetour(bool isAnew);
    void failed(const Error &why, bool isFinal);
    void next();
    void end(const Error &why);
    [[nodiscard]] const Sender *senderFor(const FileToSend &file) const;
    [[nodiscard]] const Sender *senderFor(const FileToFetch &file) const;
    [[nodiscard]] Speaker speaker(const Sender &sender) const;
    [[nodiscard]] FileToSend &sending() { return std::get<FileToSend>(r.moves.front()); }
    [[nodiscard]] FileToFetch &fetching() { return std::get<FileToFetch>(r.moves.front()); }

    void await(FileEffect effect)
    {
        ++r.awaited;
        m_effects.push_back(std::move(effect));
    }

    FileRun &r;
    const Rules &m_rules;
    std::vector<FileEffect> m_effects;
};

// --- what is next ----------------------------------------------------------------------------------------------------

void FileStep::on(FilesKnown &event)
{
    if (!event.standing)
        return end(event.standing.error());
    r.standing = *std::move(event.standing);
    r.hasMoved = false;
    plan();
}

void FileStep::plan()
{
    r.moves.clear();
    if (!r.standing.sync.board)
        return;
    for (const FileToSend &file : r.standing.toSend)
        r.moves.emplace_back(file);
    for (const FileToFetch &file : r.standing.toFetch)
        r.moves.emplace_back(file);
    std::ranges::stable_sort(r.moves, {}, [](const auto &move) {
        return std::visit([](const auto &file) { return std::pair(rankOf(file), file.ref.bytes); }, move);
    });
}

void FileStep::proceed()
{
    if (r.awaited > 0 || r.isHurried || r.setback)
        return;
    while (!r.moves.empty()) {
        const bool isUnderWay = std::visit(
            [this](const auto &file) { return advance(std::decay_t<decltype(file)>(file)); }, r.moves.front());
        if (isUnderWay)
            return;
        next();
    }
    if (std::exchange(r.hasMoved, false)) // more may have come to wait meanwhile
        await(LoadFiles {});
}

bool FileStep::advance(const FileToSend &file)
{
    const Sender *sender = senderFor(file);
    if (!sender || whyNotNow(file, r.standing.line))
        return false;
    if (file.upload.isEmpty())
        await(BeginUpload {speaker(*sender), file});
    else if (!r.isPlaceSure)
        await(LookAtUpload {speaker(*sender), file});
    else // nothing left to send: an empty part, so that the board says whether it is whole
        await(SendPart {speaker(*sender), file, std::min(partSize(r.standing.line), file.ref.bytes - file.sent),
                        !r.isResumed});
    return true;
}

bool FileStep::advance(const FileToFetch &file)
{
    const Sender *sender = senderFor(file);
    if (!sender)
        return false;
    r.isFetching = true;
    await(FetchFile {speaker(*sender), file});
    return true;
}

void FileStep::next()
{
    r.moves.erase(r.moves.begin());
    r.isPlaceSure = r.isResumed = false;
    r.detours = 0;
}

// --- out -------------------------------------------------------------------------------------------------------------

void FileStep::on(const UploadAnswered &event)
{
    r.counts.bytesOut += event.answer.bytesOut;
    r.counts.bytesIn += event.answer.bytesIn;
    if (!event.answer.value)
        return refusedUpload(event.answer.value.error(), event.answer.noEffect, event.to);
    FileToSend &file = sending();
    const UploadPlace &place = *event.answer.value;
    if (place.offset > file.ref.bytes)
        return failed({Error::Code::Offline, u"answer-damaged"_s, u"offset"_s, {}}, false);
    const bool hasMoved = place.offset > file.sent || event.to == UploadAnswered::To::Begin;
    file.upload = place.upload;
    file.sent = place.offset;
    r.isPlaceSure = true;
    // On a line that breaks, whatever has come of a part shall stay; whether it is whole the file's own hash tells.
    r.isResumed = r.isResumed || (event.to == UploadAnswered::To::Look && r.detours == 0);
    if (event.to != UploadAnswered::To::Look)
        took(event);
    if (hasMoved)
        r.detours = 0;
}

/// Written down at once: a desk that is switched off goes on from there.
void FileStep::took(const UploadAnswered &event)
{
    const FileToSend &file = sending();
    FileSent sent {file.operation, file.isThumbnail, file.upload, file.sent, file.sent == file.ref.bytes, 0, {}};
    if (countsAgainstDay(file))
        sent.counted = event.bytes;
    if (event.bytes >= leastMeasured && event.took.count() > 0)
        sent.bitsPerSecond = event.bytes * 8 * 1000 / event.took.count();
    r.standing.line.sentToday += sent.counted;
    if (sent.bitsPerSecond)
        r.standing.line.bitsPerSecond = sent.bitsPerSecond;
    await(KeepSent {sent});
}

void FileStep::on(const SentKept &event)
{
    if (!event.kept)
        return end(event.kept.error());
    if (sending().sent < sending().ref.bytes)
        return;
    ++r.counts.sent;
    r.hasMoved = true;
    next();
}

void FileStep::on(const PartUnreadable &event)
{
    failed(event.why, true);
}

void FileStep::refusedUpload(const Error &why, bool noEffect, UploadAnswered::To to)
{
    if (why.reason == u"other-offset" || why.reason == u"checksum-mismatch")
        return takeDetour(false);
    if (why.reason == u"no-such-upload")
        return takeDetour(true);
    if (why.code == Error::Code::Unauthorized)
        return (void)r.refused.insert(sending().author);
    if (why.code == Error::Code::Cancelled || why.reason == u"device-revoked")
        return end(why);
    if (why.code == Error::Code::Refused)
        return failed(why, why.reason != u"hash-mismatch");
    // What looks like a weak line may be a file that is too much for the board: it counts, and progress forgets it.
    if (to == UploadAnswered::To::Part && !noEffect)
        await(NoteFileFailed {{sending().operation, sending().isThumbnail, sending().ref.sha256, why, false}});
    end(why);
}

void FileStep::takeDetour(bool isAnew)
{
    if (++r.detours > mostDetours)
        return failed({Error::Code::Refused, u"upload-goes-nowhere"_s, {}, {}}, false);
    r.isPlaceSure = false;
    if (!isAnew)
        return;
    r.isResumed = false;
    sending().upload.clear();
    sending().sent = 0;
}

void FileStep::failed(const Error &why, bool isFinal)
{
    if (const auto *file = std::get_if<FileToSend>(&r.moves.front()))
        await(NoteFileFailed {{file->operation, file->isThumbnail, file->ref.sha256, why, isFinal}});
    else
        await(NoteFileFailed {{{}, false, fetching().ref.sha256, why, isFinal}});
    next();
}

void FileStep::end(const Error &why)
{
    r.setback = why;
}

// --- in --------------------------------------------------------------------------------------------------------------

void FileStep::on(const FetchAnswered &event)
{
    r.isFetching = false;
    r.counts.bytesOut += event.answer.bytesOut;
    r.counts.bytesIn += event.answer.bytesIn;
    if (event.answer.value)
        return await(KeepFetched {fetching()});
    const Error &why = event.answer.value.error();
    if (why.code == Error::Code::Refused && why.reason != u"device-revoked")
        return failed(why, false);
    if (why.code == Error::Code::Unauthorized)
        return (void)r.refused.insert(senderFor(fetching())->actor.id);
    end(why);
}

void FileStep::on(const FetchedKept &event)
{
    if (!event.kept && event.kept.error().code == Error::Code::Invalid)
        return failed(event.kept.error(), false);
    if (!event.kept)
        return end(event.kept.error());
    ++r.counts.fetched;
    r.hasMoved = true;
    next();
}

// --- who ------------------------------------------------------------------------------------------------------------

/// In the author's own name, as the operation went.
const Sender *FileStep::senderFor(const FileToSend &file) const
{
    const auto &senders = r.standing.sync.senders;
    const auto own = std::ranges::find(senders, file.author, [](const Sender &sender) { return sender.actor.id; });
    return own == senders.end() || r.refused.contains(file.author) ? nullptr : &*own;
}

const Sender *FileStep::senderFor(const FileToFetch &file) const
{
    for (const Sender &sender : r.standing.sync.senders) {
        const auto scopes = scopesOf(sender.actor, m_rules);
        if (!r.refused.contains(sender.actor.id) && std::ranges::find(scopes, file.scope) != scopes.end())
            return &sender;
    }
    return nullptr;
}

Speaker FileStep::speaker(const Sender &sender) const
{
    return {*r.standing.sync.board, r.standing.sync.deviceId, sender};
}

} // namespace

std::vector<FileEffect> begunFiles(FileRun &run)
{
    run = {};
    run.awaited = 1;
    return {LoadFiles {}};
}

std::vector<FileEffect> advanced(FileRun &run, FileEvent event, const Rules &rules)
{
    FileStep step(run, rules);
    --run.awaited;
    std::visit([&step](auto &happened) { step.on(happened); }, event);
    step.proceed();
    return std::move(step).effects();
}

std::vector<FileEffect> hurried(FileRun &run)
{
    if (std::exchange(run.isHurried, true) || !run.isFetching)
        return {};
    return {AbortFetch {}};
}

} // namespace lianxin::sync
