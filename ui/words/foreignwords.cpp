// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/foreignwords.h"

#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;
using State = ForeignAnswer::State;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString doubtTodo(const ForeignAnswer &answer)
{
    if (answer.guarantee == Guarantee::PersonDecides || answer.guarantee == Guarantee::None)
        return Words::tr("软件不会自己再发。请到那边看一看再登记：有，写下那边的编号；没有，写明怎么知道的。");
    const QString looked = Words::tr("已查过 %1 次都没有，满 %2 次才会再发。").arg(answer.absences).arg(enoughListings);
    const auto next = nextLook(answer);
    return next ? looked + Words::tr("%1 以后再查才算数。").arg(next->local().toString(u"HH:mm"_s)) : looked;
}

} // namespace

QString promiseWords(Guarantee guarantee)
{
    switch (guarantee) {
    case Guarantee::None:
        return Words::tr("只收来件：这个平台不收答复，答复请用别的办法送达，再登记。");
    case Guarantee::ExactlyOnce:
        return Words::tr("A 级：答复不漏、不重，正好一次。");
    case Guarantee::OnceInWindow:
        return Words::tr("B 级：断线后短时间内能分清，正好一次；久了按 C 级办。");
    case Guarantee::ReadBack:
        return Words::tr("C 级：答复最多发一次。断线说不清时先到那边查，查到就算，两次都查不到才再发。");
    case Guarantee::PersonDecides:
        return Words::tr("D 级：答复最多发一次。断线说不清时由人去看，软件绝不自己重发。");
    }
    Q_UNREACHABLE();
}

QString foreignStateWord(const ForeignAnswer &answer)
{
    switch (answer.state) {
    case State::Waiting:
        return Words::tr("待发");
    case State::InDoubt:
        return Words::tr("说不清到没到");
    case State::Refused:
        return Words::tr("那边不收");
    case State::Posted:
        return Words::tr("已送达");
    }
    Q_UNREACHABLE();
}

QString foreignTodo(const ForeignAnswer &answer)
{
    switch (answer.state) {
    case State::Waiting:
        return Words::tr("下次“发答复”时发出。");
    case State::InDoubt:
        return doubtTodo(answer);
    case State::Refused:
        return Words::tr("弄清原因以后，写明理由，登记“那边没有”，就会再发。");
    case State::Posted:
        return {};
    }
    Q_UNREACHABLE();
}

QString outcomeWord(foreign::PostOutcome::What what)
{
    using What = foreign::PostOutcome::What;
    switch (what) {
    case What::Posted:
        return Words::tr("已送达");
    case What::FoundThere:
        return Words::tr("那边已有，已登记");
    case What::NotSent:
        return Words::tr("没有发出，下次再发");
    case What::InDoubt:
        return Words::tr("说不清到没到");
    case What::Refused:
        return Words::tr("那边不收");
    case What::NeedsPerson:
        return Words::tr("要人去看");
    case What::NotAllowed:
        return Words::tr("现在不能发");
    }
    Q_UNREACHABLE();
}

QString fetchedWords(qint64 added, qint64 alreadyHere, qint64 setAside)
{
    return Words::tr("新收 %1 件，已有 %2 件，未收 %3 件。").arg(added).arg(alreadyHere).arg(setAside);
}

} // namespace lianxin::ui
