// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/nextstep.h"

#include <algorithm>
#include <array>
#include <span>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

/// The way most cases go: in each state, what comes next, the more usual first.
struct Next {
    CaseStatus status;
    std::array<const char16_t *, 3> kinds;
};
constexpr Next usual[] = {
    {CaseStatus::New, {u"register"}},
    {CaseStatus::Registered, {u"accept"}},
    {CaseStatus::AwaitingInfo, {u"resident_answered"}},
    {CaseStatus::Accepted, {u"assign"}},
    {CaseStatus::Objected, {u"assign", u"transfer"}},
    {CaseStatus::Transferred, {u"redispatch"}},
    {CaseStatus::Assigned, {u"start_work"}},
    {CaseStatus::Working, {u"submit"}},
    {CaseStatus::ExtensionAsked, {u"grant_extension"}},
    {CaseStatus::OnHold, {u"resume"}},
    {CaseStatus::InReview, {u"sign"}},
    {CaseStatus::SentBack, {u"take_up_again"}},
    {CaseStatus::Signed, {u"publish", u"record_delivery"}},
    {CaseStatus::Callback, {u"close"}},
    {CaseStatus::Redo, {u"take_up_again"}},
    {CaseStatus::Tracking, {u"finish_tracking", u"submit"}},
    {CaseStatus::Merged, {u"submit"}},
    {CaseStatus::Done, {u"archive"}},
};

/// The menu, in the order a case goes through; a line between groups.
constexpr std::array groups {
    u"register accept propose_decline decline refuse_decline assign start_work take_up_again object transfer "
    u"redispatch",
    u"contact visit note attach ask_resident resident_answered",
    u"submit sign send_back publish record_delivery withdraw answered_elsewhere",
    u"request_extension grant_extension refuse_extension suspend resume",
    u"finish_tracking close reopen archive",
    u"classify set_demands link unlink join leave",
    u"propose_void void",
};

} // namespace

StepOffer stepOffer(CaseStatus status, const QStringList &possible, bool withBoard)
{
    const QString otherWay = withBoard ? u"record_delivery"_s : u"publish"_s;
    const auto isOffered = [&](const QString &kind) { return kind != otherWay && possible.contains(kind); };

    StepOffer offer;
    if (const auto row = std::ranges::find(usual, status, &Next::status); row != std::end(usual))
        for (const char16_t *kind : row->kinds)
            if (kind && offer.next.isEmpty() && isOffered(QString::fromUtf16(kind)))
                offer.next = QString::fromUtf16(kind);
    for (const char16_t *group : groups) {
        QStringList kinds;
        for (const QString &kind : QString::fromUtf16(group).split(u' '))
            if (kind != offer.next && isOffered(kind))
                kinds << kind;
        if (!kinds.isEmpty())
            offer.others << kinds;
    }
    return offer;
}

} // namespace lianxin::ui
