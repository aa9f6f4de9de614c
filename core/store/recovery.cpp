// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recovery.h"

#include "core/sqlite/attempt.h"
#include "core/sqlite/durablefile.h"
#include "core/sqlite/transaction.h"
#include "core/store/audittable.h"
#include "core/store/backup.h"
#include "core/store/boardloss.h"
#include "core/store/casetable.h"
#include "core/store/feedtable.h"
#include "core/store/filecheck.h"
#include "core/store/fileprogress.h"
#include "core/store/peopletable.h"
#include "core/store/presence.h"
#include "core/store/profilefiles.h"
#include "core/store/salvage.h"
#include "core/store/searchtable.h"
#include "core/store/settingtable.h"
#include "core/store/storefile.h"
#include "core/store/timelinetable.h"

#include <QDateTime>
#include <QFile>
#include <sqlite3.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using Found = Recovery::Found;
using From = Recovery::From;

/// One run of recover(), with the profile held.
class Rescue
{
public:
    Rescue(const QString &file, const StoreParts &parts)
        : m_file(file),
          m_parts(parts),
          m_ids(parts.clock, parts.random)
    { }

    Result<Recovery> run();

private:
    Result<void> look();
    Result<void> readSecondCopy();
    Result<void> chooseBase();
    Result<void> bringBack(const QString &file);
    void reviveDesk(Work &work);
    void putInPlace();

    [[nodiscard]] QString fresh() const { return m_file + u".recovering"_s; }

    QString m_file;
    const StoreParts &m_parts;
    Uuid7 m_ids;
    CopyContents m_copy;
    Recovery m_report;
};

constexpr std::array besides {u"", u"-wal", u"-shm"};

QString with(const QString &file, const char16_t *suffix)
{
    return file + QString::fromUtf16(suffix);
}

Result<void> Rescue::look()
{
    const auto state = stateOf(m_file);
    if (!state)
        return tl::unexpected(state.error());
    m_report.found = *state == FileState::Whole     ? Found::Whole
                     : *state == FileState::Damaged ? Found::Damaged
                                                    : Found::Missing;
    const auto found = foundStore(m_file);
    return found || found.error().code != Error::Code::NotFound ? Result<void> {} : found;
}

/// One that cannot be made sense of is told, and does not stand in the way of a backup; a disk that fails or is away
/// does: a desk made without it would look as if all had come back.
Result<void> Rescue::readSecondCopy()
{
    if (const auto seen = foundCopies(m_file); !seen)
        return tl::unexpected(seen.error());
    const auto read = RecordLog::read(secondCopyOf(m_file));
    if (read)
        m_copy = CopyContents(*read);
    else if (read.error().code == Error::Code::Corrupt || read.error().code == Error::Code::TooNew)
        m_report.secondCopy = read.error();
    else
        return tl::unexpected(read.error());
    return {};
}

/// Leaves in fresh() the newest backup that is whole, or nothing.
Result<void> Rescue::chooseBase()
{
    m_report.from = From::Nothing;
    for (const QString &backup : copiesOf(m_file)) {
        for (const auto *suffix : besides)
            QFile::remove(with(fresh(), suffix)); // of a run that was broken off
        if (!QFile::copy(backup, fresh()))
            return failure(Error::Code::Io, u"disk-failed"_s, u"cannot copy the backup"_s);
        const auto state = stateOf(fresh());
        if (!state)
            return tl::unexpected(state.error());
        if (*state == FileState::Whole && openMigrated(fresh())) {
            m_report.from = From::Backup;
            m_report.backup = backup;
            return {};
        }
    }
    for (const auto *suffix : besides)
        QFile::remove(with(fresh(), suffix));
    return {};
}

/// Which desk this is: said by the second copy, and by the lost file as far as it can be read.
void Rescue::reviveDesk(Work &work)
{
    for (auto it = m_copy.desk().begin(); it != m_copy.desk().end(); ++it)
        setSetting(work.db, it.key(), it.value());
    salvageEnrolment(work.db, m_file);
    setSetting(work.db, settingkey::install, {}); // another file, but no copy
    setSetting(work.db, settingkey::foreignUnsureTo, QString::number(work.clock.now().ms));
    if (setting(work.db, settingkey::deviceId).isEmpty())
        setSetting(work.db, settingkey::deviceId, work.ids.next().toString(QUuid::WithoutBraces));
    forgetCursors(work.db);
    doubtAllShown(work.db, work.clock.now() - lossRemembered);
}

Result<void> Rescue::bringBack(const QString &file)
{
    const auto opened = openMigrated(file);
    if (!opened)
        return tl::unexpected(opened.error());
    Database &db = **opened;
    Transaction transaction(db);
    Work work {db, m_parts.clock, m_parts.rules, m_ids};
    const bool isAnother = m_report.from != From::Same;
    if (isAnother)
        reviveDesk(work);
    addFound(work.db, FileFolder(m_file));
    m_report.restored = restore(work, m_copy, isAnother ? FileIs::Another : FileIs::TheSame);
    m_report.people = int(people(db).size());
    m_report.senders = int(senders(db, work.clock.now()).size());
    m_report.board = setting(db, settingkey::boardUrl);
    audit(work, {}, u"recover"_s, toCode(m_report.from));
    writeSearch(work);
    countListed(work);
    transaction.commit();
    return {};
}

/// The log of the lost file goes before the new file comes: SQLite would take it for the new one's.
void Rescue::putInPlace()
{
    if (!isFileSynced(fresh()))
        throw DbError(SQLITE_IOERR, "cannot sync the new file");
    const QString time = QDateTime::fromMSecsSinceEpoch(m_parts.clock.now().ms, Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = m_file + u".corrupt-"_s + time;
    while (QFile::exists(aside))
        aside += u'+';
    for (const auto *suffix : besides) {
        if (!QFile::exists(with(m_file, suffix)))
            continue;
        renameDurably(with(m_file, suffix), with(aside, suffix));
        m_report.kept.append(with(aside, suffix));
    }
    renameDurably(fresh(), m_file);
}

Result<Recovery> Rescue::run()
{
    if (const auto seen = look(); !seen)
        return tl::unexpected(seen.error());
    if (const auto read = readSecondCopy(); !read)
        return tl::unexpected(read.error());
    const bool isLost = m_report.found != Found::Whole;
    if (isLost)
        if (const auto chosen = chooseBase(); !chosen)
            return tl::unexpected(chosen.error());
    if (const auto done = bringBack(isLost ? fresh() : m_file); !done)
        return tl::unexpected(done.error());
    if (isLost)
        putInPlace();
    return m_report;
}

} // namespace

std::span<const CodeName<Recovery::Found>> codeNames(Recovery::Found)
{
    using enum Recovery::Found;
    static constexpr std::array names {CodeName {Whole, u"whole"}, CodeName {Damaged, u"damaged"},
                                       CodeName {Missing, u"missing"}};
    return names;
}

std::span<const CodeName<Recovery::From>> codeNames(Recovery::From)
{
    using enum Recovery::From;
    static constexpr std::array names {CodeName {Same, u"same"}, CodeName {Backup, u"backup"},
                                       CodeName {Nothing, u"nothing"}};
    return names;
}

Result<Recovery> recover(const QString &file, const StoreParts &parts)
{
    return attempt([&]() -> Result<Recovery> {
        auto lock = ProfileLock::take(lockOf(file));
        if (!lock)
            return tl::unexpected(lock.error());
        auto done = Rescue(file, parts).run();
        if (done)
            (*lock)->setChecked();
        return done;
    });
}

} // namespace lianxin
