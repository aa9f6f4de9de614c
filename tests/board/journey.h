// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/board/boarddesk.h"

namespace lianxin::board {

/// One case from its letter to its published answer, as the people of a small office do it.
struct Journey {
    explicit Journey(BoardFile &file, const QString &body = QStringLiteral("村口路灯坏了三个月。"))
        : clerk(file.person(QStringLiteral("小李"), {Role::Intake})),
          handler(file.person(QStringLiteral("老王"), {Role::Handler})),
          leader(file.person(QStringLiteral("张镇长"), {Role::Dispatcher, Role::Signer}))
    {
        using namespace Qt::StringLiterals;
        const QString answer = u"路灯已于11月20日修复。联系人：村建办，电话0530-1234567。"_s;
        const auto first = file.intake(clerk, body);
        key = first.caseKey;
        steps.emplace_back(clerk, first);
        add(file, clerk, Classify {Track::Complaint, u"道路水利/路灯照明"_s, u"柳河村"_s, false, {}, false});
        add(file, clerk, SetDemands {{{1, u"修好路灯"_s, 0, 0}}});
        add(file, clerk, Register {});
        add(file, clerk, Accept {});
        add(file, leader, Assign {u"村建办"_s, handler.id, handler.name});
        add(file, handler, StartWork {});
        add(file, handler, RecordContact {u"phone"_s, file.clock.now(), ContactResult::Reached, u"已说明"_s, {}});
        add(file, handler, RecordVisit {file.clock.now(), u"柳河村"_s, u"老王"_s, u"灯杆倾斜"_s});
        add(file, handler, AddNote {u"内部：等材料"_s});
        add(file, handler, SubmitForReview {answer, {}});
        add(file, leader, SignOff {textHash(answer)});
        add(file, handler, Publish {1, textHash(answer)});
    }

    void add(BoardFile &file, const Actor &who, const Operation &what)
    {
        steps.emplace_back(who, file.operation(who, key, qint64(steps.size()), what));
    }

    /// All of it, each step accepted; gives the last result.
    OperationResult run(BoardFile &file, size_t count = SIZE_MAX) const
    {
        OperationResult last;
        for (size_t i = 0; i < std::min(count, steps.size()); ++i) {
            last = file.give(steps[i].first, steps[i].second);
            INFO("step " << i << ' ' << kindOf(steps[i].second.operation) << ' ' << last.reason);
            REQUIRE(last.status == OperationResult::Status::Applied);
        }
        return last;
    }

    Actor clerk, handler, leader;
    CaseKey key;
    std::vector<std::pair<Actor, RecordedOperation>> steps;
};

} // namespace lianxin::board
