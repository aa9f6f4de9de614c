// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/deadlines.h"
#include "core/domain/statetable.h"

#include <QStringList>

namespace lianxin {

/// A ground that a step may rest on (for declining, for putting on hold), with its article.
struct Ground {
    QString code;
    QString text; ///< Chinese, as offices say it
    QString textEn;
    QString cite;
    bool pauses = false; ///< for holds: whether the clock stands still meanwhile
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("code", &Ground::code), field("text", &Ground::text), field("text_en", &Ground::textEn),
                    field("cite", &Ground::cite), field("pauses", &Ground::pauses));
    }
};

/// What a person may do outside the state table, e.g. "import", "manage_people", "read_cases", "read_sealed".
struct Right {
    QString name;
    std::vector<Role> roles;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with) { return with(field("name", &Right::name), field("roles", &Right::roles)); }
};

/// A subject an appeal can be about; Case::category is the path of names from the root, joined by '/'.
struct Category {
    QString code;
    QString name;
    std::vector<Category> children;
    static constexpr bool handWritten = true;
    static constexpr auto fields(auto with)
    {
        return with(field("code", &Category::code), field("name", &Category::name),
                    field("children", &Category::children));
    }
};

/// Every path of the tree, parents before children.
[[nodiscard]] QStringList categoryPaths(const std::vector<Category> &categories);

/// What a file at a case may weigh.
struct FileRules {
    qint64 largestBytes = 0;
    qint64 largestThumbnailBytes = 0; ///< fetched by itself, so it must be small
    friend bool operator==(const FileRules &, const FileRules &) = default;
};

/// All that law and county decide, as data. Immutable once loaded; may be read from any thread.
struct Rules {
    QString version; ///< recorded with every operation
    StateTable states;
    DeadlineProfile deadlines;
    WorkCalendar calendar;
    std::vector<Ground> declineGrounds;
    std::vector<Ground> holdGrounds;
    std::vector<Right> rights;
    std::vector<Category> categories;
    FileRules files;

    [[nodiscard]] bool may(const Actor &actor, QStringView right) const;
    /// Whether @p actor may see such a case at all: a sealed report only with the right "read_sealed".
    [[nodiscard]] bool mayRead(const Actor &actor, bool isSealed) const;
};

} // namespace lianxin
