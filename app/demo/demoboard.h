// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <memory>
#include <QStringList>

class QProcess;

namespace lianxin::demo {

/// A real lianxin-board in a process of its own, on loopback, with the sample letters; it can go away and come back as
/// a line does. Errors are Io "demo-board" with the command's own words.
class DemoBoard
{
public:
    /// @p folder receives board.db; nothing of an earlier demo is kept.
    explicit DemoBoard(const QString &folder);
    ~DemoBoard();

    /// The office and its letters, moved in time so that the newest are of now.
    [[nodiscard]] Result<void> fill(const QString &samples, Timestamp now);
    /// Adds a person; the token.
    [[nodiscard]] Result<QString> addPerson(const QString &name, const QStringList &roles);
    [[nodiscard]] Result<void> start();
    void stop();
    [[nodiscard]] QString url() const;

private:
    [[nodiscard]] Result<QString> run(const QStringList &arguments) const;

    QString m_folder, m_file;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// The sample letters (JSON lines) moved so that the newest was written just before @p now; those not answered yet also
/// closer together, so that few are overdue.
[[nodiscard]] QByteArray movedTo(const QByteArray &lines, Timestamp now);

inline const QString demoOffice = QStringLiteral("清溪镇人民政府");

} // namespace lianxin::demo
