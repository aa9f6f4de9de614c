// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

namespace lianxin::ui {

class DraftKeeper;
class MarginNotes;

/// Marks passages of the open case's letter and writes margin notes on them, one at a time: the one being written is
/// kept as a draft of the case.
class Annotator : public QObject
{
    Q_OBJECT

public:
    Annotator(OpenCase &open, MarginNotes *notes, QObject *parent);

    void refresh(); ///< the case's file is new
    void highlight(const Annotate &mark);
    void beginNote(const Annotate &note); ///< unless another one has words already: then it leads to that one
    void remove(const Annotation &note);

    /// Of the note being written; flush() it before the notes die.
    [[nodiscard]] DraftKeeper &keeper() const { return *m_keeper; }

private:
    void openNote(const Annotate &note);
    void keepNote();
    void dropNote();

    OpenCase &m_case;
    MarginNotes *m_notes;
    DraftKeeper *m_keeper;
};

} // namespace lianxin::ui
