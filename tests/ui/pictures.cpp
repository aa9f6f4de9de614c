// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures.h"

#include "ui/common/widgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QSlider>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

bool isInScrollArea(const QWidget *widget, const QWidget *screen)
{
    for (const QWidget *w = widget->parentWidget(); w && w != screen; w = w->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(w))
            return true;
    return false;
}

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
           + widget->accessibleName();
}

/// What the words of a label or button need, or nothing if it shortens them on purpose.
QSize needed(const QWidget *widget)
{
    if (qobject_cast<const ElidedLabel *>(widget))
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            return {0, label->heightForWidth(label->width())};
        return label->minimumSizeHint();
    }
    if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(widget))
        return {spin->fontMetrics().horizontalAdvance(spin->text()), spin->fontMetrics().height()};
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || button->text().isEmpty())
        return {};
    if (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
        return {widget->sizeHint().width(), widget->fontMetrics().height()};
    return {button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width(), button->fontMetrics().height()};
}

QStringList clippedWords(const QWidget &screen)
{
    QStringList faults;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&screen) || widget->window() != &screen)
            continue;
        const QSize want = needed(widget);
        if (want.width() > widget->width() || want.height() > widget->height())
            faults << u"%1 needs %2×%3, has %4×%5"_s.arg(nameOf(widget))
                          .arg(want.width())
                          .arg(want.height())
                          .arg(widget->width())
                          .arg(widget->height());
    }
    return faults;
}

QStringList strayChildren(const QWidget &screen)
{
    QStringList faults;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        if (!widget->isVisibleTo(&screen) || widget->isWindow() || widget->window() != &screen
            || isInScrollArea(widget, &screen))
            continue;
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            faults << nameOf(widget) + u" reaches out of "_s + nameOf(parent);
    }
    return faults;
}

/// Pages that have to be pushed sideways to be read. Tables and lists may.
QStringList widePages(const QWidget &screen)
{
    QStringList faults;
    for (const QAbstractScrollArea *area : screen.findChildren<QAbstractScrollArea *>()) {
        if (!area->isVisibleTo(&screen) || qobject_cast<const QAbstractItemView *>(area))
            continue;
        if (const int beyond = area->horizontalScrollBar()->maximum(); beyond > 0)
            faults << nameOf(area) + u" scrolls sideways by %1"_s.arg(beyond);
    }
    return faults;
}

/// Controls that a screen reader could only call by their kind.
QStringList namelessControls(const QWidget &screen)
{
    QStringList faults;
    for (const QWidget *widget : screen.findChildren<QWidget *>()) {
        const bool isPart = widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget)
                            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                            || qobject_cast<QComboBox *>(widget->parentWidget())
                            || qobject_cast<QTabBar *>(widget->parentWidget());
        const bool isControl
            = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
              || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
              || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
              || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QSlider *>(widget);
        if (!isControl || isPart || !widget->isVisibleTo(&screen) || widget->window() != &screen
            || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (widget->accessibleName().isEmpty() && widget->property("text").toString().isEmpty())
            faults << nameOf(widget) + u" has no name for a screen reader"_s;
    }
    return faults;
}

bool isBlank(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    return colours.size() < 5;
}

} // namespace

QString View::name() const
{
    return u"%1-%2-%3"_s.arg(language, toCode(look.theme)).arg(look.textPercent);
}

const std::vector<View> &views()
{
    static const std::vector<View> all {
        {u"zh"_s, {ThemeKind::Light, 100}},        {u"zh"_s, {ThemeKind::Dark, 100}},
        {u"zh"_s, {ThemeKind::Light, 200}},        {u"en"_s, {ThemeKind::Light, 100}},
        {u"en"_s, {ThemeKind::Dark, 100}},         {u"en"_s, {ThemeKind::Light, 200}},
        {u"zh"_s, {ThemeKind::HighContrast, 100}},
    };
    return all;
}

QStringList faultsOf(QWidget &screen, const QString &name, QSize size)
{
    QStringList faults;
    if (!screen.isVisible())
        screen.show();
    screen.resize(size);
    QCoreApplication::sendPostedEvents(); // layouts and style sheets settle there
    QCoreApplication::processEvents();
    if (screen.width() > size.width() || screen.height() > size.height())
        faults << u"%1 wants at least %2×%3"_s.arg(name).arg(screen.width()).arg(screen.height());

    const QImage image = screen.grab().toImage();
    const QDir pictures(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    pictures.mkpath(u"."_s);
    image.save(pictures.filePath(name + u".png"_s));
    if (isBlank(image))
        faults << name + u" is blank"_s;
    return faults + clippedWords(screen) + strayChildren(screen) + widePages(screen) + namelessControls(screen);
}

} // namespace lianxin::ui
