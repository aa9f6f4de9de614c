// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/answer/contested.h"

#include "core/base/overload.h"

#include <algorithm>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

using Parts = std::vector<std::pair<QString, QString>>;

constexpr QStringView yes = u"yes";

QString pointPart(QStringView member, int demand)
{
    return u"%1 %2"_s.arg(member).arg(demand);
}

/// The members of a point that a person writes.
template <class Point, class F>
void eachMember(Point &point, F f)
{
    f(u"answer"_s, point.answer);
    f(u"measure"_s, point.measure);
    f(u"by_when"_s, point.byWhen);
    f(u"basis"_s, point.basis);
    f(u"cannot_because"_s, point.cannotBecause);
}

QString lines(const std::vector<Demand> &demands)
{
    QStringList texts;
    for (const Demand &demand : demands)
        texts << demand.text;
    return texts.join(u'\n');
}

/// Reads the parts of an operation: its members that a person wrote or chose.
struct Reader {
    Parts &parts;

    void operator()(const char *name, const QString &text) const
    {
        if (qstrcmp(name, "sha256") != 0)
            parts.emplace_back(QString::fromLatin1(name), text);
    }
    void operator()(const char *name, bool is) const
    {
        parts.emplace_back(QString::fromLatin1(name), is ? yes.toString() : QString());
    }
    void operator()(const char *name, Timestamp at) const { parts.emplace_back(QString::fromLatin1(name), at.toIso()); }
    template <Coded E>
    void operator()(const char *name, const E &value) const
    {
        parts.emplace_back(QString::fromLatin1(name), toCode(value));
    }
    void operator()(const char *name, const std::vector<Demand> &demands) const
    {
        parts.emplace_back(QString::fromLatin1(name), lines(demands));
    }
    void operator()(const char *, const std::vector<AnswerPoint> &points) const
    {
        for (const AnswerPoint &point : points)
            eachMember(point, [&](const QString &member, const QString &text) {
                parts.emplace_back(pointPart(member, point.demand), text);
            });
    }
    template <class Other>
    void operator()(const char *, const Other &) const
    { }
};

Parts partsOf(const Operation &operation)
{
    Parts parts;
    std::visit(
        [&](const auto &op) {
            std::decay_t<decltype(op)>::fields(
                [&](const auto &...field) { (Reader {parts}(field.name, op.*field.member), ...); });
        },
        operation);
    return parts;
}

QString partOf(const Parts &parts, const QString &name)
{
    const auto found = std::ranges::find(parts, name, &std::pair<QString, QString>::first);
    return found == parts.end() ? QString() : found->second;
}

std::vector<Demand> demandsIn(const QString &text, const std::vector<Demand> &mine, const std::vector<Demand> &theirs)
{
    std::vector<Demand> demands;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        Demand demand {0, line.trimmed(), 0, 0};
        for (const auto *known : {&mine, &theirs})
            if (const auto same = std::ranges::find(*known, demand.text, &Demand::text); same != known->end())
                demand = *same;
        demand.no = int(demands.size()) + 1;
        demands.push_back(demand);
    }
    return demands;
}

/// Writes chosen parts into an operation.
struct Writer {
    const std::map<QString, QString> &chosen;
    const Case &theirs;

    [[nodiscard]] const QString *choice(const QString &name) const
    {
        const auto found = chosen.find(name);
        return found == chosen.end() ? nullptr : &found->second;
    }
    void operator()(const char *name, QString &text) const
    {
        if (const QString *other = choice(QString::fromLatin1(name)))
            text = *other;
    }
    void operator()(const char *name, bool &is) const
    {
        if (const QString *other = choice(QString::fromLatin1(name)))
            is = *other == yes;
    }
    void operator()(const char *name, Timestamp &at) const
    {
        if (const QString *other = choice(QString::fromLatin1(name)))
            at = Timestamp::fromIso(*other).value_or(at);
    }
    template <Coded E>
    void operator()(const char *name, E &value) const
    {
        if (const QString *other = choice(QString::fromLatin1(name)))
            value = fromCode<E>(*other).value_or(value);
    }
    void operator()(const char *name, std::vector<Demand> &demands) const
    {
        if (const QString *other = choice(QString::fromLatin1(name)))
            demands = demandsIn(*other, demands, theirs.demands);
    }
    void operator()(const char *, std::vector<AnswerPoint> &points) const
    {
        for (const auto &[name, text] : chosen)
            if (const int demand = name.section(u' ', 1).toInt(); demand > 0 && !text.isEmpty())
                if (std::ranges::find(points, demand, &AnswerPoint::demand) == points.end())
                    points.push_back({demand, {}, {}, {}, {}, {}});
        std::ranges::sort(points, {}, &AnswerPoint::demand);
        for (AnswerPoint &point : points)
            eachMember(point, [&](const QString &member, QString &text) {
                if (const QString *other = choice(pointPart(member, point.demand)))
                    text = *other;
            });
    }
    template <class Other>
    void operator()(const char *, Other &) const
    { }
};

bool isProse(const QString &name)
{
    static constexpr QStringView whole[] {
        u"track",   u"category", u"place",    u"no_place", u"urgency",    u"complex",       u"unit",   u"ground",
        u"until",   u"at",       u"next_try", u"channel",  u"owner_name", u"result",        u"system", u"number",
        u"receipt", u"how",      u"by_when",  u"passage",  u"who",        u"suggested_unit"};
    return std::ranges::find(whole, QStringView(name.section(u' ', 0, 0))) == std::end(whole);
}

Operation answerIn(const Case &c)
{
    const AnswerVersion *answer = c.currentAnswer();
    return answer ? SubmitForReview {answer->text, answer->points} : SubmitForReview {};
}

/// What the case has where @p like would put something, said as the same operation; empty where it has nothing.
Operation standing(const Case &c, const Operation &like)
{
    return std::visit(
        Overload {
            [&](const Classify &) -> Operation {
                return Classify {c.track, c.category, c.place, c.noPlace, c.urgency, c.complex};
            },
            [&](const Assign &) -> Operation {
                return Assign {c.unit, c.owner, c.ownerName};
            },
            [&](const SetDemands &) -> Operation { return SetDemands {c.demands}; },
            [&](const SubmitForReview &) -> Operation { return answerIn(c); },
            [&](const ProposeDecline &) -> Operation {
                return c.decline ? ProposeDecline {c.decline->ground, c.decline->text} : ProposeDecline {};
            },
            [&](const ProposeVoid &) -> Operation { return ProposeVoid {c.voiding ? c.voiding->text : QString()}; },
            [&](const RequestExtension &op) -> Operation {
                return c.extension ? RequestExtension {c.extension->reason, c.extension->until}
                                   : RequestExtension {{}, op.until};
            },
            [&](const Annotate &op) -> Operation {
                Annotate there = op;
                const auto same = std::ranges::find_if(c.annotations, [&](const Annotation &a) {
                    return a.appeal == op.appeal && a.start == op.start && a.length == op.length;
                });
                there.note = same == c.annotations.end() ? QString() : same->note;
                return there;
            },
            [&](const RemoveAnnotation &op) -> Operation {
                const auto same = std::ranges::find(c.annotations, op.annotation, &Annotation::id);
                return AddNote {same == c.annotations.end() ? QString() : same->note};
            },
            [](const auto &op) -> Operation { return std::decay_t<decltype(op)> {}; },
        },
        like);
}

/// The version of an answer that was signed or sent.
Operation meant(const QString &sha256, const std::optional<Case> &before, const Case &theirs)
{
    for (const Case *c : {before ? &*before : nullptr, &theirs}) {
        if (!c)
            continue;
        const auto version = std::ranges::find(c->answers, sha256, &AnswerVersion::sha256);
        if (version != c->answers.end())
            return SubmitForReview {version->text, version->points};
    }
    return SubmitForReview {};
}

/// What is compared instead of the operation itself.
Operation compared(const Operation &mine, const std::optional<Case> &before, const Case &theirs)
{
    return std::visit(Overload {
                          [&](const SignOff &op) { return meant(op.sha256, before, theirs); },
                          [&](const Publish &op) { return meant(op.sha256, before, theirs); },
                          [](const RemoveAnnotation &) -> Operation { return AddNote {}; },
                          [](const auto &op) -> Operation { return op; },
                      },
                      mine);
}

} // namespace

std::vector<ContestedPart> contestedParts(const std::optional<Case> &before, const Case &theirs, const Operation &mine)
{
    const Operation own = compared(mine, before, theirs);
    const Operation like = std::holds_alternative<RemoveAnnotation>(mine) ? mine : own;
    const Parts ours = partsOf(own), there = partsOf(standing(theirs, like)),
                was = before ? partsOf(standing(*before, like)) : Parts();
    std::vector<ContestedPart> parts;
    const auto add = [&](const QString &name) {
        ContestedPart part {name, isProse(name), partOf(was, name), partOf(there, name), partOf(ours, name)};
        const bool isKnown = std::ranges::find(parts, name, &ContestedPart::name) != parts.end();
        if (!isKnown && (part.mine != part.theirs || part.mine != part.before))
            parts.push_back(std::move(part));
    };
    for (const Parts *some : {&ours, &there})
        for (const auto &[name, text] : *some)
            add(name);
    return parts;
}

Operation withParts(const Operation &mine, const Case &theirs, const std::map<QString, QString> &chosen)
{
    Operation written = mine;
    std::visit(
        [&](auto &op) {
            std::decay_t<decltype(op)>::fields([&](const auto &...field) {
                (Writer {chosen, theirs}(field.name, op.*field.member), ...);
            });
        },
        written);
    if (auto *assign = std::get_if<Assign>(&written); assign && assign->ownerName == theirs.ownerName)
        assign->owner = theirs.owner;
    return written;
}

bool isWritten(const Operation &mine)
{
    return !std::holds_alternative<SignOff>(mine) && !std::holds_alternative<Publish>(mine)
           && !std::holds_alternative<RemoveAnnotation>(mine) && !std::holds_alternative<Intake>(mine);
}

std::optional<Operation> madeAgain(const Operation &mine, const Case &now)
{
    const AnswerVersion *answer = now.currentAnswer();
    const auto isOf = [&](const QString &sha256) { return answer && answer->sha256 == sha256; };
    if (const auto *sign = std::get_if<SignOff>(&mine); sign && !isOf(sign->sha256))
        return std::nullopt;
    if (const auto *send = std::get_if<Publish>(&mine); send && !isOf(send->sha256))
        return std::nullopt;
    if (std::holds_alternative<Intake>(mine))
        return std::nullopt;
    return mine;
}

} // namespace lianxin
