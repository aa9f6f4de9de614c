// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <QDialog>

namespace lianxin::ui {

class Banner;

/// Stands where a desk that was here is not to be seen: says so, what is safe, and what can be done. Looking again and
/// naming another folder change nothing; a new desk is begun only by a person who says that the old one is not wanted.
class AwayDialog : public QDialog
{
    Q_OBJECT

public:
    /// Whether a folder's desk can be seen.
    using Look = std::function<Result<void>(const QString &folder)>;
    /// @p why "desk-away" lets a new one be begun; behind any other error there may be one right there.
    AwayDialog(const Error &why, const QString &profile, Look look, QWidget *parent = nullptr);

    [[nodiscard]] const QString &folder() const { return m_folder; } ///< to be opened, once accepted

private:
    [[nodiscard]] QWidget *beginning();
    void lookIn(const QString &folder);
    void pickFolder();

    const Look m_look;
    QString m_folder;
    Banner *m_banner;
};

} // namespace lianxin::ui
