// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copyrecord.h"

#include "core/base/overload.h"
#include "core/codec/codec.h"
#include "core/domain/wellformed.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

QString text(const CaseKey &key)
{
    return key.isNull() ? QString() : key.toString();
}

QJsonObject json(const CopiedOperation &copied)
{
    QJsonArray roles;
    for (const Role role : copied.roles)
        roles.append(toCode(role));
    return {{u"op"_s, toJson(copied.recorded)}, {u"roles"_s, roles}, {u"sealed"_s, copied.isSealed}};
}

QJsonObject json(const CopiedDraft &draft)
{
    return {{u"draft"_s, draft.kind},         {u"op_id"_s, draft.id.toString()},
            {u"case"_s, text(draft.caseKey)}, {u"person"_s, draft.person.toString()},
            {u"body"_s, draft.body},          {u"revision"_s, draft.revision},
            {u"at"_s, draft.at.ms},           {u"sealed"_s, draft.isSealed}};
}

QJsonObject json(const CopiedSettlement &settlement)
{
    QJsonArray ids;
    for (const OperationId id : settlement.ids)
        ids.append(id.toString());
    return {{u"settled"_s, ids}};
}

QJsonObject json(const CopiedWithdrawal &withdrawal)
{
    return {{u"withdrawn"_s, withdrawal.id.toString()}, {u"at"_s, withdrawal.at.ms}};
}

QJsonObject json(const CopiedDesk &desk)
{
    QJsonObject settings;
    for (auto it = desk.settings.begin(); it != desk.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return {{u"desk"_s, settings}};
}

std::optional<CopyRecord> operationIn(const QJsonObject &json)
{
    auto recorded = recordedFromJson(json[u"op"].toObject());
    if (!recorded || !isWellFormed(*recorded) || recorded->actor.isNull())
        return std::nullopt;
    CopiedOperation copied {*std::move(recorded), {}, json[u"sealed"].toBool()};
    for (const QJsonValue &code : json[u"roles"].toArray())
        if (const auto role = fromCode<Role>(code.toString()))
            copied.roles.push_back(*role);
    return copied;
}

std::optional<CopyRecord> draftIn(const QJsonObject &json)
{
    const CopiedDraft draft {OperationId::fromString(json[u"op_id"].toString()),
                             CaseKey::fromString(json[u"case"].toString()),
                             json[u"draft"].toString(),
                             PersonId::fromString(json[u"person"].toString()),
                             json[u"body"].toString(),
                             json[u"revision"].toInt(),
                             {json[u"at"].toInteger()},
                             json[u"sealed"].toBool()};
    const bool isSomebodys = !draft.id.isNull() && !draft.person.isNull();
    return isSomebodys ? std::optional<CopyRecord>(draft) : std::nullopt;
}

CopiedSettlement settlementIn(const QJsonObject &json)
{
    CopiedSettlement settlement;
    for (const QJsonValue &id : json[u"settled"].toArray())
        settlement.ids.push_back(OperationId::fromString(id.toString()));
    return settlement;
}

CopiedDesk deskIn(const QJsonObject &json)
{
    CopiedDesk desk;
    const QJsonObject settings = json[u"desk"].toObject();
    for (const QString &key : settings.keys())
        desk.settings.insert(key, settings[key].toString());
    return desk;
}

} // namespace

QByteArray toBytes(const CopyRecord &record)
{
    return std::visit([](const auto &kind) { return compact(json(kind)); }, record);
}

std::optional<CopyRecord> copyRecord(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.contains(u"op"))
        return operationIn(json);
    if (json.contains(u"draft"))
        return draftIn(json);
    if (json.contains(u"settled"))
        return settlementIn(json);
    if (json.contains(u"withdrawn"))
        return CopiedWithdrawal {OperationId::fromString(json[u"withdrawn"].toString()), {json[u"at"].toInteger()}};
    if (json.contains(u"desk"))
        return deskIn(json);
    return std::nullopt;
}

} // namespace lianxin
