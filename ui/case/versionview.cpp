// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/versionview.h"

#include "ui/case/versiontext.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace lianxin::ui {

VersionView::VersionView(QWidget *parent)
    : QWidget(parent),
      m_choice(named(new QComboBox(this), tr("哪一稿"))),
      m_facts(new HintLabel({}, this)),
      m_tabs(new QTabWidget(this)),
      m_text(named(new QPlainTextEdit(this), tr("答复正文"))),
      m_changes(named(new QTextBrowser(this), tr("与上一稿的不同"))),
      m_points(named(new QTextBrowser(this), tr("逐项要点")))
{
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QTextBrowser *page : {m_changes, m_points}) {
        page->setOpenLinks(false);
        page->setFrameShape(QFrame::NoFrame);
    }
    m_tabs->addTab(m_text, tr("公开正文"));
    m_tabs->addTab(m_changes, tr("与上一稿的不同"));
    m_tabs->addTab(m_points, tr("逐项要点"));
    auto *layout = column(this, 0);
    layout->setSpacing(space(1));
    layout->addWidget(m_choice);
    layout->addWidget(m_facts);
    layout->addWidget(m_tabs, 1);
    connect(m_choice, &QComboBox::activated, this, &VersionView::choose);
}

void VersionView::showCase(const Case &c)
{
    m_demands = c.demands;
    if (c.answers == m_versions) {
        write();
        return;
    }
    m_versions = c.answers;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const AnswerVersion &version : m_versions)
            m_choice->addItem(versionTitle(version));
    }
    choose(int(m_versions.size()) - 1);
}

const AnswerVersion *VersionView::shown() const
{
    return m_index < 0 ? nullptr : &m_versions[size_t(m_index)];
}

bool VersionView::isNewestShown() const
{
    return m_index + 1 == int(m_versions.size());
}

void VersionView::choose(int index)
{
    m_index = index;
    m_choice->setCurrentIndex(index);
    write();
    Q_EMIT shownChanged();
}

void VersionView::write()
{
    const AnswerVersion *version = shown();
    const bool hasFormer = m_index > 0 && m_versions[size_t(m_index) - 1].answerNo == version->answerNo;
    m_tabs->setTabVisible(1, hasFormer);
    m_facts->setText(version ? versionFacts(*version) : QString());
    m_text->setPlainText(version ? version->text : QString());
    m_changes->setHtml(hasFormer ? changesText(m_versions[size_t(m_index) - 1].text, version->text) : QString());
    m_points->setHtml(version ? pointsText(version->points, m_demands) : QString());
}

void VersionView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        write();
}

} // namespace lianxin::ui
