// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filedelegate.h"

#include "ui/common/look.h"
#include "ui/files/filemodel.h"
#include "ui/files/filewords.h"
#include "ui/words/codewords.h"

#include <QPainter>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QFont nameFont(QFont font, const Attachment &file)
{
    font.setWeight(QFont::DemiBold);
    font.setStrikeOut(!file.withdrawn.isEmpty());
    return font;
}

int lineOf(const QFont &font)
{
    return QFontMetrics(font).height();
}

/// Colour goes with words, never alone.
QColor stateColour(const FilePart &part)
{
    switch (part.state) {
    case FilePart::State::Lost:
        return theme().danger;
    case FilePart::State::ToSend:
    case FilePart::State::Wanted:
        return part.problem == Error() ? theme().accent : theme().warning;
    default:
        return theme().muted;
    }
}

void drawLine(QPainter *painter, const QRect &line, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter->drawText(line, int(alignment | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(place, isSelected ? theme().selected : isHovered ? theme().hover : theme().surface);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->setPen(QPen(theme().accent, 2));
    painter->drawRect(place.adjusted(1, 1, -1, -1));
}

void paintThumbnail(QPainter *painter, const QRect &place, const QPixmap &thumbnail)
{
    painter->fillRect(place, theme().window);
    QRect inner({}, thumbnail.size().scaled(place.size(), Qt::KeepAspectRatio));
    inner.moveCenter(place.center());
    painter->drawPixmap(inner, thumbnail);
    painter->setPen(theme().border);
    painter->drawRect(place.adjusted(0, 0, -1, -1));
}

QString tileState(const FileOfCase &file)
{
    return file.attachment.withdrawn.isEmpty() ? filePartWords(file.original)
                                               : PhotoTile::tr("已作废", "a file that does not count any more");
}

} // namespace

QSize PhotoTile::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {space(40), space(28) + 2 * lineOf(smallFont(option.font)) + space(4)};
}

void PhotoTile::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FileModel *>(index.model());
    const FileOfCase *file = model ? model->file(index) : nullptr;
    if (!file)
        return;
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    paintGround(painter, option, option.rect);
    const QRect inner = option.rect.adjusted(space(1), space(1), -space(1), -space(1));
    const int line = lineOf(smallFont(option.font));
    const QRect words(inner.left() + 2, inner.bottom() - 2 * line, inner.width() - 4, line);
    const QRect picture(inner.topLeft(), QSize(inner.width(), words.top() - inner.top() - space(1)));
    const QPixmap thumbnail = model->thumbnail(index);
    paintThumbnail(painter, picture, thumbnail);
    painter->setFont(smallFont(option.font));
    if (thumbnail.isNull()) {
        painter->setPen(theme().muted);
        drawLine(painter, picture.adjusted(space(1), 0, -space(1), 0), file->attachment.name, Qt::AlignHCenter);
    }
    painter->setFont(smallFont(nameFont(option.font, file->attachment)));
    painter->setPen(theme().text);
    drawLine(painter, words, fileKindWord(file->attachment.what));
    painter->setFont(smallFont(option.font));
    painter->setPen(stateColour(file->original));
    drawLine(painter, words.translated(0, line), tileState(*file));
    painter->restore();
}

QSize DocumentRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {space(40), lineOf(option.font) + lineOf(smallFont(option.font)) + space(4)};
}

void DocumentRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FileModel *>(index.model());
    const FileOfCase *file = model ? model->file(index) : nullptr;
    if (!file)
        return;
    painter->save();
    paintGround(painter, option, option.rect);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().border);
    const QRect inner = option.rect.adjusted(space(2), space(2), -space(2), -space(2));
    QRect first(inner.topLeft(), QSize(inner.width(), lineOf(option.font)));
    const QRect second(inner.left(), inner.bottom() - lineOf(smallFont(option.font)), inner.width(),
                       lineOf(smallFont(option.font)));
    const QString state = tileState(*file);
    painter->setFont(smallFont(option.font));
    painter->setPen(stateColour(file->original));
    drawLine(painter, first, state, Qt::AlignRight);
    first.setRight(first.right() - painter->fontMetrics().horizontalAdvance(state) - space(3));
    painter->setPen(theme().muted);
    drawLine(painter, second, fileKindWord(file->attachment.what) + u" · "_s + fileDetailWords(*file, model->now()));
    painter->setFont(nameFont(option.font, file->attachment));
    painter->setPen(theme().text);
    drawLine(painter, first, file->attachment.name);
    painter->restore();
}

} // namespace lianxin::ui
