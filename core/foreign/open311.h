// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreign/adapter.h"

namespace lianxin::foreign {

[[nodiscard]] inline QString open311Kind()
{
    return QStringLiteral("open311");
}

/// Open311 GeoReport v2, in JSON: letters are its service requests. It has no answers of its own; many servers take
/// and list "service request updates" in the way of FixMyStreet:
///
///     GET  URL/requests.json?start_date=…&end_date=…         → [ {service_request_id, description, …}, … ]
///     GET  URL/servicerequestupdates.json?start_date=…       → [ {update_id, service_request_id, description, …}, … ]
///     POST URL/servicerequestupdates.json   form-urlencoded  → [ {update_id} ]
///
/// A server that lists updates is of level C, one that only takes them of level D.
class Open311 final : public Adapter
{
public:
    explicit Open311(ForeignAccess access) : m_access(std::move(access)) { }

    [[nodiscard]] Guarantee guarantee() const override { return m_access.board.guarantee; }
    [[nodiscard]] HttpRequest lettersCall(const Span &span) const override;
    [[nodiscard]] Result<std::vector<Listed<ImportedAppeal>>> letters(const HttpReply &reply,
                                                                      Timestamp now) const override;
    [[nodiscard]] std::optional<HttpRequest> answersCall(const Span &span) const override;
    [[nodiscard]] Result<std::vector<Listed<ShownAnswer>>> answers(const HttpReply &reply) const override;
    [[nodiscard]] HttpRequest postCall(const ForeignAnswer &answer, Timestamp now) const override;
    [[nodiscard]] Result<QString> receipt(const HttpReply &reply) const override;

private:
    ForeignAccess m_access;
};

// --- getting to know a server ----------------------------------------------------------------------------------------

[[nodiscard]] HttpRequest servicesCall(const ForeignBoard &board);  ///< answered by every GeoReport server
[[nodiscard]] HttpRequest discoveryCall(const ForeignBoard &board); ///< answered with where GeoReport is
[[nodiscard]] Result<void> servicesAnswer(const HttpReply &reply);
/// The address of GeoReport v2, production before test. NotFound "foreign-no-such-address".
[[nodiscard]] Result<QString> discoveryAnswer(const HttpReply &reply);

/// One service request as a letter. Invalid "foreign-no-number", "empty-body", "bad-time", "not-an-object", "too-long".
[[nodiscard]] Result<ImportedAppeal> letterFrom(const QJsonValue &request, Timestamp now);

} // namespace lianxin::foreign
