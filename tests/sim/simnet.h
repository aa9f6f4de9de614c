// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"
#include "tests/sim/simboard.h"

namespace lianxin::sim {

/// What a request is about.
enum class Asking { Info, Me, Status, Send, Pull, Snapshot };
[[nodiscard]] Asking askingOf(const HttpRequest &request);
[[nodiscard]] QString wordFor(Asking asking);

/// What can become of a request and its reply on their way.
struct Fault {
    enum class Kind {
        None,
        NotSent,     ///< refused connection
        LostBefore,  ///< the line breaks on the way there
        LostAfter,   ///< on the way back
        Twice,       ///< something between sends it twice
        TwiceLater,  ///< the second time after some seconds
        Slow,        ///< the reply takes a minute
        Cut,         ///< the body ends after @c n 256ths; headers whole. A file's line breaks there if n is even
        Flipped,     ///< one bit of the body differs, there
        NoDigest,    ///< somebody between takes the digest away and cuts the body in half
        Status,      ///< @c n from a proxy, the board hears nothing; @c retryAfter with it unless negative
        BoardStatus, ///< the same from the board
        Portal,      ///< 200 and a login page
        Redirected,  ///< @c n to a login page
        Stale,       ///< the reply to the last such request, the board hears nothing
        StaleAfter,  ///< the same, but the board has heard
        OtherBoard,  ///< a whole reply with another id
        Hung         ///< nothing comes back for minutes
    };
    Kind kind = Kind::None;
    int n = 0;
    int retryAfter = -1;
};
[[nodiscard]] const std::vector<Fault> &everyFault();
[[nodiscard]] QString wordsFor(const Fault &fault);

class SimNet;

/// The line of one desk.
class SimLine final : public Transport
{
public:
    SimLine(SimNet &net, Machine &from) : m_net(net), m_from(from) { }
    void send(HttpRequest request, Done done) override;
    void abort() override;
    void hangUp(); ///< nobody waits for anything any more

private:
    friend class SimNet;
    struct Open {
        Done done;
        Machine &from;
        SimLine &line;
        std::shared_ptr<BodySink> sink; ///< where a file goes
    };
    SimNet &m_net;
    Machine &m_from;
    std::vector<std::weak_ptr<Open>> m_open;
};

/// Everything between the desks and their board.
class SimNet
{
public:
    SimNet(SimQueue &queue, SimBoard &board, quint64 seed) : m_queue(queue), m_board(board), m_dice(seed) { }
    ~SimNet() { m_queue.forget(this); }

    /// What becomes of the next request.
    std::function<Fault(Asking, const HttpRequest &)> trouble = [](Asking, const HttpRequest &) { return Fault {}; };
    /// Told of every request that leaves a desk.
    std::function<void(Asking, const HttpRequest &)> watch = [](Asking, const HttpRequest &) {};
    void boardFell();                   ///< connections to it break
    void loseWhatIsLate() { ++m_life; } ///< what would be delivered a second time

    int requests = 0; ///< that left so far
    /// A board or a proxy that changes what passes: for proving that somebody notices.
    std::function<void(HttpRequest &)> rewriteRequest = [](HttpRequest &) {};
    std::function<void(Asking, HttpReply &)> rewriteReply = [](Asking, HttpReply &) {};

private:
    friend class SimLine;
    using OpenPtr = std::shared_ptr<SimLine::Open>;

    void send(const OpenPtr &open, HttpRequest request);
    void travel(const OpenPtr &open, const HttpRequest &request, const Fault &fault);
    void arrive(const OpenPtr &open, const HttpRequest &request, const Fault &fault);
    void answered(const OpenPtr &open, const HttpRequest &request, const Fault &fault, HttpReply reply);
    void back(const OpenPtr &open, Duration after, HttpReply reply, const Fault &fault = {});
    /// A file that comes piece by piece.
    struct Pouring {
        HttpReply reply;
        qsizetype at = 0, piece = 0;
        Duration pause;
        bool breaks = false; ///< at its end
    };
    void pour(const OpenPtr &open, Pouring pouring);
    void poured(const OpenPtr &open, Pouring pouring);
    void breakOff(const OpenPtr &open, Duration after);
    void end(const OpenPtr &open, const Exchange &outcome);
    void forBoardOnly(const HttpRequest &request, Duration after);
    [[nodiscard]] Duration latency() { return Duration(10 + m_dice.next() % 290); }

    SimQueue &m_queue;
    SimBoard &m_board;
    SeededRandom m_dice;
    int m_life = 0;
    std::vector<std::weak_ptr<SimLine::Open>> m_atBoard;
    std::map<QByteArray, HttpReply> m_last; ///< by person and path
};

} // namespace lianxin::sim
