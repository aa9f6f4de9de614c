// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/opencase.h"

#include <QDialog>

namespace lianxin::ui {

class Banner;

/// This letter beside an earlier one that it seems to repeat. A person decides whether they are the same matter.
/// Open it with open(); it deletes itself.
class SimilarDialog : public QDialog
{
    Q_OBJECT

public:
    SimilarDialog(OpenCase &open, const SimilarCase &earlier, QWidget *parent);

private:
    [[nodiscard]] QWidget *side(OpenCase &shown, const QString &title);
    void link();
    void dismiss();

    OpenCase &m_case;
    OpenCase *m_earlierCase;
    const SimilarCase m_earlier;
    Banner *m_banner;
};

/// "原文相同", "地点和说法相近"
[[nodiscard]] QString similarityWords(SimilarCase::Why why);

} // namespace lianxin::ui
