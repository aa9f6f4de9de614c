// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filedrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace lianxin::ui {

std::vector<FileSource> filesIn(const QMimeData &data)
{
    std::vector<FileSource> files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files.push_back({url.toLocalFile(), {}});
    if (files.empty() && !data.hasUrls() && data.hasImage())
        files.push_back({{}, qvariant_cast<QImage>(data.imageData())});
    return files;
}

FileDrop::FileDrop(QWidget *page) : QObject(page), m_page(page)
{
    page->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!m_isTaking || (!isDrag && event->type() != QEvent::Drop))
        return false;
    auto *over = qobject_cast<QWidget *>(watched);
    if (!over || (over != m_page && !m_page->isAncestorOf(over)) || over->window() != m_page->window())
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const auto files = filesIn(*drop->mimeData());
    if (files.empty())
        return false;
    drop->setDropAction(Qt::CopyAction); // never moved: the original stays where it is
    drop->accept();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(files);
    return true;
}

} // namespace lianxin::ui
