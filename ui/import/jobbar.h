// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/jobdesk.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lianxin::ui {

/// Shows a running job: what it does, how far it is, how long it took and still takes, and Cancel.
class JobBar : public QFrame
{
    Q_OBJECT

public:
    enum class Counting { Rows, Cases, Letters, Answers };

    explicit JobBar(QWidget *parent);

    void start(const QString &what, Counting counting, JobLinkPtr link);
    void stop(); ///< the job has ended
    void focusCancel();

Q_SIGNALS:
    void cancelled(); ///< the link's flag is set; the job ends when it sees it

private:
    void cancel();
    void refresh();
    [[nodiscard]] QString figures() const;
    [[nodiscard]] QString times() const;

    Counting m_counting = Counting::Rows;
    JobLinkPtr m_link;
    QElapsedTimer m_running;
    QTimer m_refresh;
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QLabel *m_times;
    QPushButton *m_cancel;
};

/// "12 秒", "3 分钟", "1 小时 5 分": rounded as people say it.
[[nodiscard]] QString spanWords(std::chrono::milliseconds span);

} // namespace lianxin::ui
