// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/session.h"
#include "app/board/store/ledger.h"
#include "core/codec/codec.h"

#include <cstdio>
#include <QJsonArray>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

struct Count {
    const char *name;
    std::string_view sql;
};

constexpr Count counts[] = {
    {"orgs", "SELECT COUNT(*) FROM orgs"},           {"people", "SELECT COUNT(*) FROM people WHERE is_active = 1"},
    {"cases", "SELECT COUNT(*) FROM cases"},         {"public_cases", "SELECT COUNT(*) FROM cases WHERE is_public = 1"},
    {"appeals", "SELECT COUNT(*) FROM appeals"},     {"operations", "SELECT COUNT(*) FROM op_ledger"},
    {"published", "SELECT COUNT(*) FROM published"}, {"dead_letters", "SELECT COUNT(*) FROM dead_letters"},
};

constexpr int deadLettersShown = 20;

QJsonArray toJson(const std::vector<DeadLetterLine> &lines)
{
    QJsonArray list;
    for (const auto &[operation, org, person, reason, at] : lines)
        list.append(QJsonObject {
            {u"op_id"_s, operation}, {u"org"_s, org}, {u"person"_s, person}, {u"reason"_s, reason}, {u"at"_s, at.ms}});
    return list;
}

void printText(const std::vector<DeadLetterLine> &lines)
{
    for (const auto &[operation, org, person, reason, at] : lines)
        std::printf("  %s  %s  %s  %s %s\n", qUtf8Printable(at.local().toString(u"yyyy-MM-dd HH:mm"_s)),
                    qUtf8Printable(operation), qUtf8Printable(reason), qUtf8Printable(org), qUtf8Printable(person));
}

void printText(const BoardIdentity &board, const QJsonObject &report)
{
    std::printf("%s\nid     %s\nepoch  %s\n", qUtf8Printable(board.name), qUtf8Printable(board.id),
                qUtf8Printable(board.epoch));
    for (const auto &[name, sql] : counts)
        std::printf("%-14s %lld\n", name, report.value(QLatin1StringView(name)).toInteger());
}

} // namespace

int status(const StatusOptions &options)
{
    const auto db = openToLook(options.file);
    if (!db)
        return explain(db.error());
    return attempt([&] {
               const BoardIdentity board = findIdentity(**db).value_or(BoardIdentity {});
               QJsonObject report {{u"board_id"_s, board.id}, {u"epoch"_s, board.epoch}, {u"name"_s, board.name}};
               for (const auto &[name, sql] : counts)
                   report.insert(QLatin1StringView(name), *(*db)->value<qint64>(sql));
               const auto dead = latestDeadLetters(**db, deadLettersShown);
               report.insert(u"latest_dead_letters"_s, toJson(dead));
               if (options.json) {
                   std::printf("%s\n", compact(report).constData());
               } else {
                   printText(board, report);
                   printText(dead);
               }
               return 0;
           })
        .or_else([](const Error &error) -> Result<int> { return explain(error); })
        .value();
}

} // namespace lianxin::board
