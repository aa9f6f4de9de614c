// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/installation.h"

#include "core/store/audittable.h"
#include "core/store/settingtable.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <sys/stat.h>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

QString inodeOf(const QString &path)
{
    struct stat status {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return u"%1:%2"_s.arg(quint64(status.st_dev)).arg(quint64(status.st_ino));
}

QString textOf(const Installation &installation)
{
    return QStringList {installation.machine, installation.file, installation.path}.join(u'\n');
}

std::optional<Installation> installationIn(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    if (lines.size() != 3)
        return std::nullopt;
    return Installation {lines[0], lines[2], lines[1]};
}

} // namespace

Installation installationOf(const QString &database)
{
    const QString path = QFileInfo(database).absoluteFilePath();
    return {QString::fromLatin1(QSysInfo::machineUniqueId()), path, inodeOf(path)};
}

bool isCopied(const Installation &before, const Installation &present)
{
    if (before.machine != present.machine)
        return true;
    const bool isSameFile = before.file == present.file || before.path == present.path;
    return !isSameFile && QFile::exists(before.path);
}

bool settleIn(Work &work, const QString &database)
{
    const Installation present = installationOf(database);
    const QString known = setting(work.db, settingkey::install);
    if (known == textOf(present))
        return false;
    const auto before = installationIn(known);
    setSetting(work.db, settingkey::install, textOf(present));
    if (!before || !isCopied(*before, present))
        return false;
    setSetting(work.db, settingkey::deviceId, work.ids.next().toString(QUuid::WithoutBraces));
    setSetting(work.db, settingkey::foreignUnsureTo, QString::number(work.clock.now().ms));
    audit(work, {}, u"copied_profile"_s, {});
    return true;
}

} // namespace lianxin
