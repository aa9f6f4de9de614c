// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

namespace lianxin {

Operation::Operation() = default;
Operation::Operation(const Operation &other) = default;
Operation::Operation(Operation &&other) noexcept = default;
Operation &Operation::operator=(const Operation &other) = default;
Operation &Operation::operator=(Operation &&other) noexcept = default;
Operation::~Operation() = default;

QString kindOf(const Operation &operation)
{
    return std::visit([]<class Op>(const Op &) { return operationKind<Op>(); }, operation);
}

std::vector<QString> operationKinds()
{
    std::vector<QString> kinds;
    [&]<class... Op>(const std::variant<Op...> *) {
        (kinds.push_back(operationKind<Op>()), ...);
    }(static_cast<const AnyIntent *>(nullptr));
    return kinds;
}

} // namespace lianxin
