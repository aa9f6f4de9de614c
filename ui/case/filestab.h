// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"
#include "ui/files/filedrop.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace lianxin::ui {

class Banner;
class EmptyState;
class FileList;
class FileModel;
class PhotoWindow;

/// 附件: the photos of a case as tiles, its documents as rows, and what can be done with the one that is chosen.
///
/// Nothing that was attached is ever run: a document of a harmless kind is shown by the system's viewer, as a
/// read-only copy of its own; any other can only be saved.
class FilesTab : public QWidget
{
    Q_OBJECT

public:
    FilesTab(OpenCase &open, QWidget *parent);
    ~FilesTab() override;

    void add(const std::vector<FileSource> &files); ///< asks what they are; empty: asks which, too
    void focusFiles();
    [[nodiscard]] bool mayAdd() const;

Q_SIGNALS:
    void counted(int files); ///< how many count, of the case that is shown

private:
    [[nodiscard]] QWidget *bar();
    [[nodiscard]] QWidget *lists();
    QAction *addAction(const QString &text, const QKeySequence &keys, std::function<void()> then);
    void read();
    void forget();
    void show(std::vector<FileOfCase> files);
    void offer();
    void openMenu(const QPoint &place);
    void pickIn(FileList *list);

    [[nodiscard]] const FileOfCase *picked() const;
    void openPicked();
    void openPhoto(const FileOfCase &photo);
    void openDocument(const FileOfCase &document);
    void save(const FileOfCase *file);
    void fetchAll();
    void fetch(const std::vector<OperationId> &ids);
    void sendPicked();
    void withdrawPicked();
    void tell(const Result<void> &done, const QString &success);

    OpenCase &m_case;
    CaseId m_shown;
    std::vector<FileOfCase> m_files;
    OperationId m_picked;
    std::unique_ptr<QTemporaryDir> m_copies; ///< for viewers; goes with the tab
    Banner *m_banner;
    QStackedWidget *m_pages;
    EmptyState *m_none;
    QPushButton *m_addFirst; ///< on the empty page
    QLabel *m_photoTitle, *m_documentTitle;
    FileModel *m_photos, *m_documents;
    FileList *m_photoList, *m_documentList;
    QAction *m_add, *m_open, *m_save, *m_fetch, *m_fetchAll, *m_send, *m_withdraw;
    QPointer<PhotoWindow> m_window;
};

} // namespace lianxin::ui
