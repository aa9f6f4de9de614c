// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"

#include "core/codec/rulesreader.h"

#include <QFile>

using namespace Qt::StringLiterals;

// The linker drops the resource of a static library unless somebody names it, and it can be named only here, outside
// every namespace.
static void openRulesResource()
{
    Q_INIT_RESOURCE(rules);
}

namespace lianxin {

Result<Rules> builtInRules()
{
    openRulesResource();
    QHash<QString, QByteArray> files;
    for (const QString &name : ruleFileNames()) {
        QFile file(u":/rules/"_s + name);
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return readRules(files);
}

} // namespace lianxin
