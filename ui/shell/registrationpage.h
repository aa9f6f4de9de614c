// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lianxin::ui {

class Banner;
class DraftKeeper;
class RegistrationForm;
class TitleLabel;

/// Registers what comes in by hand, one after the other. What is typed is kept as a draft of the signed-in person; what
/// was saved and looks like an earlier letter is shown at once.
class RegistrationPage : public QFrame
{
    Q_OBJECT

public:
    explicit RegistrationPage(const Desk &desk, QWidget *parent = nullptr);

    /// Saves what the former person typed and brings back this person's draft.
    void setActor(const Actor &actor);
    void start(const QString &channel); ///< an unfinished form stays as it is
    void flush();                       ///< saves the draft now
    [[nodiscard]] bool isUnsaved() const;

Q_SIGNALS:
    void caseWanted(lianxin::CaseId id);
    void closed();

private:
    [[nodiscard]] QWidget *repeatsCard();
    [[nodiscard]] DraftKey key() const;
    void loadPlaces();
    void save();
    void tellOutcome(const ArrivalOutcome &outcome);
    void tellNumber(CaseId id);
    void tellRepeats(CaseId id);

    const Desk &m_desk;
    Actor m_actor;
    CaseId m_saved; ///< registered last
    RegistrationForm *m_form;
    DraftKeeper *m_draft;
    Banner *m_banner;
    QLabel *m_kept;
    QWidget *m_repeats;
    QLabel *m_repeatList;
    QPushButton *m_save;
};

} // namespace lianxin::ui
