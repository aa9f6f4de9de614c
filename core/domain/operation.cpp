// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

namespace lianxin {

QString kindOf(const Operation &operation)
{
    return std::visit([](const auto &op) { return QString::fromLatin1(op.kind.data(), qsizetype(op.kind.size())); },
                      operation);
}

std::vector<QString> operationKinds()
{
    std::vector<QString> kinds;
    [&]<class... Op>(const std::variant<Op...> *) {
        (kinds.push_back(QString::fromLatin1(Op::kind.data(), qsizetype(Op::kind.size()))), ...);
    }(static_cast<const Operation *>(nullptr));
    return kinds;
}

} // namespace lianxin
