// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/casecommand.h"

#include "core/text/demands.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace lianxin::ctl {

namespace {

struct LetterArguments {
    std::string subject, body, name, phone, channel = "walk_in", at, track, category, place, urgency = "ordinary";
    bool anonymous = false, noPlace = false;
    std::vector<std::string> demands;
};

Arrival arrivalOf(const LetterArguments &given, const Clock &clock)
{
    Appeal appeal;
    appeal.subject = q(given.subject);
    appeal.body = textGiven(given.body);
    appeal.residentName = q(given.name);
    appeal.residentPhone = q(given.phone);
    appeal.anonymous = given.anonymous;
    appeal.channel = toCode(wordGiven<Channel>(given.channel, "--channel"));
    appeal.at = timeGiven(given.at, clock);
    Arrival arrival;
    arrival.intake.track = wordGiven<Track>(given.track, "--track");
    arrival.intake.category = q(given.category);
    arrival.intake.place = q(given.place);
    arrival.intake.urgency = wordGiven<Urgency>(given.urgency, "--urgency");
    arrival.intake.appeals = {std::move(appeal)};
    return arrival;
}

/// What is known of the letter's demands, category and place lets it be registered at once.
void registerIfComplete(Session &session, CaseId id, const LetterArguments &given)
{
    SetDemands demands;
    for (const std::string &text : given.demands)
        demands.demands.push_back({int(demands.demands.size()) + 1, q(text), 0, 0});
    if (!demands.demands.empty())
        take(session.store().submit(session.actor(), id, demands));
    if (given.noPlace)
        take(session.store().submit(session.actor(), id,
                                    Classify {wordGiven<Track>(given.track, "--track"),
                                              q(given.category),
                                              {},
                                              true,
                                              wordGiven<Urgency>(given.urgency, "--urgency"),
                                              false}));
    if (!given.demands.empty() && !given.category.empty() && (given.noPlace || !given.place.empty()))
        take(session.store().submit(session.actor(), id, Register {}));
}

/// A letter's number; or what may be said to who cannot see the case.
QString takenText(const QString &number, bool isSealed)
{
    if (!number.isEmpty())
        return number;
    return isSealed ? QCoreApplication::translate("Ctl", "已收下。这是一件举报，已经密封，只有举报专管人员能看到。")
                    : QCoreApplication::translate("Ctl", "已收下，由受理员登记。");
}

/// Takes the letter in. A report of wrongdoing cannot be read any more by the clerk who wrote it down.
void takeIn(Session &session, const LetterArguments &given)
{
    std::vector<Arrival> arrivals {arrivalOf(given, session.services().clock())};
    const auto outcome = take(session.store().arrive(session.actor(), std::move(arrivals))).front();
    if (outcome.kind == ArrivalOutcome::Kind::Refused)
        throw outcome.refusal;
    const bool sealed = wordGiven<Track>(given.track, "--track") == Track::Report;
    if (!sealed)
        registerIfComplete(session, outcome.caseId, given);
    const auto rows = take(session.store().rows(session.actor(), {outcome.caseId}));
    const QString number = rows.empty() ? QString() : rows.front().number;
    const QString status = rows.empty() ? toCode(CaseStatus::New) : toCode(rows.front().status);
    session.print(
        {{u"number"_s, number}, {u"status"_s, status}, {u"sealed"_s, sealed}, {u"repeats"_s, outcome.repeats}},
        takenText(number, sealed));
}

void declareLetter(CLI::App &command, LetterArguments &given, CLI::Option *existing)
{
    command.add_option("--subject", given.subject, Help::tr("说的是什么事"))->excludes(existing);
    command.add_option("--body", given.body, Help::tr("群众的原话，或 @文件"))->excludes(existing);
    command.add_option("--demand", given.demands, Help::tr("要求的一件事；可以给几次"));
    command.add_flag("--no-place", given.noPlace, Help::tr("不涉及具体地点"));
    command.add_option("--name", given.name, Help::tr("群众姓名"));
    command.add_option("--phone", given.phone, Help::tr("群众电话"));
    command.add_flag("--anonymous", given.anonymous, Help::tr("明确说明不留姓名"));
    command.add_option("--channel", given.channel, "walk_in, phone, letter, online");
    command.add_option("--at", given.at, Help::tr("何时说的或寄的，ISO 时间；不写即现在"));
    command.add_option("--track", given.track, "enquiry, help, complaint, report, suggestion, praise");
    command.add_option("--category", given.category, Help::tr("例如 道路水利/路灯照明"));
    command.add_option("--place", given.place, Help::tr("例如 李家村三组"));
    command.add_option("--urgency", given.urgency, "ordinary, urgent, emergency");
}

/// With a case: it is registered. Without one: a walk-in, a call or a letter is taken in, and registered at once if
/// demands, category and place are given.
void addRegister(CLI::App &app, const Options &options)
{
    auto *command = app.add_subcommand("register", Help::tr("登记一件，或收下来访、来电、来信"));
    const auto reference = std::make_shared<std::string>();
    const auto given = std::make_shared<LetterArguments>();
    auto *existing = command->add_option("case", *reference, Help::tr("已收到的件的件号、来源编号或内部键"));
    declareLetter(*command, *given, existing);
    command->callback([&options, reference, given] {
        if (reference->empty() && given->body.empty())
            throw Error {Error::Code::Invalid, u"letter-missing"_s, {}, u"--body"_s};
        Session session(options, Session::Access::Write);
        if (reference->empty())
            takeIn(session, *given);
        else
            printCase(session, session.submit(*reference, Register {}));
    });
}

void addClassify(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string track, category, place, urgency;
        bool noPlace = false, complex = false;
    };
    addCaseCommand<Arguments>(
        app, options, "classify", Help::tr("定性质、类别、地点、紧急程度；没写的不变"),
        [](CLI::App &command, Arguments &given) {
            command.add_option("--track", given.track, "enquiry, help, complaint, report, suggestion, praise");
            command.add_option("--category", given.category, Help::tr("例如 道路水利/路灯照明"));
            command.add_option("--place", given.place, Help::tr("例如 李家村三组"));
            command.add_flag("--no-place", given.noPlace, Help::tr("不涉及具体地点"));
            command.add_option("--urgency", given.urgency, "ordinary, urgent, emergency");
            command.add_flag("--complex", given.complex, Help::tr("涉及几个单位或部门"));
        },
        [](Session &session, const std::string &reference, const Arguments &given) {
            const Case now = session.caseFile(reference).current;
            Classify op {now.track, now.category, now.place, now.noPlace, now.urgency, now.complex};
            if (!given.track.empty())
                op.track = wordGiven<Track>(given.track, "--track");
            if (!given.category.empty())
                op.category = q(given.category);
            if (!given.place.empty())
                op.place = q(given.place);
            if (!given.urgency.empty())
                op.urgency = wordGiven<Urgency>(given.urgency, "--urgency");
            op.noPlace = op.noPlace || given.noPlace;
            op.complex = op.complex || given.complex;
            return op;
        });
}

void addDemands(CLI::App &app, const Options &options)
{
    addCaseCommand<std::vector<std::string>>(
        app, options, "demands", Help::tr("把来信拆成诉求点，一条一段；不写则按来信本身来拆"),
        [](CLI::App &command, std::vector<std::string> &texts) {
            command.add_option("text", texts, Help::tr("要求的各件事，依次写"));
        },
        [](Session &session, const std::string &reference, const std::vector<std::string> &texts) {
            SetDemands op;
            for (const std::string &text : texts)
                op.demands.push_back({int(op.demands.size()) + 1, q(text), 0, 0});
            if (texts.empty())
                for (const auto &span : proposedDemands(session.caseFile(reference).appeals.front().body))
                    op.demands.push_back({int(op.demands.size()) + 1, span.text, int(span.start), int(span.length)});
            return op;
        });
}

void addDecline(CLI::App &app, const Options &options)
{
    struct Arguments {
        std::string ground, text;
        bool refuse = false;
    };
    addCaseCommand<Arguments>(
        app, options, "decline", Help::tr("不予受理：写 --ground 和 --text 是提出，都不写是第二个人确认"),
        [](CLI::App &command, Arguments &given) {
            auto *ground = command.add_option("--ground", given.ground, Help::tr("法定理由的代码"));
            auto *text = command.add_option("--text", given.text, Help::tr("告知群众的话：理由和该去的渠道"));
            ground->needs(text);
            command.add_flag("--refuse", given.refuse, Help::tr("第二个人不同意，理由写在 --text"));
        },
        [](Session &, const std::string &, const Arguments &given) -> Operation {
            if (given.refuse)
                return RefuseDecline {textGiven(given.text)};
            if (given.ground.empty())
                return Decline {};
            return ProposeDecline {q(given.ground), textGiven(given.text)};
        });
}

void addLink(CLI::App &app, const Options &options)
{
    const auto other = [](CLI::App &command, std::string &text) {
        command.add_option("other", text, Help::tr("另一件"))->required();
    };
    const auto keyOf
        = [](Session &session, const std::string &reference) { return session.caseFile(reference).current.key; };
    addCaseCommand<std::string>(app, options, "link", Help::tr("把两件标为同一件事"), other,
                                [keyOf](Session &session, const std::string &, const std::string &text) {
                                    return LinkCase {keyOf(session, text)};
                                });
    addCaseCommand<std::string>(app, options, "unlink", Help::tr("其实不是同一件事"), other,
                                [keyOf](Session &session, const std::string &, const std::string &text) {
                                    return UnlinkCase {keyOf(session, text), {}};
                                });
}

} // namespace

void addTriageCommands(CLI::App &app, const Options &options)
{
    addRegister(app, options);
    addClassify(app, options);
    addDemands(app, options);
    addPlainCommand<Accept>(app, options, "accept", Help::tr("受理"));
    addDecline(app, options);
    addLink(app, options);
}

} // namespace lianxin::ctl
