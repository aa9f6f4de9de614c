// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/letterpane.h"

#include "core/text/masking.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/words/clockwords.h"
#include "ui/words/codewords.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QString writer(const Appeal &letter, bool mayReveal)
{
    if (letter.anonymous)
        return LetterPane::tr("匿名来信");
    const QString name = mayReveal ? letter.residentName : masked(letter.residentName, {letter.residentName});
    const QString phone = mayReveal ? letter.residentPhone : masked(letter.residentPhone);
    return LetterPane::tr("来信人 %1").arg(name.isEmpty() ? LetterPane::tr("未留姓名") : name)
           + (phone.isEmpty() ? QString() : u" · "_s + phone);
}

QString about(const Appeal &letter, bool mayReveal)
{
    QStringList parts {writer(letter, mayReveal), channelWord(letter.channel), dateTimeWords(letter.at)};
    if (!letter.sourceNo.isEmpty())
        parts << LetterPane::tr("%1 编号 %2", "system and its number").arg(letter.source, letter.sourceNo).trimmed();
    return parts.join(u" · "_s);
}

} // namespace

LetterPane::LetterPane(QWidget *parent)
    : QWidget(parent),
      m_letters(named(new QComboBox(this), tr("选择来信"))),
      m_about(new HintLabel({}, this)),
      m_view(new LetterView(this))
{
    auto *layout = column(this, 0);
    layout->setSpacing(space(1));
    layout->addWidget(m_letters);
    layout->addWidget(m_about);
    layout->addWidget(m_view, 1);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_letters, &QComboBox::activated, this, &LetterPane::choose);
}

const Appeal *LetterPane::letter() const
{
    const CaseFile *file = m_case ? m_case->file() : nullptr;
    return file && m_chosen < int(file->appeals.size()) ? &file->appeals[size_t(m_chosen)] : nullptr;
}

void LetterPane::showCase(const OpenCase &open)
{
    m_case = &open;
    const CaseFile *file = open.file();
    if (!file)
        return;
    if (std::exchange(m_shown, file->id) != file->id)
        m_chosen = 0;
    {
        const QSignalBlocker quiet(m_letters);
        m_letters->clear();
        for (size_t i = 0; i < file->appeals.size(); ++i)
            m_letters->addItem(tr("第 %1 封，共 %2 封 · %3")
                                   .arg(i + 1)
                                   .arg(file->appeals.size())
                                   .arg(momentWords(file->appeals[i].at, open.now())));
    }
    m_letters->setVisible(file->appeals.size() > 1);
    choose(m_chosen);
}

void LetterPane::choose(int index)
{
    m_chosen = index;
    m_letters->setCurrentIndex(index);
    const Appeal *chosen = letter();
    if (!chosen)
        return;
    const Case &c = m_case->file()->current;
    m_about->setText(about(*chosen, m_case->parts().rules.may(m_case->actor(), u"reveal_identity")));
    m_view->showLetter(*chosen);
    m_view->showAnnotations(c.annotations);
    m_view->showDemands(isFirstLetter() ? c.demands : std::vector<Demand>());
    Q_EMIT letterChanged();
}

} // namespace lianxin::ui
