// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/freshdesk.h"

#include "core/codec/builtinrules.h"
#include "core/codec/codec.h"
#include "core/store/caselist.h"
#include "core/store/casereading.h"
#include "core/store/enrolment.h"
#include "core/store/feedtable.h"
#include "core/store/handovertable.h"
#include "core/store/outboxtable.h"
#include "core/store/peopletable.h"
#include "core/store/storefile.h"
#include "core/store/uncompared.h"
#include "tests/fuzz/target.h"

#include <QTemporaryDir>

namespace lianxin::fuzz {

namespace {

const Rules &builtIn()
{
    static const Rules rules = *builtInRules();
    return rules;
}

void open(Database &db)
{
    const Office office;
    const SystemClock clock;
    SeededRandom random(1);
    Uuid7 ids(clock, random);
    Transaction transaction(db);
    Work work {db, clock, builtIn(), ids};
    must(pinBoard(work, {u"http://127.0.0.1:8080"_s, u"b"_s, u"e"_s}).has_value(), "a desk can have a board");
    for (const Actor &actor : {office.clerk, office.handler, office.leader, office.vault, office.admin})
        must(savePerson(work, {actor}, u"token"_s, {}).has_value(), "a desk can have people");
    transaction.commit();
}

Database &openedOnce()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<Database> db = [] {
        auto opened = openMigrated(folder.filePath(u"desk.db"_s));
        must(opened.has_value(), "a desk can be opened");
        open(**opened);
        return *std::move(opened);
    }();
    return *db;
}

/// Letters stand beside it: of an intake their keys are enough.
QByteArray text(RecordedOperation recorded)
{
    if (auto *intake = std::get_if<Intake>(&recorded.operation))
        for (Appeal &appeal : intake->appeals) {
            const AppealKey key = appeal.key;
            appeal = {};
            appeal.key = key;
        }
    return compact(toJson(recorded));
}

QByteArray text(const CaseFile &file)
{
    QByteArray all = compact(toJson(file.current)) + '\n';
    for (const Appeal &appeal : file.appeals)
        all += "letter " + compact(toJson(appeal)) + '\n';
    for (const TimelineEntry &entry : file.timeline)
        all += toCode(entry.state).toUtf8() + ' ' + text(entry.recorded) + '\n';
    return all;
}

} // namespace

FreshDesk::FreshDesk() : m_db(openedOnce()), m_transaction(m_db), m_rules(builtIn()) { }

QByteArray FreshDesk::told()
{
    constexpr Sight all {true, true};
    while (*does([](Work &work) -> Result<bool> { return catchUpSome(work); })) { }
    QByteArray text;
    const auto ids = listCases(m_db, {.sort = CaseSort::Newest}, all, now());
    must(caseRows(m_db, ids, all, m_rules).size() == ids.size(), "every case of the list has a row");
    for (const CaseId id : ids) {
        const auto file = caseFile(m_db, id, office.clerk.id, all, m_rules);
        must(file.has_value(), "every case of the list can be opened");
        text += fuzz::text(*file);
    }
    for (const OutboxItem &item : outboxItems(m_db, all))
        text += "waits " + toCode(item.state).toUtf8() + ' ' + item.recorded.id.toString().toUtf8() + '\n';
    for (const HandoverItem &item : handoverItems(m_db, all))
        text += "left " + item.kind.toUtf8() + ' ' + item.body.toUtf8() + '\n';
    for (const ScopeCursor &cursor : cursors(m_db))
        text += "at " + cursor.scope.toUtf8() + ' ' + cursor.cursor.toUtf8() + '\n';
    return text;
}

} // namespace lianxin::fuzz
