// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/importlist.h"

#include "core/jobs/importwords.h"
#include "core/sheets/headedtable.h"
#include "core/sheets/rowfields.h"
#include "tests/fuzz/target.h"

namespace lianxin::fuzz {

namespace {

using namespace Qt::StringLiterals;

const ImportRules &rules()
{
    static const ImportRules rules = ImportRules::builtIn();
    return rules;
}

const ImportWords &words()
{
    static const ImportWords words = ImportWords::builtIn();
    return words;
}

const Timestamp now = *Timestamp::fromIso(u"2026-11-23T09:00:00+08:00"_s);

void mustBeALetter(const ImportedAppeal &letter, const SheetRow &row)
{
    must(!letter.body.trimmed().isEmpty(), "a letter has words");
    must(letter.body.size() <= 2 * longestText, "a letter has an end");
    must(letter.raw == row.raw, "the row is kept byte for byte");
    must(letter.at <= now + std::chrono::days(366), "a letter is not from the future");
    must(!identityOf(letter).isEmpty(), "a letter is found again");
    const Intake intake = intakeOf(letter, u"12345"_s, words());
    must(intake.appeals.size() == 1 && intake.appeals[0].body == letter.body, "a letter is taken in word for word");
    (void)answeredElsewhere(letter, u"12345"_s);
}

void take(const SheetRow &row, const Mapping &mapping)
{
    const auto letter = appealFrom(row, mapping, {rules(), now, u"清溪镇"_s, u"phone"_s});
    if (letter)
        mustBeALetter(*letter, row);
    else
        must(letter.error().code == Error::Code::Invalid && !letter.error().where.isEmpty(),
             "what is no letter says where and why");
    must(cellsUnder(mapping.columns, row).size() == mapping.columns.size(), "a row shows a cell under each column");
}

} // namespace

void mustBeRead(Result<RowReaderPtr> reader)
{
    auto table = reader ? HeadedTable::from(*std::move(reader), rules()) : tl::unexpected(reader.error());
    if (!table)
        return;
    must(QSet<QString>(table->columns().begin(), table->columns().end()).size() == table->columns().size(),
         "columns have names of their own");
    const Mapping mapping = guessMapping(table->columns(), rules());
    int before = 0;
    for (bool isOver = false;;) {
        const auto row = table->next();
        must(!isOver || (row && !*row), "after an error that loses the rest there is nothing");
        if (row && !*row)
            return;
        isOver = !row && row.error().code != Error::Code::Invalid;
        if (!row)
            continue;
        must((*row)->number > before, "rows come in their order");
        before = (*row)->number;
        take(**row, mapping);
    }
}

} // namespace lianxin::fuzz
