// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlvalues.h"

#include "core/codec/codec.h"

#include <QJsonDocument>

namespace lianxin {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T parsed(const QByteArray &doc, Result<T> (*read)(const QJsonObject &), const char *what)
{
    auto value = read(QJsonDocument::fromJson(doc).object());
    if (!value)
        throw DbError::unreadable(what);
    return *std::move(value);
}

} // namespace

std::span<const CodeName<Error::Code>> codeNames(Error::Code)
{
    using enum Error::Code;
    static constexpr std::array names {
        CodeName {Invalid, u"invalid"},
        CodeName {NotAllowed, u"not_allowed"},
        CodeName {NotFound, u"not_found"},
        CodeName {Conflict, u"conflict"},
        CodeName {Busy, u"busy"},
        CodeName {Cancelled, u"cancelled"},
        CodeName {Offline, u"offline"},
        CodeName {Unauthorized, u"unauthorized"},
        CodeName {Refused, u"refused"},
        CodeName {DiskFull, u"disk_full"},
        CodeName {Corrupt, u"corrupt"},
        CodeName {TooNew, u"too_new"},
        CodeName {Io, u"io"},
        CodeName {Internal, u"internal"},
    };
    return names;
}

QByteArray SqlType<Case>::toSql(const Case &c)
{
    return compact(toJson(c));
}

Case SqlType<Case>::fromSql(const QByteArray &doc)
{
    return parsed(doc, &caseFromJson, "case");
}

QByteArray SqlType<Appeal>::toSql(const Appeal &appeal)
{
    return compact(toJson(appeal));
}

Appeal SqlType<Appeal>::fromSql(const QByteArray &doc)
{
    return parsed(doc, &appealFromJson, "letter");
}

QByteArray SqlType<RecordedOperation>::toSql(const RecordedOperation &recorded)
{
    return compact(toJson(recorded));
}

RecordedOperation SqlType<RecordedOperation>::fromSql(const QByteArray &doc)
{
    return parsed(doc, &recordedFromJson, "operation");
}

QString SqlType<Error>::toSql(const Error &error)
{
    const QJsonObject json {{u"code"_s, toCode(error.code)},
                            {u"reason"_s, error.reason},
                            {u"detail"_s, error.detail},
                            {u"where"_s, error.where}};
    return QString::fromUtf8(compact(json));
}

Error SqlType<Error>::fromSql(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {SqlType<Error::Code>::fromSql(json[u"code"].toString()), json[u"reason"].toString(),
            json[u"detail"].toString(), json[u"where"].toString()};
}

QString SqlType<std::vector<Role>>::toSql(const std::vector<Role> &roles)
{
    QStringList codes;
    for (const Role role : roles)
        codes.append(toCode(role));
    return codes.join(u' ');
}

std::vector<Role> SqlType<std::vector<Role>>::fromSql(const QString &text)
{
    std::vector<Role> roles;
    for (const QString &code : text.split(u' ', Qt::SkipEmptyParts))
        if (const auto role = fromCode<Role>(code))
            roles.push_back(*role);
    return roles;
}

} // namespace lianxin
