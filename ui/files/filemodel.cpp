// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filemodel.h"

#include "core/base/ask.h"
#include "core/base/runon.h"
#include "ui/files/filewords.h"
#include "ui/pictures/prepared.h"

#include <algorithm>

namespace lianxin::ui {

namespace {

constexpr qint64 largestThumbnail = 1 << 20; // what other boards may send

QImage readThumbnail(const QString &path)
{
    ReadingLink link;
    const auto file = readFile(path, largestThumbnail, link);
    return file ? readPicture(*file, {thumbnailSize.side, thumbnailSize.side}).value_or(QImage()) : QImage();
}

bool isSameFile(const FileOfCase &a, const FileOfCase &b)
{
    return a.attachment.id == b.attachment.id;
}

} // namespace

FileModel::FileModel(const Clock &clock, Executor &reading, QObject *parent)
    : QAbstractListModel(parent),
      m_clock(clock),
      m_reading(reading)
{ }

void FileModel::setFiles(std::vector<FileOfCase> files)
{
    const size_t before = m_files.size();
    const bool goesOn = files.size() >= before && std::equal(m_files.begin(), m_files.end(), files.begin(), isSameFile);
    if (!goesOn) {
        beginResetModel();
        m_files = std::move(files);
        endResetModel();
        return;
    }
    if (files.size() > before)
        beginInsertRows({}, int(before), int(files.size()) - 1);
    const bool isLonger = files.size() > before;
    m_files = std::move(files);
    if (isLonger)
        endInsertRows();
    tellChanged();
}

void FileModel::tellChanged()
{
    if (!m_files.empty())
        Q_EMIT dataChanged(index(0), index(int(m_files.size()) - 1));
}

const FileOfCase *FileModel::file(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_files.size() ? &m_files[size_t(index.row())] : nullptr;
}

QModelIndex FileModel::indexOf(OperationId id) const
{
    const auto found = std::ranges::find(m_files, id, [](const FileOfCase &f) { return f.attachment.id; });
    return found == m_files.end() ? QModelIndex() : index(int(found - m_files.begin()));
}

QPixmap FileModel::thumbnail(const QModelIndex &index) const
{
    const FileOfCase *shown = file(index);
    if (!shown || !shown->thumbnail || shown->thumbnail->path.isEmpty())
        return {};
    if (const QPixmap *known = m_thumbnails.object(shown->thumbnail->ref.sha256))
        return *known;
    read(*shown->thumbnail);
    return {};
}

void FileModel::read(const FilePart &thumbnail) const
{
    const QString hash = thumbnail.ref.sha256;
    if (m_asked.contains(hash))
        return;
    m_asked.insert(hash);
    auto *self = const_cast<FileModel *>(this); // what is shown changes, the files do not
    ask(runOn(m_reading, [path = thumbnail.path] { return readThumbnail(path); }), self,
        [self, hash](const QImage &image) {
            if (image.isNull())
                return; // not again and again
            self->m_asked.remove(hash);
            self->m_thumbnails.insert(hash, new QPixmap(QPixmap::fromImage(image)));
            self->tellChanged();
        });
}

int FileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    const FileOfCase *shown = file(index);
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return shown->attachment.name;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return fileWords(*shown, now());
    return {};
}

} // namespace lianxin::ui
