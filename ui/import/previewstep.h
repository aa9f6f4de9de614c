// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace lianxin::ui {

class Banner;
class ElidedLabel;
class MappingHeader;
class PreviewModel;
class ProblemTable;

/// Second step: the list as it would be taken in; what each column holds can be corrected in its heading.
class PreviewStep : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewStep(QWidget *parent);

    void showFile(const QString &path, const QString &source, const QStringList &sheets, int sheet);
    void showPreview(const ImportPreview &preview);
    void setBusy(bool busy); ///< a correction is being looked at: what is shown is the old state
    void focusFirstColumn();

Q_SIGNALS:
    void columnChanged(const QString &column, lianxin::Field field);
    void sheetChosen(int sheet);
    void importWanted();
    void backWanted();

private:
    QWidget *findings();
    void showVerdict(const ImportPreview &preview);
    void showProblem(const Error &problem);
    void bringIntoView(int column);
    void setWidths();

    ElidedLabel *m_file;
    QLabel *m_source;
    QComboBox *m_sheet;
    QTableView *m_table;
    PreviewModel *m_model;
    MappingHeader *m_header;
    Banner *m_verdict;
    ProblemTable *m_problems;
    QPushButton *m_back;
    QPushButton *m_import;
    Mapping m_mapping;
    bool m_canImport = false;
};

} // namespace lianxin::ui
