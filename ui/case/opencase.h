// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/store.h"

#include <functional>
#include <QUndoStack>

namespace lianxin::ui {

class DraftKeeper;

/// What the case page stands on. All must outlive it.
struct CaseParts {
    Store &store;
    const Clock &clock;
    const Rules &rules;
    Executor &files;   ///< reads, shrinks and copies files beside the window
    QStringList units; ///< what is offered as handling unit; any other may be typed
};

/// The case a person has open: its file as last read, kept up to date, and the one way from the page to the store.
class OpenCase : public QObject
{
    Q_OBJECT

public:
    /// The operation that takes a step back, told from the case as it stands; nothing if that cannot be told.
    using Reverse = std::function<std::optional<Operation>(const Case &now)>;

    OpenCase(const CaseParts &parts, QObject *parent);

    void open(CaseId id); ///< the file shown stays until the new one is read
    void close();
    void setActor(const Actor &actor); ///< closes what is open: another person has other drafts and rights
    void setUnits(const QStringList &units) { m_parts.units = units; }
    void reload();

    [[nodiscard]] const CaseFile *file() const { return m_file ? &*m_file : nullptr; } ///< null while nothing is open
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const CaseParts &parts() const { return m_parts; }
    [[nodiscard]] Timestamp now() const { return m_parts.clock.now(); }
    [[nodiscard]] DraftKey draftKey(const QString &kind) const;
    /// Lets @p keeper keep the draft of an operation of @p kind on this case; what its editor should show now, see
    /// DraftKeeper::follow().
    [[nodiscard]] std::optional<QString> draftFor(DraftKeeper &keeper, const QString &kind) const;

    [[nodiscard]] const QStringList &possible() const { return m_possible; } ///< kinds, guards aside
    [[nodiscard]] bool may(QStringView kind) const { return m_possible.contains(kind); }
    template <class Op>
    [[nodiscard]] bool may() const
    {
        return may(operationKind<Op>());
    }
    /// What would forbid @p operation now, found without the store; nothing if it would pass.
    [[nodiscard]] std::optional<Error> objection(const Operation &operation) const;

    /// On the case that is shown. For those that show a refusal themselves.
    [[nodiscard]] QFuture<Result<Case>> submit(const Operation &operation, DraftId draft = {});
    /// A refusal comes out as refused().
    void step(const Operation &operation, DraftId draft = {});
    /// A step that Ctrl+Z takes back.
    void stepWithUndo(const QString &name, const Operation &forward, Reverse reverse);
    /// Enters a step that was submitted and committed elsewhere into the undo stack, if its case is still open.
    void rememberStep(const QString &name, const Operation &forward, Reverse reverse, const Case &after);
    /// Undo and redo of steps on the open case. Empty after open() and close().
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

Q_SIGNALS:
    void changed();                              ///< file() is another one, newer, or gone
    void notOpened(const lianxin::Error &error); ///< it is gone, sealed, or could not be read
    void refused(const lianxin::Error &error);   ///< the last step() had no effect
    void accepted(const lianxin::Case &after);   ///< the last step() is committed; changed() follows

private:
    void read(CaseId id);

    CaseParts m_parts;
    Actor m_actor;
    CaseId m_wanted;
    std::optional<CaseFile> m_file;
    QStringList m_possible;
    QUndoStack m_undo;
};

} // namespace lianxin::ui
