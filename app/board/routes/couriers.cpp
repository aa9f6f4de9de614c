// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/routes/couriers.h"

#include "app/board/http/problem.h"
#include "core/base/ask.h"
#include "core/wire/courierfile.h"

namespace lianxin::board {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *mediaType = "application/vnd.lianxin.courier";
constexpr int mostAtOnce = 4;

Response tooMany()
{
    Response response = problem(503, u"too-many-couriers"_s);
    response.headers.emplace_back("Retry-After", "30");
    return response;
}

} // namespace

/// A file as it comes in.
class Couriers::Parcel final : public BodySink
{
public:
    explicit Parcel(std::shared_ptr<int> open) : m_open(std::move(open)) { ++*m_open; }
    ~Parcel() override { --*m_open; }

    void take(QByteArrayView part) override
    {
        if (isTaken() && m_file.size() <= wire::maxCourierBytes)
            m_file.append(part);
    }
    [[nodiscard]] bool isTaken() const { return m_isTaken; }
    [[nodiscard]] const QByteArray &file() const { return m_file; }

private:
    std::shared_ptr<int> m_open;
    bool m_isTaken = *m_open < mostAtOnce; // itself not yet counted
    QByteArray m_file;
};

std::vector<Route> Couriers::routes()
{
    return {{"POST", u"/v1/courier"_s, Route::For::Person,
             [this](const Call &call, const Answer &answer) { take(call, answer); }, Route::Desks::Old,
             [this](const Call &) { return parcel(); }}};
}

std::shared_ptr<BodySink> Couriers::parcel()
{
    return std::make_shared<Parcel>(m_open);
}

void Couriers::take(const Call &call, const Answer &answer)
{
    const auto parcel = std::static_pointer_cast<Parcel>(call.request.sink);
    if (!parcel || !parcel->isTaken())
        return answer(tooMany());
    if (parcel->file().size() > wire::maxCourierBytes)
        return answer(problem(413, u"courier-too-large"_s));
    ask(m_board.takeCourier(parcel->file()), this, [answer, parcel](Result<CourierDone> done) {
        if (!done && done.error().code == Error::Code::TooNew)
            return answer(problem(400, done.error().reason));
        if (!done)
            return answer(tl::unexpected(done.error()));
        answer(Response {200, mediaType, std::move(done->answer), {}});
    });
}

} // namespace lianxin::board
