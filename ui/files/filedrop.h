// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

class QMimeData;

namespace lianxin::ui {

/// Where a file to be attached comes from: a path, or a picture that was copied.
struct FileSource {
    QString path;
    QImage picture; ///< if there is no path
};

/// The files or the picture in what was dropped or copied; empty if it holds neither. Touches no file.
[[nodiscard]] std::vector<FileSource> filesIn(const QMimeData &data);

/// Takes files dropped anywhere on a page, also over its editors, which would write the path as text.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *page); ///< is its child

    void setTaking(bool isTaking) { m_isTaking = isTaking; } ///< or drops are nobody's

Q_SIGNALS:
    void dropped(const std::vector<lianxin::ui::FileSource> &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
    bool m_isTaking = false;
};

} // namespace lianxin::ui
