// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/operationform.h"

#include "ui/words/codewords.h"

#include <algorithm>
#include <QCoreApplication>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Forms {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};
using Kind = FormField::Kind;
using Choices = std::vector<FormField::Choice>;

Choices groundChoices(const std::vector<Ground> &grounds)
{
    Choices choices;
    for (const Ground &ground : grounds)
        choices.push_back({ground.code, groundWord(ground), ground.cite});
    return choices;
}

Choices unitChoices(const FormContext &context)
{
    Choices choices;
    for (const QString &unit : context.units)
        choices.push_back({unit, unit});
    return choices;
}

template <Coded E>
Choices codeChoices(QString (*word)(E))
{
    Choices choices;
    for (const auto &name : codeNames(E {}))
        choices.push_back({toCode(name.value), word(name.value)});
    return choices;
}

/// Whom a case can be given to: a choice of persons that fills id and name together.
FormField ownerField(const FormContext &context)
{
    Choices handlers;
    std::vector<std::pair<PersonId, QString>> names;
    for (const Person &person : context.people)
        if (person.isActive && person.actor.has(Role::Handler)) {
            handlers.push_back({person.actor.id.toString(), person.actor.name});
            names.push_back({person.actor.id, person.actor.name});
        }
    FormField owner = formField(&Assign::ownerName, Kind::Choice, Forms::tr("承办人"), {}, std::move(handlers));
    owner.take = [](const Operation &op) { return std::get<Assign>(op).owner.toString(); };
    owner.put = [names](Operation &op, const QVariant &value) {
        auto &assign = std::get<Assign>(op);
        assign.owner = PersonId::fromString(value.toString());
        const auto found = std::ranges::find(names, assign.owner, [](const auto &name) { return name.first; });
        assign.ownerName = found == names.end() ? QString() : found->second;
    };
    return owner;
}

OperationForm declineForm(const FormContext &c)
{
    const auto &grounds = c.rules.declineGrounds;
    return {ProposeDecline {grounds.empty() ? QString() : grounds.front().code, {}},
            Forms::tr("提请不予受理"),
            Forms::tr("由另一位同志审定后才生效。下面的话会原样告知来信人：不予受理的理由，应当去哪里、怎样反映。"),
            Forms::tr("提请审定"),
            {formField(&ProposeDecline::ground, Kind::Choice, Forms::tr("理由"), {}, groundChoices(grounds)),
             formField(&ProposeDecline::text, Kind::Text, Forms::tr("告知来信人的话"),
                       Forms::tr("例：您反映的劳动报酬争议，可以向县劳动人事争议仲裁委员会申请仲裁，电话……"))}};
}

OperationForm assignForm(const FormContext &c)
{
    const Case &now = c.file.current;
    return {Assign {now.unit, now.owner, now.ownerName},
            Forms::tr("交办"),
            Forms::tr("交给一个单位和一位承办人。换了单位，单位的办理时限重新起算，来信人的总时限不变。"),
            Forms::tr("交办"),
            {formField(&Assign::unit, Kind::Suggestion, Forms::tr("承办单位"), {}, unitChoices(c)), ownerField(c)}};
}

OperationForm objectForm(const FormContext &c)
{
    return {Object {},
            Forms::tr("退单"),
            Forms::tr("向派单单位说明不归本单位办理的依据，由它决定。来信人的总时限照走。"),
            Forms::tr("提出退单"),
            {formField(&Object::basis, Kind::Text, Forms::tr("依据"), Forms::tr("文件名称、文号、条款")),
             formField(&Object::suggestedUnit, Kind::Suggestion, Forms::tr("建议承办单位"), {}, unitChoices(c))}};
}

OperationForm transferForm(const FormContext &c)
{
    return {Transfer {},
            Forms::tr("转送"),
            Forms::tr("离开本单位：原信、诉求清单和办理记录随之转给对方，来信人会看到去向。"),
            Forms::tr("转送"),
            {formField(&Transfer::unit, Kind::Suggestion, Forms::tr("转送给"), {}, unitChoices(c)),
             formField(&Transfer::reason, Kind::Text, Forms::tr("理由"))}};
}

OperationForm extensionForm(const FormContext &c)
{
    const auto &calendar = c.rules.calendar;
    const auto close = std::ranges::find(c.file.clocks, ClockKind::Close, &Due::clock);
    const QDate due = close == c.file.clocks.end() ? c.now.date() : close->at.date(); // only later than that is one
    const Timestamp usual = Timestamp::atLocal(calendar.nextWorkday(due), calendar.closing());
    FormField until = formField(&RequestExtension::until, Kind::Day, Forms::tr("延到"));
    until.usual = usual;
    return {RequestExtension {{}, usual},
            Forms::tr("申请延期"),
            Forms::tr("到期之前提出，由领导审批。批准后会告知来信人理由和新的期限。"),
            Forms::tr("提出申请"),
            {until, formField(&RequestExtension::reason, Kind::Text, Forms::tr("理由"))}};
}

OperationForm suspendForm(const FormContext &c)
{
    const auto &grounds = c.rules.holdGrounds;
    return {Suspend {grounds.empty() ? QString() : grounds.front().code},
            Forms::tr("中止"),
            Forms::tr("只有法定事由才能中止。是否停止计时，由该事由的规定决定。"),
            Forms::tr("中止"),
            {formField(&Suspend::ground, Kind::Choice, Forms::tr("事由"), {}, groundChoices(grounds))}};
}

OperationForm deliveryForm(const FormContext &)
{
    return {
        RecordDelivery {toCode(Delivery::InPerson), {}, {}},
        Forms::tr("登记送达"),
        Forms::tr("这台电脑没有连接留言板：请把签发的答复送到来信人手里，再在这里记下怎样送到的。"),
        Forms::tr("登记送达"),
        {formField(&RecordDelivery::how, Kind::Choice, Forms::tr("怎样送达"), {}, codeChoices<Delivery>(deliveryWord)),
         formField(&RecordDelivery::receipt, Kind::Line, Forms::tr("回执号或签收人")),
         formField(&RecordDelivery::at, Kind::Moment, Forms::tr("送达时间"))}};
}

OperationForm elsewhereForm(const FormContext &c)
{
    const auto &letters = c.file.appeals;
    const QString system = letters.empty() ? QString() : letters.front().source;
    const QString number = letters.empty() ? QString() : letters.front().sourceNo;
    return {AnsweredElsewhere {system, number, {}, {}},
            Forms::tr("他处已答复"),
            Forms::tr("来源系统已经答复了这件诉求，这里不再重复答复，只记下在哪里、以什么编号答复。"),
            Forms::tr("记下并办结"),
            {formField(&AnsweredElsewhere::system, Kind::Line, Forms::tr("系统")),
             formField(&AnsweredElsewhere::number, Kind::Line, Forms::tr("那里的编号")),
             formField(&AnsweredElsewhere::at, Kind::Moment, Forms::tr("答复时间")),
             formField(&AnsweredElsewhere::text, Kind::Text, Forms::tr("那里的答复"), Forms::tr("照原文，可以不填"))}};
}

OperationForm contactForm(const FormContext &c)
{
    FormField nextTry = formField(&RecordContact::nextTry, Kind::MomentOrNone, Forms::tr("下次再联系"));
    nextTry.usual = Timestamp::atLocal(c.rules.calendar.nextWorkday(c.now.date()), {9, 0});
    return {RecordContact {toCode(ContactChannel::Phone), {}, ContactResult::Reached, {}, {}},
            Forms::tr("记录联系"),
            Forms::tr("没打通也要记：三次联系不上，是以后办结的依据。"),
            Forms::tr("记下联系"),
            {formField(&RecordContact::channel, Kind::Choice, Forms::tr("方式"), {},
                       codeChoices<ContactChannel>(contactChannelWord)),
             formField(&RecordContact::at, Kind::Moment, Forms::tr("时间")),
             formField(&RecordContact::result, Kind::Choice, Forms::tr("结果"), {},
                       codeChoices<ContactResult>(contactResultWord)),
             formField(&RecordContact::text, Kind::Text, Forms::tr("说了什么"), Forms::tr("尽量记来信人的原话")),
             nextTry}};
}

OperationForm visitForm(const FormContext &c)
{
    return {RecordVisit {{}, c.file.current.place, {}, {}},
            Forms::tr("记录走访"),
            Forms::tr("写答复时，核查情况就从这里来。"),
            Forms::tr("记下走访"),
            {formField(&RecordVisit::at, Kind::Moment, Forms::tr("时间")),
             formField(&RecordVisit::place, Kind::Line, Forms::tr("地点")),
             formField(&RecordVisit::who, Kind::Line, Forms::tr("参加人")),
             formField(&RecordVisit::found, Kind::Text, Forms::tr("看到什么"),
                       Forms::tr("量了多少、拍了什么、谁说了什么"))}};
}

struct FormMaker {
    std::string_view kind;
    OperationForm (*make)(const FormContext &);
};
constexpr FormMaker makers[] = {
    {ProposeDecline::kind, declineForm},     {Object::kind, objectForm},
    {Transfer::kind, transferForm},          {Assign::kind, assignForm},
    {RequestExtension::kind, extensionForm}, {Suspend::kind, suspendForm},
    {RecordDelivery::kind, deliveryForm},    {AnsweredElsewhere::kind, elsewhereForm},
    {RecordContact::kind, contactForm},      {RecordVisit::kind, visitForm},
};

template <class... Op>
std::optional<Operation> plainAmong(const std::string &kind)
{
    std::optional<Operation> found;
    ((kind == Op::kind ? void(found = Op {}) : void()), ...);
    return found;
}

} // namespace

std::optional<OperationForm> operationForm(const QString &kind, const FormContext &context)
{
    const std::string wanted = kind.toStdString();
    const auto maker = std::ranges::find(makers, std::string_view(wanted), &FormMaker::kind);
    return maker == std::end(makers) ? textForm(kind) : maker->make(context);
}

std::optional<Operation> plainOperation(const QString &kind)
{
    return plainAmong<Register, Accept, Decline, StartWork, GrantExtension, Resume, TakeUpAgain, StartCallback,
                      StartTracking, Archive, VoidCase>(kind.toStdString());
}

} // namespace lianxin::ui
