// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/operation.h"
#include "core/domain/rules.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace lianxin::ui {

class CategoryBox;
class MomentEdit;

/// The one form for a visit, a call or a letter on paper. Holds exactly what was typed; whether that will do is decided
/// by the rules when it is saved.
class RegistrationForm : public QWidget
{
    Q_OBJECT

public:
    RegistrationForm(const Clock &clock, const std::vector<Category> &categories, QWidget *parent = nullptr);

    void setPlaces(const QStringList &places); ///< offered while typing; any other may be written
    void setIntake(const Intake &intake);
    [[nodiscard]] Intake intake() const; ///< as it is now: received now, unless a person has set another time
    [[nodiscard]] Intake begun() const;  ///< to be kept: such a time stays null
    void clear();                        ///< a fresh form, received now; the way it came in stays chosen
    void setChannel(const QString &channel);
    [[nodiscard]] bool isEmpty() const; ///< nothing a person would miss
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void buildChannels();
    void buildLetter(QFormLayout *form);
    void buildResident(QFormLayout *form);
    void buildMatter(QFormLayout *form);
    void listen();

    const Clock &m_clock;
    QButtonGroup *m_channel;
    QWidget *m_channels;
    MomentEdit *m_received;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QLineEdit *m_name, *m_phone;
    QCheckBox *m_anonymous;
    QLineEdit *m_place;
    CategoryBox *m_category;
    QComboBox *m_track, *m_urgency;
};

} // namespace lianxin::ui
