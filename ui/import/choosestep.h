// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QComboBox;
class QPushButton;

namespace lianxin::ui {

/// A place onto which one file can be dropped.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

/// First step: which list, and from which system it comes.
class ChooseStep : public QWidget
{
    Q_OBJECT

public:
    explicit ChooseStep(QWidget *parent);

    void setSources(const QStringList &earlier); ///< the last one used first; it stands in the box
    [[nodiscard]] QString source() const;
    void setFolder(const QString &folder) { m_folder = folder; } ///< where the file dialog opens
    void focusSource();
    void focusChoose();

Q_SIGNALS:
    void fileChosen(const QString &path);

private:
    void openDialog();

    QString m_folder;
    QComboBox *m_source;
    QPushButton *m_choose;
};

} // namespace lianxin::ui
