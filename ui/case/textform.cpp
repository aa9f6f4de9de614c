// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/operationform.h"

#include <algorithm>
#include <QCoreApplication>

namespace lianxin::ui {

namespace {

struct TextStep {
    std::string_view kind;
    OperationForm (*make)();
    const char *title, *explanation, *label;
};

template <class Op>
Op ownerOf(QString Op::*); // only its type is wanted

template <auto member>
constexpr TextStep textStep(const char *title, const char *explanation, const char *label)
{
    using Op = decltype(ownerOf(member));
    const auto make = [] { return OperationForm {Op {}, {}, {}, {}, {formField(member, FormField::Kind::Text, {})}}; };
    return {Op::kind, make, title, explanation, label};
}

// clang-format off
constexpr auto noteInside = QT_TRANSLATE_NOOP("Forms", "只在内部留痕。");
constexpr auto reason = QT_TRANSLATE_NOOP("Forms", "理由");
constexpr TextStep steps[] = {
    textStep<&RefuseDecline::reason>(QT_TRANSLATE_NOOP("Forms", "不同意不予受理"), noteInside, reason),
    textStep<&Redispatch::reason>(QT_TRANSLATE_NOOP("Forms", "重新派来"),
        QT_TRANSLATE_NOOP("Forms", "单位的办理时限重新起算，来信人的总时限照旧。"), reason),
    textStep<&RefuseExtension::reason>(QT_TRANSLATE_NOOP("Forms", "不同意延期"),
        QT_TRANSLATE_NOOP("Forms", "原来的期限不变。"), reason),
    textStep<&AskResident::question>(QT_TRANSLATE_NOOP("Forms", "请群众补充"),
        QT_TRANSLATE_NOOP("Forms", "来信人会看到这个问题。等待期间时限照走。"),
        QT_TRANSLATE_NOOP("Forms", "问来信人什么")),
    textStep<&ResidentAnswered::text>(QT_TRANSLATE_NOOP("Forms", "录入群众补充"),
        QT_TRANSLATE_NOOP("Forms", "请照来信人的原话录入。"), QT_TRANSLATE_NOOP("Forms", "补充的情况")),
    textStep<&Withdraw::reason>(QT_TRANSLATE_NOOP("Forms", "撤回"),
        QT_TRANSLATE_NOOP("Forms", "还没有回执的答复可以撤回修改；已经送到的不能撤回。"), reason),
    textStep<&FinishTracking::evidence>(QT_TRANSLATE_NOOP("Forms", "承诺已兑现"), noteInside,
        QT_TRANSLATE_NOOP("Forms", "依据")),
    textStep<&CloseCase::outcome>(QT_TRANSLATE_NOOP("Forms", "办结"),
        QT_TRANSLATE_NOOP("Forms", "写明问题解决了没有、来信人怎样评价。“办结”不等于“解决”。"),
        QT_TRANSLATE_NOOP("Forms", "结果")),
    textStep<&Reopen::reason>(QT_TRANSLATE_NOOP("Forms", "重新办理"),
        QT_TRANSLATE_NOOP("Forms", "单位的办理时限重新起算；原来的答复和记录都保留。"), reason),
    textStep<&LeaveCase::reason>(QT_TRANSLATE_NOOP("Forms", "退出并案"),
        QT_TRANSLATE_NOOP("Forms", "回到并案以前的状态。"), reason),
    textStep<&ProposeVoid::reason>(QT_TRANSLATE_NOOP("Forms", "提请作废"),
        QT_TRANSLATE_NOOP("Forms", "只用于错录。由另一位同志核准；编号、原文、理由和两人的姓名都留存。"), reason),
};
// clang-format on

} // namespace

std::optional<OperationForm> textForm(const QString &kind)
{
    const std::string wanted = kind.toStdString();
    const auto step = std::ranges::find(steps, std::string_view(wanted), &TextStep::kind);
    if (step == std::end(steps))
        return {};
    const auto words = [](const char *source) { return QCoreApplication::translate("Forms", source); };
    OperationForm form = step->make();
    form.title = form.action = words(step->title);
    form.explanation = words(step->explanation);
    form.fields.front().label = words(step->label);
    return form;
}

} // namespace lianxin::ui
