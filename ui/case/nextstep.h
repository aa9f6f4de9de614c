// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QStringList>

namespace lianxin::ui {

/// How the steps that are possible are offered: the one that comes next on the button, the others in the menu, grouped.
struct StepOffer {
    QString next; ///< kind; empty if nothing of this person's comes next
    QList<QStringList> others;
};

/// @p possible are the kinds the rules let this person take. Kinds that have a place of their own on the page (marks,
/// the system's own) are not offered. On a desk @p withBoard answers are sent, on others their delivery is recorded.
[[nodiscard]] StepOffer stepOffer(CaseStatus status, const QStringList &possible, bool withBoard);

} // namespace lianxin::ui
