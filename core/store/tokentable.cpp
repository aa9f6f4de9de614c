// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tokentable.h"

#include "core/store/settingtable.h"
#include "core/store/sqlvalues.h"

namespace lianxin {

using namespace std::chrono_literals;

namespace {

constexpr auto day = 24h;
constexpr auto month = 30 * day;

constexpr std::string_view updateToken = "UPDATE person SET token = ?3 WHERE id = ?1 AND token = ?2";

void setDue(Work &work, PersonId person, std::chrono::milliseconds in)
{
    setSetting(work.db, settingkey::tokenDue(textOf(person)), QString::number((work.clock.now() + in).ms));
}

} // namespace

bool isTokenOld(Database &db, PersonId person, Timestamp now)
{
    return setting(db, settingkey::tokenDue(textOf(person))).toLongLong() <= now.ms;
}

void noteNewToken(Work &work, PersonId person)
{
    setDue(work, person, day);
}

void renewToken(Work &work, PersonId person, const QString &former, const QString &fresh)
{
    if (!fresh.isEmpty())
        work.db.execute(updateToken, textOf(person), former, fresh);
    setDue(work, person, fresh.isEmpty() ? day : month);
}

} // namespace lianxin
