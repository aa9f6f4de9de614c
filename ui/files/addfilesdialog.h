// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/files/filedrop.h"
#include "ui/pictures/prepared.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace lianxin::ui {

class Banner;

/// What adding files stands on. All must outlive the dialog.
struct FileDesk {
    Store &store;
    Executor &reading; ///< reads and shrinks, beside the window
    const Clock &clock;
    const Rules &rules;
};

/// What it is attached as: a person says so of all of them at once, but a document is never a photo.
[[nodiscard]] FileKind kindOfFile(FileKind chosen, bool isPicture);

/// Adds files to one case, one after another: each is read, cleaned, shrunk and attached, with progress and Cancel. One
/// that cannot be taken stays in the list and says why; a picture that keeps what it tells waits for a person's word.
class AddFilesDialog : public QDialog
{
    Q_OBJECT

public:
    AddFilesDialog(const FileDesk &desk, const Actor &actor, CaseId id, QWidget *parent);
    ~AddFilesDialog() override;

    void add(const std::vector<FileSource> &files);
    void chooseFiles(); ///< from the disk

Q_SIGNALS:
    void attached(const lianxin::Attachment &file);

protected:
    void reject() override;

private:
    struct Row {
        enum class State { Waiting, Reading, Refused, Tells };
        FileSource source;
        QString name;
        State state = State::Waiting;
        QString words;
        bool mayTell = false;
    };

    [[nodiscard]] QWidget *listArea();
    [[nodiscard]] QWidget *choices();
    [[nodiscard]] QWidget *foot();
    void connectParts();
    void showRows();
    void start();
    void next();
    void attach(const PreparedFile &file);
    void refuse(const Error &error);
    void finish();
    void attachAnyway();
    void removeCurrent();
    void tick();
    [[nodiscard]] bool isRunning() const { return m_link != nullptr; }

    FileDesk m_desk;
    const Actor m_actor;
    const CaseId m_case;
    std::vector<Row> m_rows;
    std::shared_ptr<ReadingLink> m_link; ///< while it runs
    int m_attached = 0, m_total = 0;
    QTimer m_tick;
    Banner *m_banner;
    QTreeWidget *m_list;
    QComboBox *m_what;
    QCheckBox *m_shrink;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QPushButton *m_more, *m_remove, *m_anyway, *m_cancel, *m_add;
};

} // namespace lianxin::ui
