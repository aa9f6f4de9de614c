// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace lianxin::board {

/// Takes a body as it comes, so that what has arrived stays when the line breaks. It goes with the request.
class BodySink
{
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)

    virtual void take(QByteArrayView part) = 0; ///< never waits
};

} // namespace lianxin::board
