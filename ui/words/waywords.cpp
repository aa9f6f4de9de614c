// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/codewords.h"

#include <QCoreApplication>

namespace lianxin::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::Online:
        return Words::tr("网上留言");
    case Channel::Phone:
        return Words::tr("来电");
    case Channel::WalkIn:
        return Words::tr("来访");
    case Channel::Letter:
        return Words::tr("来信");
    }
    Q_UNREACHABLE();
}

QString contactChannelWord(ContactChannel channel)
{
    switch (channel) {
    case ContactChannel::Phone:
        return Words::tr("电话");
    case ContactChannel::Visit:
        return Words::tr("上门");
    case ContactChannel::Message:
        return Words::tr("短信");
    }
    Q_UNREACHABLE();
}

QString deliveryWord(Delivery how)
{
    switch (how) {
    case Delivery::Letter:
        return Words::tr("寄送书面答复");
    case Delivery::InPerson:
        return Words::tr("当面答复");
    case Delivery::Phone:
        return Words::tr("电话答复");
    case Delivery::Platform:
        return Words::tr("在来源平台答复");
    }
    Q_UNREACHABLE();
}

QString channelWord(const QString &channel)
{
    const auto ours = fromCode<Channel>(channel);
    return ours ? channelWord(*ours) : channel;
}

QString contactChannelWord(const QString &channel)
{
    const auto ours = fromCode<ContactChannel>(channel);
    return ours ? contactChannelWord(*ours) : channel;
}

QString deliveryWord(const QString &how)
{
    const auto ours = fromCode<Delivery>(how);
    return ours ? deliveryWord(*ours) : how;
}

QString stationWord(Station station)
{
    switch (station) {
    case Station::Registered:
        return Words::tr("登记", "step");
    case Station::Accepted:
        return Words::tr("受理", "step");
    case Station::Assigned:
        return Words::tr("交办", "step");
    case Station::OnSite:
        return Words::tr("现场", "step");
    case Station::Answered:
        return Words::tr("答复", "step");
    case Station::CalledBack:
        return Words::tr("回访", "step");
    }
    Q_UNREACHABLE();
}

} // namespace lianxin::ui
