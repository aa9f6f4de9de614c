// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/courier.h"

#include "core/base/log.h"
#include "core/sync/boardcalls.h"
#include "core/sync/stickfile.h"
#include "core/wire/courierfile.h"
#include "core/wire/couriertext.h"

#include <algorithm>
#include <QPromise>
#include <set>

using namespace Qt::StringLiterals;

namespace lianxin {

namespace {

using Status = OperationResult::Status;

template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.takeResult() : Result<T>(failure(Error::Code::Cancelled));
}

// --- packing ---------------------------------------------------------------------------------------------------------

wire::CourierPack packOf(const CourierLoad &load)
{
    wire::CourierPack pack {{load.board.boardId, load.board.epoch, load.deviceId, load.number,
                             wire::courierKeyOfDesk(load.seed), u"lianxin/" LIANXIN_VERSION ""_s, 0},
                            {}};
    for (const CourierPart &part : load.parts)
        pack.parts.push_back({{part.sender.actor.id, part.sender.token, part.takenBefore},
                              {load.deviceId, {}, part.cursors, part.operations, wire::SyncRequest {}.maxBytes}});
    return pack;
}

CourierPacked countsOf(const CourierLoad &load, const QByteArray &file)
{
    CourierPacked packed {load.number, file.size(), 0, 0};
    std::set<PersonId> people;
    for (const CourierPart &part : load.parts) {
        packed.operations += qint64(part.operations.size());
        if (!part.operations.empty())
            people.insert(part.sender.actor.id);
    }
    packed.people = int(people.size());
    return packed;
}

// --- taking in -------------------------------------------------------------------------------------------------------

bool isTaken(const OperationResult &result)
{
    return result.status == Status::Applied || result.status == Status::Duplicate;
}

/// What the file says, if it is for this desk, and of the board as it is known here.
Result<wire::CourierAnswer> answerIn(const QByteArray &file, const SyncStanding &standing)
{
    if (!standing.board)
        return failure(Error::Code::NotFound, u"no-board"_s);
    const BoardIdentity &board = *standing.board;
    const auto text
        = wire::openedAnswer(file, {board.boardId, standing.deviceId}, board.courierKey, standing.courierSeed);
    if (!text)
        return tl::unexpected(text.error());
    auto answer = wire::readCourierAnswer(*text);
    if (!answer)
        return failure(Error::Code::Invalid, u"courier-damaged"_s, answer.error().reason, {});
    const auto label = wire::courierLabel(file);
    if (answer->head.number != label->number || answer->head.device != standing.deviceId)
        return failure(Error::Code::Invalid, u"courier-damaged"_s);
    return answer;
}

Result<void> takePages(Store &store, const CourierOrigin &of, std::vector<ChangePage> pages, CourierTaken &taken)
{
    for (ChangePage &page : pages) {
        const QString scope = page.scope;
        const auto rows = waited(store.applyCourierPage(of, std::move(page)));
        if (rows)
            taken.received += *rows;
        else if (rows.error().reason != u"feed-gap")
            return tl::unexpected(rows.error());
        else if (std::ranges::find(taken.behind, scope) == taken.behind.end())
            taken.behind.push_back(scope);
    }
    return {};
}

Result<CourierTaken> takeLoss(Store &store, const CourierLoss &loss)
{
    const auto news = waited(store.beginAfterCourier(loss));
    if (!news)
        return tl::unexpected(news.error());
    if (*news)
        qCWarning(logSync) << "the board was put back from a backup, a courier's answer says";
    CourierTaken taken {loss.of.number, *news, false, 0, 0, 0, {}, {}, {}};
    taken.isPutBack = true;
    return taken;
}

Result<CourierTaken> takeWords(Store &store, wire::CourierAnswer answer)
{
    const wire::CourierAnswerHead &head = answer.head;
    const CourierOrigin of {head.number, head.epoch};
    CourierTaken taken {head.number, false, head.isLate, 0, 0, 0, head.state, head.turnedAway, head.expired};
    taken.accepted = std::ranges::count_if(answer.response.results, isTaken);
    taken.refused = qint64(answer.response.results.size()) - taken.accepted;
    const auto news = waited(store.recordCourierWords({of, head.last, answer.response.results}));
    if (!news)
        return tl::unexpected(news.error());
    taken.isNews = *news;
    if (const auto applied = takePages(store, of, std::move(answer.response.changes), taken); !applied)
        return tl::unexpected(applied.error());
    return taken;
}

} // namespace

Result<CourierPacked> packCourier(Store &store, const QString &file)
{
    const auto load = waited(store.loadCourier(wire::maxOperations, wire::maxBatchBytes));
    if (!load)
        return tl::unexpected(load.error());
    const auto sealed = wire::sealedPack({load->board.boardId, load->deviceId, load->number},
                                         wire::written(packOf(*load)), load->board.courierKey);
    if (!sealed)
        return tl::unexpected(sealed.error());
    if (const auto written = writeStickFile(file, *sealed); !written)
        return tl::unexpected(written.error());
    return countsOf(*load, *sealed);
}

Result<CourierTaken> takeCourier(Store &store, const QString &file)
{
    const auto bytes = readStickFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto standing = waited(store.syncStanding());
    if (!standing)
        return tl::unexpected(standing.error());
    auto answer = answerIn(*bytes, *standing);
    if (!answer)
        return tl::unexpected(answer.error());
    if (const auto &head = answer->head; !head.putBackSince.isEmpty())
        return takeLoss(store, {{head.number, head.epoch}, head.putBackSince});
    return takeWords(store, *std::move(answer));
}

// --- carrying --------------------------------------------------------------------------------------------------------

namespace {

/// A file for another board need not cross the line to be refused there.
Result<void> isForBoard(const QByteArray &file, const QString &boardId)
{
    const auto label = wire::courierLabel(file);
    if (!label)
        return tl::unexpected(label.error());
    if (label->kind != wire::CourierLabel::Kind::Pack)
        return failure(Error::Code::Invalid, u"courier-wrong-kind"_s);
    if (label->board != wire::courierMark(boardId))
        return failure(Error::Code::Refused, u"courier-other-board"_s);
    return {};
}

struct Carriage {
    QPromise<Result<QByteArray>> promise;
    QByteArray file;

    void end(Result<QByteArray> answer)
    {
        promise.addResult(std::move(answer));
        promise.finish();
    }
};

void send(const std::shared_ptr<Carriage> &carriage, Transport &transport, const SyncStanding &standing)
{
    if (!standing.board)
        return carriage->end(failure(Error::Code::NotFound, u"no-board"_s));
    if (standing.senders.empty())
        return carriage->end(failure(Error::Code::Unauthorized, u"no-token"_s));
    const BoardIdentity board = *standing.board;
    if (const auto fits = isForBoard(carriage->file, board.boardId); !fits)
        return carriage->end(tl::unexpected(fits.error()));
    const Caller caller {QUrl(board.url), standing.senders.front().token, standing.deviceId};
    transport.send(courierCall(caller, carriage->file), [carriage, board](const Exchange &exchange) {
        carriage->end(courierAnswer(exchange, board).value);
    });
}

} // namespace

QFuture<Result<QByteArray>> carried(Store &store, Transport &transport, CourierLater later, QByteArray file)
{
    const auto carriage = std::make_shared<Carriage>();
    carriage->file = std::move(file);
    carriage->promise.start();
    store.syncStanding().whenDone([carriage, &transport, later](Result<SyncStanding> standing) {
        if (!standing)
            return carriage->end(tl::unexpected(standing.error()));
        later([carriage, &transport, standing = *std::move(standing)] { send(carriage, transport, standing); });
    });
    return carriage->promise.future();
}

} // namespace lianxin
