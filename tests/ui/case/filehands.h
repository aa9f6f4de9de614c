// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/files/photos.h"
#include "tests/ui/case/casehands.h"
#include "ui/case/filestab.h"
#include "ui/files/filelist.h"

#include <QDropEvent>
#include <QMimeData>
#include <QTabBar>
#include <QUrl>

namespace lianxin::ui {

/// A case being handled, with files to add to it.
class FileHands : public CaseHands
{
public:
    FileHands()
    {
        id = openWork({u"修路灯"_s});
        REQUIRE(disk.isValid());
    }

    CaseId id;
    QTemporaryDir disk;

    QString put(const QString &name, const QByteArray &content)
    {
        QFile file(disk.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return file.fileName();
    }
    QString putPhoto(const QString &name, int orientation = 1)
    {
        return put(name, test::written(test::drawing({400, 300}), "jpg").insert(20, test::phoneExif(orientation)));
    }
    /// As when a file manager lets go of them over @p over; false if nobody takes them.
    bool drop(QWidget *over, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(over, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent let({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(over, &let);
        settle();
        return let.isAccepted() && let.dropAction() == Qt::CopyAction;
    }
    /// Drops and adds them, as the kind that is proposed.
    void add(const QStringList &paths)
    {
        REQUIRE(drop(page.get(), paths));
        click(u"添加"_s, dialog());
        REQUIRE(dialog() == nullptr);
    }
    void attach(const QString &name, const QByteArray &content, FileKind what)
    {
        FileToAttach file;
        file.name = name;
        file.content = content;
        file.what = what;
        desk.ok(desk.store().attachFile(office().handler, id, file));
    }

    [[nodiscard]] std::vector<FileOfCase> files() { return desk.ok(desk.store().files(office().handler, id)); }
    [[nodiscard]] QByteArray stored(const FilePart &part)
    {
        QFile file(part.path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] QString tabWords()
    {
        for (auto *bar : page->findChildren<QTabBar *>())
            if (bar->count() == 5)
                return bar->tabText(4);
        return {};
    }
    [[nodiscard]] FileList *photos() { return named<FileList>(u"照片"_s); }
    [[nodiscard]] FileList *documents() { return named<FileList>(u"文件"_s); }
};

} // namespace lianxin::ui
