// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/statesfile.h"

#include "core/domain/operation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

bool isOperation(const QString &kind)
{
    static const std::vector<QString> kinds = operationKinds();
    return std::ranges::find(kinds, kind) != kinds.end();
}

void aim(Transition &transition, const QString &to)
{
    if (to == u"same") {
        transition.to = Transition::To::Same;
    } else if (to == u"former") {
        transition.to = Transition::To::Former;
    } else {
        const auto status = fromCode<CaseStatus>(to);
        json::requireAt(status.has_value(), u"to"_s);
        transition.to = Transition::To::Status;
        transition.status = *status;
    }
}

Transition transition(const StateRow &row)
{
    json::requireAt(isOperation(row.op), u"op"_s);
    json::requireAt(!row.from.empty(), u"from"_s);
    json::requireAt(!row.by.empty() || row.system, u"by"_s);
    for (size_t i = 0; i < row.later.size(); ++i)
        json::requireAt(!fromCode<Guard>(row.later[i]), u"later[%1]"_s.arg(i));

    Transition result;
    result.from = row.from;
    result.operation = row.op;
    aim(result, row.to);
    result.by = row.by;
    result.bySystem = row.system;
    result.guards = row.guards;
    result.cite = row.cite;
    result.note = row.note;
    return result;
}

} // namespace

StateTable stateTable(const StatesFile &file)
{
    StateTable table;
    for (size_t i = 0; i < file.rows.size(); ++i)
        json::at(u"rows[%1]"_s.arg(i), [&] { table.transitions.push_back(transition(file.rows[i])); });
    return table;
}

} // namespace lianxin
