// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case.h"

#include <QFrame>
#include <QWidget>

namespace lianxin::ui {

class LetterView;
class NoteEntry;

/// One margin note as it stands beside its passage.
class NoteCard : public QFrame
{
    Q_OBJECT

public:
    NoteCard(const Annotation &note, bool isRemovable, QWidget *parent);
    [[nodiscard]] const Annotation &note() const { return m_note; }

Q_SIGNALS:
    void picked();
    void removeWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Annotation m_note;
    const bool m_isRemovable;
};

/// The margin of a letter: its notes, each as near to the height of its passage as those above it leave room, and the
/// entry for a new one.
class MarginNotes : public QWidget
{
    Q_OBJECT

public:
    explicit MarginNotes(LetterView *letter);

    /// Notes of the letter that is shown. A mark without words has no card unless it is @p picked.
    void showNotes(const std::vector<Annotation> &annotations, bool areRemovable, OperationId picked);
    [[nodiscard]] NoteEntry *entry() const { return m_entry; }
    void openEntryAt(int inBody); ///< and scroll there
    void closeEntry();            ///< a focus in it goes to the letter

Q_SIGNALS:
    void picked(const lianxin::Annotation &note);
    void removeWanted(const lianxin::Annotation &note);

private:
    void arrange();

    LetterView *m_letter;
    NoteEntry *m_entry;
    int m_entryAt = -1;
    std::vector<NoteCard *> m_cards; ///< in the order of their passages
};

} // namespace lianxin::ui
