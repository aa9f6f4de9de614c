// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/schema.h"

#include <QDir>
#include <QFile>

namespace lianxin::board {

using namespace Qt::StringLiterals;

std::vector<Migration> schema()
{
    std::vector<Migration> steps;
    const QDir folder(u":/migrations/board"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        steps.push_back({name.section(u'_', 0, 0).toInt(), file.readAll()});
    }
    return steps;
}

} // namespace lianxin::board
