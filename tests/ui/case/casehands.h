// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/case/bench.h"
#include "tests/ui/realhands.h"
#include "ui/case/letterview.h"

#include <QPlainTextEdit>

// What tests of the case page use that work it by hand: real events on the page, the store only to set up and look.

namespace lianxin::ui {

class CaseHands : public Hands<CaseBench>
{
public:
    CaseHands() { frontWindow(); }

    const Office &office() const { return desk.office; }

    /// A letter that has come in, open on the page.
    CaseId openLetter(const QString &body, const QString &subject = u"路灯不亮"_s)
    {
        const CaseId id = desk.take(letter(subject, body));
        open(id);
        return id;
    }
    /// A case being handled with these demands, open before its handler.
    CaseId openWork(const QStringList &demands)
    {
        const CaseId id = desk.take(letter(u"路灯不亮"_s));
        std::vector<Demand> numbered;
        for (const QString &demand : demands)
            numbered.push_back({int(numbered.size()) + 1, demand, 0, 0});
        desk.bringToWork(id);
        desk.submit(office().clerk, id, SetDemands {numbered});
        sitDown(office().handler);
        open(id);
        return id;
    }

    [[nodiscard]] LetterView *letterView() { return named<LetterView>(u"来信原文"_s); }

    /// With the mouse, from before the first of @p words in the letter to behind the last.
    void dragOver(const QString &words)
    {
        LetterView *view = letterView();
        const QString body = desk.caseFile(m_open).appeals.front().body;
        const int start = int(body.indexOf(words));
        REQUIRE(start >= 0);
        const QRect from = view->placeOf(start), to = view->placeOf(start + int(words.size()));
        drag(view->viewport(), from.center(), to.center());
        settle();
    }

    void open(CaseId id)
    {
        m_open = id;
        CaseBench::open(id);
    }

    /// The newest operation on the open case, which must be an Op.
    template <class Op>
    [[nodiscard]] Op last()
    {
        const auto timeline = desk.caseFile(m_open).timeline;
        REQUIRE(std::holds_alternative<Op>(timeline.back().recorded.operation));
        return std::get<Op>(timeline.back().recorded.operation);
    }
    [[nodiscard]] Case current() { return desk.current(m_open); }
    /// What @p actor has begun to write on the open case that will become an Op.
    template <class Op>
    [[nodiscard]] std::optional<Draft> draft(const Actor &actor)
    {
        return desk.ok(desk.store().draft({m_open, operationKind<Op>(), actor.id}));
    }

private:
    CaseId m_open;
};

} // namespace lianxin::ui
