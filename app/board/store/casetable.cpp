// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/store/casetable.h"

#include "app/board/pages/publiccase.h"
#include "core/codec/codec.h"

#include <QJsonDocument>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

QString toText(const QJsonObject &json)
{
    return QString::fromUtf8(compact(json));
}

template <class T>
T readable(const Result<T> &value, const char *what)
{
    if (!value)
        throw DbError::unreadable(what);
    return *value;
}

QJsonObject objectFrom(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::vector<RecordedOperation> eventsIn(Statement &query)
{
    std::vector<RecordedOperation> events;
    while (query.step())
        events.push_back(readable(recordedFromJson(objectFrom(query.value<QString>())), "operation"));
    return events;
}

} // namespace

constexpr std::string_view selectCase = "SELECT org, scope, doc FROM cases WHERE key = ?";

std::optional<CaseRecord> findCase(Database &db, CaseKey key)
{
    auto query = db.prepare(selectCase);
    if (!query.bind(key).step())
        return std::nullopt;
    const auto [org, scope, doc] = query.row<QString, QString, QString>();
    return CaseRecord {org, scope, readable(caseFromJson(objectFrom(doc)), "case")};
}

constexpr std::string_view upsertCase
    = "INSERT INTO cases (key, org, number, version, scope, is_public, received_at, doc) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (key) DO UPDATE SET org = excluded.org, version = excluded.version, scope = excluded.scope, "
      "is_public = excluded.is_public, received_at = excluded.received_at, doc = excluded.doc";

void putCase(Database &db, const CaseRecord &record)
{
    const Case &c = record.doc;
    db.execute(upsertCase, c.key, record.org, c.number, c.version, record.scope, isPublic(c), c.receivedAt,
               toText(toJson(c)));
}

constexpr std::string_view selectAppeals
    = "SELECT doc FROM appeals WHERE case_key = ? AND case_version > ? AND case_version <= ? "
      "ORDER BY case_version, rowid";

std::vector<Appeal> appealsOf(Database &db, CaseKey key, qint64 after, qint64 upTo)
{
    std::vector<Appeal> appeals;
    auto query = db.prepare(selectAppeals);
    for (query.bind(key, after, upTo); query.step();)
        appeals.push_back(readable(appealFromJson(objectFrom(query.value<QString>())), "letter"));
    return appeals;
}

constexpr std::string_view selectEvents
    = "SELECT doc FROM events WHERE case_key = ? AND version > ? AND version <= ? ORDER BY version";

std::vector<RecordedOperation> eventsOf(Database &db, CaseKey key, qint64 after, qint64 upTo)
{
    auto query = db.prepare(selectEvents);
    query.bind(key, after, upTo);
    return eventsIn(query);
}

constexpr std::string_view selectEventsOfOthers
    = "SELECT doc FROM events WHERE case_key = ? AND version > ? AND (device = '' OR device <> ?) ORDER BY version";

std::vector<RecordedOperation> eventsOfOthers(Database &db, CaseKey key, qint64 after, const QString &device)
{
    auto query = db.prepare(selectEventsOfOthers);
    query.bind(key, after, device);
    return eventsIn(query);
}

constexpr std::string_view insertAppeal
    = "INSERT INTO appeals (key, case_key, case_version, org, source, source_no, doc, original) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

void addAppeal(Database &db, const CaseRecord &record, const Appeal &appeal)
{
    Appeal lighter = appeal;
    lighter.original.clear();
    db.execute(insertAppeal, appeal.key, record.doc.key, record.doc.version, record.org, appeal.source, appeal.sourceNo,
               toText(toJson(lighter)), appeal.original);
}

constexpr std::string_view insertEvent = "INSERT INTO events (case_key, version, device, doc) VALUES (?, ?, ?, ?)";

void addEvent(Database &db, CaseKey key, qint64 version, const RecordedOperation &event, const QString &device)
{
    RecordedOperation lighter = event;
    if (auto *intake = std::get_if<Intake>(&lighter.operation)) {
        for (Appeal &appeal : intake->appeals) {
            Appeal keyOnly;
            keyOnly.key = appeal.key;
            appeal = keyOnly;
        }
    }
    db.execute(insertEvent, key, version, device, toText(toJson(lighter)));
}

constexpr std::string_view selectSameKey = "SELECT 1 FROM appeals WHERE key = ?";
constexpr std::string_view selectSameNumber
    = "SELECT 1 FROM appeals WHERE org = ? AND source = ? AND source_no = ? AND source_no <> ''";

bool hasAppeal(Database &db, const QString &org, const Appeal &appeal)
{
    return db.value<int>(selectSameKey, appeal.key)
           || db.value<int>(selectSameNumber, org, appeal.source, appeal.sourceNo);
}

constexpr std::string_view takeNumber = "INSERT INTO numbers (org, year, last) VALUES (?, ?, 1) "
                                        "ON CONFLICT (org, year) DO UPDATE SET last = last + 1 RETURNING last";
constexpr std::string_view selectPrefix = "SELECT prefix FROM orgs WHERE name = ?";

constexpr std::string_view selectLast = "SELECT last FROM numbers WHERE org = ? AND year = ?";
constexpr std::string_view selectNumber = "SELECT 1 FROM cases WHERE number = ?";

static QString numberText(const QString &prefix, int year, qint64 n)
{
    return u"%1-%2-%3"_s.arg(prefix).arg(year).arg(n, 6, 10, QChar(u'0'));
}

/// @p given, if this office may have given it that year and no case has it.
static std::optional<QString> givenBefore(Database &db, const QString &org, const QString &prefix, int year,
                                          const QString &given)
{
    const qint64 n = given.section(u'-', -1).toLongLong();
    const bool wasGiven
        = n > 0 && n <= db.value<qint64>(selectLast, org, year).value_or(0) && given == numberText(prefix, year, n);
    return wasGiven && !db.value<int>(selectNumber, given) ? std::optional(given) : std::nullopt;
}

QString numberFor(Database &db, const QString &org, int year, const QString &given)
{
    const auto prefix = db.value<QString>(selectPrefix, org);
    if (!prefix)
        throw DbError::unreadable("office");
    if (const auto again = givenBefore(db, org, *prefix, year, given))
        return *again;
    const auto number = db.value<qint64>(takeNumber, org, year);
    if (!number)
        throw DbError::unreadable("office");
    return numberText(*prefix, year, *number);
}

constexpr std::string_view ensureYear
    = "INSERT INTO numbers (org, year, last) SELECT name, ?, 0 FROM orgs WHERE true ON CONFLICT (org, year) DO NOTHING";
constexpr std::string_view beginThousand = "UPDATE numbers SET last = (last / 1000 + 2) * 1000 - 1";

void skipNumbers(Database &db, int year)
{
    db.execute(ensureYear, year);
    db.execute(beginThousand);
}

} // namespace lianxin::board
