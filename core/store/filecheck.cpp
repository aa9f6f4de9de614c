// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filecheck.h"

#include "core/sqlite/attempt.h"
#include "core/store/presence.h"
#include "core/store/storefile.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

Result<FileState> checked(const QString &database, std::string_view pragma, const std::function<bool()> &cancelled)
{
    if (presenceOf(database) == Presence::Unseen)
        return failure(Error::Code::Io, u"store-unseen"_s, {}, database);
    if (QFileInfo(database).size() == 0)
        return FileState::Missing;
    const auto found = attempt([&] {
        const auto db = connectionFor(database, Database::Access::ReadOnly);
        db->setCancelCheck(cancelled);
        return *db->value<QString>(pragma);
    });
    if (found)
        return *found == u"ok" ? FileState::Whole : FileState::Damaged;
    if (found.error().code == Error::Code::Corrupt)
        return FileState::Damaged;
    return tl::unexpected(found.error());
}

} // namespace

Result<FileState> stateOf(const QString &database, const std::function<bool()> &cancelled)
{
    return checked(database, "PRAGMA integrity_check(1)", cancelled);
}

Result<FileState> quickStateOf(const QString &database, std::chrono::milliseconds most,
                               const std::function<bool()> &cancelled)
{
    QElapsedTimer timer;
    timer.start();
    return checked(database, "PRAGMA quick_check(1)",
                   [&] { return timer.elapsed() >= most.count() || (cancelled && cancelled()); });
}

} // namespace lianxin
