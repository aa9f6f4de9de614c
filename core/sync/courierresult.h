// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>
#include <vector>

// What came of a courier's file, for whoever tells people. See core/sync/courier.h.

namespace lianxin {

struct CourierPacked {
    qint64 number = 0;
    qint64 bytes = 0; ///< of the file
    qint64 operations = 0;
    int people = 0; ///< whose operations they are
};

struct CourierTaken {
    qint64 number = 0;   ///< of the file it answers
    bool isNews = false; ///< its words were not known yet
    bool isLate = false; ///< the board did not take the file's operations: a later one had come, or it was called back
    qint64 accepted = 0, refused = 0;
    qint64 received = 0;              ///< rows of feeds that were new
    QString state;                    ///< how the desk stands with the board, "active"; empty: not said
    std::vector<PersonId> turnedAway; ///< their tokens are not accepted any more; their operations wait
    std::vector<QString> behind; ///< feeds that need a line: the answer does not reach back to where the desk stands
    bool isPutBack
        = false; ///< the board was put back from a backup and says nothing else; news: the next file gives back
};

} // namespace lianxin
