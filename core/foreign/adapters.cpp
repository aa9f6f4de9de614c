// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreign/open311.h"

using namespace Qt::StringLiterals;

namespace lianxin::foreign {

Result<std::unique_ptr<Adapter>> adapterFor(const ForeignAccess &access)
{
    if (access.board.kind == open311Kind())
        return std::make_unique<Open311>(access);
    return failure(Error::Code::Invalid, u"foreign-unknown-kind"_s, {}, access.board.kind);
}

} // namespace lianxin::foreign
