// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/drafts.h"

#include "core/codec/codec.h"
#include "core/codec/jsonfields.h"

#include <QJsonDocument>

namespace lianxin {

namespace {

QJsonObject object(const QString &body)
{
    return QJsonDocument::fromJson(body.toUtf8()).object();
}

} // namespace

QString draftBody(const AnswerDraft &draft)
{
    return QString::fromUtf8(compact(json::writeObject(draft)));
}

AnswerDraft answerDraft(const QString &body)
{
    const QJsonObject form = object(body);
    if (form.isEmpty())
        return {body == u"{}" ? QString() : body, {}};
    const auto draft = json::parsed<AnswerDraft>(form);
    return draft ? *draft : AnswerDraft {body, {}};
}

QString draftBody(const Operation &operation)
{
    return QString::fromUtf8(compact(toJson(operation)));
}

std::optional<Operation> operationDraft(const QString &body)
{
    const auto operation = operationFromJson(object(body));
    return operation ? std::optional(*operation) : std::nullopt;
}

} // namespace lianxin
