// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/addfilesdialog.h"

#include "core/base/ask.h"
#include "core/base/runon.h"
#include "core/domain/attaching.h"
#include "ui/common/banner.h"
#include "ui/common/codebox.h"
#include "ui/common/look.h"
#include "ui/common/scrollpane.h"
#include "ui/files/filewords.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QBuffer>
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

QByteArray asPng(const QImage &picture)
{
    QByteArray file;
    QBuffer buffer(&file);
    picture.save(&buffer, "png");
    return file;
}

Result<PreparedFile> read(const FileSource &source, const QString &name, const Preparing &how, qint64 largest,
                          ReadingLink &link)
{
    const auto file
        = source.path.isEmpty() ? Result<QByteArray>(asPng(source.picture)) : readFile(source.path, largest, link);
    return file ? prepared(name, *file, how) : tl::unexpected(file.error());
}

/// By its name: the file itself has not been looked at yet.
bool looksLikePicture(const QString &name)
{
    return mediaTypeFor(name).startsWith("image/"_L1);
}

bool mayBeAgreedTo(const Error &error)
{
    return error.reason == u"picture-keeps-data" || error.reason == u"picture-damaged";
}

} // namespace

FileKind kindOfFile(FileKind chosen, bool isPicture)
{
    return isPicture || chosen == FileKind::Scan ? chosen : FileKind::Document;
}

AddFilesDialog::AddFilesDialog(const FileDesk &desk, const Actor &actor, CaseId id, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_actor(actor),
      m_case(id),
      m_banner(new Banner(this)),
      m_list(named(new QTreeWidget(this), tr("要添加的文件"))),
      m_what(codeBox<FileKind>(this, tr("这些是什么"), fileKindWord)),
      m_shrink(new QCheckBox(tr("大照片缩小到 300 KB 以内，原来的照片文件不动"), this)),
      m_bar(named(new QProgressBar(this), tr("正在添加"))),
      m_progress(new HintLabel({}, this)),
      m_more(plainButton(tr("再选文件…"), this)),
      m_remove(plainButton(tr("从清单里去掉"), this)),
      m_anyway(plainButton(tr("仍然添加"), this)),
      m_cancel(plainButton(tr("取消"), this)),
      m_add(primaryButton(tr("添加"), this))
{
    setObjectName(u"addFiles"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("添加附件"));
    m_shrink->setChecked(true);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_tick.setInterval(100);
    auto *inside = new QWidget(this);
    auto *content = column(inside, 0);
    content->addWidget(listArea(), 1);
    content->addWidget(choices());
    auto *layout = column(this);
    layout->addWidget(m_banner);
    layout->addWidget(new ScrollPane(inside), 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(foot());
    m_bar->hide();
    m_progress->hide();
    resize(space(170), space(120));
    connectParts();
    finishWithCtrlEnter(this, m_add);
    choose(m_what, FileKind::Photo);
    showRows();
}

AddFilesDialog::~AddFilesDialog()
{
    if (m_link)
        m_link->isCancelled = true;
}

QWidget *AddFilesDialog::listArea()
{
    auto *area = new QWidget(this);
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    auto *beside = new QHBoxLayout;
    beside->addWidget(m_more);
    beside->addWidget(m_remove);
    beside->addStretch(1);
    auto *layout = column(area, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(beside);
    return area;
}

QWidget *AddFilesDialog::choices()
{
    auto *area = new QWidget(this);
    auto *form = formLayout();
    form->addRow(tr("这些是什么"), m_what);
    auto *layout = column(area, 0);
    layout->addLayout(form);
    layout->addWidget(m_shrink);
    layout->addWidget(new HintLabel(
        tr("照片里记着的拍摄地点、时间和手机型号会先去掉，画面不变。PDF、Word 等文件按原样添加。"), area));
    return area;
}

QWidget *AddFilesDialog::foot()
{
    auto *area = new QWidget(this);
    auto *layout = new QHBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_anyway);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_add);
    return area;
}

void AddFilesDialog::connectParts()
{
    connect(m_more, &QPushButton::clicked, this, &AddFilesDialog::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &AddFilesDialog::removeCurrent);
    onKeys(m_list, {QKeySequence::Delete}, [this] { removeCurrent(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this] { m_remove->setEnabled(!isRunning() && m_list->currentItem()); });
    connect(m_anyway, &QPushButton::clicked, this, &AddFilesDialog::attachAnyway);
    connect(m_cancel, &QPushButton::clicked, this, &AddFilesDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AddFilesDialog::start);
    connect(&m_tick, &QTimer::timeout, this, &AddFilesDialog::tick);
}

void AddFilesDialog::add(const std::vector<FileSource> &files)
{
    const bool isFirst = m_rows.empty();
    for (const FileSource &file : files) {
        const QString when = m_desk.clock.now().local().toString(u"MMdd-HHmmss"_s);
        Row row {file,
                 file.path.isEmpty() ? tr("粘贴的图片 %1.png").arg(when) : fileNameFor(file.path),
                 Row::State::Waiting,
                 {},
                 false};
        m_rows.push_back(std::move(row));
    }
    const bool hasPicture = std::ranges::any_of(m_rows, [](const Row &row) { return looksLikePicture(row.name); });
    if (isFirst)
        choose(m_what, hasPicture ? FileKind::Photo : FileKind::Document);
    showRows();
}

void AddFilesDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("选择照片或文件"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        std::vector<FileSource> files;
        for (const QString &path : paths)
            files.push_back({path, {}});
        add(files);
    });
    dialog->open();
}

void AddFilesDialog::showRows()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const Row &row : m_rows) {
        auto *item = new QTreeWidgetItem(m_list, {row.name, row.words});
        item->setToolTip(0, row.name);
        item->setToolTip(1, row.words);
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::clamp(current, 0, std::max(0, int(m_rows.size()) - 1))));
    const auto has = [this](Row::State state) { return std::ranges::find(m_rows, state, &Row::state) != m_rows.end(); };
    m_add->setEnabled(!isRunning() && has(Row::State::Waiting));
    m_anyway->setVisible(!isRunning() && has(Row::State::Tells));
    for (QWidget *part : std::initializer_list<QWidget *> {m_more, m_what, m_shrink})
        part->setEnabled(!isRunning());
    m_remove->setEnabled(!isRunning() && m_list->currentItem());
}

void AddFilesDialog::removeCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || isRunning())
        return;
    m_rows.erase(m_rows.begin() + row);
    showRows();
}

void AddFilesDialog::start()
{
    if (isRunning())
        return;
    m_banner->clear();
    m_link = std::make_shared<ReadingLink>();
    m_attached = 0;
    m_total = int(std::ranges::count(m_rows, Row::State::Waiting, &Row::state));
    m_bar->show();
    m_progress->show();
    m_tick.start();
    m_cancel->setFocus();
    next();
}

void AddFilesDialog::next()
{
    const auto row = std::ranges::find(m_rows, Row::State::Waiting, &Row::state);
    if (row == m_rows.end() || m_link->isCancelled)
        return finish();
    row->state = Row::State::Reading;
    row->words = tr("正在读……");
    m_link->done = m_link->total = 0;
    showRows();
    tick();
    const Preparing how {m_shrink->isChecked(), row->mayTell};
    const auto work = [source = row->source, name = row->name, how, largest = m_desk.rules.files.largestBytes,
                       link = m_link] { return read(source, name, how, largest, *link); };
    ask(runOn(m_desk.reading, work), this, [this](const Result<PreparedFile> &file) {
        file && !m_link->isCancelled ? attach(*file)
                                     : refuse(file ? Error {Error::Code::Cancelled, {}, {}, {}} : file.error());
    });
}

void AddFilesDialog::attach(const PreparedFile &file)
{
    FileToAttach order;
    order.content = file.content;
    order.name = file.name;
    order.thumbnail = file.thumbnail;
    order.what = kindOfFile(chosen<FileKind>(m_what), file.isPicture);
    ask(m_desk.store.attachFile(m_actor, m_case, order), this, [this](const Result<Attachment> &done) {
        if (!done)
            return refuse(done.error());
        m_rows.erase(std::ranges::find(m_rows, Row::State::Reading, &Row::state));
        ++m_attached;
        Q_EMIT attached(*done);
        next();
    });
}

void AddFilesDialog::refuse(const Error &error)
{
    const auto row = std::ranges::find(m_rows, Row::State::Reading, &Row::state);
    if (error.code == Error::Code::Cancelled) {
        row->state = Row::State::Waiting;
        row->words.clear();
    } else {
        row->state = mayBeAgreedTo(error) && !row->mayTell ? Row::State::Tells : Row::State::Refused;
        row->words = errorSentence(error).happened;
    }
    next();
}

void AddFilesDialog::finish()
{
    const bool isCancelled = m_link->isCancelled;
    m_link.reset();
    m_tick.stop();
    m_bar->hide();
    m_progress->hide();
    m_cancel->setText(tr("取消"));
    m_cancel->setEnabled(true);
    if (m_rows.empty())
        return accept();
    showRows();
    if (isCancelled)
        m_banner->showInfo(tr("已停下：添加了 %n 个，清单里剩下的没有添加。", nullptr, m_attached));
    else if (m_anyway->isVisibleTo(this))
        m_banner->showWarning(tr("有的图片去不掉位置等信息，还没有添加。请决定是否仍然添加。"));
    else
        m_banner->showWarning(tr("清单里剩下的没有添加，原因写在后面。"));
    m_list->setFocus();
}

void AddFilesDialog::attachAnyway()
{
    for (Row &row : m_rows)
        if (row.state == Row::State::Tells)
            row = {row.source, row.name, Row::State::Waiting, {}, true};
    start();
}

void AddFilesDialog::reject()
{
    if (!isRunning())
        return QDialog::reject();
    m_link->isCancelled = true; // the file that is being read sees it, and then nothing more is begun
    m_cancel->setEnabled(false);
    m_cancel->setText(tr("正在停下……"));
}

void AddFilesDialog::tick()
{
    if (!m_link)
        return;
    const double total = double(m_link->total), part = total > 0 ? double(m_link->done) / total : 0;
    const int begun = m_total - int(std::ranges::count(m_rows, Row::State::Waiting, &Row::state));
    m_bar->setValue(int((begun - 1 + part) / std::max(1, m_total) * barSteps));
    m_progress->setText(tr("第 %1 个，共 %2 个").arg(begun).arg(m_total));
}

} // namespace lianxin::ui
