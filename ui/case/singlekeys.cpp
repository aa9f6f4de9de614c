// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/singlekeys.h"

#include <algorithm>
#include <QCoreApplication>
#include <QKeyEvent>

namespace lianxin::ui {

namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(SingleKeys)
};

} // namespace

std::span<const SingleKey> pageKeys()
{
    static constexpr SingleKey keys[]
        = {{Qt::Key_J, KeyUse::NextCase}, {Qt::Key_K, KeyUse::PreviousCase}, {Qt::Key_R, KeyUse::Answer},
           {Qt::Key_N, KeyUse::Note},     {Qt::Key_A, KeyUse::Assign},       {Qt::Key_F, KeyUse::Files}};
    return keys;
}

std::span<const SingleKey> passageKeys()
{
    static constexpr SingleKey keys[]
        = {{Qt::Key_H, KeyUse::MarkPassage}, {Qt::Key_N, KeyUse::NotePassage}, {Qt::Key_D, KeyUse::DemandPassage}};
    return keys;
}

std::optional<KeyUse> keyUse(std::span<const SingleKey> keys, const QKeyEvent &event)
{
    const auto found = std::ranges::find(keys, event.key(), &SingleKey::key);
    const bool isHeld = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return found == keys.end() || isHeld ? std::nullopt : std::optional(found->use);
}

QString keyUseWord(KeyUse use)
{
    switch (use) {
    case KeyUse::NextCase:
        return Keys::tr("下一件");
    case KeyUse::PreviousCase:
        return Keys::tr("上一件");
    case KeyUse::Answer:
        return Keys::tr("写答复：到第一项还没有答的");
    case KeyUse::Note:
        return Keys::tr("写内部备注");
    case KeyUse::Assign:
        return Keys::tr("交办");
    case KeyUse::Files:
        return Keys::tr("看附件");
    case KeyUse::MarkPassage:
        return Keys::tr("划线");
    case KeyUse::NotePassage:
        return Keys::tr("批注");
    case KeyUse::DemandPassage:
        return Keys::tr("设为诉求");
    }
    Q_UNREACHABLE();
}

} // namespace lianxin::ui
