// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/passagelegend.h"

#include "ui/case/passagestyle.h"
#include "ui/common/look.h"
#include "ui/words/codewords.h"

#include <QEvent>
#include <QPainter>
#include <QTextCursor>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

PassageLegend::PassageLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    write();
}

QSize PassageLegend::sizeHint() const
{
    return m_words.size().toSize();
}

void PassageLegend::write()
{
    m_words.clear();
    m_words.setDefaultFont(font());
    m_words.setDocumentMargin(space(1));
    QTextCursor cursor(&m_words);
    QTextCharFormat plain;
    plain.setForeground(theme().text);
    QStringList words;
    for (const auto &name : codeNames(Passage {})) {
        QTextCharFormat format = passageStyle(name.value).format();
        format.setForeground(theme().text);
        words << passageWord(name.value);
        cursor.insertText(words.back(), format);
        cursor.insertText(u"   "_s, plain);
    }
    setAccessibleName(tr("划线的含义：%1").arg(words.join(tr("、", "between two words"))));
}

void PassageLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_words.drawContents(&painter);
}

void PassageLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

} // namespace lianxin::ui
