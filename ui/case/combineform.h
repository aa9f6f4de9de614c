// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer/contested.h"
#include "core/domain/rules.h"

#include <functional>
#include <map>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace lianxin::ui {

/// Makes one version of two: values are chosen, prose is picked sentence by sentence and may then be written over. What
/// nobody has picked is theirs.
class CombineForm : public QWidget
{
    Q_OBJECT

public:
    CombineForm(const Rules &rules, QWidget *parent);

    void show(const std::vector<ContestedPart> &parts);
    [[nodiscard]] std::map<QString, QString> chosen() const;
    void setText(const QString &name, const QString &text); ///< of a prose part, as it was left

Q_SIGNALS:
    void edited();

private:
    void addValue(const ContestedPart &part);
    void addProse(const ContestedPart &part);
    void clear();

    const Rules &m_rules;
    QVBoxLayout *m_layout;
    std::map<QString, QComboBox *> m_values;
    std::map<QString, QPlainTextEdit *> m_texts;
};

} // namespace lianxin::ui
