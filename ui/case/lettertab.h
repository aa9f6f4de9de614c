// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/letterview.h"
#include "ui/case/opencase.h"

#include <QWidget>

class QPushButton;

namespace lianxin::ui {

class Annotator;
class ClassifyForm;
class DemandList;
class DraftKeeper;
class LetterPane;
class MarginNotes;
class PassageBar;

/// 诉求: the letter with its marks and margin notes; beside it the numbered demands and the classification.
class LetterTab : public QWidget
{
    Q_OBJECT

public:
    LetterTab(OpenCase &open, QWidget *parent);
    ~LetterTab() override;

    void registerCase(); ///< after saving what was changed in the classification
    void focusDemands();
    void focusClassification();

private:
    [[nodiscard]] QWidget *letterSide();
    [[nodiscard]] QWidget *workSide();
    void connectLetter();
    void refresh();
    void showMarks();
    void showWork();
    void takeUpDraft();

    void mark(LetterView::Mark mark);
    void makeDemand(LetterSpan span);
    void saveDemands(const std::vector<Demand> &demands);
    void adoptProposal(const SetDemands &demands);
    void takeUpProposal(const CaseFile &file);
    [[nodiscard]] QString proposalBody() const; ///< what is kept of a corrected proposal
    void saveClassification(std::function<void()> then);

    OpenCase &m_case;
    LetterPane *m_pane;
    MarginNotes *m_notes;
    PassageBar *m_bar;
    DemandList *m_demands;
    ClassifyForm *m_form;
    QPushButton *m_save;
    Annotator *m_annotator;
    DraftKeeper *m_formKeeper, *m_demandKeeper;
    std::vector<Demand> m_proposal; ///< how the demands might be split: what the person made of it, if anything
    OperationId m_picked;           ///< the mark a person clicked last
    Classify m_shownClass;          ///< what the case had when the form was filled
};

} // namespace lianxin::ui
