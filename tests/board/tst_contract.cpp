// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/board/runningboard.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace lianxin;
using namespace lianxin::board;
using namespace Qt::StringLiterals;

namespace {

/// "GET /v1/me" for each operation under "paths:", as our own file lays it out.
QSet<QString> describedRoutes(const QString &yaml)
{
    static const QRegularExpression pathLine(u"^  (/\\S*):$"_s);
    static const QRegularExpression methodLine(u"^    (get|post|put|patch|delete|options):$"_s);
    QSet<QString> routes;
    QString path;
    const QString paths = yaml.section(u"\npaths:\n"_s, 1).section(u"\ncomponents:\n"_s, 0, 0);
    for (const QString &line : paths.split(u'\n')) {
        if (const auto found = pathLine.match(line); found.hasMatch())
            path = found.captured(1);
        else if (const auto method = methodLine.match(line); method.hasMatch())
            routes.insert(method.captured(1).toUpper() + u' ' + path);
    }
    return routes;
}

} // namespace

TEST_CASE("the contract describes every route of the board and no other", "[contract]")
{
    QFile yaml(qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/api/board.openapi.yaml"_s);
    REQUIRE(yaml.open(QIODevice::ReadOnly));
    BoardFile file;
    const RunningBoard running(file);

    QSet<QString> served;
    for (const Route &route : running.service->routes())
        served.insert(QString::fromLatin1(route.method) + u' ' + route.pattern);

    CHECK(QStringList((describedRoutes(QString::fromUtf8(yaml.readAll())) - served).values()).join(u'\n').isEmpty());
    yaml.seek(0);
    CHECK(QStringList((served - describedRoutes(QString::fromUtf8(yaml.readAll()))).values()).join(u'\n').isEmpty());
}

TEST_CASE("the contract knows every kind of operation", "[contract]")
{
    QFile yaml(qEnvironmentVariable("LIANXIN_SOURCE") + u"/resources/api/board.openapi.yaml"_s);
    REQUIRE(yaml.open(QIODevice::ReadOnly));
    const QString kinds
        = QString::fromUtf8(yaml.readAll()).section(u"enum: [intake, register"_s, 1).section(u']', 0, 0);

    for (const QString &kind : operationKinds()) {
        INFO(kind);
        CHECK((u"intake, register"_s + kinds).contains(QRegularExpression(u"\\b%1\\b"_s.arg(kind))));
    }
}
