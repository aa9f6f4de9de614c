// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casequery.h"

#include <QListWidget>

namespace lianxin::ui {

/// The work lists and pages in the order a day runs, each with what is in it.
class NavPane : public QListWidget
{
    Q_OBJECT

public:
    explicit NavPane(QWidget *parent = nullptr);

    void setCounts(const WorkListCounts &counts);
    void setSealedShown(bool shown); ///< the list of reports of wrongdoing, for those with the right only
    void mark(WorkList list);        ///< as the one that is shown
    void markOutbox();
    void markNothing(); ///< a page is shown that is none of these

Q_SIGNALS:
    void listChosen(lianxin::WorkList list);
    void outboxChosen();

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< letters are the page's
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void addEntry(const QString &name, int list);
    void tell(QListWidgetItem *item);
    void mark(QListWidgetItem *item);
    [[nodiscard]] QListWidgetItem *entry(int list) const;
};

} // namespace lianxin::ui
