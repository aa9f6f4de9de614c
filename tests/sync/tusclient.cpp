// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/builtinrules.h"
#include "core/sync/filemover.h"
#include "core/sync/httptransport.h"

#include <cstdio>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

using namespace lianxin;
using namespace lianxin::sync;
using namespace Qt::StringLiterals;

// tus_client URL FILE: hands a file to any server that speaks tus 1.0.0 under URL/v1/uploads, in two goes: the first
// one is broken off after a part, the second one begins with another memory of how much is there. Says
//
//     {"upload":"/v1/uploads/…","sent":BYTES,"looked":N,"parts":N,"begun":N}
//
// and ends with 0 if the server says it has all of it. So programs of others can judge ours.

namespace {

/// Servers of others are no board: what they say is taken for the board's.
class AnyServer final : public Transport
{
public:
    explicit AnyServer(Transport &below) : m_below(below) { }

    void send(HttpRequest request, Done done) override
    {
        m_below.send(std::move(request), [done = std::move(done)](Exchange exchange) {
            exchange.reply.headers.emplace_back("Board-Id", "any");
            done(std::move(exchange));
        });
    }
    void abort() override { m_below.abort(); }

private:
    Transport &m_below;
};

FileStanding standingFor(const QString &url, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        std::exit(2);
    const QByteArray bytes = file.readAll();
    FileToSend one;
    one.operation = {QUuid::createUuid()};
    one.caseKey = {QUuid::createUuid()};
    one.author = {QUuid::createUuid()};
    one.ref = {QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size()};
    one.name = u"路灯.jpg"_s;
    one.type = u"image/jpeg"_s;
    one.path = path;
    FileStanding standing;
    standing.sync.board = BoardIdentity {url, u"any"_s, {}};
    standing.sync.senders = {{{one.author, u"李小"_s, u"东河镇"_s, {Role::Intake}, false}, u"token"_s}};
    standing.toSend = {one};
    standing.line.dailyBytes = bytes.size() * 10;
    return standing;
}

struct Client {
    const Rules rules = *builtInRules();
    const SystemClock clock;
    SystemRandom random;
    InlineExecutor inlined;
    ThreadExecutor line {u"line"_s};
    QTemporaryDir folder;
    std::unique_ptr<Store> store
        = *Store::open(folder.filePath(u"desk.db"_s), Store::Mode::ReadWrite, {inlined, inlined, clock, random, rules});
    HttpTransport http {line};
    AnyServer server {http};
    FileRun run;
    FileStanding standing;
    int looked = 0, parts = 0, begun = 0;
    bool breaksOff = false;
    bool isDone = false;

    void take(const std::vector<FileEffect> &effects)
    {
        for (const FileEffect &effect : effects)
            carryOut(effect);
        if (run.isOver())
            QCoreApplication::quit();
    }
    void happen(FileEvent event)
    {
        QMetaObject::invokeMethod(
            qApp,
            [this, shared = std::make_shared<FileEvent>(std::move(event))] {
                take(advanced(run, std::move(*shared), rules));
            },
            Qt::QueuedConnection);
    }

    void carryOut(const FileEffect &effect)
    {
        begun += std::holds_alternative<BeginUpload>(effect);
        looked += std::holds_alternative<LookAtUpload>(effect);
        parts += std::holds_alternative<SendPart>(effect);
        if (std::holds_alternative<LoadFiles>(effect))
            return happen(FilesKnown {isDone ? FileStanding {} : standing});
        if (const auto *keep = std::get_if<KeepSent>(&effect))
            return remember(keep->sent);
        if (std::holds_alternative<NoteFileFailed>(effect))
            return happen(FailureNoted {});
        if (breaksOff && std::holds_alternative<SendPart>(effect))
            (void)hurried(run);
        line.post([this, effect] {
            FileMover(*store, server, clock, [this](FileEvent event) { happen(std::move(event)); }).run(effect);
        });
    }
    void remember(const FileSent &sent)
    {
        standing.toSend.front().upload = sent.upload;
        standing.toSend.front().sent = sent.sent;
        isDone = sent.isDone;
        happen(SentKept {});
    }

    void go()
    {
        QMetaObject::invokeMethod(
            qApp, [this] { take(begunFiles(run)); }, Qt::QueuedConnection);
        QCoreApplication::exec();
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    Client client;
    client.standing = standingFor(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]));
    client.breaksOff = true;
    client.go();
    client.breaksOff = false;
    client.standing.toSend.front().sent = 1;
    client.go();
    const FileToSend &file = client.standing.toSend.front();
    std::printf("{\"upload\":\"%s\",\"sent\":%lld,\"looked\":%d,\"parts\":%d,\"begun\":%d}\n", qPrintable(file.upload),
                static_cast<long long>(file.sent), client.looked, client.parts, client.begun);
    return client.isDone ? 0 : 1;
}
