// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/photowindow.h"

#include "core/base/ask.h"
#include "core/base/runon.h"
#include "ui/common/look.h"
#include "ui/common/widgets.h"
#include "ui/files/filewords.h"
#include "ui/files/photopairs.h"
#include "ui/files/photoview.h"
#include "ui/pictures/prepared.h"
#include "ui/words/codewords.h"
#include "ui/words/errorsentence.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize largest(4096, 4096); // a screen shows less, a photo of 12 megapixels has no more
constexpr qint64 largestFile = 64 << 20;
constexpr double zoomStep = 1.25;

Result<QImage> readPhoto(const QString &path)
{
    ReadingLink link;
    const auto file = readFile(path, largestFile, link);
    return file ? readPicture(*file, largest) : tl::unexpected(file.error());
}

PhotoSide sideOf(const FileOfCase &photo)
{
    if (photo.attachment.what == FileKind::PhotoBefore)
        return PhotoSide::Before;
    return photo.attachment.what == FileKind::PhotoAfter ? PhotoSide::After : PhotoSide::Other;
}

bool isHere(const FileOfCase &photo)
{
    return !photo.original.path.isEmpty();
}

/// The original if it is here, else the thumbnail; empty if neither is.
QString bestPath(const FileOfCase &photo)
{
    return isHere(photo) || !photo.thumbnail ? photo.original.path : photo.thumbnail->path;
}

} // namespace

PhotoWindow::PhotoWindow(const Clock &clock, Executor &reading, QWidget *parent)
    : QDialog(parent),
      m_clock(clock),
      m_reading(reading),
      m_first(makePane()),
      m_second(makePane()),
      m_place(new QLabel(this))
{
    setObjectName(u"photos"_s);
    setWindowTitle(tr("照片"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space(2));
    sides->addWidget(m_first.whole, 1);
    sides->addWidget(m_second.whole, 1);
    auto *layout = column(this, 2);
    layout->addLayout(sides, 1);
    layout->addWidget(foot());
    compare(false);
    m_first.view->setFocus();
    resize(space(260), space(165));
}

PhotoWindow::Pane PhotoWindow::makePane()
{
    auto *whole = new QWidget(this);
    auto *view = named(new PhotoView(whole), tr("照片"));
    auto *caption = new ElidedLabel({}, whole);
    auto *layout = column(whole, 0);
    layout->setSpacing(space(1));
    layout->addWidget(caption);
    layout->addWidget(view, 1);
    return {view, caption, whole, {}, {}};
}

QPushButton *PhotoWindow::addButton(const QString &text, const QString &keys, std::function<void()> then)
{
    auto *button = plainButton(text, this);
    button->setToolTip(keys);
    connect(button, &QPushButton::clicked, this, std::move(then));
    return button;
}

QWidget *PhotoWindow::foot()
{
    m_previous = addButton(tr("上一张"), tr("左箭头"), [this] { step(-1); });
    m_next = addButton(tr("下一张"), tr("右箭头"), [this] { step(1); });
    auto *larger = addButton(tr("放大"), u"+"_s, [this] { activeView()->zoomBy(zoomStep); });
    auto *smaller = addButton(tr("缩小"), u"-"_s, [this] { activeView()->zoomBy(1 / zoomStep); });
    auto *all = addButton(tr("整张"), u"0"_s, [this] { activeView()->fit(); });
    m_compare = addButton(tr("前后对比"), u"B"_s, [this] { compare(m_compare->isChecked()); });
    m_compare->setCheckable(true);
    m_fetch = addButton(tr("取回原图"), {}, [this] { Q_EMIT fetchWanted(m_current); });
    auto *save = addButton(tr("另存为…"), {}, [this] { Q_EMIT saveWanted(m_current); });
    for (const auto &[keys, by] : {std::pair {Qt::Key_PageUp, -1}, {Qt::Key_PageDown, 1}})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by = by] { step(by); });
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_previous, m_next, larger, smaller, all, m_compare})
        layout->addWidget(button);
    layout->addWidget(m_place);
    layout->addStretch(1);
    layout->addWidget(m_fetch);
    layout->addWidget(save);
    return foot;
}

PhotoView *PhotoWindow::activeView() const
{
    return m_second.view->hasFocus() ? m_second.view : m_first.view;
}

void PhotoWindow::setPhotos(std::vector<FileOfCase> photos)
{
    m_photos = std::move(photos);
    std::vector<PhotoSide> sides;
    std::ranges::transform(m_photos, std::back_inserter(sides), sideOf);
    m_pairs = photoPairs(sides);
    m_compare->setEnabled(!m_pairs.empty());
    if (m_photos.empty())
        return reject();
    refresh();
}

void PhotoWindow::showPhoto(OperationId id)
{
    m_current = id;
    compare(false);
}

void PhotoWindow::compare(bool isOn)
{
    m_compare->setChecked(isOn && !m_pairs.empty());
    m_compare->setText(m_compare->isChecked() ? tr("只看一张") : tr("前后对比"));
    m_compare->setAccessibleName(m_compare->text());
    m_second.whole->setVisible(m_compare->isChecked());
    m_pair = -1;
    if (m_compare->isChecked()) {
        const auto holdsCurrent = [this](const std::pair<int, int> &pair) {
            return m_photos[size_t(pair.first)].attachment.id == m_current
                   || m_photos[size_t(pair.second)].attachment.id == m_current;
        };
        const auto found = std::ranges::find_if(m_pairs, holdsCurrent);
        m_pair = found == m_pairs.end() ? 0 : int(found - m_pairs.begin());
    }
    refresh();
}

void PhotoWindow::step(int by)
{
    if (m_pair >= 0) {
        m_pair = std::clamp(m_pair + by, 0, int(m_pairs.size()) - 1);
        return refresh();
    }
    const auto now = std::ranges::find(m_photos, m_current, [](const FileOfCase &f) { return f.attachment.id; });
    const auto next = std::clamp<qsizetype>(now - m_photos.begin() + by, 0, qsizetype(m_photos.size()) - 1);
    if (m_photos.empty())
        return;
    m_current = m_photos[size_t(next)].attachment.id;
    refresh();
}

void PhotoWindow::refresh()
{
    if (m_photos.empty())
        return;
    m_pair = std::min(m_pair, int(m_pairs.size()) - 1);
    auto at = std::ranges::find(m_photos, m_current, [](const FileOfCase &f) { return f.attachment.id; });
    if (at == m_photos.end())
        at = m_photos.begin();
    if (m_pair >= 0) {
        const auto [before, after] = m_pairs[size_t(m_pair)];
        at = m_photos.begin() + before;
        showIn(m_second, m_photos[size_t(after)]);
    }
    m_current = at->attachment.id;
    showIn(m_first, *at);
    m_second.whole->setVisible(m_pair >= 0);
    const int place = m_pair >= 0 ? m_pair : int(at - m_photos.begin());
    const int count = m_pair >= 0 ? int(m_pairs.size()) : int(m_photos.size());
    m_place->setText(tr("%1 / %2", "photo so and so of so many").arg(place + 1).arg(count));
    m_previous->setEnabled(place > 0);
    m_next->setEnabled(place + 1 < count);
    m_fetch->setVisible(!isHere(*at));
}

void PhotoWindow::showIn(Pane &pane, const FileOfCase &photo)
{
    const Attachment &a = photo.attachment;
    const QString facts = fileDetailWords(photo, m_clock.now());
    pane.caption->setText(
        tr("%1 · %2（%3）", "what it shows, its name, facts").arg(fileKindWord(a.what), a.name, facts));
    if (pane.shown != a.id || pane.path != bestPath(photo))
        read(pane, photo);
    else if (!isHere(photo) && !pane.view->image().isNull())
        pane.view->setWords(tr("这是缩略图。原图：%1").arg(filePartWords(photo.original)));
}

void PhotoWindow::read(Pane &pane, const FileOfCase &photo)
{
    pane.shown = photo.attachment.id;
    pane.path = bestPath(photo);
    const int asked = ++pane.asked;
    const QString under = isHere(photo) ? QString() : tr("这是缩略图。原图：%1").arg(filePartWords(photo.original));
    if (pane.path.isEmpty()) {
        pane.view->setImage({});
        return pane.view->setWords(tr("原图还没有取到这台电脑：%1").arg(filePartWords(photo.original)));
    }
    pane.view->setWords(tr("正在打开……"));
    ask(runOn(m_reading, [path = pane.path] { return readPhoto(path); }), this,
        [&pane, asked, under](const Result<QImage> &image) {
            if (asked != pane.asked)
                return;
            pane.view->setImage(image.value_or(QImage()));
            pane.view->setWords(image ? under : errorSentence(image.error()).text());
        });
}

void PhotoWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return activeView()->zoomBy(zoomStep);
    case Qt::Key_Minus:
        return activeView()->zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return activeView()->fit();
    case Qt::Key_1:
        return activeView()->zoomToPixels();
    case Qt::Key_B:
        return compare(!m_compare->isChecked());
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace lianxin::ui
