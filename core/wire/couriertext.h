// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/envelope.h"

// What is inside a courier's files, a line for each thing: bodies as POST /v1/sync takes and gives them.
//
//   pack    {"board":"…","epoch":"…","device":"…","number":7,"reply_to":"…","app":"lianxin/1.0","parts":2}
//           {"person":"…","token":"lx_…","taken_before":[…]}       of each part: who speaks,
//           {"device":"…","ops":[…],"max_bytes":…,"end":true}        and what would have been sent
//           …
//   answer  {"board":"…","epoch":"…","device":"…","number":7,"state":"active","last":7}
//           {"board_id":"…","results":[…],"changes":[…],"end":true}   several pages of a feed follow each other
//
// A board that was put back from a backup since, or has another history than the desk knows, takes nothing of a pack
// and brings nothing: its answer says "put_back_since", the pack's epoch, and "epoch" is what it lives in now. To a
// desk that does not know the member that is a late file's answer, of another epoch as a rule.

namespace lianxin::wire {

struct CourierPackHead {
    QString board, epoch, device;
    qint64 number = 0;
    QString replyTo; ///< the desk's public key: the answer is sealed for it
    QString app;
    qint64 parts = 0;
    static constexpr auto fields(auto with)
    {
        return with(field("board", &CourierPackHead::board), field("epoch", &CourierPackHead::epoch),
                    field("device", &CourierPackHead::device), field("number", &CourierPackHead::number),
                    field("reply_to", &CourierPackHead::replyTo), field("app", &CourierPackHead::app),
                    field("parts", &CourierPackHead::parts));
    }
};

struct CourierSpeaker {
    PersonId person = {}; ///< as the desk knows them: only to name who was not let in
    QString token;
    /// Of the operations, those a board that was put back had taken before. Nobody could ask it whether it has them
    /// yet, and their text may be as the board had settled it: it knows them by their id alone.
    std::vector<OperationId> takenBefore = {};
    static constexpr auto fields(auto with)
    {
        return with(field("person", &CourierSpeaker::person), field("token", &CourierSpeaker::token),
                    field("taken_before", &CourierSpeaker::takenBefore));
    }
};

struct CourierPack {
    struct Part {
        CourierSpeaker speaker;
        SyncRequest request;
    };
    CourierPackHead head; ///< parts are counted by written()
    std::vector<Part> parts;
};

/// The same, read: what could not be read of an operation stands beside it.
struct CourierPackRead {
    struct Part {
        CourierSpeaker speaker;
        SyncRequestParts request;
    };
    CourierPackHead head;
    std::vector<Part> parts;
};

struct CourierAnswerHead {
    QString board, epoch, device;
    qint64 number = 0;
    QString state;       ///< of the desk: "active", "must_update", "revoked", "wipe"
    bool isLate = false; ///< a later file was there first, or the desk has called this one back: no results
    qint64 last = 0;     ///< the highest number the board knows of this desk
    std::vector<PersonId> turnedAway; ///< whose token the board does not take
    std::vector<QString> expired;     ///< feeds that went on without the desk for too long
    QString putBackSince = {}; ///< the pack's epoch, if the board has another history now; empty: the pack was judged
    static constexpr auto fields(auto with)
    {
        return with(field("board", &CourierAnswerHead::board), field("epoch", &CourierAnswerHead::epoch),
                    field("device", &CourierAnswerHead::device), field("number", &CourierAnswerHead::number),
                    field("state", &CourierAnswerHead::state), field("is_late", &CourierAnswerHead::isLate),
                    field("last", &CourierAnswerHead::last), field("turned_away", &CourierAnswerHead::turnedAway),
                    field("expired", &CourierAnswerHead::expired),
                    field("put_back_since", &CourierAnswerHead::putBackSince));
    }
};

struct CourierAnswer {
    CourierAnswerHead head;
    SyncResponse response;
};

[[nodiscard]] QByteArray written(const CourierPack &pack);
[[nodiscard]] QByteArray written(const CourierAnswer &answer);

// Invalid as the readers of envelope.h, "bad-count", "missing-member".
[[nodiscard]] Result<CourierPackRead> readCourierPack(const QByteArray &text);
[[nodiscard]] Result<CourierAnswer> readCourierAnswer(const QByteArray &text);

} // namespace lianxin::wire
