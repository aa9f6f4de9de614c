// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/ctl.h"

namespace lianxin::test {

using namespace Qt::StringLiterals;

inline const QString lampWords
    = u"我叫周桂兰，电话19900001234。巷口的路灯坏了两个月，请问什么时候修好？能不能先装一盏临时灯？"_s;
inline const QString lampAnswer = u"周婆婆：巷口路灯的控制箱已更换，今晚试亮。联系人：村建办，电话0830-5550101。"_s;

/// A walk-in about a street lamp; gives its number.
inline QString walkIn(const Ctl &clerk)
{
    return clerk
        .one({u"register"_s, u"--subject"_s, u"三组巷口路灯不亮"_s, u"--body"_s, lampWords, u"--name"_s, u"周桂兰"_s,
              u"--phone"_s, u"19900001234"_s})
        .value(u"number")
        .toString();
}

/// Brings a new case to where an answer can be written. It is assigned to @p handler.
inline void work(const Ctl &clerk, const QString &number, const QString &handler)
{
    clerk.one({u"classify"_s, number, u"--track"_s, u"complaint"_s, u"--category"_s, u"道路水利/路灯照明"_s,
               u"--place"_s, u"张家村三组"_s});
    clerk.one({u"demands"_s, number});
    clerk.one({u"register"_s, number});
    clerk.one({u"accept"_s, number});
    clerk.one({u"contact"_s, number, u"已说明情况，约好下午到现场"_s});
    clerk.one({u"assign"_s, number, u"--to"_s, handler, u"--unit"_s, u"村建办"_s});
    clerk.one({u"start"_s, number});
    clerk.one({u"note"_s, number, u"等控制箱到货"_s});
}

/// Writes the answer and hands it in.
inline void answer(const Ctl &handler, const QString &number)
{
    handler.one({u"answer"_s, number, lampAnswer, u"--point"_s, u"1:今晚试亮"_s});
    handler.one({u"submit"_s, number});
}

} // namespace lianxin::test
