// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/field.h"

#include <QHash>
#include <QSet>

namespace lianxin {

/// How lists from elsewhere name things. Data (resources/rules/importheaders.json): a county may bring its own.
class ImportRules
{
public:
    struct Word {
        Field field = Field::Extra;
        int rank = 0; ///< of two columns for one field the lower rank wins
    };

    [[nodiscard]] static ImportRules builtIn();
    /// Invalid "bad-rules", @c where naming the field or word; one word cannot stand for two fields.
    [[nodiscard]] static Result<ImportRules> fromJson(const QByteArray &json);

    [[nodiscard]] std::optional<Word> wordFor(const QString &header) const;
    /// Whether @p status says that the other system has answered already.
    [[nodiscard]] bool saysAnswered(const QString &status) const;

private:
    QHash<QString, Word> m_words; ///< by folded header
    QSet<QString> m_answered;
};

/// "＊ 联系电话（手机）：" is "联系电话": without width, case, spaces, marks and what stands in brackets at the end.
[[nodiscard]] QString foldedHeader(const QString &header);

} // namespace lianxin
