// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QImage>

namespace lianxin::ui {

/// One photo: as large as fits, or enlarged and then moved about with the mouse, the bars or the arrow keys.
class PhotoView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PhotoView(QWidget *parent);

    void setImage(const QImage &image);  ///< fitted; a null one clears
    void setWords(const QString &words); ///< instead of a photo, or under it
    void fit();
    void zoomBy(double factor); ///< between what fits and eight times the photo's own pixels
    void zoomToPixels();        ///< one of the photo's for one of the screen's
    [[nodiscard]] bool isFitted() const { return m_isFitted; }
    [[nodiscard]] double zoom() const; ///< 1: one of the photo's pixels for one of the screen's
    [[nodiscard]] const QImage &image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] QSize shownSize() const;
    void setZoom(double zoom);
    void layOut();

    QImage m_image;
    QString m_words;
    bool m_isFitted = true;
    double m_zoom = 1;
    QPoint m_grip; ///< where the mouse holds the photo
};

} // namespace lianxin::ui
