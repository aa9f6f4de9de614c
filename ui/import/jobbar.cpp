// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/jobbar.h"

#include "ui/common/widgets.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int barSteps = 1000; // a progress bar counts in int, files do not

} // namespace

JobBar::JobBar(QWidget *parent)
    : QFrame(parent),
      m_what(new TitleLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_figures(new HintLabel({}, this)),
      m_times(new HintLabel({}, this)),
      m_cancel(plainButton({}, this))
{
    setManner(this, "card");
    m_bar->setTextVisible(false);
    m_times->setAlignment(Qt::AlignRight);
    auto *below = new QHBoxLayout;
    below->addWidget(m_figures, 1);
    below->addWidget(m_times, 1);
    auto *layout = column(this, 6);
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addLayout(below);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    m_refresh.setInterval(200ms);
    connect(&m_refresh, &QTimer::timeout, this, &JobBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &JobBar::cancel);
}

void JobBar::start(const QString &what, Counting counting, JobLinkPtr link)
{
    m_counting = counting;
    m_link = std::move(link);
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_cancel->setText(tr("取消", "stop long work"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setEnabled(true);
    m_running.start();
    m_refresh.start();
    refresh();
}

void JobBar::stop()
{
    m_refresh.stop();
    m_link.reset();
}

void JobBar::focusCancel()
{
    m_cancel->setFocus();
}

void JobBar::cancel()
{
    m_link->cancelled = true;
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("正在停下……"));
    Q_EMIT cancelled();
}

void JobBar::refresh()
{
    const qint64 total = m_link->total;
    m_bar->setRange(0, total > 0 ? barSteps : 0);
    if (total > 0)
        m_bar->setValue(int(double(m_link->done) / double(total) * barSteps));
    m_figures->setText(figures());
    m_times->setText(times());
}

QString JobBar::figures() const
{
    const qint64 total = m_link->total;
    const int items = int(m_link->items);
    if (m_counting == Counting::Letters && total > 0)
        return tr("已收到 %n 件", nullptr, items);
    if (m_counting == Counting::Answers && total > 0)
        return tr("已办 %1 份，共 %2 份").arg(items).arg(total);
    if (total == 0)
        return tr("正在准备……");
    if (m_counting == Counting::Cases)
        return tr("已写 %1 件，共 %2 件").arg(items).arg(total);
    const QLocale locale;
    return tr("已读 %n 行（%1，共 %2）", nullptr, items)
        .arg(locale.formattedDataSize(m_link->done), locale.formattedDataSize(total));
}

QString JobBar::times() const
{
    const std::chrono::milliseconds elapsed(m_running.elapsed());
    const qint64 done = m_link->done;
    const qint64 total = m_link->total;
    // The first moments say nothing about the rest.
    if (elapsed < 2s || done <= 0 || total < done)
        return tr("已用 %1").arg(spanWords(elapsed));
    const std::chrono::milliseconds rest(qint64(double(elapsed.count()) / double(done) * double(total - done)));
    return tr("已用 %1，大约还要 %2").arg(spanWords(elapsed), spanWords(rest));
}

QString spanWords(std::chrono::milliseconds span)
{
    const int seconds = int(span / 1s);
    if (seconds < 100)
        return JobBar::tr("%n 秒", nullptr, seconds);
    const int minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return JobBar::tr("%n 分钟", nullptr, minutes);
    return JobBar::tr("%1 小时 %2 分").arg(minutes / 60).arg(minutes % 60);
}

} // namespace lianxin::ui
