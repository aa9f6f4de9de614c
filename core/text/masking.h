// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lianxin {

/// A resident's words as strangers may read them: telephone, identity card and bank card numbers, QQ and WeChat names,
/// e-mail addresses, number plates and room numbers become '*', the given names of the people in @p names become 某
/// (王小明 → 王某某). Digits may be full-width, Chinese (幺三九…), or apart by blanks and dashes.
///
/// The result is as long as the text, position for position, so highlights and demands stay where they are. In doubt it
/// masks: a number of an order that looks like a bank card goes too. Do not use it on the office's own answer, whose
/// telephone number must be readable.
[[nodiscard]] QString masked(const QString &text, const QStringList &names = {});

} // namespace lianxin
