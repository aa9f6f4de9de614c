// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/codes.h"
#include "core/domain/fields.h"

#include <vector>

namespace lianxin {

/// What a person of the office may be. One person may hold several.
enum class Role {
    Intake,     ///< 受理员
    Dispatcher, ///< 分办员
    Handler,    ///< 承办人
    Reviewer,   ///< 审核
    Signer,     ///< 签发
    Supervisor, ///< 督办员
    Caller,     ///< 回访员
    Archivist,  ///< 档案员
    Admin,      ///< 管理员: people and settings, never letters
    Helper,     ///< 网格员
    Observer,   ///< 观察员
    Vault,      ///< 举报专管: the named person who alone reads reports of wrongdoing
};

[[nodiscard]] inline std::span<const CodeName<Role>> codeNames(Role)
{
    static constexpr std::array names {
        CodeName {Role::Intake, u"intake"},     CodeName {Role::Dispatcher, u"dispatcher"},
        CodeName {Role::Handler, u"handler"},   CodeName {Role::Reviewer, u"reviewer"},
        CodeName {Role::Signer, u"signer"},     CodeName {Role::Supervisor, u"supervisor"},
        CodeName {Role::Caller, u"caller"},     CodeName {Role::Archivist, u"archivist"},
        CodeName {Role::Admin, u"admin"},       CodeName {Role::Helper, u"helper"},
        CodeName {Role::Observer, u"observer"}, CodeName {Role::Vault, u"vault"},
    };
    return names;
}

/// Who does something, with the rights that person has at that moment. The board itself acts as the system actor.
struct Actor {
    PersonId id;
    QString name;
    QString org;
    std::vector<Role> roles;
    bool isSystem = false; ///< never read from outside
    static constexpr auto fields(auto with)
    {
        return with(field("id", &Actor::id), field("name", &Actor::name), field("org", &Actor::org),
                    field("roles", &Actor::roles));
    }

    [[nodiscard]] bool has(Role role) const;
    [[nodiscard]] bool hasAny(std::span<const Role> wanted) const;
    friend bool operator==(const Actor &, const Actor &) = default;
};

/// The board, or the offline desk's own clockwork, emitting what follows by itself.
[[nodiscard]] Actor systemActor();

} // namespace lianxin
