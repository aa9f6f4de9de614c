// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sqlite/ownerfile.h"

#include <QFile>

namespace lianxin {

void createForOwnerOnly(const QString &path)
{
    QFile created(path);
    (void)created.open(QIODevice::NewOnly | QIODevice::ReadWrite, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace lianxin
