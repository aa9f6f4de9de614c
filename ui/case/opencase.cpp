// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/opencase.h"

#include "core/base/ask.h"
#include "core/domain/applied.h"
#include "ui/case/draftkeeper.h"

#include <algorithm>

namespace lianxin::ui {

namespace {

/// Enters the undo stack only after its step was committed, so that a refused one leaves nothing to undo.
class CommittedStep : public QUndoCommand
{
public:
    CommittedStep(OpenCase &open, const QString &name, const Operation &forward, OpenCase::Reverse reverse,
                  const Case &after)
        : QUndoCommand(name),
          m_open(open),
          m_forward(forward),
          m_reverse(std::move(reverse)),
          m_back(std::make_shared<std::optional<Operation>>(m_reverse(after)))
    { }

    void redo() override
    {
        if (std::exchange(m_isFresh, false))
            return; // it has just been committed
        ask(m_open.submit(m_forward), &m_open,
            [open = &m_open, reverse = m_reverse, back = m_back](const Result<Case> &after) {
                if (after)
                    *back = reverse(*after);
                else
                    Q_EMIT open->refused(after.error());
            });
    }
    void undo() override
    {
        // What the step made may have gone and come again since, under another id.
        const auto back = m_open.file() ? m_reverse(m_open.file()->current) : std::nullopt;
        if (back || *m_back)
            m_open.step(back ? *back : **m_back);
    }

private:
    OpenCase &m_open;
    const Operation m_forward;
    const OpenCase::Reverse m_reverse;
    /// As told just after the step, before the case is read again; outlives the command while a redo is under way.
    const std::shared_ptr<std::optional<Operation>> m_back;
    bool m_isFresh = true;
};

} // namespace

OpenCase::OpenCase(const CaseParts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (m_wanted.isNull())
            return;
        if (changes.manyCases || std::ranges::binary_search(changes.cases, m_wanted))
            reload();
    });
}

void OpenCase::open(CaseId id)
{
    if (id != m_wanted)
        m_undo.clear();
    m_wanted = id;
    reload();
}

void OpenCase::close()
{
    m_wanted = {};
    m_undo.clear();
    m_possible.clear();
    if (!std::exchange(m_file, std::nullopt))
        return;
    Q_EMIT changed();
}

void OpenCase::setActor(const Actor &actor)
{
    if (actor == m_actor)
        return;
    close();
    m_actor = actor;
}

void OpenCase::reload()
{
    if (!m_wanted.isNull())
        read(m_wanted);
}

void OpenCase::read(CaseId id)
{
    ask(m_parts.store.caseFile(m_actor, id), this, [this, id, asking = m_actor.id](const Result<CaseFile> &file) {
        if (id != m_wanted || asking != m_actor.id)
            return; // somebody has gone on to another case meanwhile
        if (!file) {
            close();
            Q_EMIT notOpened(file.error());
            return;
        }
        m_file = *file;
        const auto kinds = possibleOperations(m_file->current, m_actor, m_parts.rules);
        m_possible = QStringList(kinds.begin(), kinds.end());
        Q_EMIT changed();
    });
}

DraftKey OpenCase::draftKey(const QString &kind) const
{
    return {m_file ? m_file->id : CaseId {}, kind, m_actor.id};
}

std::optional<QString> OpenCase::draftFor(DraftKeeper &keeper, const QString &kind) const
{
    const auto &drafts = m_file->drafts;
    const auto found = std::ranges::find(drafts, kind, [](const Draft &draft) { return draft.key.kind; });
    return keeper.follow(draftKey(kind), found == drafts.end() ? std::nullopt : std::optional(*found));
}

std::optional<Error> OpenCase::objection(const Operation &operation) const
{
    if (!m_file)
        return Error {Error::Code::NotFound, {}, {}, {}};
    const auto after = applied(m_file->current, operation, {m_actor, {}, now(), m_parts.rules});
    return after ? std::nullopt : std::optional(after.error());
}

QFuture<Result<Case>> OpenCase::submit(const Operation &operation, DraftId draft)
{
    // Not m_wanted: until that is read, the person looks at and means the case before.
    return m_parts.store.submit(m_actor, m_file ? m_file->id : m_wanted, operation, draft);
}

void OpenCase::step(const Operation &operation, DraftId draft)
{
    ask(submit(operation, draft), this, [this](const Result<Case> &after) {
        if (after)
            Q_EMIT accepted(*after);
        else
            Q_EMIT refused(after.error());
    });
}

void OpenCase::stepWithUndo(const QString &name, const Operation &forward, Reverse reverse)
{
    ask(submit(forward), this, [this, name, forward, reverse](const Result<Case> &after) {
        if (!after) {
            Q_EMIT refused(after.error());
            return;
        }
        rememberStep(name, forward, reverse, *after);
        Q_EMIT accepted(*after);
    });
}

void OpenCase::rememberStep(const QString &name, const Operation &forward, Reverse reverse, const Case &after)
{
    if (m_file && m_file->id == m_wanted && m_file->current.key == after.key)
        m_undo.push(new CommittedStep(*this, name, forward, std::move(reverse), after));
}

} // namespace lianxin::ui
