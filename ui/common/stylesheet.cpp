// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stylesheet.h"

namespace lianxin::ui {

using namespace Qt::StringLiterals;

namespace {

// @names are the members of Theme; @1 … @6 are distances that grow with the text.
constexpr auto sheet = uR"(
QWidget { outline: 0; }
QMainWindow, QDialog { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: @1; }

QMenuBar { background: @window; padding: 0 @2; }
QMenuBar::item { padding: @1 @2; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @selected; color: @text; }
QMenu { background: @surface; border: 1px solid @border; padding: @1; }
QMenu::item { padding: @1 @6 @1 @4; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: @1; }

QPushButton { background: @surface; border: 1px solid @border; border-radius: 5px; padding: @1 @3; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selected; }
QPushButton:focus { border: 2px solid @accent; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[manner="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; }
QPushButton[manner="primary"]:focus { border: 2px solid @text; }
QPushButton[manner="primary"]:disabled { background: @border; color: @muted; border-color: @border; }
QPushButton[manner="danger"] { color: @danger; border-color: @danger; }
QPushButton[manner="danger"]:disabled { color: @muted; border-color: @border; }
QPushButton[manner="quiet"] { background: transparent; border: 1px solid transparent; color: @accent; padding: @1 @2; }
QPushButton[manner="quiet"]:hover { background: @hover; }
QPushButton[manner="quiet"]:focus { border: 2px solid @accent; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: @1 @2; background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 1px solid @accent; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QDateTimeEdit, QDateEdit, QSpinBox {
  background: @surface; color: @text; border: 1px solid @border; border-radius: 5px; padding: @1 @2;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QDateEdit:focus,
QSpinBox:focus { border: 2px solid @accent; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled { background: @window; color: @muted; }
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: @window; }
QTextEdit[manner="paper"], QPlainTextEdit[manner="paper"] { background: @surface; padding: 0; }
QComboBox::drop-down, QDateTimeEdit::drop-down, QDateEdit::drop-down { border: 0; width: @6; }
QComboBox::down-arrow { width: 0; height: 0; margin-right: @2; border-left: 4px solid @surface;
  border-right: 4px solid @surface; border-top: 5px solid @muted; }
QComboBox QAbstractItemView, QListView[manner="popup"] {
  background: @surface; border: 1px solid @border; selection-background-color: @selected; selection-color: @text; }

QCheckBox, QRadioButton { spacing: @2; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }

QListView, QTreeView, QTableView {
  background: @surface; border: 0; selection-background-color: @selected; selection-color: @text;
  alternate-background-color: @hover; }
QTableCornerButton::section { background: @window; border: 0; border-bottom: 1px solid @border; }
QHeaderView::section {
  background: @window; color: @muted; border: 0; border-bottom: 1px solid @border; padding: @1 @2; }

QTabWidget::pane { border: 1px solid @border; border-radius: 5px; background: @surface; top: -1px; }
QTabBar::tab { padding: @1 @3; color: @muted; border: 0; border-bottom: 3px solid transparent; background: transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 3px solid @accent; font-weight: 600; }
QTabBar::tab:focus { border-bottom: 3px solid @text; }

QCheckBox::indicator, QRadioButton::indicator { width: @4; height: @4; background: @surface; border: 1px solid @muted; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: @2; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/ui/@tick.svg); }
QRadioButton::indicator:checked { border: @1 solid @accent; width: @2; height: @2; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border; }
QCheckBox::indicator:checked:disabled { background: @muted; border-color: @muted; }

QProgressBar { border: 0; border-radius: 4px; background: @border; text-align: center; max-height: @3; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:hover { background: @accent; }
QStatusBar { background: @window; color: @muted; }

QFrame[manner="card"] { background: @surface; border: 1px solid @border; border-radius: 7px; }
QFrame[manner="drop"] { background: @surface; border: 2px dashed @border; border-radius: 7px; }
QFrame[manner="dropping"] { background: @selected; border: 2px dashed @accent; border-radius: 7px; }
QFrame[manner="page"] { background: @surface; border: 0; }
QFrame[manner="note"] { background: @note; border: 1px solid @border; border-radius: 5px; }
QFrame[manner="answer"] { background: @answer; border: 1px solid @border; border-radius: 5px; }
QFrame[manner="bar"] { background: @surface; border: 0; border-bottom: 1px solid @border; }
QFrame[manner="info"] { background: @selected; border: 0; border-left: 4px solid @accent; }
QFrame[manner="warning"] { background: @note; border: 0; border-left: 4px solid @warning; }
QFrame[manner="failure"] { background: @surface; border: 1px solid @danger; border-left: 4px solid @danger; }
QFrame[manner="success"] { background: @answer; border: 0; border-left: 4px solid @success; }

QLabel { background: transparent; }
QLabel[manner="muted"] { color: @muted; }
QLabel[manner="error"] { color: @danger; }
QLabel[manner="current"] { color: @accent; font-weight: 600; }
QLabel[manner="section"] { color: @muted; font-weight: 600; }
)";

} // namespace

QString styleSheet(const Theme &theme)
{
    QString text = QString::fromUtf16(sheet);
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {"@window"_L1, theme.window},   {"@surface"_L1, theme.surface},   {"@hover"_L1, theme.hover},
        {"@border"_L1, theme.border},   {"@text"_L1, theme.text},         {"@muted"_L1, theme.muted},
        {"@accent"_L1, theme.accent},   {"@onAccent"_L1, theme.onAccent}, {"@selected"_L1, theme.selected},
        {"@note"_L1, theme.note},       {"@answer"_L1, theme.answer},     {"@danger"_L1, theme.danger},
        {"@warning"_L1, theme.warning}, {"@success"_L1, theme.success},
    };
    text.replace("@tick"_L1, theme.onAccent.lightness() > 127 ? "tick-light"_L1 : "tick-dark"_L1);
    for (const auto &[name, colour] : colours)
        text.replace(name, colour.name());
    for (int steps = 1; steps <= 6; ++steps)
        text.replace(u'@' + QString::number(steps), QString::number(space(steps)) + u"px"_s);
    return text;
}

} // namespace lianxin::ui
