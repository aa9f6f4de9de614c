// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchbox.h"

#include "ui/common/widgets.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

const QString commandSign = u"› "_s;

QString nameOf(const QAction *action)
{
    QString name = action->text();
    return name.remove(u'&').remove(u'…');
}

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent),
      m_offers(new QStringListModel(this)),
      m_completer(new QCompleter(m_offers, this))
{
    setObjectName(u"search"_s);
    setAccessibleName(tr("搜索诉求和命令"));
    setPlaceholderText(tr("搜索：噪音 状态:办理中 村:李家村（Ctrl+K）"));
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter: that would put the offer into the line by itself
    setManner(m_completer->popup(), "popup");
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);

    connect(this, &QLineEdit::textEdited, this, &SearchBox::offer);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::search);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        search();
        if (!text().isEmpty())
            Q_EMIT entered();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchBox::takeOffer);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        search();
        return;
    }
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible())
        offer(text());
    QLineEdit::keyPressEvent(event);
}

void SearchBox::offer(const QString &text)
{
    QStringList offers = completions(text, m_vocabulary);
    for (const QAction *command : m_commands)
        if (command->isEnabled() && !text.isEmpty() && nameOf(command).contains(text, Qt::CaseInsensitive))
            offers << commandSign + nameOf(command);
    m_offers->setStringList(offers);
    if (offers.isEmpty() || text.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void SearchBox::takeOffer(const QString &offered)
{
    if (!offered.startsWith(commandSign)) {
        setText(offered);
        return;
    }
    clear();
    for (QAction *command : m_commands)
        if (commandSign + nameOf(command) == offered)
            return command->trigger();
}

void SearchBox::forget()
{
    m_searched.clear();
    clear();
}

void SearchBox::search()
{
    m_pause.stop();
    if (text() == m_searched)
        return;
    m_searched = text();
    Q_EMIT searched(m_searched);
}

} // namespace lianxin::ui
