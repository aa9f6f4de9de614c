// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filereading.h"

#include "core/store/casetable.h"
#include "core/store/enrolment.h"
#include "core/store/filepolicy.h"
#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

#include <algorithm>
#include <QFileInfo>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours rateCounts {1};

constexpr std::string_view selectPart
    = "SELECT a.state, a.is_urgent, a.sent, a.problem, a.upload, f.is_here, f.wanted, f.problem"
      " FROM attachment a JOIN file f ON f.sha256 = a.sha256 WHERE a.op_id = ? AND a.is_thumbnail = ?";

constexpr std::string_view selectToSend
    = "SELECT a.op_id, a.is_thumbnail, c.key, a.author, a.sha256, f.bytes, a.name, a.type, a.upload, a.sent,"
      " a.is_urgent FROM attachment a INDEXED BY attachment_to_send JOIN file f ON f.sha256 = a.sha256"
      " JOIN cases c ON c.id = a.case_id"
      " WHERE a.state = 'to_send' AND a.try_at <= ? AND f.is_here = 1"
      " AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.op_id = a.op_id)";

constexpr std::string_view selectToFetch
    = "SELECT sha256, bytes FROM file WHERE wanted > 0 AND wanted = ? AND try_at <= ? ORDER BY bytes LIMIT ?";
constexpr std::string_view selectWhose
    = "SELECT c.scope, a.is_thumbnail FROM attachment a JOIN cases c ON c.id = a.case_id"
      " WHERE a.sha256 = ? AND c.scope <> '' LIMIT 1";

Error errorIn(const QString &text)
{
    return text.isEmpty() ? Error {} : SqlType<Error>::fromSql(text);
}

bool isLoss(const QString &problem)
{
    const Error why = errorIn(problem);
    return why.reason == u"file-missing" || why.reason == u"attachment-damaged";
}

/// The office wants it to stay until somebody asks, however good the line is.
bool waitsForWord(const FileToSend &file)
{
    return countsAgainstDay(file) && file.ref.bytes > smallFile;
}

bool areLargeOnlyAsked(Database &db)
{
    return setting(db, settingkey::largeFilesOnlyAsked) == u"1";
}

struct PartReading {
    Database &db;
    const FileFolder &folder;
    bool toBoard;
    LineStanding line;
    bool onlyAsked;

    [[nodiscard]] FilePart read(const Attachment &attachment, const FileRef &ref, bool isThumbnail) const
    {
        FilePart part;
        part.ref = ref;
        auto query = db.prepare(selectPart);
        if (!query.bind(attachment.id, isThumbnail).step())
            return part;
        const auto [state, isUrgent, sent, sendProblem, upload, isHere, wanted, problem]
            = query.row<QString, bool, qint64, QString, QString, bool, int, QString>();
        if (isHere)
            part.path = folder.path(ref.sha256);
        if (isHere && (state != u"to_send" || !toBoard)) {
            part.state = FilePart::State::Here;
        } else if (isHere) {
            part.state = FilePart::State::ToSend;
            part.moved = sent;
            part.isUrgent = isUrgent;
            part.problem = errorIn(sendProblem);
            const FileToSend file {attachment.id, isThumbnail, {}, {}, ref, {}, {}, {}, upload, sent, isUrgent};
            if (onlyAsked && waitsForWord(file))
                part.problem = Error {Error::Code::NotAllowed, u"only-when-asked"_s, {}, {}};
            else if (part.problem == Error {})
                part.problem = whyNotNow(file, line).value_or(Error {});
        } else {
            part.problem = errorIn(problem);
            part.state = wanted > 0        ? FilePart::State::Wanted
                         : isLoss(problem) ? FilePart::State::Lost
                                           : FilePart::State::Elsewhere;
            if (wanted > 0)
                part.moved = QFileInfo(folder.comingPath(ref.sha256)).size();
        }
        return part;
    }
};

void addToFetch(Database &db, const FileFolder &folder, int wanted, Timestamp now, size_t most,
                std::vector<FileToFetch> &files)
{
    auto query = db.prepare(selectToFetch);
    auto whose = db.prepare(selectWhose);
    for (query.bind(wanted, now, qint64(most)); query.step();) {
        const auto [sha256, bytes] = query.row<QString, qint64>();
        if (!whose.bind(sha256).step())
            continue;
        const auto [scope, isThumbnail] = whose.row<QString, bool>();
        files.push_back({{sha256, bytes}, isThumbnail, scope, folder.coming(sha256)});
    }
}

std::vector<FileToSend> toSend(Database &db, const FileFolder &folder, Timestamp now, size_t most)
{
    std::vector<FileToSend> files;
    auto query = db.prepare(selectToSend);
    for (query.bind(now); query.step();) {
        const auto [operation, isThumbnail, key, author, sha256, bytes, name, type, upload, sent, isUrgent]
            = query
                  .row<OperationId, bool, CaseKey, QString, QString, qint64, QString, QString, QString, qint64, bool>();
        files.push_back({operation,
                         isThumbnail,
                         key,
                         PersonId::fromString(author),
                         {sha256, bytes},
                         name,
                         type,
                         folder.path(sha256),
                         upload,
                         sent,
                         isUrgent});
    }
    if (areLargeOnlyAsked(db))
        std::erase_if(files, waitsForWord);
    std::ranges::stable_sort(files, {}, [](const FileToSend &f) { return std::pair(rankOf(f), f.ref.bytes); });
    files.resize(std::min(files.size(), most));
    return files;
}

} // namespace

LineStanding lineStanding(Database &db, Timestamp now)
{
    LineStanding line;
    const QString perDay = setting(db, settingkey::filesPerDay);
    line.dailyBytes = perDay.isEmpty() ? usualDailyBytes : perDay.toLongLong();
    const QStringList today = setting(db, settingkey::filesToday).split(u' ');
    if (today.front() == now.date().toString(Qt::ISODate))
        line.sentToday = today.back().toLongLong();
    const QStringList rate = setting(db, settingkey::lineRate).split(u' ');
    if (rate.size() == 2 && now - Timestamp {rate.back().toLongLong()} < rateCounts)
        line.bitsPerSecond = rate.front().toLongLong();
    return line;
}

std::vector<FileOfCase> filesOf(Database &db, const FileFolder &folder, const StoredCase &stored, Timestamp now)
{
    const PartReading reading {db, folder, hasBoard(db), lineStanding(db, now), areLargeOnlyAsked(db)};
    std::vector<FileOfCase> files;
    for (const Attachment &attachment : stored.current.attachments) {
        FileOfCase file {attachment, reading.read(attachment, attachment.original, false), std::nullopt};
        if (attachment.thumbnail)
            file.thumbnail = reading.read(attachment, *attachment.thumbnail, true);
        files.push_back(std::move(file));
    }
    return files;
}

FileStanding fileStanding(Database &db, const FileFolder &folder, Timestamp now, size_t most)
{
    FileStanding standing {syncStanding(db, now), toSend(db, folder, now, most), {}, lineStanding(db, now)};
    for (const int wanted : {1, 2})
        addToFetch(db, folder, wanted, now, most, standing.toFetch);
    return standing;
}

} // namespace lianxin
