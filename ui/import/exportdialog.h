// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/export.h"
#include "ui/import/jobdesk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lianxin::ui {

class Banner;
class JobBar;

/// Before cases leave as a table: shows how many, with which columns, and into which file; then writes it, with
/// progress and Cancel. The right "export" is needed. Closing the dialog stops the work; a file that
/// is not complete yet is not written.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p what says in words which cases @p query means, e.g. "办理中".
    ExportDialog(const JobDesk &desk, const Actor &actor, const CaseQuery &query, const QString &what, QWidget *parent);
    ~ExportDialog() override;

    [[nodiscard]] QString path() const; ///< as typed; without an ending it is a workbook
    void setPath(const QString &path);

    void done(int result) override;

private:
    QWidget *contents(const QString &what);
    void count();
    void chooseFile();
    void write(bool mayReplace);
    void written(const Result<qint64> &cases);

    JobDesk m_desk;
    ExportOrder m_order;
    JobLinkPtr m_link;
    Banner *m_banner;
    QLabel *m_count;
    QLineEdit *m_path;
    QPushButton *m_choose;
    JobBar *m_bar;
    QPushButton *m_write;
    QPushButton *m_close;
};

/// Opens the dialog over @p parent's window and returns at once.
ExportDialog *exportCases(const JobDesk &desk, const Actor &actor, const CaseQuery &query, const QString &what,
                          QWidget *parent);

} // namespace lianxin::ui
