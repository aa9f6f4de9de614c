// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/jsonfields.h"
#include "core/domain/fields.h"
#include "core/domain/statetable.h"

// states.json, internal to the rules reader:
//
//   {"version": "2026.1",
//    "rows": [{"op": "assign", "from": ["ACC", "OBJ"],
//              "to": "ASG",                  a status, "same", or "former": back to what an interruption left
//              "by": ["dispatcher", …],      roles; "system": true for what a board does by itself
//              "guards": ["unit-named", …],  proved in code
//              "later": ["weighty-signer"],  named by the law, not proved by this version
//              "cite": "XF 23", "note": "…"}, …]}

namespace lianxin {

struct StateRow {
    QString op;
    std::vector<CaseStatus> from;
    QString to;
    std::vector<Role> by;
    bool system = false;
    std::vector<Guard> guards;
    std::vector<QString> later;
    QString cite;
    QString note;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("op", &StateRow::op), field("from", &StateRow::from), field("to", &StateRow::to),
                    field("by", &StateRow::by), field("system", &StateRow::system), field("guards", &StateRow::guards),
                    field("later", &StateRow::later), field("cite", &StateRow::cite), field("note", &StateRow::note));
    }
};

struct StatesFile {
    QString version;
    std::vector<StateRow> rows;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("version", &StatesFile::version), field("rows", &StatesFile::rows));
    }
};

/// Throws json::BadMember for a row that names an operation this version does not have, starts nowhere, may be taken by
/// nobody, or puts a guard this version proves under "later".
[[nodiscard]] StateTable stateTable(const StatesFile &file);

} // namespace lianxin
