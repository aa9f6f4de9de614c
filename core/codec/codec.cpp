// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/codec.h"

#include "core/codec/jsonfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianxin {

QJsonObject toJson(const Case &c)
{
    return json::writeObject(c);
}

QJsonObject toJson(const Appeal &appeal)
{
    return json::writeObject(appeal);
}

QJsonObject toJson(const RecordedOperation &recorded)
{
    return json::writeObject(recorded);
}

QJsonObject toJson(const Operation &operation)
{
    return json::write(operation).toObject();
}

Result<Case> caseFromJson(const QJsonObject &json)
{
    return json::parsed<Case>(json);
}

Result<Appeal> appealFromJson(const QJsonObject &json)
{
    return json::parsed<Appeal>(json);
}

Result<RecordedOperation> recordedFromJson(const QJsonObject &json)
{
    return json::parsed<RecordedOperation>(json);
}

Result<Operation> operationFromJson(const QJsonObject &json)
{
    Operation operation;
    try {
        json::read(QJsonValue(json), operation);
    } catch (const json::BadMember &bad) {
        return failure(Error::Code::Invalid, u"bad-member"_s, {}, bad.path);
    }
    return operation;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace lianxin
