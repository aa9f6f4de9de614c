// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"
#include "ui/case/lettertext.h"

#include <QTextEdit>

namespace lianxin::ui {

/// A stretch of a letter's body, in UTF-16 units of the body.
struct LetterSpan {
    int start = 0;
    int length = 0;
    [[nodiscard]] bool isEmpty() const { return length <= 0; }
    friend bool operator==(const LetterSpan &, const LetterSpan &) = default;
};

/// A resident's letter in its own words, never edited: every blank and line break as it came. Marked passages and the
/// numbers of the demands are painted over it. With the keyboard: H marks the selection, N notes at it, D makes it a
/// demand.
class LetterView : public QTextEdit
{
    Q_OBJECT

public:
    enum class Mark { Highlight, Note, Demand };

    explicit LetterView(QWidget *parent = nullptr);

    void showLetter(const Appeal &letter); ///< keeps selection and scroll position if it is the same letter
    void showAnnotations(const std::vector<Annotation> &annotations); ///< of this letter; others are left out
    void showDemands(const std::vector<Demand> &demands);
    void setMarkable(bool isMarkable) { m_isMarkable = isMarkable; }
    void setRightRoom(int pixels); ///< kept free beside the text, for margin notes

    [[nodiscard]] const AppealKey &letter() const { return m_letter; }
    [[nodiscard]] LetterSpan selectedSpan() const;
    void select(LetterSpan span);                  ///< and scroll there
    void reveal(int inBody);                       ///< scroll there, the selection stays
    [[nodiscard]] QRect placeOf(int inBody) const; ///< of that character, in viewport coordinates

Q_SIGNALS:
    void markWanted(lianxin::ui::LetterView::Mark mark);
    void selectionSettled();                        ///< by mouse or keyboard
    void annotationPicked(lianxin::OperationId id); ///< a click on a marked passage
    void placesMoved();                             ///< scrolled, resized, or another letter: placeOf() differs

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setBody(const QString &body);
    void paintMarks();
    [[nodiscard]] QTextCursor cursorOf(LetterSpan span) const;
    [[nodiscard]] const Annotation *annotationAt(QPoint place) const;

    AppealKey m_letter;
    LetterText m_text;
    std::vector<Annotation> m_annotations;
    std::vector<Demand> m_demands;
    bool m_isMarkable = false;
};

} // namespace lianxin::ui
