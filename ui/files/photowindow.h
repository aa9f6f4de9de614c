// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/files.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace lianxin::ui {

class PhotoView;

/// Photos of a case, one at a time or before and after side by side. Read beside the window, and only as large as a
/// screen needs.
///
/// Keys: arrows and PageUp, PageDown for the photo before and after, + and - for size, 0 for all of it, 1 for its own
/// pixels, B for side by side, Esc to close.
class PhotoWindow : public QDialog
{
    Q_OBJECT

public:
    PhotoWindow(const Clock &clock, Executor &reading, QWidget *parent);

    /// The one that is shown stays, and is read again if its bytes have come meanwhile.
    void setPhotos(std::vector<FileOfCase> photos);
    void showPhoto(OperationId id);

Q_SIGNALS:
    void fetchWanted(lianxin::OperationId id); ///< its original is not here
    void saveWanted(lianxin::OperationId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// One of the two places for a photo.
    struct Pane {
        PhotoView *view;
        QLabel *caption;
        QWidget *whole;
        OperationId shown; ///< null: nothing
        QString path;      ///< what is read or was read for it
        int asked = 0;     ///< an answer to an older question is dropped
    };

    [[nodiscard]] Pane makePane();
    [[nodiscard]] QWidget *foot();
    QPushButton *addButton(const QString &text, const QString &keys, std::function<void()> then);
    void step(int by);
    void compare(bool isOn);
    void refresh();
    void showIn(Pane &pane, const FileOfCase &photo);
    void read(Pane &pane, const FileOfCase &photo);
    [[nodiscard]] PhotoView *activeView() const;

    const Clock &m_clock;
    Executor &m_reading;
    std::vector<FileOfCase> m_photos;
    std::vector<std::pair<int, int>> m_pairs;
    OperationId m_current;
    int m_pair = -1; ///< which pair is shown; -1: one photo
    Pane m_first, m_second;
    QLabel *m_place;
    QPushButton *m_previous, *m_next, *m_compare, *m_fetch;
};

} // namespace lianxin::ui
