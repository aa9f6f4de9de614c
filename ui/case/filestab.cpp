// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/filestab.h"

#include "core/base/ask.h"
#include "core/base/runon.h"
#include "core/files/openable.h"
#include "ui/case/filecopies.h"
#include "ui/common/banner.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/files/addfilesdialog.h"
#include "ui/files/filelist.h"
#include "ui/files/filemodel.h"
#include "ui/files/filewords.h"
#include "ui/files/photowindow.h"

#include <algorithm>
#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

std::vector<FileOfCase> filtered(const std::vector<FileOfCase> &files, bool photos)
{
    std::vector<FileOfCase> some;
    std::ranges::copy_if(files, std::back_inserter(some),
                         [&](const FileOfCase &file) { return isPhoto(file.attachment) == photos; });
    return some;
}

bool isHere(const FileOfCase &file)
{
    return !file.original.path.isEmpty();
}

bool mayBeFetched(const FileOfCase &file)
{
    return file.original.state == FilePart::State::Elsewhere || file.original.state == FilePart::State::Lost;
}

/// The same step as @p action; its words and whether it can be taken now follow it.
QPushButton *buttonFor(QAction *action, QPushButton *button)
{
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

FilesTab::FilesTab(OpenCase &open, QWidget *parent)
    : QWidget(parent),
      m_case(open),
      m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_none(new EmptyState(tr("还没有附件"), tr("把照片或文件拖到这里，或者复制以后按 Ctrl+V。"), this)),
      m_addFirst(m_none->addAction(tr("添加…"))),
      m_photos(new FileModel(open.parts().clock, open.parts().files, this)),
      m_documents(new FileModel(open.parts().clock, open.parts().files, this)),
      m_add(addAction(tr("添加…"), Qt::CTRL | Qt::SHIFT | Qt::Key_A, [this] { add({}); })),
      m_open(addAction(tr("打开"), {}, [this] { openPicked(); })),
      m_save(addAction(tr("另存为…"), QKeySequence::Save, [this] { save(picked()); })),
      m_fetch(addAction(tr("取回原件"), Qt::CTRL | Qt::Key_D, [this] { fetch({m_picked}); })),
      m_fetchAll(addAction(tr("全部取回"), {}, [this] { fetchAll(); })),
      m_send(addAction(tr("现在就上传"), Qt::CTRL | Qt::Key_U, [this] { sendPicked(); })),
      m_withdraw(addAction(tr("作废…"), QKeySequence::Delete, [this] { withdrawPicked(); }))
{
    auto *whole = new QWidget(this);
    auto *inside = column(whole, 2);
    inside->addWidget(bar());
    inside->addWidget(lists(), 1);
    m_pages->addWidget(m_none);
    m_pages->addWidget(whole);
    auto *layout = column(this, 0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    connect(m_addFirst, &QPushButton::clicked, m_add, &QAction::trigger);
    connect(&m_case, &OpenCase::changed, this, &FilesTab::read);
    connect(&m_case.parts().store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.files || changes.sync)
            read();
    });
}

FilesTab::~FilesTab() = default;

QAction *FilesTab::addAction(const QString &text, const QKeySequence &keys, std::function<void()> then)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    connect(action, &QAction::triggered, this, [then = std::move(then)] { then(); });
    return action;
}

QWidget *FilesTab::bar()
{
    auto *bar = new QWidget(this);
    auto *more = named(new QToolButton(bar), tr("附件的其他操作"));
    more->setText(tr("更多 ▾"));
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(new QMenu(more));
    more->menu()->addActions({m_fetch, m_fetchAll, m_send, m_withdraw});
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buttonFor(m_add, primaryButton(m_add->text(), bar)));
    layout->addWidget(buttonFor(m_open, plainButton(m_open->text(), bar)));
    layout->addWidget(buttonFor(m_save, plainButton(m_save->text(), bar)));
    layout->addWidget(more);
    layout->addStretch(1);
    return bar;
}

QWidget *FilesTab::lists()
{
    auto *lists = new QWidget(this);
    m_photoTitle = new SectionLabel(tr("照片"), lists);
    m_documentTitle = new SectionLabel(tr("文件", "heading"), lists);
    m_photoList = named(new FileList(FileList::Shape::Tiles, lists), tr("照片"));
    m_documentList = named(new FileList(FileList::Shape::Rows, lists), tr("文件", "heading"));
    m_photoList->setModel(m_photos);
    m_documentList->setModel(m_documents);
    auto *layout = column(lists, 0);
    layout->setSpacing(space(1));
    for (QWidget *part : std::initializer_list<QWidget *> {m_photoTitle, m_photoList, m_documentTitle, m_documentList})
        layout->addWidget(part, qobject_cast<FileList *>(part) ? 1 : 0);
    for (FileList *list : {m_photoList, m_documentList}) {
        connect(list, &FileList::menuWanted, this, &FilesTab::openMenu);
        connect(list, &FileList::picked, this, [this, list] { pickIn(list); });
        connect(list, &FileList::activated, m_open, &QAction::trigger);
    }
    return lists;
}

void FilesTab::read()
{
    const CaseId id = m_case.file() ? m_case.file()->id : CaseId {};
    if (std::exchange(m_shown, id) != id)
        forget();
    if (!m_case.file())
        return;
    ask(m_case.parts().store.files(m_case.actor(), id), this, [this, id](const Result<std::vector<FileOfCase>> &files) {
        if (id != m_shown)
            return;
        files ? show(*files) : m_banner->showError(files.error());
    });
}

/// Of another case, or of another person, nothing may stay: no window with a photo, no copy for a viewer.
void FilesTab::forget()
{
    m_banner->clear();
    m_picked = {};
    m_copies.reset();
    show({});
}

void FilesTab::show(std::vector<FileOfCase> files)
{
    m_files = std::move(files);
    m_photos->setFiles(filtered(m_files, true));
    m_documents->setFiles(filtered(m_files, false));
    const bool hasPhotos = m_photos->rowCount() > 0, hasDocuments = m_documents->rowCount() > 0;
    for (QWidget *part : std::initializer_list<QWidget *> {m_photoTitle, m_photoList})
        part->setVisible(hasPhotos);
    for (QWidget *part : std::initializer_list<QWidget *> {m_documentTitle, m_documentList})
        part->setVisible(hasDocuments);
    for (FileList *list : {m_photoList, m_documentList})
        list->updateGeometry();
    m_pages->setCurrentIndex(m_files.empty() ? 0 : 1);
    if (m_window)
        m_window->setPhotos(m_photos->files());
    offer();
    Q_EMIT counted(
        int(std::ranges::count_if(m_files, [](const FileOfCase &f) { return f.attachment.withdrawn.isEmpty(); })));
}

bool FilesTab::mayAdd() const
{
    return m_case.file() && m_case.may<AttachFile>() && !m_case.parts().store.isReadOnly();
}

const FileOfCase *FilesTab::picked() const
{
    const auto found = std::ranges::find(m_files, m_picked, [](const FileOfCase &f) { return f.attachment.id; });
    return found == m_files.end() ? nullptr : &*found;
}

void FilesTab::pickIn(FileList *list)
{
    const auto *model = list == m_photoList ? m_photos : m_documents;
    const FileOfCase *file = model->file(list->currentIndex());
    m_picked = file ? file->attachment.id : OperationId {};
    if (file)
        (list == m_photoList ? m_documentList : m_photoList)->clearSelection(); // one file is meant
    offer();
}

void FilesTab::offer()
{
    const FileOfCase *file = picked();
    m_add->setEnabled(mayAdd());
    m_addFirst->setVisible(mayAdd());
    m_open->setEnabled(file);
    m_save->setEnabled(file && isHere(*file));
    m_fetch->setEnabled(file && mayBeFetched(*file));
    m_fetchAll->setEnabled(std::ranges::any_of(m_files, mayBeFetched));
    m_send->setEnabled(file && file->original.state == FilePart::State::ToSend && !file->original.isUrgent);
    m_withdraw->setEnabled(file && file->attachment.withdrawn.isEmpty() && m_case.may<WithdrawFile>());
}

void FilesTab::openMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_save, m_fetch, m_send});
    menu->addSeparator();
    menu->addActions({m_add, m_fetchAll, m_withdraw});
    menu->popup(place);
}

void FilesTab::focusFiles()
{
    if (m_files.empty())
        return m_addFirst->setFocus();
    (m_photos->rowCount() > 0 ? m_photoList : m_documentList)->setFocus();
}

void FilesTab::add(const std::vector<FileSource> &files)
{
    if (!mayAdd())
        return;
    const CaseParts &parts = m_case.parts();
    auto *dialog = new AddFilesDialog({parts.store, parts.files, parts.clock, parts.rules}, m_case.actor(),
                                      m_case.file()->id, this);
    connect(&m_case, &OpenCase::changed, dialog, [this, dialog, id = m_case.file()->id] {
        if (!m_case.file() || m_case.file()->id != id)
            dialog->deleteLater(); // nobody should add to a case that is no longer before them
    });
    dialog->add(files);
    dialog->open();
    if (files.empty())
        dialog->chooseFiles();
}

void FilesTab::openPicked()
{
    const FileOfCase *file = picked();
    if (!file)
        return;
    m_banner->clear();
    if (isPhoto(file->attachment))
        return openPhoto(*file);
    if (isHere(*file))
        return openDocument(*file);
    m_banner->showInfo(tr("这个文件还没有取到这台电脑上。"));
    if (mayBeFetched(*file))
        m_banner->offer(tr("取回"), [this, id = file->attachment.id] { fetch({id}); });
}

void FilesTab::openPhoto(const FileOfCase &photo)
{
    if (!m_window) {
        m_window = new PhotoWindow(m_case.parts().clock, m_case.parts().files, this);
        m_window->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_window, &PhotoWindow::fetchWanted, this, [this](OperationId id) { fetch({id}); });
        connect(m_window, &PhotoWindow::saveWanted, this, [this](OperationId id) {
            const auto found = std::ranges::find(m_files, id, [](const FileOfCase &f) { return f.attachment.id; });
            save(found == m_files.end() ? nullptr : &*found);
        });
    }
    m_window->showPhoto(photo.attachment.id); // first: or another one would be read
    m_window->setPhotos(m_photos->files());
    m_window->show();
    m_window->activateWindow();
}

void FilesTab::openDocument(const FileOfCase &document)
{
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const auto work = [from = document.original.path, folder = m_copies->path(), name = document.attachment.name] {
        return copyToOpen(from, folder, name);
    };
    ask(runOn(m_case.parts().files, work), this, [this, id = document.attachment.id](const Result<QString> &copy) {
        if (copy)
            return (void)QDesktopServices::openUrl(QUrl::fromLocalFile(*copy));
        m_banner->showError(copy.error());
        if (copy.error().reason == u"not-opened-here" && m_picked == id)
            m_banner->offer(tr("另存为…"), [this] { save(picked()); });
    });
}

void FilesTab::save(const FileOfCase *file)
{
    if (!file || !isHere(*file))
        return;
    auto *dialog = new QFileDialog(m_window ? static_cast<QWidget *>(m_window) : this, tr("附件另存为"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(file->attachment.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, from = file->original.path](const QString &to) {
        ask(runOn(m_case.parts().files, [from, to] { return copyTo(from, to); }), this,
            [this](const Result<void> &saved) {
                tell(saved, tr("已另存。存出去的文件不再受这个程序保护，请妥善保管。"));
            });
    });
    dialog->open();
}

void FilesTab::fetch(const std::vector<OperationId> &ids)
{
    for (const OperationId &id : ids)
        ask(m_case.parts().store.wantFile(m_case.actor(), m_shown, id), this,
            [this](const Result<void> &wanted) { tell(wanted, tr("有线路时就取回，取到后这里会显示。")); });
}

void FilesTab::fetchAll()
{
    std::vector<OperationId> ids;
    for (const FileOfCase &file : m_files)
        if (mayBeFetched(file))
            ids.push_back(file.attachment.id);
    fetch(ids);
}

void FilesTab::sendPicked()
{
    ask(m_case.parts().store.sendFileNow(m_case.actor(), m_shown, m_picked), this,
        [this](const Result<void> &sent) { tell(sent, tr("有线路时马上上传，不受每天流量的限制。")); });
}

void FilesTab::withdrawPicked()
{
    const FileOfCase *file = picked();
    if (!file)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("作废附件"));
    dialog->setLabelText(tr("“%1”附错了？请写明理由。\n文件仍留着备查，只是注明作废。").arg(file->attachment.name));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = m_picked](const QString &reason) {
        m_case.step(WithdrawFile {id, reason.trimmed()});
    });
    dialog->open();
}

void FilesTab::tell(const Result<void> &done, const QString &success)
{
    done ? m_banner->showSuccess(success) : m_banner->showError(done.error());
}

} // namespace lianxin::ui
