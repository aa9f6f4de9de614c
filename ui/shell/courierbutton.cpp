// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/courierbutton.h"

#include "core/base/ask.h"
#include "ui/words/courierwords.h"

#include <QFileDialog>
#include <QMenu>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

CourierButton::CourierButton(const Desk &desk, QWidget *parent)
    : QPushButton(tr("U 盘收发"), parent),
      m_desk(desk),
      m_menu(new QMenu(this))
{
    setToolTip(tr("没有网络时，可以用 U 盘收发"));
    m_menu->setToolTipsVisible(true);
    add(tr("写到 U 盘…"), tr("把待发的内容写成一个信使文件，只有留言板能打开"), &CourierButton::pack);
    add(tr("读回件…"), tr("读入信使从留言板带回来的结果和新变化；重复读也没有关系"), &CourierButton::take);
    add(tr("替别处送件…"), tr("把别的电脑的信使文件交给留言板，回件写在同一个文件夹里"), &CourierButton::carry);
    connect(this, &QPushButton::clicked, m_menu, [this] { m_menu->popup(mapToGlobal(rect().bottomLeft())); });
}

void CourierButton::add(const QString &words, const QString &what, void (CourierButton::*step)())
{
    QAction *action = m_menu->addAction(words, this, step);
    action->setToolTip(what);
}

void CourierButton::pack()
{
    auto *dialog = new QFileDialog(this, tr("写到 U 盘"), {}, tr("信使文件 (*.lxp)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"lxp"_s);
    dialog->selectFile(tr("信使 %1.lxp").arg(m_desk.clock.now().local().toString(u"yyyy-MM-dd HHmm"_s)));
    choose(dialog, [this](const QString &path) {
        follow(m_desk.sync.pack(path), [this](const CourierPacked &packed) { tellPacked(packed); });
    });
}

void CourierButton::tellPacked(const CourierPacked &packed)
{
    ask(m_desk.store.counts(m_actor), this, [this, packed](const Result<WorkListCounts> &counts) {
        const qint64 waiting = counts ? counts->waiting : packed.operations;
        Q_EMIT done(packedWords(packed, std::max<qint64>(0, waiting - packed.operations)));
    });
}

void CourierButton::take()
{
    choose(new QFileDialog(this, tr("读回件"), {}, tr("回件 (*.lxa)")), [this](const QString &path) {
        follow(m_desk.sync.take(path), [this](const CourierTaken &taken) { Q_EMIT done(takenWords(taken)); });
    });
}

void CourierButton::carry()
{
    choose(new QFileDialog(this, tr("替别处送件"), {}, tr("信使文件 (*.lxp)")), [this](const QString &path) {
        follow(m_desk.sync.carry(path),
               [this, path](const QString &answer) { Q_EMIT done(carriedWords(path, answer)); });
    });
}

void CourierButton::choose(QFileDialog *dialog, std::function<void(const QString &)> next)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (dialog->acceptMode() == QFileDialog::AcceptOpen)
        dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, next);
    dialog->open();
}

template <class T, class Tell>
void CourierButton::follow(const QFuture<Result<T>> &asked, Tell tell)
{
    setEnabled(false);
    Q_EMIT begun();
    ask(asked, this, [this, tell](const Result<T> &result) {
        setEnabled(true);
        result ? tell(*result) : Q_EMIT failed(result.error());
    });
}

} // namespace lianxin::ui
