// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"
#include "ui/common/widgets.h"

#include <QComboBox>

namespace lianxin::ui {

/// A box with every value of a code, in its words. @p name is what a screen reader calls it.
template <Coded E>
[[nodiscard]] QComboBox *codeBox(QWidget *parent, const QString &name, QString (*word)(E))
{
    auto *box = named(new QComboBox(parent), name);
    for (const auto &code : codeNames(E {}))
        box->addItem(word(code.value), int(code.value));
    return box;
}

template <Coded E>
void choose(QComboBox *box, E value)
{
    box->setCurrentIndex(box->findData(int(value)));
}

template <Coded E>
[[nodiscard]] E chosen(const QComboBox *box)
{
    return E(box->currentData().toInt());
}

} // namespace lianxin::ui
