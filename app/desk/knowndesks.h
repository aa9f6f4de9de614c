// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianxin {

/// In which folders this person of this PC has had a desk open. Kept apart from the desks, in the person's settings: a
/// folder that is empty cannot say whether there is nothing yet or its disk is away.
class KnownDesks
{
public:
    explicit KnownDesks(QString file) : m_file(std::move(file)) { }
    [[nodiscard]] static KnownDesks ofThisPerson();

    [[nodiscard]] bool has(const QString &profile) const;
    void add(const QString &profile);

    /// The folder that was chosen for the desk that used to be in @p profile; empty if none was.
    [[nodiscard]] QString newPlaceOf(const QString &profile) const;
    void setNewPlace(const QString &profile, const QString &folder);

private:
    QString m_file;
};

} // namespace lianxin
