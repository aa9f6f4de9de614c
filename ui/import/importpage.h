// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import.h"
#include "ui/import/jobdesk.h"

#include <QWidget>

class QStackedWidget;

namespace lianxin::ui {

class Banner;
class ChooseStep;
class JobBar;
class PreviewStep;
class StepStrip;
class SummaryStep;

/// Takes a list from another system in, on one page: choose, look and correct, run, see what became of it.
/// The work is done on the desk's jobs executor. A page that goes away stops its import; what was added stays.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    ImportPage(const JobDesk &desk, QWidget *parent);
    ~ImportPage() override;

    /// Who imports. The right "import" is needed, and a store that can be written.
    void setActor(const Actor &actor);
    /// Begins at the first step, unless an import is running.
    void start();
    /// Looks at the list at @p path, as if it had been chosen or dropped.
    void look(const QString &path);
    [[nodiscard]] bool isRunning() const; ///< an import, not a mere look

Q_SIGNALS:
    void finished(); ///< an import has ended, also when it was cancelled or failed
    void casesWanted(const std::vector<lianxin::CaseId> &cases);

private:
    enum class Step { Choose, Preview, Run, Summary };

    /// What one look at a file has brought.
    struct Look {
        QStringList sheets;
        Result<ImportPreview> preview;
    };

    void showStep(Step step);
    void recallEarlier();
    void rememberUse(const QString &path);
    void lookAgain();
    void looked(const Look &look);
    void chooseField(const QString &column, Field field);
    void run();
    void ended(const Result<ImportReport> &report);
    void writeSetAsideTo(const QString &path);

    JobDesk m_desk;
    ImportOrder m_order;
    ImportReport m_report;
    QStringList m_sources; ///< the last one used first
    JobLinkPtr m_link;
    int m_looks = 0; ///< only what the latest look brings is shown
    Step m_step = Step::Choose;

    StepStrip *m_strip;
    Banner *m_banner;
    QStackedWidget *m_pages;
    ChooseStep *m_choose;
    PreviewStep *m_preview;
    JobBar *m_bar;
    SummaryStep *m_summary;
};

} // namespace lianxin::ui
