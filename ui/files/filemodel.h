// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/files.h"

#include <QAbstractListModel>
#include <QCache>
#include <QPixmap>
#include <QSet>

namespace lianxin::ui {

/// Files of one case, in the order in which they were attached. Thumbnails are read when they are first shown, beside
/// the window, and 400 of them are kept.
class FileModel : public QAbstractListModel
{
    Q_OBJECT

public:
    FileModel(const Clock &clock, Executor &reading, QObject *parent);

    /// What a row showed stays the same row where only its state has changed, or files have been added.
    void setFiles(std::vector<FileOfCase> files);
    [[nodiscard]] const std::vector<FileOfCase> &files() const { return m_files; }
    [[nodiscard]] const FileOfCase *file(const QModelIndex &index) const; ///< null if there is none
    [[nodiscard]] QModelIndex indexOf(OperationId id) const;
    [[nodiscard]] Timestamp now() const { return m_clock.now(); }
    /// Null until it has been read, and where there is none.
    [[nodiscard]] QPixmap thumbnail(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void read(const FilePart &thumbnail) const;
    void tellChanged();

    const Clock &m_clock;
    Executor &m_reading;
    std::vector<FileOfCase> m_files;
    mutable QCache<QString, QPixmap> m_thumbnails {400};
    mutable QSet<QString> m_asked; ///< by hash: being read, or not to be read
};

} // namespace lianxin::ui
