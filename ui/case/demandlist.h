// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace lianxin::ui {

class HintLabel;
class SectionLabel;

/// The numbered demands of a case. While there are none, the split the program proposes, clearly a proposal: nothing is
/// saved until a person takes it over, as it is or corrected.
///
/// Keyboard: F2 or Enter rewrites, Delete removes, Ctrl+Up and Ctrl+Down move.
class DemandList : public QWidget
{
    Q_OBJECT

public:
    explicit DemandList(QWidget *parent);

    void showDemands(CaseId of, const std::vector<Demand> &demands, const std::vector<Demand> &proposed,
                     bool isEditable);
    [[nodiscard]] std::vector<Demand> demands() const; ///< as listed, numbered 1…n
    [[nodiscard]] bool isProposal() const { return m_isProposal; }

    void add(const Demand &demand); ///< behind the others

Q_SIGNALS:
    void edited(const std::vector<lianxin::Demand> &demands); ///< to be saved
    void corrected();                                         ///< the proposal, which is still no more than that
    void picked(const lianxin::Demand &demand);               ///< by a click or a key

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list(const std::vector<Demand> &demands);
    void listEdited();
    void makeRoom(); ///< for all rows: the page scrolls, not the list
    void addTyped();
    void dropUnwritten();
    void removeCurrent();
    void moveCurrent(int by);
    void showUses();
    void pickCurrent();
    void walk(QEvent *key);

    SectionLabel *m_title;
    HintLabel *m_hint;
    QListWidget *m_list;
    QPushButton *m_accept;
    QWidget *m_buttons;
    CaseId m_case;
    std::vector<Demand> m_shown; ///< what was listed last, to tell an edit from a repaint
    bool m_isProposal = false;
    bool m_isEditable = false;
};

} // namespace lianxin::ui
