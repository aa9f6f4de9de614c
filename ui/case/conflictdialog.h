// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace lianxin {
struct ContestedPart;
}

namespace lianxin::ui {

class Banner;
class CombineForm;
class ConflictSides;
class HintLabel;

/// Mine, theirs and what both were made on, side by side, for an operation that no longer fits; and a person's
/// decision. What is written for it is kept as a draft. Follows the case: what is decided is always about what stands
/// now. Open it with open(); it deletes itself, also when the conflict is settled elsewhere.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(OpenCase &open, OperationId id, QWidget *parent);
    ~ConflictDialog() override;

private:
    [[nodiscard]] QWidget *decision();
    [[nodiscard]] const Conflict *conflict() const;
    void refresh();
    void showSides(const Conflict &conflict);
    void offer(const Conflict &conflict);
    void tellChoice();
    void restoreDraft();
    [[nodiscard]] Operation combined() const;
    void decide();
    void keepTheirs();
    void putAgain(const Operation &again, bool isCombined, DraftId draft);
    void combine();
    void keepAsDraft(const Operation &written);
    void afterStep(const Result<void> &done);
    void forgetDraft();

    OpenCase &m_case;
    const OperationId m_id;
    qint64 m_seenVersion = -1;
    bool m_isWritten = false; ///< a combined text has been begun
    bool m_fitsNow = false;   ///< what is written could leave as the case stands
    Operation m_mine;         ///< as shown
    Case m_now;
    std::vector<ContestedPart> m_parts;
    Banner *m_banner;
    HintLabel *m_why;
    ConflictSides *m_sides;
    QRadioButton *m_keep;
    QRadioButton *m_again;
    QRadioButton *m_both;
    HintLabel *m_means;
    CombineForm *m_form;
    QLineEdit *m_reason;
    QPushButton *m_decide;
    DraftKeeper *m_keeper;
};

} // namespace lianxin::ui
