// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/http/message.h"

#include <algorithm>

namespace lianxin::board {

QByteArray Request::header(const char *name) const
{
    const auto found = std::ranges::find_if(
        headers, [name](const HeaderLine &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

qsizetype Request::count(const char *name) const
{
    return std::ranges::count_if(
        headers, [name](const HeaderLine &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
}

bool Response::has(const char *name) const
{
    return std::ranges::any_of(
        headers, [name](const HeaderLine &line) { return line.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace lianxin::board
