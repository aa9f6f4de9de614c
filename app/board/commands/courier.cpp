// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commands.h"

#include "app/board/commands/exitcode.h"
#include "app/board/commands/restored.h"
#include "app/board/store/board.h"
#include "app/board/store/wholefile.h"
#include "core/codec/builtinrules.h"
#include "core/codec/codec.h"
#include "core/wire/courierfile.h"

#include <cstdio>
#include <QFile>

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, u"cannot-read"_s, file.errorString(), path);
    return file.size() > wire::maxCourierBytes ? failure(Error::Code::Invalid, u"courier-too-large"_s)
                                               : Result<QByteArray>(file.readAll());
}

Result<CourierDone> taken(const CourierOptions &options)
{
    const auto rules = builtInRules();
    if (!rules)
        return tl::unexpected(rules.error());
    const auto file = contents(options.pack);
    if (!file)
        return tl::unexpected(file.error());
    const SystemClock clock;
    SystemRandom random;
    ThreadExecutor writer(u"writer"_s);
    ThreadExecutor reader(u"reader"_s);
    BoardPolicy policy;
    policy.markFile = options.mark;
    const auto board = Board::open(options.file, {}, {writer, reader, clock, random, *rules, nullptr, policy});
    if (!board)
        return tl::unexpected(board.error());
    tellIfRestored(**board);
    auto future = (*board)->takeCourier(*file);
    future.waitForFinished();
    (*board)->mark(); // whatever came of it: an epoch may have begun
    return future.takeResult();
}

void print(const CourierDone &done, const CourierOptions &options)
{
    if (options.json) {
        const QJsonObject object {{u"number"_s, done.number},    {u"accepted"_s, done.accepted},
                                  {u"refused"_s, done.refused},  {u"rows"_s, done.rows},
                                  {u"late"_s, done.isLate},      {u"put_back"_s, done.isPutBack},
                                  {u"answer"_s, options.answer}, {u"bytes"_s, done.answer.size()}};
        std::printf("%s\n", compact(object).constData());
        return;
    }
    if (done.isPutBack)
        std::printf(
            "This board was put back from a copy, and the desk does not know yet: nothing was taken. The answer "
            "tells the desk; take it there, and bring the next file.\n");
    if (done.isLate)
        std::printf("A later file of this desk has come, or the desk has called this one back: its operations were not "
                    "taken.\n");
    std::printf("file %lld: %lld accepted, %lld refused, %lld changes go back\n", qlonglong(done.number),
                qlonglong(done.accepted), qlonglong(done.refused), qlonglong(done.rows));
}

} // namespace

int applyCourier(const CourierOptions &options)
{
    if (const auto there = isThere(options.file); !there)
        return explain(there.error());
    const auto done = taken(options);
    if (!done)
        return explain(done.error());
    if (const auto written = writeWhole(options.answer, done->answer); !written)
        return explain(written.error());
    print(*done, options);
    return 0;
}

} // namespace lianxin::board
