// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/annotator.h"

#include "core/codec/drafts.h"
#include "ui/case/draftkeeper.h"
#include "ui/case/marginnotes.h"
#include "ui/case/noteentry.h"
#include "ui/case/submitdraft.h"

#include <algorithm>

namespace lianxin::ui {

namespace {

/// Known by what it says: one that was deleted and brought back has another id.
OpenCase::Reverse takingBack(const Annotate &mark)
{
    return [mark](const Case &now) -> std::optional<Operation> {
        const auto isMark = [&](const Annotation &a) {
            return a.appeal == mark.appeal && a.start == mark.start && a.length == mark.length
                   && a.passage == mark.passage && a.note == mark.note;
        };
        const auto found = std::ranges::find_if(now.annotations, isMark);
        return found == now.annotations.end() ? std::nullopt : std::optional<Operation>(RemoveAnnotation {found->id});
    };
}

QString noteBody(const NoteEntry *entry)
{
    return entry->isHidden() ? QString() : draftBody(entry->note());
}

} // namespace

Annotator::Annotator(OpenCase &open, MarginNotes *notes, QObject *parent)
    : QObject(parent),
      m_case(open),
      m_notes(notes),
      m_keeper(new DraftKeeper(
          open.parts().store, [entry = notes->entry()] { return noteBody(entry); }, this))
{
    connect(notes, &MarginNotes::removeWanted, this, &Annotator::remove);
    connect(notes->entry(), &NoteEntry::edited, m_keeper, &DraftKeeper::touched);
    connect(notes->entry(), &NoteEntry::kept, this, &Annotator::keepNote);
    connect(notes->entry(), &NoteEntry::dropped, this, &Annotator::dropNote);
}

void Annotator::refresh()
{
    const auto body = m_case.draftFor(*m_keeper, operationKind<Annotate>());
    if (!body)
        return;
    m_notes->closeEntry();
    if (const auto begun = operationDraft(*body))
        if (const auto *annotate = std::get_if<Annotate>(&*begun))
            openNote(*annotate);
}

void Annotator::highlight(const Annotate &mark)
{
    m_case.stepWithUndo(tr("划线"), mark, takingBack(mark));
}

void Annotator::beginNote(const Annotate &note)
{
    NoteEntry *entry = m_notes->entry();
    if (!entry->isHidden() && !entry->note().note.isEmpty()) {
        entry->remind();
        m_notes->openEntryAt(entry->note().start);
    } else {
        openNote(note);
        entry->focusText();
    }
}

void Annotator::openNote(const Annotate &note)
{
    m_keeper->show([&] { m_notes->entry()->begin(note); });
    m_notes->openEntryAt(note.start);
}

void Annotator::keepNote()
{
    const Annotate note = m_notes->entry()->note();
    submitDraft(m_case, *m_keeper, note, [this, note](const Result<Case> &after) {
        if (!after) {
            Q_EMIT m_case.refused(after.error());
            return;
        }
        m_notes->closeEntry();
        m_case.rememberStep(tr("批注"), note, takingBack(note), *after);
    });
}

void Annotator::dropNote()
{
    m_keeper->flush(); // it stays in the draft's history
    m_notes->closeEntry();
    m_keeper->touched();
    m_keeper->flush();
}

void Annotator::remove(const Annotation &note)
{
    const Annotate again {note.appeal, note.start, note.length, note.passage, note.note};
    m_case.stepWithUndo(tr("删去批注"), RemoveAnnotation {note.id}, [again](const Case &) { return again; });
}

} // namespace lianxin::ui
